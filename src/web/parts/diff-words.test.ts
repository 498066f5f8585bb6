import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from './diff-words.tsx'

const joined = (runs: ReturnType<typeof compareWords>, without: 'in' | 'out') =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ words }) => words)
    .join('')

describe('words before and after a change', () => {
  it('marks the words that changed and leaves the rest', () => {
    expect(compareWords('by 31 July 2026', 'by 30 September 2026')).toEqual([
      { kind: 'same', words: 'by ' },
      { kind: 'out', words: '31 July ' },
      { kind: 'in', words: '30 September ' },
      { kind: 'same', words: '2026' }
    ])
  })

  it('goes sign by sign in Chinese', () => {
    expect(compareWords('七月底前完成', '九月底前完成')).toEqual([
      { kind: 'out', words: '七' },
      { kind: 'in', words: '九' },
      { kind: 'same', words: '月底前完成' }
    ])
  })

  it('loses no word of either', () => {
    const texts = fc
      .array(fc.constantFrom('the ', 'plan ', 'by ', 'July', '  ', '前', '\n'), { maxLength: 30 })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = compareWords(before, after)
        expect(joined(runs, 'in')).toBe(before)
        expect(joined(runs, 'out')).toBe(after)
      })
    )
  })
})
