import { describe, expect, it } from 'vitest'
import { sourceText } from '../../test/support/source-text.ts'
import { termHints } from './review-hints.ts'
import { TextIndex } from './text-index.ts'

const source = sourceText(
  'Build the two first quarters and the two old harbours.',
  'The two leading areas lead.',
  'Four centres, four gardens, two parks.'
)
const index = new TextIndex(source)
const term = (id: string, label: string, number: number, members: string[] = []) => {
  const start = source.text.indexOf(label)
  return { id, label, number, members, mentions: [{ start, end: start + label.length }] }
}

describe('hints on terms', () => {
  const terms = [
    term('t1', 'two first quarters', 2),
    term('t2', 'two old harbours', 2),
    term('t3', 'two leading areas', 2),
    term('t4', 'Four centres', 4),
    term('t5', 'two parks', 2)
  ]
  const hinted = (id: string, among = terms) => termHints({ terms: among }, index, { terms: [{ id, label: '' }] }).map((hint) => hint.other)

  it('name terms of the same number and shape in other paragraphs, with both places', () => {
    expect(termHints({ terms }, index, { terms: [{ id: 't1', label: '' }] })).toEqual([
      { label: 'two first quarters', other: 'two leading areas', paragraph: 1, otherParagraph: 2 }
    ])
  })

  it('name none that stands beside it, has another shape or another number', () => {
    expect(hinted('t3')).toEqual(['two first quarters', 'two old harbours'])
    expect(hinted('t4')).toEqual([])
    expect(hinted('t5')).toEqual([])
  })

  it('name none that its members tell apart', () => {
    const listed = [term('t1', 'two first quarters', 2, ['North', 'South']), term('t3', 'two leading areas', 2, ['Quay', 'Market'])]
    expect(hinted('t1', listed)).toEqual([])
    expect(hinted('t1', [listed[0]!, { ...listed[1]!, members: ['north', 'Quay'] }])).toEqual(['two leading areas'])
  })
})
