/** A source text made of plain paragraphs, as the text reader would read it: for tests of what comes after intake. */
import type { Block, SourceText } from '../../src/domain/source-text.ts'

export function sourceText(...paragraphs: string[]): SourceText {
  const blocks: Block[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    blocks.push({ kind: 'paragraph', start: at, end: at + paragraph.length, level: 0, headings: [] })
    at += paragraph.length + 2
  }
  const text = paragraphs.join('\n\n')
  return {
    reader: 'text/1',
    mediaType: 'text/plain',
    charset: 'utf-8',
    language: 'en',
    statedTitle: null,
    text,
    blocks,
    places: { kind: 'characters', runs: [0, text.length, 0, text.length] },
    pages: null
  }
}
