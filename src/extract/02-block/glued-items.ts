/** Lists whose dashes have no space behind them, as quick notes have them: "-ring the yard". */
import type { Block } from '../../domain/source-text.ts'
import { trimSpan } from '../../domain/span.ts'

/** Fewer such lines are no habit: a dash may open a remark. */
const leastLines = 4
const longestLine = 300
const dashed = /^-(?=[\p{L}@("])/u

/** The items that each paragraph of such lines holds; a paragraph with other lines is none. */
export function gluedItems(text: string, blocks: readonly Block[]): ReadonlyMap<Block, readonly Block[]> {
  const found = new Map<Block, readonly Block[]>()
  let lines = 0
  let above = 0
  let margins: number[] = []
  for (const block of blocks) {
    const items = block.kind === 'paragraph' && block.speaker === undefined && text[block.start] === '-' ? itemsIn(text, block) : null
    if (items === null) {
      above = block.kind === 'item' ? block.level : 0
      margins = []
      continue
    }
    const levelled = items.map((item) => {
      const margin = item.start - text.lastIndexOf('\n', item.start - 1)
      margins = [...margins.filter((one) => one < margin), margin]
      return { ...item, level: above + margins.length }
    })
    found.set(block, levelled)
    lines += items.length
  }
  return lines >= leastLines ? found : new Map()
}

function itemsIn(text: string, block: Block): Block[] | null {
  const items: Block[] = []
  for (let start = block.start; start < block.end; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 || line > block.end ? block.end : line
    const span = trimSpan(text, { start, end })
    if (!dashed.test(text.slice(span.start, span.start + 3)) || span.end - span.start > longestLine) return null
    items.push({ ...block, kind: 'item', start: span.start + 1, end: span.end, marker: '-' })
    start = end + 1
  }
  return items.length > 0 ? items : null
}
