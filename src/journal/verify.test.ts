import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft, Signature } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Json } from './canonical.ts'
import { leafData, sealsIn, writeEntry } from './entry.ts'
import { leafHash, rootOfLeaves } from './merkle.ts'
import { type ErasedValues, erasedKey, type Finding, type KeptEntry, type KeptValue, LogCheck } from './verify.ts'

type Log = { entries: KeptEntry[]; values: KeptValue[]; head: { size: number; root: Uint8Array } }

/** A log of `size` reports. */
function makeLog(size: number): Log {
  let salted = 0
  const newSalt = (): Uint8Array => {
    salted++
    return new Uint8Array(32).map((_, i) => (i === 0 ? salted % 256 : salted % 251))
  }
  const log: Log = { entries: [], values: [], head: { size, root: new Uint8Array() } }
  for (let n = 0; n < size; n++) {
    const draft: Draft<'progress.reported'> = {
      act: 'progress.reported',
      on: `C-${n + 1}`,
      with: [],
      body: { asOf: '2026-03-10' as never, number: n, unit: null, forecast: null, words: `Report ${n}: 24 所学校` }
    }
    const signature: Signature = {
      at: `2026-03-12T19:00:${String(n % 60).padStart(2, '0')}Z` as Instant,
      via: 'cli',
      post: null,
      person: 'operator:a'
    }
    const { text, salt, seal, sealed } = writeEntry(draft, signature, newSalt)
    log.entries.push({ n, text, salt, leaf: leafHash(leafData(seal)), act: draft.act, on: draft.on, at: signature.at })
    log.values.push(...sealed.map((value) => ({ n, ...value })))
  }
  log.head.root = rootOfLeaves(log.entries.map(({ leaf }) => leaf))
  return log
}

function check({ entries, values, head }: Log, erased: ErasedValues = new Map()): readonly Finding[] {
  const check = new LogCheck([], erased)
  for (const entry of entries)
    check.next(
      entry,
      values.filter(({ n }) => n === entry.n)
    )
  check.end(head)
  return check.findings
}

const flip = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, i) => (i === (bit >> 3) % bytes.length ? byte ^ (1 << (bit & 7)) : byte))
const flipText = (text: string, bit: number): string => Buffer.from(flip(Buffer.from(text, 'latin1'), bit)).toString('latin1')

