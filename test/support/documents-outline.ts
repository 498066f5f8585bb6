/** A source text's blocks as lines to compare: kind and level, marker, words, headings above, speaker. */
import { headingPath, type SourceText } from '../../src/domain/source-text.ts'

export function outline(source: SourceText): string[] {
  const words = ({ start, end }: { start: number; end: number }) => source.text.slice(start, end)
  return source.blocks.map((block) => {
    const level = block.level > 0 ? ` ${block.level}` : ''
    const marker = block.marker === undefined ? '' : `[${block.marker}] `
    const shown = block.cells === undefined ? words(block) : block.cells.map(words).join(' | ')
    const header = block.header === true ? ' header' : ''
    const path = headingPath(source, block)
    const under = path.length === 0 ? '' : ` (${path.join(' / ')})`
    const speaker = block.speaker === undefined ? '' : ` @${words(block.speaker)}`
    return `${block.kind}${level}${header}: ${marker}${shown}${under}${speaker}`
  })
}
