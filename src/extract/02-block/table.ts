/** Tables: what each column holds, read from the heading row. */
import type { Block } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'
import { columnRows } from '../lexicon/en/cues-heading.ts'
import { chineseColumnRows } from '../lexicon/zh/headings.ts'
import type { Column } from './labelled-block.ts'

const rows = [...columnRows, ...chineseColumnRows].map((row) => ({ column: row.column as Column, regex: new RegExp(row.pattern, 'i') }))

/** For each block the columns of the table it belongs to, or null outside tables that were understood; a heading row has none. */
export function tableColumns(view: string, blocks: readonly Block[]): (readonly Column[] | null)[] {
  let current: readonly Column[] | null = null
  let previous = -2
  return blocks.map((block, index) => {
    if (block.kind === 'furniture' && previous === index - 1) previous = index
    if (block.kind !== 'row') return null
    const first = previous !== index - 1
    const parted = first && isParted(blocks, previous, index) && current?.length === block.cells?.length
    previous = index
    if (first || block.header === true) {
      const own = columnsOf(view, block)
      if (!parted || own !== null || block.header === true) current = own
      if (own !== null || block.header === true) return null
    }
    return current
  })
}

const continues = (blocks: readonly Block[], previous: number, index: number, heads: readonly Span[]): boolean =>
  isParted(blocks, previous, index) && heads.length === blocks[index]!.cells?.length

/** A row across all columns ("一、提升政务服务") stands as a heading between rows of one table. */
function isParted(blocks: readonly Block[], previous: number, index: number): boolean {
  return previous >= 0 && index - previous < 4 && blocks.slice(previous + 1, index).every(({ kind }) => kind === 'heading')
}

/** For each block the cells of the heading row its table has, or null; a heading row itself has none. */
export function tableHeads(blocks: readonly Block[]): (readonly Span[] | null)[] {
  let heads: readonly Span[] | null = null
  let previous = -2
  return blocks.map(({ kind, header, cells }, index) => {
    if (kind === 'furniture' || (kind === 'heading' && heads !== null)) return null
    if (kind !== 'row') heads = null
    else if (header === true) heads = cells ?? null
    else if (heads !== null && blocks[index - 1]!.kind === 'heading' && !continues(blocks, previous, index, heads)) heads = null
    if (kind === 'row') previous = index
    return kind === 'row' && header !== true ? heads : null
  })
}

function columnsOf(view: string, block: Block): readonly Column[] | null {
  const titles = (block.cells ?? []).map((cell) =>
    view
      .slice(cell.start, cell.end)
      .trim()
      .replace(/\s{2,}/g, ' ')
      .replace(/[:：?]$/, '')
  )
  const read = titles.map((words): Column => rows.find((row) => row.regex.test(words))?.column ?? 'other')
  // A milestone beside the task says when it is due, and so does a date beside a task and its owner.
  const isOwned = read.includes('task') && read.includes('owner') && !read.includes('due')
  // "Item" beside an owner and a day, or how far it has come, is the task where no other column can be it.
  const itemIsTask =
    read.includes('owner') &&
    (read.includes('due') || titles.some((title) => /^(?:status|progress)$/i.test(title))) &&
    !read.some((column) => /^(?:task|decision|other)$/.test(column))
  const isShared =
    read.includes('task') && !read.includes('owner') && !titles.some((title) => /^(?:against|ayes?|nays?|votes?)$/i.test(title))
  const columns = read.map((column, index): Column => {
    // "For", beside what is to be done, is whose it is.
    if (isShared && /^for$/i.test(titles[index]!)) return 'owner'
    if (itemIsTask && /^items?$/i.test(titles[index]!)) return 'task'
    return (column === 'task' && read.indexOf('task') < index && /^milestones?$/i.test(titles[index]!)) ||
      (isOwned && /^date$/i.test(titles[index]!))
      ? 'due'
      : column
  })
  const has = (column: Column): boolean => columns.includes(column)
  const understood =
    (has('task') && (has('owner') || has('due') || has('status'))) ||
    (has('decision') && columns.length > 1) ||
    (has('owner') && has('due'))
  return understood ? columns : null
}
