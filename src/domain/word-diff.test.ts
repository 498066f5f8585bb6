import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { driftOf, wordDiff } from './word-diff.ts'

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ words, in: where }) => (where === 'both' ? words : where === 'before' ? `[-${words}-]` : `[+${words}+]`))
    .join('')

describe('a comparison of words', () => {
  it.each([
    ['Plant 200 trees by 31 March 2027', 'Plant 150 trees by 31 March 2028', 'Plant [-200-][+150+] trees by 31 March [-2027-][+2028+]'],
    ['Light the quay', 'Light the whole quay', 'Light the [+whole +]quay'],
    ['加强港口安全管理', '加强港口和渔港安全管理', '加强港口[+和渔港+]安全管理'],
    ['Same words.', 'Same words.', 'Same words.']
  ])('of “%s” and “%s”', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })

  it('gives back both texts, and all of one text as common with itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(fc.constantFrom('a', 'b ', ' ', 'quay', '港', '，', '12'), { maxLength: 30 }).map((all) => all.join(''))
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after)
        const of = (side: 'before' | 'after') =>
          pieces
            .filter((piece) => piece.in !== (side === 'before' ? 'after' : 'before'))
            .map((piece) => piece.words)
            .join('')
        expect(of('before')).toBe(before)
        expect(of('after')).toBe(after)
        expect(wordDiff(before, before).every((piece) => piece.in === 'both')).toBe(true)
      })
    )
  })

  it('sorts what changed into dates, numbers and words', () => {
    expect(
      driftOf(wordDiff('The Clerk shall plant 200 trees by 31 March 2027', 'The Clerk may plant 150 trees by 30 April 2027.'))
    ).toEqual([
      { kind: 'words', before: 'shall', after: 'may' },
      { kind: 'number', before: '200', after: '150' },
      { kind: 'date', before: '31 March', after: '30 April' }
    ])
    expect(driftOf(wordDiff('Light 3 lamps by 30 June', 'Light 4 lamps by 15 June')).map(({ kind }) => kind)).toEqual(['number', 'date'])
    expect(driftOf(wordDiff('六月底前完成修复', '年底前完成修复')).map(({ kind }) => kind)).toEqual(['date'])
    expect(driftOf(wordDiff('Light the quay, now', 'Light the quay now'))).toEqual([])
  })
})
