import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceText } from '../../test/support/source-text.ts'
import type { SourceText } from '../domain/source-text.ts'
import { wordRuns } from './word-runs.ts'

const markdown = (...paragraphs: string[]): SourceText => ({ ...sourceText(...paragraphs), mediaType: 'text/markdown' })
const runsOf = (source: SourceText): string[][] =>
  wordRuns(source, { start: 0, end: source.text.length }).map(({ kind, text }) => [kind, text])

describe('words parted from their markup', () => {
  it('tells marks of emphasis from the words they make strong', () => {
    expect(runsOf(markdown('**Date:** 12 March 2026, *in* the `hall`'))).toEqual([
      ['sign', '**'],
      ['strong', 'Date:'],
      ['sign', '**'],
      ['words', ' 12 March 2026, '],
      ['sign', '*'],
      ['words', 'in'],
      ['sign', '*'],
      ['words', ' the '],
      ['sign', '`'],
      ['words', 'hall'],
      ['sign', '`']
    ])
  })

  it('puts addresses, tags and comments aside, where nobody overlooks them', () => {
    expect(runsOf(markdown('See [the plan](https://example.org/plan "Plan").'))).toEqual([
      ['words', 'See '],
      ['sign', '['],
      ['words', 'the plan'],
      ['sign', ']('],
      ['aside', 'https://example.org/plan "Plan"'],
      ['sign', ')'],
      ['words', '.']
    ])
    expect(runsOf(markdown('Agreed. <!-- not yet -->')).at(-1)).toEqual(['aside', '<!-- not yet -->'])
  })

  it('makes nothing strong after a mark that is never closed, and takes no plain text for markup', () => {
    expect(runsOf(markdown('**Agreed to meet', 'on Friday')).filter(([kind]) => kind === 'strong')).toEqual([])
    expect(runsOf(sourceText('2 ** 3 and [this](that)'))).toEqual([['words', '2 ** 3 and [this](that)']])
  })

  it('keeps every character of a span, whatever is in it', () => {
    const words = fc.stringMatching(/^[a b*_`[\]()<>!&;\-\\\n]{1,60}$/)
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.nat(80), fc.nat(80), (paragraphs, from, length) => {
        const source = markdown(...paragraphs)
        const [start, end] = [Math.min(from, source.text.length), Math.min(from + length, source.text.length)]
        expect(
          wordRuns(source, { start, end })
            .map(({ text }) => text)
            .join('')
        ).toBe(source.text.slice(start, end))
      })
    )
  })
})