describe('verifying a log', () => {
  it.each([0, 1, 2, 7, 64])('finds nothing wrong with %i untouched entries, nor with erased values', (size) => {
    const log = makeLog(size)
    expect(check(log)).toEqual([])
    const gone = log.values.filter((_, i) => i % 3 !== 0)
    const erased = new Map(gone.map(({ n, seal }) => [erasedKey(n, seal), null]))
    expect(check({ ...log, values: log.values.filter((_, i) => i % 3 === 0) }, erased)).toEqual([])
  })

  it('finds a value that is gone without an erasure, and takes what an erasure left of one for nothing else', () => {
    const log = makeLog(5)
    const { n, seal } = log.values[2]!
    const left = { n, seal, salt: new Uint8Array(0), text: '"███"' }
    const others = log.values.filter((_, i) => i !== 2)
    const what = 'a sealed value is gone, and no erasure says so'
    expect(check({ ...log, values: others })).toMatchObject([{ entry: n, what }])
    const erased = new Map([[erasedKey(n, seal), hash('sha256', '"███"', 'hex')]])
    expect(check({ ...log, values: [...others, left] }, erased)).toEqual([])
    expect(check({ ...log, values: others }, erased)).toMatchObject([{ entry: n, what }])
    expect(check({ ...log, values: [...others, { ...left, text: '"██"' }] }, erased)).toMatchObject([{ entry: n }])
    expect(check({ ...log, values: [...others, left] })).toMatchObject([{ entry: n }])
  })

  /** Ways to change one thing about entry `at`; each must be found, and the entry named. */
  const changes: Record<string, (log: Log, at: number, bit: number) => void> = {
    'a bit of its text': (log, at, bit) => patch(log, at, { text: flipText(log.entries[at]!.text, bit) }),
    'a bit of its salt': (log, at, bit) => patch(log, at, { salt: flip(log.entries[at]!.salt, bit) }),
    'a bit of its leaf': (log, at, bit) => patch(log, at, { leaf: flip(log.entries[at]!.leaf, bit) }),
    'its salt, cut short': (log, at) => patch(log, at, { salt: log.entries[at]!.salt.subarray(1) }),
    'its text, with white space': (log, at) => patch(log, at, { text: `${log.entries[at]!.text} ` }),
    'the act beside it': (log, at) => patch(log, at, { act: 'done.reported' }),
    'the object beside it': (log, at) => patch(log, at, { on: 'C-99' }),
    'the instant beside it': (log, at) => patch(log, at, { at: '2026-03-12T18:59:59Z' }),
    'its number': (log, at) => patch(log, at, { n: log.entries.length + 5 }),
    'the words kept for it': (log, at) => patchValue(log, at, { text: '"Nothing happened."' }),
    'words kept for it that no text can hold': (log, at) => patchValue(log, at, { text: '"\ud800"' }),
    'a bit of the salt kept for it': (log, at, bit) => patchValue(log, at, { salt: flip(log.values.find(({ n }) => n === at)!.salt, bit) }),
    'a seal kept for it': (log, at) => patchValue(log, at, { seal: Buffer.alloc(32).toString('base64') }),
    'its presence': (log, at) => void log.entries.splice(at, 1)
  }

  it.each(Object.keys(changes))('finds a change of %s, and names the entry', (name) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(5000), (size, which, bit) => {
        const log = makeLog(size)
        const at = which % (name === 'its presence' ? size - 1 : size)
        changes[name]!(log, at, bit)
        const named = check(log).map(({ entry }) => entry)
        expect(named).toContain(at)
      })
    )
  })

  it('names a gap once, and not every entry after it', () => {
    const one = makeLog(9)
    one.entries.splice(4, 1)
    expect(check(one).map(({ entry, what }) => [entry, what])).toEqual([
      [4, 'the entry is missing'],
      [null, '9 entries were counted, 8 are there']
    ])
    const log = makeLog(9)
    log.entries.splice(2, 3)
    expect(check(log).map(({ entry, what }) => [entry, what])).toEqual([
      [2, 'the entry is missing, and so are all up to 4'],
      [null, '9 entries were counted, 6 are there']
    ])
  })

  it('finds a log cut off at its end, and one with an entry too many', () => {
    const log = makeLog(6)
    expect(check({ ...log, entries: log.entries.slice(0, 4) }).map(({ what }) => what)).toEqual(['6 entries were counted, 4 are there'])
    const longer = { ...log, entries: [...log.entries, makeLog(7).entries[6]!] }
    expect(check(longer, withoutValues(longer)).map(({ what }) => what)).toEqual(['6 entries were counted, 7 are there'])
  })

  it('finds two entries that changed places, kept in their new order or numbered anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), (size, which) => {
        const log = makeLog(size)
        const at = which % (size - 1)
        const [one, two] = [log.entries[at]!, log.entries[at + 1]!]
        log.entries.splice(at, 2, two, one)
        expect(check(log).map(({ entry }) => entry)).toContain(at)
        log.entries.splice(at, 2, { ...two, n: one.n }, { ...one, n: two.n })
        log.values = []
        expect(check(log, withoutValues(log))).toEqual([
          { entry: null, about: 'the log', what: 'the root of all leaves is not the root that was kept' }
        ])
      })
    )
  })

  it('finds an entry written anew with a matching leaf', () => {
    const log = makeLog(5)
    const forged = makeLog(9).entries[8]!
    patch(log, 3, { ...forged, n: 3 })
    expect(check({ ...log, values: [] }, withoutValues(log))).toEqual([
      { entry: null, about: 'the log', what: 'the root of all leaves is not the root that was kept' }
    ])
  })
})

/** Every value of a log, as erased. */
function withoutValues({ entries }: Log): ErasedValues {
  return new Map(entries.flatMap(({ n, text }) => sealsIn(JSON.parse(text) as Json).map((seal) => [erasedKey(n, seal), null] as const)))
}

function patch(log: Log, at: number, change: Partial<KeptEntry>): void {
  log.entries[at] = { ...log.entries[at]!, ...change }
}

function patchValue(log: Log, at: number, change: Partial<KeptValue>): void {
  const index = log.values.findIndex(({ n }) => n === at)
  log.values[index] = { ...log.values[index]!, ...change }
}
