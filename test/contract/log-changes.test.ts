/**
 * P4, nothing is changed in secret: whatever is done to the rows of a log of 10,000 entries behind the program's back is found, and the entry is
 * named. Changes of one entry are made many at once, each to an entry of its own; changes of the whole log one at a time.
 */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenRecord } from '../../src/actions/request.ts'
import { formUnit } from '../../src/domain/body.ts'
import { agree } from '../../src/domain/outcome.ts'
import { leafData, sealOf } from '../../src/journal/entry.ts'
import { append, emptyFrontier, type Frontier, leafHash, rootOf } from '../../src/journal/merkle.ts'
import { signerOf } from '../../src/journal/note.ts'
import { type Finding, type KeptEntry, type KeptValue, LogCheck, type SignedRoot } from '../../src/journal/verify.ts'
import { signHead } from '../../src/store/published-log.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { must, openTestRecord, requestAt, startInstant } from '../support/record.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'

const size = 10_000
/** Sizes at which checkpoints were signed: forks are found at the next of them. */
const signedAt = [1000, 4000, 7000, size]

type Entry = { -readonly [K in keyof KeptEntry]: KeptEntry[K] }
type Value = { -readonly [K in keyof KeptValue]: KeptValue[K] }
/** One place of the log as it is read; null where the row is gone. */
type Place = { entry: Entry; values: Value[] } | null
type Log = { places: Place[]; signed: readonly SignedRoot[]; head: SignedRoot }

let opened: OpenedEngine
let record: OpenRecord
let whole: Log
beforeAll(async () => {
  opened = await engines[0]!.open()
  record = await openTestRecord(opened.engine, opened.folder)
  const signer = signerOf(record.authority.origin, Buffer.alloc(32, 7))
  const { actor: _, ...signature } = { ...requestAt(), post: null, person: 'operator:clerk' }
  for (const until of signedAt) {
    for (let have = await count(); have < until; have = await count()) {
      const drafts = Array.from({ length: Math.min(500, until - have) }, (_, at) =>
        must(formUnit(`Unit ${have + at}`, record.authority.id as never, null))
      )
      must(await record.store.record(record.authority.id, signature, async () => agree(drafts)))
    }
    await opened.engine.write(record.authority.id, (session) => signHead(session, record.authority, signer, startInstant))
  }
  whole = await read()
}, 300_000)
afterAll(() => opened.close())

async function count(): Promise<number> {
  return Number((await opened.engine.reading.all<{ size: number }>('SELECT size FROM log_head'))[0]!.size)
}

async function read(): Promise<Log> {
  const session = opened.engine.reading
  const entries = await session.all<Entry & Record<string, never>>(
    'SELECT n, text, salt, leaf, act, subject AS "on", at FROM entry ORDER BY n'
  )
  const sealed = Map.groupBy(
    await session.all<{ n: number; seal: string; salt: Uint8Array; text: string }>('SELECT n, seal, salt, value AS text FROM sealed'),
    ({ n }) => n
  )
  const places = entries.map((entry) => ({
    entry: { ...entry } as Entry,
    values: sealed.get(entry.n) ?? []
  }))
  const signed = await session.all<{ size: number; root: Uint8Array }>('SELECT size, root FROM checkpoint ORDER BY size')
  return { places, signed: signed.map((one) => ({ ...one })), head: { ...signed.at(-1)! } }
}

function findingsIn({ places, signed, head }: Log): Finding[] {
  const check = new LogCheck(signed)
  for (const place of places) if (place !== null) check.next(place.entry, place.values)
  check.end(head)
  return check.findings
}

/** Numbers from a seed, the same on every machine. */
function numbersFrom(seed: number): (below: number) => number {
  let state = createHash('sha256').update(`${seed}`).digest()
  let at = 0
  return (below) => {
    if (at + 6 > state.length) {
      state = createHash('sha256').update(state).digest()
      at = 0
    }
    at += 6
    return state.readUIntBE(at - 6, 6) % below
  }
}

