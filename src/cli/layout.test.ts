import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, facts, table, widthOf, wrap } from './layout.ts'
import { inline, jsonLine, paint, style } from './paint.ts'

const esc = '\x1b'

describe('painting', () => {
  it('keeps tabs, line feeds and words, and drops what steers a terminal', () => {
    expect(paint(`a\tb\r\nc${esc}[31md\x9b2Je\u202ef\x7f`, true)).toBe('a\tb\nc[31md2Jef')
  })

  it('shows styles in colour, or not at all', () => {
    expect(paint(`${style('late', 'late')}`, true)).toBe(`${esc}[1;31mlate${esc}[0m`)
    expect(paint(`${style('late', 'late')}`, false)).toBe('late')
  })

  it('lets no document begin a style', () => {
    expect(inline('a\ufdd2b\n c')).toBe('ab c')
  })

  it('prints JSON that reads back the same and holds no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const line = jsonLine({ words: words.toWellFormed() })
        expect(JSON.parse(line)).toEqual({ words: words.toWellFormed() })
        expect(line.slice(0, -1)).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e]/)
      })
    )
  })
})

describe('widths', () => {
  it('counts cells as terminals do', () => {
    expect(widthOf('abc')).toBe(3)
    expect(widthOf('大连市')).toBe(6)
    expect(widthOf('e\u0301')).toBe(1)
    expect(widthOf(style('quote', 'abc'))).toBe(3)
    expect(cut('大连市委', 5)).toBe('大连…')
  })

  it('breaks words so that no line is too wide and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 30 })), fc.integer({ min: 10, max: 60 }), (words, width) => {
        const text = words.join(' ').replaceAll(/\s+/g, ' ').trim()
        const lines = wrap(text, width)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      })
    )
  })

  it('breaks Chinese anywhere and ends a style with its line', () => {
    const lines = wrap(style('quote', '要坚持和加强党的全面领导'), 10)
    expect(lines.map(widthOf)).toEqual([10, 10, 4])
    expect(lines.every((line) => line.endsWith('\ufddf'))).toBe(true)
    expect(lines.every((line) => line.startsWith('\ufdd2'))).toBe(true)
  })
})

it('sets labels beside wrapped words and leaves out what there is not', () => {
  expect(
    facts(
      [
        ['Owner', 'Head of Environmental Health'],
        ['Due', null]
      ],
      24,
      8
    )
  ).toBe('Owner   Head of\n        Environmental\n        Health\n')
})

it('cuts the elastic column where a table is too wide', () => {
  const rows = [['C-1', 'Fit air-quality monitors at 24 schools', '30 Nov']]
  expect(table(rows, 36, 1)).toBe('C-1  Fit air-quality monitor…  30 Nov\n'.replace('monitor…', 'monito…'))
  expect(table(rows, 200, 1)).toBe('C-1  Fit air-quality monitors at 24 schools  30 Nov\n')
})
