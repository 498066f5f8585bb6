/**
 * Writers that come at the same moment in one transaction, one after another, each with a savepoint of its own: what one of them breaks is
 * taken back alone, and nobody is told anything before all of it is durable. The disk is asked to hold on once for all of them.
 */
import { fault } from '../../domain/fault.ts'
import type { Session } from './engine.ts'

export type Write = {
  readonly work: (session: Session) => Promise<unknown>
  readonly keep: (result: unknown) => void
  readonly fail: (error: unknown) => void
}

type Writing = Session & { readonly inTransaction: boolean }

/** Never breaks: each writer is told what became of its work, after `committed`. */
export async function writeTogether(session: Writing, writes: readonly Write[], committed: () => void): Promise<void> {
  const [alone] = writes
  if (alone === undefined) return
  try {
    fault('write.before-begin')
    await session.run('BEGIN IMMEDIATE')
    fault('write.after-begin')
    const told: (() => void)[] = []
    if (writes.length === 1) {
      const result = await alone.work(session)
      told.push(() => alone.keep(result))
    } else for (const write of writes) told.push(await oneOf(session, write))
    fault('write.before-commit')
    await session.run('COMMIT')
    fault('write.after-commit')
    committed()
    for (const tell of told) tell()
  } catch (error) {
    await takenBack(session).catch(() => undefined)
    for (const write of writes) write.fail(error)
  }
}

/** Does the work of one and answers with how it is told; breaks where the whole transaction is gone. */
async function oneOf(session: Writing, { work, keep, fail }: Write): Promise<() => void> {
  fault('write.before-savepoint')
  await session.run('SAVEPOINT one')
  fault('write.after-savepoint')
  let told: () => void
  try {
    const result = await work(session)
    told = () => keep(result)
    fault('write.before-release')
    await session.run('RELEASE one')
  } catch (error) {
    // A full disk and the like end the transaction with everybody's work.
    if (!session.inTransaction) throw error
    await session.run('ROLLBACK TO one')
    await session.run('RELEASE one')
    told = () => fail(error)
  }
  fault('write.after-release')
  return told
}

async function takenBack(session: Writing): Promise<void> {
  if (session.inTransaction) await session.run('ROLLBACK')
}