type Next = ReturnType<typeof numbersFrom>
const flipped = (bytes: Uint8Array, next: Next): Uint8Array => {
  const changed = Uint8Array.from(bytes)
  const at = next(changed.length)
  changed[at] = changed[at]! ^ (1 << next(8))
  return changed
}
const flippedText = (text: string, next: Next): string => {
  const at = next(text.length)
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << next(7))) + text.slice(at + 1)
}
const copyOf = ({ entry, values }: NonNullable<Place>): NonNullable<Place> => ({
  entry: { ...entry },
  values: values.map((one) => ({ ...one }))
})

/** Each changes entry `n` (and at most the next two) and says which entries must be named. */
const changes: Readonly<Record<string, (places: Place[], n: number, next: Next) => number[]>> = {
  'a bit of the entry': (places, n, next) => {
    const { entry } = places[n]!
    entry.text = flippedText(entry.text, next)
    return [n]
  },
  'a bit of its salt': (places, n, next) => {
    places[n]!.entry.salt = flipped(places[n]!.entry.salt, next)
    return [n]
  },
  'a bit of its leaf': (places, n, next) => {
    places[n]!.entry.leaf = flipped(places[n]!.entry.leaf, next)
    return [n]
  },
  'a bit of a column': (places, n, next) => {
    const column = (['act', 'on', 'at'] as const)[next(3)]!
    places[n]!.entry[column] = flippedText(places[n]!.entry[column], next)
    return [n]
  },
  'a bit of a sealed value': (places, n, next) => {
    const [value] = places[n]!.values
    value!.text = flippedText(value!.text, next)
    return [n]
  },
  'a bit of a seal or its salt': (places, n, next) => {
    const value = places[n]!.values[0]!
    if (next(2) === 0) value.salt = flipped(value.salt, next)
    else value.seal = flippedText(value.seal, next)
    return [n]
  },
  'the row of another entry': (places, n, next) => {
    const other = places.at((n + 3 + next(size - 10)) % size)
    const { text, salt } = (other ?? whole.places[(n + 1) % size]!).entry
    Object.assign(places[n]!.entry, { text, salt })
    return [n]
  },
  'a dropped row': (places, n) => {
    places[n] = null
    return [n]
  },
  'two rows in each other’s place': (places, n) => {
    const [first, second] = [places[n]!, places[n + 1]!]
    places[n] = { entry: { ...second.entry, n }, values: first.values }
    places[n + 1] = { entry: { ...first.entry, n: n + 1 }, values: second.values }
    return [n, n + 1]
  },
  'two rows read in the other order': (places, n) => {
    ;[places[n], places[n + 1]] = [places[n + 1]!, places[n]!]
    return [n]
  },
  'a row that stands twice': (places, n) => {
    places[n + 1] = copyOf(places[n]!)
    return [n + 1]
  }
}
const names = Object.keys(changes)

/** Many changes at once, each in three places of its own. */
function spoilt(next: Next): { log: Log; must: { n: number; what: string }[] } {
  const places = [...whole.places]
  const must: { n: number; what: string }[] = []
  for (let n = 1 + next(3); n + 3 < size; n += 3 + next(40)) {
    const what = names[next(names.length)]!
    for (let at = n; at < n + 3; at++) places[at] = copyOf(whole.places[at]!)
    for (const named of changes[what]!(places, n, next)) must.push({ n: named, what })
  }
  return { log: { ...whole, places }, must }
}

const patience = runs(900_000, 36_000_000)

it('a log that nobody touched holds', () => {
  expect(findingsIn(whole)).toEqual([])
  expect(whole.places).toHaveLength(size)
})

it(
  'every change of a row is found, and its entry is named',
  () => {
    const wanted = runs(1500, 199_000)
    const done: Record<string, number> = {}
    let [made, seed] = [0, 0]
    for (; made < wanted; seed++) {
      const { log, must: all } = spoilt(numbersFrom(seed))
      const named = new Set(findingsIn(log).map(({ entry }) => entry))
      expect(
        all.filter(({ n }) => !named.has(n)),
        `seed ${seed}`
      ).toEqual([])
      made += new Set(all.map(({ n }) => n)).size
      for (const { what } of all) done[what] = (done[what] ?? 0) + 1
    }
    expect(Object.keys(done).toSorted()).toEqual(names.toSorted())
    recordTested('P3', 'Changes of a row behind the program’s back, each found and its entry named', made)
  },
  patience
)

