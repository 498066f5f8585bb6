import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blackOut, finderOf, mapStrings, namesAsWritten, takenFrom } from './redaction.ts'
import { CodePoints } from './span.ts'

const foundIn = (text: string, ...phrases: string[]): string[] => finderOf(phrases)(text).map(({ start, end }) => text.slice(start, end))

describe('redaction', () => {
  it('keeps every offset: as many code points, UTF-16 units and lines as before, and what stands beside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = new CodePoints(text)
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y)
        const [start, end] = [points.toUtf16(from!), points.toUtf16(to!)]
        const out = blackOut(text, [{ start, end }])
        expect(out.length).toBe(text.length)
        expect(new CodePoints(out).length).toBe(points.length)
        expect(out.split('\n').length).toBe(text.split('\n').length)
        expect([out.slice(0, start), out.slice(end)]).toEqual([text.slice(0, start), text.slice(end)])
        expect(out.slice(start, end)).toMatch(/^[█\u{1F7EB}\n\r]*$/u)
      })
    )
  })

  it('finds a name in any letters, over line ends and accents, and not inside other words', () => {
    expect(foundIn('ROSA\nDíaz, Rosa  Di\u0301az and Rosa Díazeta', 'Rosa Díaz')).toEqual(['ROSA\nDíaz', 'Rosa  Di\u0301az'])
    expect(foundIn('通知李明同志和Porter先生', '李明', 'Porter')).toEqual(['李明', 'Porter'])
    expect(foundIn('a+b (c)', 'a+b (c)')).toEqual(['a+b (c)'])
    expect(foundIn('anything', '', ' ')).toEqual([])
    expect(namesAsWritten(['Rosa Maria Díaz', '李明'])).toEqual(['Rosa Maria Díaz', 'Díaz, Rosa Maria', '李明'])
  })

  it('finds any words again where they stand, whatever signs are in them', () => {
    expect(foundIn('said Anne-Marie O’Hara.', 'Anne-Marie O’Hara')).toEqual(['Anne-Marie O’Hara'])
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)), 'é', '李', ' ')
    })
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'grapheme' })), (phrase) => {
        fc.pre(phrase.trim() !== '')
        expect(foundIn(`: ${phrase.trim()} .`, phrase)).toContain(phrase.trim())
      })
    )
  })

  it('finds what was taken from words: three in a row, and each that stands nowhere else', () => {
    const find = takenFrom('The clerk shall tell Porter of the new monitors', (word) => word === 'porter' || word === 'of')
    const taken = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end))
    expect(taken('Tell PORTER of it')).toEqual(['Tell PORTER of'])
    expect(taken('Fit the new monitors, says Porter')).toEqual(['the new monitors', 'Porter'])
    expect(taken('Fit monitors of the school')).toEqual([])
  })

  it('changes each string of a value in order', () => {
    expect(mapStrings({ a: ['x', 1, null], b: { c: 'y' } }, (text, place) => `${text}${place}`)).toEqual({
      a: ['x0', 1, null],
      b: { c: 'y1' }
    })
  })
})
