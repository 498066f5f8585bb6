import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, acts, type Draft, type Signature, sealedKeys } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Json } from './canonical.ts'
import { leafData, readEntry, sealOf, sealsIn, writeEntry } from './entry.ts'

const signature: Signature = { at: '2026-03-12T19:00:00Z' as Instant, via: 'cli', post: null, person: 'operator:clerk' }
const report: Draft<'progress.reported'> = {
  act: 'progress.reported',
  on: 'C-44',
  with: [],
  body: { asOf: '2026-03-10' as never, number: 6, unit: 'schools', forecast: null, words: 'Six monitors are read.' }
}
const minutes: Draft<'meeting.recorded'> = {
  act: 'meeting.recorded',
  on: 'M-1',
  with: ['D-1'],
  body: {
    document: 'D-1' as never,
    body: null,
    date: '2026-03-12',
    dateInferred: [],
    title: 'Minutes',
    bodyAsWritten: null,
    chair: 'Adaeze Okafor',
    attendees: [{ name: 'Ilse Lind', status: 'present' }]
  }
}
function salts(): () => Uint8Array {
  let next = 0
  return () => new Uint8Array(32).fill(++next)
}

describe('an entry', () => {
  it('holds the shape that the record fixes, with its keys in canonical order', () => {
    const { text, sealed } = writeEntry(report, signature, salts())
    const [words, person] = sealed.map(({ seal }) => ({ $seal: seal }))
    expect(JSON.parse(text)).toEqual({
      v: 1,
      act: 'progress.reported',
      on: 'C-44',
      with: [],
      at: '2026-03-12T19:00:00Z',
      by: { post: null, person },
      via: 'cli',
      body: { asOf: '2026-03-10', number: 6, unit: 'schools', forecast: null, words }
    })
    expect(text.match(/"(?:act|at|body|by|on|v|via|with)":/g)?.map((key) => key.slice(1, -2))).toEqual([
      'act',
      'at',
      'body',
      'by',
      'on',
      'v',
      'via',
      'with'
    ])
  })

  it('never holds a sealed value itself, nor the person', () => {
    const { text } = writeEntry(minutes, signature, salts())
    expect(text).not.toMatch(/Minutes|Okafor|Lind|operator/)
  })

  it('seals a value that is not known as null, with no salt', () => {
    const { text, sealed } = writeEntry(minutes, signature, salts())
    expect(JSON.parse(text)).toMatchObject({ body: { bodyAsWritten: null } })
    expect(sealed.map(({ value }) => value)).toEqual(['Minutes', 'Adaeze Okafor', minutes.body.attendees, 'operator:clerk'])
    expect(new Set(sealed.map(({ salt }) => salt[0])).size).toBe(4)
  })

  it('hides equal words behind different seals', () => {
    const make = salts()
    const [one, two] = [writeEntry(report, signature, make), writeEntry(report, signature, make)]
    expect(one.sealed[0]!.seal).not.toBe(two.sealed[0]!.seal)
    expect(one.seal).not.toBe(two.seal)
  })

  it('has another seal once any bit of its text or its salt is changed', () => {
    const { text, salt, seal } = writeEntry(report, signature, salts())
    const bytes = Buffer.from(text, 'latin1')
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(31), fc.nat(6), (inText, inSalt, bit) => {
        const changed = Buffer.from(bytes)
        changed[inText]! ^= 1 << bit
        expect(sealOf(salt, changed.toString('latin1'))).not.toBe(seal)
        const other = Uint8Array.from(salt)
        other[inSalt]! ^= 1 << bit
        expect(sealOf(other, text)).not.toBe(seal)
      })
    )
  })

  it('gives its leaf nothing but its seal', () => {
    const { seal } = writeEntry(report, signature, salts())
    expect(leafData(seal)).toBe(`{"seal":"${seal}","v":1}`)
  })
})

describe('reading an entry back', () => {
  const written = (draft: Draft) => {
    const entry = writeEntry(draft, signature, salts())
    return { text: entry.text, kept: entry.sealed.map(({ seal, text }) => ({ seal, value: text })) }
  }

  it('gives the act with its words', () => {
    const { text, kept } = written(minutes)
    const { act, on, with: refersTo, body } = minutes
    expect(readEntry(7, text, kept)).toEqual({ n: 7, act, on, with: refersTo, body, ...signature })
  })

  it('shows what was erased as erased, and what was never known as not known', () => {
    const { text } = written(minutes)
    const event = readEntry(7, text, [])
    expect(event.person).toBe('[erased]')
    expect(event.body).toEqual({ ...minutes.body, title: '[erased]', chair: '[erased]', attendees: null })
    expect(acts['meeting.recorded'].body.safeParse(event.body).success).toBe(true)
  })

  it('knows every seal in the text', () => {
    const { text, kept } = written(minutes)
    expect(sealsIn(JSON.parse(text) as Json).sort()).toEqual(kept.map(({ seal }) => seal).sort())
  })
})

describe('the catalogue', () => {
  it.each(Object.keys(acts) as Act[])('%s is named object.past, and seals only keys of its body', (act) => {
    expect(act).toMatch(/^[a-z]+\.[a-z]+$/)
    expect(Object.keys(acts[act].body.shape)).toEqual(expect.arrayContaining([...sealedKeys(act)]))
  })
})