it(
  'every log that was cut short, forked or rolled back is found, at the entry from which it is not the one that was signed',
  () => {
    const wanted = runs(6, 1000)
    for (let seed = 0; seed < wanted; seed++) {
      const next = numbersFrom(1_000_000 + seed)
      const n = 1 + next(size - 1)
      const found = findingsIn(seed % 3 === 0 ? cutAt(n) : seed % 3 === 1 ? forkedAt(n, next) : rolledBackTo(n))
      const at = seed % 3 === 1 ? signedAt.find((signed) => signed > n)! - 1 : n
      expect(
        found.map(({ entry }) => entry),
        `seed ${seed}, entry ${n}`
      ).toContain(at)
    }
    recordTested('P3', 'Logs cut short, forked or rolled back, each found where it leaves what was signed', wanted)
  },
  patience
)

/** Entries from `n` on are gone, and the head fits what is left. */
function cutAt(n: number): Log {
  const places = whole.places.slice(0, n)
  return { ...whole, places, head: headOf(places) }
}

/** An older state whole, its checkpoints too, beside the one checkpoint that somebody remembers. */
function rolledBackTo(n: number): Log {
  const cut = cutAt(n)
  return { ...cut, signed: [...whole.signed.filter((one) => one.size <= n), whole.signed.at(-1)!] }
}

/** From `n` on another history, each entry of it whole, and the head fits. */
function forkedAt(n: number, next: Next): Log {
  const salt = Uint8Array.from({ length: 32 }, () => next(256))
  const places = whole.places.map((place, at) => {
    if (at < n || (at > n && at % 50 > 0)) return place
    const { entry, values } = copyOf(place!)
    return { entry: { ...entry, salt, leaf: leafHash(leafData(sealOf(salt, entry.text))) }, values }
  })
  return { ...whole, places, head: headOf(places) }
}

function headOf(places: readonly Place[]): SignedRoot {
  const frontier = places.reduce((grown: Frontier, place) => append(grown, place!.entry.leaf), emptyFrontier)
  return { size: frontier.size, root: rootOf(frontier) }
}

it(
  'is the same in the store itself: what is changed there is found there',
  async () => {
    for (let seed = 0; seed < runs(1, 10); seed++) {
      const next = numbersFrom(2_000_000 + seed)
      const at = Array.from({ length: 60 }, (_, place) => place * 160 + next(150))
      await opened.engine.write(null, async (session) => {
        for (const table of ['entry', 'sealed']) await session.run(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
        for (const [turn, n] of at.entries()) await session.run(storeChanges[turn % storeChanges.length]!, [n])
      })
      const named = new Set((await verifyStore(record.store, record.authority.id)).findings.map(({ entry }) => entry))
      expect(at.filter((n) => !named.has(n))).toEqual([])
      await opened.engine.write(null, async (session) => {
        for (const table of ['entry', 'sealed']) {
          await session.run(`DELETE FROM ${table}`)
          await session.run(`INSERT INTO ${table} SELECT * FROM kept_${table}`)
          await session.run(`DROP TABLE kept_${table}`)
        }
      })
    }
    const { findings } = await verifyStore(record.store, record.authority.id)
    expect(findings).toEqual([])
  },
  patience
)

const storeChanges = [
  'UPDATE entry SET leaf = salt WHERE n = ?',
  "UPDATE entry SET text = text || ' ' WHERE n = ?",
  'UPDATE entry SET salt = leaf WHERE n = ?',
  "UPDATE entry SET at = '2020-01-01T00:00:00Z' WHERE n = ?",
  'UPDATE sealed SET salt = zeroblob(32) WHERE n = ?',
  'DELETE FROM entry WHERE n = ?'
]
