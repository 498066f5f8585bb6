import { describe, expect, it } from 'vitest'
import { sourceText } from '../../../test/support/source-text.ts'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'
import { wholeMarkup } from './whole-markup.ts'

const quotes = (text: string): string[] => {
  const source = readMarkdown(new TextEncoder().encode(text), undefined)
  return extract(source).statements.map(({ start, end }) => source.text.slice(start, end))
}

describe('a quote of Markdown', () => {
  it('ends behind the address of the link it ends with', () => {
    expect(quotes('# Quay Board\n\nACTION: Mara to close [PR #160](https://example.org/160).\n')).toEqual([
      'Mara to close [PR #160](https://example.org/160)'
    ])
    expect(quotes('# Quay Board\n\nACTION: Mara to read [the plan][plan].\n')).toEqual(['Mara to read [the plan][plan]'])
  })

  it('takes in the other half of a mark that stands beside it', () => {
    const source = { ...sourceText('- **Mara**: call the office by **Friday**.'), mediaType: 'text/markdown' as const }
    const end = source.text.length
    const within = { start: 0, end }
    const shown = (words: string, room = within) => {
      const start = source.text.indexOf(words)
      const span = wholeMarkup(source, { start, end: start + words.length }, room)
      return source.text.slice(span.start, span.end)
    }
    expect(shown('Mara**: call')).toBe('**Mara**: call')
    expect(shown('by **Friday')).toBe('by **Friday**')
    expect(shown('call the office')).toBe('call the office')
    expect(shown('Mara**: call', { start: 4, end })).toBe('Mara**: call')
  })

  it('is left alone where the text has no markup', () => {
    const source = sourceText('Mara**: call')
    expect(wholeMarkup(source, { start: 0, end: 4 }, { start: 0, end: 12 })).toEqual({ start: 0, end: 4 })
  })
})
