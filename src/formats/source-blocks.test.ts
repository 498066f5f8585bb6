import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceText } from '../../test/support/source-text.ts'
import { type Piece, sourceBlocks } from './source-blocks.ts'

type Mark = { readonly id: string; readonly start: number; readonly end: number }
const joined = (pieces: readonly Piece<Mark>[]): string => pieces.map((piece) => piece.text).join('')

describe('a source cut for showing', () => {
  const source = sourceText('The Council shall publish the plan.', 'It noted the report.')
  const at = (id: string, words: string): Mark => ({
    id,
    start: source.text.indexOf(words),
    end: source.text.indexOf(words) + words.length
  })

  it('parts nested and overlapping marks where each begins and ends', () => {
    const marks = [at('outer', 'Council shall publish'), at('inner', 'shall'), at('over', 'publish the plan')]
    const [first, second] = sourceBlocks(source, marks)
    expect(first!.pieces.map((piece) => [piece.text, piece.marks.map((mark) => mark.id).join(' ')])).toEqual([
      ['The ', ''],
      ['Council ', 'outer'],
      ['shall', 'outer inner'],
      [' ', 'outer'],
      ['publish', 'outer over'],
      [' the plan', 'over'],
      ['.', '']
    ])
    expect(first!.pieces[1]!.opens.map((mark) => mark.id)).toEqual(['outer'])
    expect(first!.pieces[4]!.closes.map((mark) => mark.id)).toEqual(['outer'])
    expect(second!.pieces).toHaveLength(1)
    expect(second).toMatchObject({ paragraph: 2, kind: 'paragraph', cells: null, page: null })
  })

  it('shows a mark over two blocks in both', () => {
    const blocks = sourceBlocks(source, [{ id: 'both', start: 30, end: source.text.length }])
    expect(blocks.map((block) => block.pieces.filter((piece) => piece.marks.length > 0).map((piece) => piece.text))).toEqual([
      ['plan.'],
      ['It noted the report.']
    ])
  })

  it('gives cells of a row and the speaker of a speech pieces of their own', () => {
    const [row] = source.blocks
    const table = { ...source, blocks: [{ ...row!, kind: 'row' as const, cells: [at('', 'The Council'), at('', 'the plan')] }] }
    const [cut] = sourceBlocks(table, [at('m', 'Council shall publish the')])
    expect(cut!.cells!.map((cell) => cell.pieces.map((piece) => [piece.text, piece.marks.length]))).toEqual([
      [
        ['The ', 0],
        ['Council', 1]
      ],
      [
        ['the', 1],
        [' plan', 0]
      ]
    ])
    const speech = { ...source, blocks: [{ ...row!, kind: 'speech' as const, speaker: at('', 'The Council') }] }
    expect(sourceBlocks<Mark>(speech, [])[0]!.pieces.map((piece) => [piece.text, piece.speaker])).toEqual([
      ['The Council', true],
      [' shall publish the plan.', false]
    ])
  })

  it('keeps every character and marks exactly what each mark spans, whatever the marks', () => {
    const paragraph = fc.string({ minLength: 1, maxLength: 40 })
    const span = fc.tuple(fc.nat(200), fc.nat(60))
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), fc.array(span, { maxLength: 12 }), (words, spans) => {
        const text = sourceText(...words)
        const marks = spans.map(([start, length], i) => ({
          id: String(i),
          start: Math.min(start, text.text.length),
          end: Math.min(start + length, text.text.length)
        }))
        const blocks = sourceBlocks(text, marks)
        for (const block of blocks) {
          expect(joined(block.pieces)).toBe(text.text.slice(block.start, block.end))
          for (const mark of marks) {
            const [from, to] = [Math.max(mark.start, block.start), Math.min(mark.end, block.end)]
            const shown = block.pieces.filter((piece) => piece.marks.includes(mark))
            expect(joined(shown)).toBe(from < to ? text.text.slice(from, to) : '')
            expect(block.pieces.filter((piece) => piece.opens.includes(mark))).toHaveLength(from < to ? 1 : 0)
            expect(block.pieces.filter((piece) => piece.closes.includes(mark))).toHaveLength(from < to ? 1 : 0)
          }
        }
      })
    )
  })
})
