/**
 * As of: the record at an entry shows, byte for byte, what a store shows that was given the log up to that entry; and nobody sees of the past
 * what may not be seen today.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { erase, previewErasure } from '../../src/actions/erase-content.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { act, type OpenRecord } from '../../src/actions/request.ts'
import { publicActor } from '../../src/domain/actor.ts'
import type { Draft, Event } from '../../src/domain/event.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import { agree } from '../../src/domain/outcome.ts'
import { apply } from '../../src/store/apply.ts'
import type { Row, Session } from '../../src/store/engines/engine.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import type { Facts } from '../../src/store/facts.ts'
import { migrate } from '../../src/store/migrations/migration.ts'
import { viewerAsOf } from '../../src/store/queries/as-of.ts'
import { textOf } from '../../src/store/queries/documents.ts'
import { search } from '../../src/store/queries/search-results.ts'
import type { Viewer } from '../../src/store/queries/viewer.ts'
import { eventsOf, type Store } from '../../src/store/store.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { actAtRandom } from '../support/random-acts.ts'
import { must, openTestRecord, operator, requestAt, startInstant, storeOn, subjectOf, viewerAt } from '../support/record.ts'
import { foundBy, viewsOf } from '../support/record-views.ts'
import { runs } from '../support/soak.ts'

const reader: Viewer['actor'] = { kind: 'account', account: 'a-1', name: 'R. Reader', roles: ['reader'], offices: [] }

async function asOf(record: OpenRecord, words: string, actor: Viewer['actor'] = operator): Promise<Viewer> {
  return must(await viewerAsOf(viewerAt(record, '2027-06-01T12:00:00Z', actor), words))
}

/** A store that is given the log of another, one entry after another. */
class Replay {
  readonly record: OpenRecord
  readonly #from: Session

  constructor(record: OpenRecord, store: Store) {
    this.record = { ...record, store }
    this.#from = record.store.engine.reading
  }

