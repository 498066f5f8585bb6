/**
 * The store: where acts are entered and everything is kept.
 *
 * `record` is one transaction: the facts are read, the rule is asked, and each act it agrees to is entered in the log, applied to the
 * tables and the search rows, and put in the outbox. If any part fails, nothing happened.
 */

import { type Act, acts, type Draft, type Event, type Signature } from '../domain/event.ts'
import { fault } from '../domain/fault.ts'
import type { Instant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { RequestKey } from '../domain/request-key.ts'
import { entryLimit, type KeptValue, leafData, readEntry, type SaltMaker, writeEntry } from '../journal/entry.ts'
import { append, emptyFrontier, type Frontier, leafHash, parseFrontier, printFrontier, rootOf } from '../journal/merkle.ts'
import { doneOnce } from './answered.ts'
import { apply } from './apply.ts'
import type { Blobs } from './blobs.ts'
import type { Engine, Session } from './engines/engine.ts'
import { Facts } from './facts.ts'
import { ReadingKeep } from './reading-keep.ts'

export type Authority = {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly language: string
  readonly origin: string
}

/** Loads facts, asks the rule, and answers with the acts to enter, in order. `session` writes what stands beside the log, such as drafts. */
export type Decide = (facts: Facts, session: Session) => Promise<Outcome<readonly Draft[]>>

/**
 * `dryRun`: everything is done and then taken back. `key`: what was entered under it before is answered with, and not entered again. `finish`
 * ends the transaction, after all is entered.
 */
export type How = {
  readonly dryRun?: boolean
  readonly key?: RequestKey | null
  readonly finish?: (session: Session) => Promise<void>
}

class DryRun extends Error {}

export class Store {
  readonly engine: Engine
  readonly blobs: Blobs
  readonly readings: ReadingKeep
  readonly #newSalt: SaltMaker
  readonly #frontiers = new Map<string, { readonly text: string; readonly frontier: Frontier }>()

  constructor(engine: Engine, blobs: Blobs, newSalt: SaltMaker) {
    this.engine = engine
    this.blobs = blobs
    this.readings = new ReadingKeep(blobs)
    this.#newSalt = newSalt
  }

  /** The same files and chance over another database. */
  over(engine: Engine): Store {
    return new Store(engine, this.blobs, this.#newSalt)
  }

  /** Enters what `decide` agrees to, durably, or nothing. */
  async record(authority: string, signature: Signature, decide: Decide, how: How = {}): Promise<Outcome<readonly Event[]>> {
    const { dryRun = false, key = null, finish } = how
    let outcome: Outcome<readonly Event[]> = agree([])
    try {
      await this.engine.write(authority, async (session) => {
        const { result, again } = await doneOnce({ session, authority, at: signature.at }, dryRun ? null : key, async () => {
          fault('record.before-decide')
          const drafts = await decide(new Facts(session, authority), session)
          fault('record.after-decide')
          outcome = drafts.ok ? await this.#enter(session, authority, signature, drafts.value) : drafts
          if (!outcome.ok || dryRun) throw new DryRun()
          await finish?.(session)
          return { from: outcome.value[0]?.n ?? 0, count: outcome.value.length }
        })
        if (again) outcome = agree(await eventsAt(session, authority, result))
      })
    } catch (error) {
      if (!(error instanceof DryRun)) throw error
    }
    fault('record.before-answer')
    return outcome
  }

  async #enter(session: Session, authority: string, signature: Signature, drafts: readonly Draft[]): Promise<Outcome<readonly Event[]>> {
    const events: Event[] = []
    let frontier = await this.#frontierOf(session, authority)
    const to = { engine: this.engine, session, authority, readText: this.readings.read.bind(this.readings) }
    for (const draft of drafts) {
      const checked = { ...draft, body: acts[draft.act].body.parse(draft.body) } as Draft
      const entry = writeEntry(checked, signature, this.#newSalt)
      const size = Buffer.byteLength(entry.text)
      if (size > entryLimit) return refuse('entry.too-large', { size })
      const n = frontier.size
      const leaf = leafHash(leafData(entry.seal))
      frontier = append(frontier, leaf)
      fault('entry.before-insert')
      await session.run('INSERT INTO entry (authority, n, act, subject, at, text, salt, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
        authority,
        n,
        draft.act,
        draft.on,
        signature.at,
        entry.text,
        entry.salt,
        leaf
      ])
      fault('entry.after-insert')
      for (const { seal, salt, text } of entry.sealed)
        await session.run('INSERT INTO sealed (authority, seal, n, salt, value) VALUES (?, ?, ?, ?, ?)', [authority, seal, n, salt, text])
      fault('entry.after-sealed')
      const event = { n, ...checked, ...signature } as Event
      await apply(to, event)
      fault('entry.before-outbox')
      await session.run('INSERT INTO outbox (authority, n, topic, about, at) VALUES (?, ?, ?, ?, ?)', [
        authority,
        n,
        draft.act,
        draft.on,
        signature.at
      ])
      fault('entry.after-outbox')
      events.push(event)
    }
    fault('head.before-update')
    const text = printFrontier(frontier)
    await session.run('UPDATE log_head SET size = ?, frontier = ? WHERE authority = ?', [frontier.size, text, authority])
    this.#frontiers.set(authority, { text, frontier })
    fault('head.after-update')
    return agree(events)
  }

  /** The frontier as the transaction finds it; its text is only read where another process has written since, or a transaction was undone. */
  async #frontierOf(session: Session, authority: string): Promise<Frontier> {
    const text = await frontierTextOf(session, authority)
    const known = this.#frontiers.get(authority)
    return known?.text === text ? known.frontier : parseFrontier(text)
  }

  /** Writes what stands beside the log, once for each key. The result is a plain value. */
  async write<T>(
    authority: string,
    { at, key = null }: { readonly at: Instant; readonly key?: RequestKey | null },
    work: (session: Session) => Promise<T>
  ): Promise<T> {
    return this.engine.write(authority, async (session) => (await doneOnce({ session, authority, at }, key, () => work(session))).result)
  }

  async authorities(): Promise<readonly Authority[]> {
    return this.engine.reading.steady<Authority & Record<string, string>>(
      'SELECT id, name, zone, language, origin FROM authority ORDER BY id'
    )
  }

  /** Opens an authority's record with its first acts. A slug that is taken is refused. */
  async open(authority: Authority, signature: Signature, first: readonly Draft[]): Promise<Outcome<readonly Event[]>> {
    let outcome: Outcome<readonly Event[]> = agree([])
    await this.engine.write(null, async (session) => {
      const [same] = await session.all('SELECT id FROM authority WHERE id = ?', [authority.id])
      if (same !== undefined) {
        outcome = refuse('record.exists', { name: authority.name, place: 'this store' })
        return
      }
      fault('open.before-authority')
      await session.run('INSERT INTO authority (id, name, zone, language, origin) VALUES (?, ?, ?, ?, ?)', [
        authority.id,
        authority.name,
        authority.zone,
        authority.language,
        authority.origin
      ])
      fault('open.after-authority')
      await session.run('INSERT INTO log_head (authority, size, frontier) VALUES (?, ?, ?)', [
        authority.id,
        0,
        printFrontier(emptyFrontier)
      ])
      fault('open.after-head')
      outcome = await this.#enter(session, authority.id, signature, first)
    })
    fault('open.before-answer')
    return outcome
  }

  async close(): Promise<void> {
    await this.engine.close()
  }
}

