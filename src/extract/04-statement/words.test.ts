import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordOrMark, wordsOf } from './words.ts'
import { standsSmall, standsTwice } from './written-words.ts'

const parts = [
  'Jo',
  'harbour',
  'sites',
  'site',
  "she'll",
  '@pier-4',
  '3.5',
  'and/or',
  'é',
  'e\u0301',
  '会议',
  '\u{1f6a2}',
  ' ',
  ' ',
  ' ',
  '.',
  ',',
  ';',
  '/',
  "'",
  '_',
  '&',
  '\n',
  '@'
]
const texts = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((words) => words.join(''))

describe('the words of a sentence', () => {
  it('are those that the pattern finds, "\'ll" parted from its word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = Array.from(text.matchAll(wordOrMark)).flatMap(({ 0: word, index }) => {
          const joint = /.{2,}'ll$/i.test(word) ? word.length - 3 : word.length
          return [word.slice(0, joint), word.slice(joint)]
            .map((part, at) => [part, index + (at === 0 ? 0 : joint)])
            .filter(([part]) => part !== '')
        })
        expect(wordsOf(`- ${text} -`, { start: 2, end: 2 + text.length }).map(({ text: word, start }) => [word, start - 2])).toEqual(found)
      }),
      { numRuns: 500 }
    )
  })
})

describe('how a document writes a word', () => {
  it('is told as by a search for it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('jo', 'harbour', 'sites', '3.5', 'and/or', 'é', 'Jo'), (text, word) => {
        const view = ` ${text}`
        const by = (marks: string[], one: string): boolean => marks.some((mark) => view.includes(` ${one}${mark}`))
        expect(standsSmall(view, word)).toBe(by([' ', ',', '.', ';'], word) || (word.endsWith('s') && by([' '], word.slice(0, -1))))
        expect(standsTwice(view, word)).toBe(view.split(word).length > 2)
      }),
      { numRuns: 500 }
    )
  })
})