  static async of(record: OpenRecord, folder: string): Promise<Replay> {
    const engine = openSqlite(':memory:')
    await migrate(engine, startInstant)
    const replay = new Replay(record, storeOn(engine, folder))
    await engine.write(null, (session) => replay.#copy(session, 'authority', 'id = ?', [record.authority.id]))
    await engine.write(null, (session) =>
      session.run('INSERT INTO log_head (authority, size, frontier) VALUES (?, 0, ?)', [record.authority.id, ''])
    )
    return replay
  }

  async follow(event: Event): Promise<void> {
    const { store, authority } = this.record
    await store.engine.write(null, async (session) => {
      for (const table of ['entry', 'sealed']) await this.#copy(session, table, 'authority = ? AND n = ?', [authority.id, event.n])
      await session.run('UPDATE log_head SET size = ?', [event.n + 1])
      await apply({ engine: store.engine, session, authority: authority.id, readText: store.readings.read.bind(store.readings) }, event)
    })
  }

  /** Makes public what is public in the other store, with the words that a statement has had since it was published. */
  async publishAs(published: readonly Row[], wordsAt: (id: string, entry: number) => Row | undefined): Promise<void> {
    await this.record.store.engine.write(null, async (session) => {
      await session.run('UPDATE object SET published = NULL')
      for (const { id, published: entry } of published) {
        await session.run('UPDATE object SET published = ? WHERE id = ?', [entry!, id!])
        const later = wordsAt(String(id), Number(entry))
        if (later === undefined) continue
        const names = Object.keys(later)
        await session.run(`UPDATE statement SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
          ...Object.values(later),
          id!
        ])
      }
    })
  }

  async #copy(session: Session, table: string, which: string, values: readonly (string | number)[]): Promise<void> {
    for (const row of await this.#from.all(`SELECT * FROM ${table} WHERE ${which}`, values))
      await session.run(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?')})`,
        Object.values(row)
      )
  }
}

describe.each(engines.filter(({ there }) => there))('as of on $name', ({ name, open }) => {
  let opened: OpenedEngine
  let record: OpenRecord
  beforeEach(async () => {
    opened = await open()
    record = await openTestRecord(opened.engine, opened.folder)
  })
  afterEach(() => opened.close())

  const objectsIn = async (): Promise<ObjectId[]> =>
    (await opened.engine.reading.all<{ id: ObjectId }>('SELECT id FROM object ORDER BY id')).map(({ id }) => id)

  it.each(Array.from({ length: runs(1, 40) }, (_, i) => i + 1))(
    'any entry shows what a store with the log up to it shows (seed %i)',
    async (seed) => {
      await actAtRandom(record, seed, runs(name === 'SQLite' ? 60 : 20, 300))
      const objects = await objectsIn()
      const replay = await Replay.of(record, opened.folder)
      for await (const event of eventsOf(opened.engine.reading, record.authority.id)) {
        await replay.follow(event)
        const actor = event.n % 4 === 0 ? reader : operator
        const [then, past] = [viewerAt(replay.record, event.at, actor), await asOf(record, String(event.n), actor)]
        expect(await viewsOf(past, objects), `entry ${event.n}`).toEqual(await viewsOf(then, objects))
        expect(await foundBy(past), `entry ${event.n}`).toEqual(await foundBy(then))
      }
      await replay.record.store.close()
      expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
    }
  )

  it('the public sees of any entry what is published now and was there then, and no words replaced before that', async () => {
    await actAtRandom(record, 7, runs(name === 'SQLite' ? 100 : 50, 400))
    const objects = await objectsIn()
    const published = await opened.engine.reading.all('SELECT id, published FROM object WHERE published IS NOT NULL')
    expect(published.length).toBeGreaterThan(3)
    const own = 'reading, start_point, end_point, kind, force, negative, words, slots, meeting, state'
    const rows: Map<string, Row>[] = []
    const first = await Replay.of(record, opened.folder)
    for await (const event of eventsOf(opened.engine.reading, record.authority.id)) {
      await first.follow(event)
      const found = await first.record.store.engine.reading.all(`SELECT id, ${own} FROM statement`)
      rows.push(new Map(found.map(({ id, ...row }) => [String(id), row])))
    }
    for (let entry = 10; entry < rows.length; entry += 9) {
      const replay = await Replay.of(record, opened.folder)
      let at = startInstant
      for await (const event of eventsOf(opened.engine.reading, record.authority.id)) {
        if (event.n > entry) break
        await replay.follow(event)
        at = event.at
      }
      await replay.publishAs(published, (id, since) => (id.startsWith('S-') ? rows[Math.max(since, entry)]?.get(id) : undefined))
      const then = await viewsOf(viewerAt(replay.record, at, publicActor), objects)
      expect(await viewsOf(await asOf(record, String(entry), publicActor), objects), `entry ${entry}`).toEqual(then)
      await replay.record.store.close()
    }
    await first.record.store.close()
  })

  it('an older store is given its past when it is opened', async () => {
    await actAtRandom(record, 5, 40)
    const { engine } = opened
    await engine.write(null, async (session) => {
      for (const table of ['commitment', 'evidence', 'document', 'statement', 'term']) await session.run(`DROP TABLE ${table}_version`)
      for (const table of ['office', 'reading', 'conveyance']) await session.run(`ALTER TABLE ${table} DROP COLUMN from_entry`)
      await session.run("DELETE FROM migration WHERE name = 'versions'")
    })
    await migrate(engine, startInstant)
    expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
  })

  it('a document that was read anew is found by what was read of it then', async () => {
    const file = { bytes: Buffer.from('The crane shall be moved.'), hint: { fileName: 'crane.txt' }, title: null, again: false }
    const { id } = must(await receiveFile(record, requestAt(), file))
    const [read] = await opened.engine.reading.all<{ size: number }>('SELECT size FROM log_head')
    const first = (await textOf(viewerAt(record, startInstant), `${id}.1`))!
    const body = { reading: `${id}.2`, ...(await record.store.readings.keep({ ...first, text: 'The derrick shall be moved.' })) }
    must(await act(record, requestAt(), 'make', async () => agree([{ act: 'document.read', on: id, with: [], body } as Draft])))
    const found = async (viewer: Viewer): Promise<number[]> =>
      Promise.all(['crane', 'derrick', 'moved'].map(async (asked) => (await search(viewer, asked)).length))
    expect(await found(viewerAt(record, startInstant))).toEqual([0, 1, 1])
    expect(await found(await asOf(record, String(read!.size - 1)))).toEqual([1, 0, 1])
  })

  it('what was erased is erased in every past, replaced words too', async () => {
    const name = 'Zorblatt'
    await actAtRandom(record, 5, 25)
    const quote = { reading: 'D-1.1', start: 0, end: 7, kind: 'assigned', force: null, negative: false, owners: [], due: null } as const
    const slots = { measures: [], vote: null, condition: null, meeting: null }
    const enter = async (draft: (facts: Facts) => Promise<Draft>): Promise<ObjectId> =>
      subjectOf(must(await act(record, requestAt('2026-07-01T09:00:00Z'), 'make', async (facts) => agree([await draft(facts)]))))
    const on = await enter(async (facts) => {
      const body = { ...quote, ...slots, owners: [], measures: [], words: `Tell ${name}`, origin: null }
      return { act: 'statement.accepted', on: await facts.next('statement'), with: [], body }
    })
    const amended = { ...quote, ...slots, owners: [], measures: [], words: 'Tell the resident', reason: `Not for ${name}` }
    await enter(async () => ({ act: 'statement.amended', on, with: [], body: amended }))
    const report = { asOf: '2026-07-01', number: null, unit: null, forecast: null, words: `${name} was told` }
    await enter(async () => ({ act: 'progress.reported', on: 'C-1', with: [], body: report }))
    const [head] = await opened.engine.reading.all<{ size: number }>('SELECT size FROM log_head')
    const objects = await objectsIn()
    const pasts = async (): Promise<string> => {
      const found: unknown[] = []
      for (let entry = head!.size - 4; entry < head!.size; entry++) found.push(await viewsOf(await asOf(record, String(entry)), objects))
      return JSON.stringify(found)
    }
    expect((await pasts()).split(name).length).toBeGreaterThan(10)
    const request = requestAt('2026-08-01T09:00:00Z')
    const target = { kind: 'person', names: [name] } as const
    const { phrase, print } = must(await previewErasure(record, request, target))
    must(await erase(record, request, target, { lawful: 'asked', reason: null, confirmed: phrase, print }))
    expect(await pasts()).not.toContain(name)
    expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
  })

  it('a day stands for its last entry, in the zone of the record', async () => {
    await actAtRandom(record, 5, 40)
    const entries = await opened.engine.reading.all<{ n: number; at: string }>('SELECT n, at FROM entry ORDER BY n')
    const last = entries.findLast(({ at }) => at < '2026-03-28T00:00:00Z')!
    expect((await asOf(record, '2026-03-27')).past).toMatchObject({ entry: last.n, day: '2026-03-27' })
    expect((await asOf(record, '2026-03-01')).past?.entry).toBe(-1)
    expect(await viewsOf(await asOf(record, '2026-03-01'), await objectsIn())).toMatchObject({
      home: expect.stringContaining('"entries":0')
    })
  })

  it('refuses what is no day and no entry, and what has not come yet', async () => {
    const viewer = viewerAt(record, '2026-04-01T12:00:00Z')
    for (const [words, key] of [
      ['spring', 'as-of.unreadable'],
      ['2026-02-30', 'as-of.unreadable'],
      ['2026-04-02', 'as-of.not-yet'],
      ['4,807', 'as-of.no-entry']
    ])
      expect(await viewerAsOf(viewer, words!)).toMatchObject({ ok: false, refusal: { key } })
  })
})
