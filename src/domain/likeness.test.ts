import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords, likenessOf, relationOf, runsOf, weightOf } from './likeness.ts'

const likeness = (a: string, b: string) => likenessOf(runsOf(foldedWords(a)), runsOf(foldedWords(b)))
const relation = (a: string, b: string, together = false, weight = 1) =>
  relationOf(likeness(a, b), { together, weight, runs: runsOf(foldedWords(a)).size })

const promise = 'The Head of Environmental Health shall install air-quality monitors at 24 schools by 30 November 2026'

describe('likeness', () => {
  it.each([
    ['the same words', promise, promise, 'identical'],
    ['other case, blanks and marks', promise, promise.toUpperCase().replaceAll(' ', '  ').replace('-', '–'), 'identical'],
    ['another date', promise, promise.replace('30 November 2026', '31 March 2027'), 'restated'],
    [
      'the words within more',
      promise,
      `It was agreed after a long debate and with thanks to the pilots that ${promise}, as the Board had asked for in spring.`,
      'restated'
    ],
    [
      'the same thing in Chinese',
      '各部门要加强港口安全管理，年底前完成码头修复工作',
      '各部门要加强港口安全管理，明年年底前完成码头修复工作',
      'restated'
    ],
    ['something else', promise, 'The Clerk shall publish the winter grit plan before the first frost of the year', null]
  ])('of %s', (_, a, b, expected) => {
    expect(relation(a, b)).toBe(expected)
  })

  it('is a relation between loosely alike words only where both name the same thing', () => {
    const other = 'Air-quality monitors at schools were discussed, and the Head of Environmental Health was thanked'
    const { jaccard } = likeness(promise, other)
    expect(jaccard).toBeGreaterThan(0.35)
    expect(jaccard).toBeLessThan(0.6)
    expect(relation(promise, other)).toBeNull()
    expect(relation(promise, other, true)).toBe('related')
  })

  it('counts less what many documents of a body say', () => {
    expect(weightOf(3, 3)).toBe(1)
    expect(weightOf(5, 100)).toBe(1)
    expect(weightOf(50, 100)).toBeCloseTo(0.1)
    expect(relation(promise, promise, true, weightOf(50, 100))).toBeNull()
  })

  it('is whole for the same text, the same both ways, and a share', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [ab, ba] = [likeness(a, b), likeness(b, a)]
        expect(ab).toEqual(ba)
        expect(ab.jaccard).toBeGreaterThanOrEqual(0)
        expect(ab.jaccard).toBeLessThanOrEqual(ab.containment)
        expect(ab.containment).toBeLessThanOrEqual(1)
        if (foldedWords(a) !== '') expect(likeness(a, a)).toEqual({ jaccard: 1, containment: 1 })
      })
    )
  })
})
