import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstUnits, kindOf, type NumberedKind, objectId, parseObjectId, prefixes, slugOf } from './id.ts'

describe('a short number', () => {
  it('is read back as it was printed, for every kind', () => {
    const kinds = Object.keys(prefixes) as NumberedKind[]
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 999_999_999 }), (kind, number) => {
        const id = objectId(kind, number)
        expect(parseObjectId(id)).toEqual({ id, kind, number })
        expect(kindOf(id)).toBe(kind)
      })
    )
  })

  it.each([
    ['c44', 'C-44'],
    [' S-0120 ', 'S-120'],
    ['d-1', 'D-1'],
    ['T9', 'T-9']
  ])('is read as people type it: %j', (written, id) => {
    expect(parseObjectId(written)?.id).toBe(id)
  })

  it.each(['', 'C', 'C-', 'C-0', 'X-1', 'C-1.5', 'C--1', 'C-1a', 'CC-1', '44', 'C-1234567890', 'Ｃ-1'])('is not %j', (written) => {
    expect(parseObjectId(written)).toBeNull()
  })
})

describe('a slug', () => {
  it.each([
    ['Head of Environmental Health', 'head-of-environmental-health'],
    ['  Works & Roads (North)  ', 'works-roads-north'],
    ['Straßenbauamt Köln', 'straßenbauamt-koln'],
    ['Café №5', 'cafe-no5'],
    ['河长制办公室', '河长制办公室'],
    ['がっこう', 'がっこう'],
    ['स्वास्थ्य विभाग', 'स्वास्थ्य-विभाग'],
    ['ﬁre ＡＢＣ', 'fire-abc'],
    ['—!?', '']
  ])('of %j is %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('fits where slugs are kept, is its own slug, and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'É', ' ', '-', '会', '𠮷', 'ﷺ', '9'), maxLength: 200 }), (name) => {
        const slug = slugOf(name)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slug.isWellFormed()).toBe(true)
        expect(slug).not.toMatch(/^-|-$|--| /)
        expect(slugOf(slug)).toBe(slug)
      })
    )
  })
})

it('a cut never halves a character', () => {
  expect(firstUnits('a𠮷b', 2)).toBe('a')
  expect(firstUnits('a𠮷b', 3)).toBe('a𠮷')
  expect(firstUnits('a𠮷b', 9)).toBe('a𠮷b')
})
