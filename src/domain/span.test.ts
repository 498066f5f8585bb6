import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints, trimSpan, wordsAt } from './span.ts'

describe('offsets that leave the program count Unicode code points', () => {
  it('slicing by code points gives the same words as slicing by UTF-16 units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = Array.from(text)
        const points = new CodePoints(text)
        expect(points.length).toBe(characters.length)
        const start = Math.min(a, b) % (characters.length + 1)
        const end = Math.max(start, Math.max(a, b) % (characters.length + 1))
        const span = { start: points.toUtf16(start), end: points.toUtf16(end) }
        expect(wordsAt(text, span)).toBe(characters.slice(start, end).join(''))
        expect(points.span(span)).toEqual({ start, end })
      })
    )
  })

  it('an offset inside a surrogate pair counts as the one before it', () => {
    expect(new CodePoints('a𠮷b').fromUtf16(2)).toBe(1)
  })

  it('lone surrogates are single code points', () => {
    expect(new CodePoints('\ud800x\udc00').length).toBe(3)
  })
})

describe('trimSpan', () => {
  it('takes white space off both ends and nothing else', () => {
    expect(wordsAt('  a b\u3000', trimSpan('  a b\u3000', { start: 0, end: 6 }))).toBe('a b')
    expect(trimSpan('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 })
  })
})