async function frontierTextOf(session: Session, authority: string): Promise<string> {
  const [head] = await session.all<{ frontier: string }>('SELECT frontier FROM log_head WHERE authority = ?', [authority])
  if (head === undefined) throw new Error(`the store has no log for the authority "${authority}"`)
  return head.frontier
}

/** Size and root of an authority's log. */
export async function headOf(session: Session, authority: string): Promise<{ readonly size: number; readonly root: Uint8Array }> {
  const frontier = parseFrontier(await frontierTextOf(session, authority))
  return { size: frontier.size, root: rootOf(frontier) }
}

async function eventsAt(
  session: Session,
  authority: string,
  { from, count }: { readonly from: number; readonly count: number }
): Promise<Event[]> {
  const events: Event[] = []
  if (count > 0)
    for await (const event of eventsOf(session, authority, from)) {
      events.push(event)
      if (events.length === count) break
    }
  return events
}

/** The authority's events in order, `from` on; read in pieces so that a log of any length fits in memory. */
export async function* eventsOf(session: Session, authority: string, from = 0): AsyncGenerator<Event> {
  const piece = 2000
  for (let n = from; ; ) {
    const entries = await session.all<{ n: number; text: string }>(
      'SELECT n, text FROM entry WHERE authority = ? AND n >= ? ORDER BY n LIMIT ?',
      [authority, n, piece]
    )
    if (entries.length === 0) return
    const last = entries.at(-1)!.n
    const sealed = await sealedIn(session, authority, n, last)
    for (const entry of entries) yield readEntry(entry.n, entry.text, sealed.get(entry.n) ?? [])
    n = last + 1
  }
}

/** The sealed values of some entries, from one to another, by their entries. */
export async function sealedIn(session: Session, authority: string, from: number, to: number): Promise<ReadonlyMap<number, KeptValue[]>> {
  const kept = await session.all<KeptValue>('SELECT n, seal, value FROM sealed WHERE authority = ? AND n BETWEEN ? AND ?', [
    authority,
    from,
    to
  ])
  return Map.groupBy(kept, ({ n }) => n)
}

/** The events of one kind, in order. */
export async function* eventsAmong<A extends Act>(session: Session, authority: string, act: A): AsyncGenerator<Event<A>> {
  const entries = await session.all<{ n: number; text: string }>('SELECT n, text FROM entry WHERE authority = ? AND act = ? ORDER BY n', [
    authority,
    act
  ])
  for (const { n, text } of entries) yield readEntry(n, text, (await sealedIn(session, authority, n, n)).get(n) ?? []) as Event<A>
}

/** The instant of the newest entry, or null for an empty log. */
export async function lastInstant(session: Session, authority: string): Promise<Instant | null> {
  const [row] = await session.all<{ at: Instant }>('SELECT at FROM entry WHERE authority = ? ORDER BY n DESC LIMIT 1', [authority])
  return row?.at ?? null
}
