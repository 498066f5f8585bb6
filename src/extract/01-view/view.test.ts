import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, SourceText } from '../../domain/source-text.ts'
import { view } from './view.ts'

function source(text: string, mediaType: SourceText['mediaType'] = 'text/markdown', blocks: Block[] = []): SourceText {
  const places = { kind: 'characters', runs: [0, text.length, 0, text.length] } as const
  return { reader: 'test/1', mediaType, charset: 'utf-8', language: 'en', statedTitle: null, text, blocks, places, pages: null }
}
const paragraph = (start: number, end: number): Block => ({ kind: 'paragraph', level: 0, headings: [], start, end })

describe('view', () => {
  it('has the length of the text, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('**', '[a](b)', '<b>', '&amp;', '_x_', '|', '\u00a0', '“', '\\*', '<!--', '-->')
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        expect(view(source(text)).length).toBe(text.length)
        expect(view(source(text, 'text/plain')).length).toBe(text.length)
      })
    )
  })

  it('folds typography one unit for one', () => {
    expect(view(source('“It’s\u00a0１２％”\u3000–', 'text/plain'))).toBe('"It\'s 12%" -')
  })

  it('blanks Markdown marks and leaves the words in place', () => {
    const text = 'See **[the plan](https://x.test/a_b)** and `code`, _soon_, not snake_case.'
    const seen = view(source(text))
    expect(seen.indexOf('the plan')).toBe(text.indexOf('the plan'))
    expect(seen.indexOf('soon')).toBe(text.indexOf('soon'))
    expect(seen).toContain('snake_case')
    expect(seen).not.toMatch(/[[\]*`]|https/)
  })

  it('keeps the marks of plain text, where they mean themselves', () => {
    expect(view(source('<ann> 2 * 3', 'text/plain'))).toBe('<ann> 2 * 3')
  })

  it('joins the lines of a block and keeps the lines between blocks', () => {
    const text = 'It is\nnecessary\nto act'
    expect(view(source(text, 'text/plain', [paragraph(0, 15)]))).toBe('It is necessary\nto act')
  })
})
