/** P1 and P2: a change that was acknowledged is kept, and nothing is half done, when writers are killed in the middle of their work. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { openTestRecord, storeOn } from '../support/record.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

// The processes run what is shipped, which also starts faster.
beforeAll(() => void execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' }), 120_000)

type Acknowledged = { readonly n: number; readonly subject: string }

/** Starts a writer; `acknowledged` fills as it goes. */
function startWriter(
  opened: OpenedEngine,
  name: string
): { readonly child: ChildProcess; readonly acknowledged: Acknowledged[]; readonly ready: Promise<void> } {
  const child = spawn(
    process.execPath,
    ['--import', './tools/built.mjs', 'test/support/kill-writer.ts', opened.address, opened.folder, name],
    { cwd: root, env: { ...process.env, THROUGHLINE_BUILT: '1' }, stdio: ['ignore', 'pipe', 'inherit'] }
  )
  const acknowledged: Acknowledged[] = []
  let rest = ''
  const ready = new Promise<void>((done, fail) => {
    child.once('error', fail)
    child.stdout!.on('data', (piece: Buffer) => {
      const lines = (rest + piece.toString()).split('\n')
      rest = lines.pop()!
      for (const line of lines) {
        if (line === 'ready') done()
        else acknowledged.push({ n: Number(line.split(' ')[0]), subject: line.split(' ')[1]! })
      }
    })
  })
  return { child, acknowledged, ready }
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  child.kill('SIGKILL')
  await ended
}

/** Rounds on one store; a fresh one follows, so that a long soak does not spend its time verifying one long log. */
const roundsOnAStore = 20

async function rounds(open: () => Promise<OpenedEngine>, count: number): Promise<number> {
  const opened = await open()
  try {
    const authority = (await openTestRecord(opened.engine, opened.folder)).authority.id
    const all: Acknowledged[] = []
    for (let round = 0; round < count; round++) {
      const writers = [startWriter(opened, `a${round}`), startWriter(opened, `b${round}`)]
      await Promise.all(writers.map((writer) => writer.ready))
      await new Promise((done) => setTimeout(done, randomInt(5, 250)))
      await Promise.all(writers.map((writer) => killed(writer.child)))
      for (const writer of writers) all.push(...writer.acknowledged)
      const engine = opened.again()
      try {
        const { findings, entries } = await verifyStore(storeOn(engine, opened.folder), authority)
        expect(findings, `round ${round}`).toEqual([])
        const kept = new Map(
          (await engine.reading.all<{ n: number; subject: string }>('SELECT n, subject FROM entry')).map((row) => [row.n, row.subject])
        )
        expect(entries).toBe(kept.size)
        expect(
          all.filter((one) => kept.get(one.n) !== one.subject),
          `round ${round}`
        ).toEqual([])
      } finally {
        await engine.close()
      }
    }
    return all.length
  } finally {
    await opened.close()
  }
}

describe.each(engines)('killed writers on $name', ({ open, there }) => {
  it.skipIf(!there)(
    'two writers of one store, killed at any moment: every acknowledged act is there, the store opens, and it verifies',
    async () => {
      // Each round kills two processes, and each engine has half of the rounds: 60 in every run, 5,000 in a soak.
      const wanted = runs(30, 2500)
      let acknowledged = 0
      for (let done = 0; done < wanted; done += roundsOnAStore) {
        const some = Math.min(roundsOnAStore, wanted - done)
        acknowledged += await rounds(open, some)
        recordTested(
          'P1',
          'Times that two processes were killed while they wrote, and the store compared with what they had answered',
          some
        )
      }
      expect(acknowledged).toBeGreaterThan(wanted)
    },
    36_000_000
  )
})
