/** Rows of a Chinese table of tasks or decisions: 任务 | 牵头单位 | 责任单位 | 完成时限. */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { Column, LabelledBlock } from '../02-block/labelled-block.ts'
import { withoutStop } from '../03-sentence/chinese-pieces.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'

const done = /已完成(?![0-9])|已关闭|已解决|已落实|已办结|^完成(?!率|[0-9约近超过])|关闭|取消|Done|done|Closed/
const empty = /^(?:无|暂无|略|[/／—-]*)$/

/** A column of persons beside one of offices: 责任单位 and 责任人 answer for the same. */
function isPerson(view: string, { heads }: LabelledBlock, column: number): boolean {
  const head = heads?.[column]
  return head !== undefined && /^\s*(?:责任|负责|联系|承办|落实|具体责任)人(?:员)?\s*$/.test(view.slice(head.start, head.end))
}

/** A column of what exactly is to be done, beside one of the tasks it is part of. */
function isConcrete(view: string, { heads, columns }: LabelledBlock, column: number): boolean {
  const head = heads?.[column]
  if (head === undefined || (columns?.[column] !== 'task' && columns?.[column] !== 'other')) return false
  return /^\s*(?:具体|主要|重点|工作|推进|落实)?(?:措施|举措|工作内容|任务内容|具体内容|工作任务|具体任务)\s*$/.test(
    view.slice(head.start, head.end)
  )
}

export function chineseRow(view: string, block: LabelledBlock, index: number): StatementDraft[] {
  const { columns, cells } = block
  if (columns === null || cells === undefined) return []
  const of = (column: Column): Span[] =>
    cells.flatMap((cell, at) =>
      columns[at] === column && !empty.test(view.slice(cell.start, cell.end).trim()) ? [trimSpan(view, cell)] : []
    )
  const [decision] = of('decision')
  // 具体措施 beside 重点任务: what is to be done stands there.
  const concrete = cells.findIndex((cell, at) => isConcrete(view, block, at) && !empty.test(view.slice(cell.start, cell.end).trim()))
  const [task] = concrete >= 0 ? [trimSpan(view, cells[concrete]!)] : of('task').length > 0 ? of('task') : of('other')
  const subject = columns.includes('decision') && !columns.includes('task') ? decision : task
  if (subject === undefined) return []
  const owners = of('owner')
  const [first, second] = owners
  const column = columns.lastIndexOf('owner')
  const alike = second !== undefined && columns[column - 1] === 'owner' && isPerson(view, block, column)
  const support = (alike ? undefined : second) ?? of('support')[0]
  const [due] = of('due')
  const told = of('status')[0] ?? due
  const finished = block.section === 'old' || (told !== undefined && done.test(view.slice(told.start, told.end)))
  const assigned = columns.includes('owner') || columns.includes('due')
  const kind = finished ? 'reported' : assigned ? 'assigned' : 'decided'
  const because = [{ rule: assigned ? 'zh.row.action' : 'zh.row.decision', start: block.start, end: block.end }]
  const span = withoutStop(view, subject)
  const made = draft(
    view,
    span,
    { kind, force: finished ? null : 'must', listed: 'list', because },
    { block: index, sentence: { start: block.start, end: block.end } },
    {
      ...(first === undefined ? {} : { ownerCell: alike ? { start: first.start, end: second.end } : first }),
      ...(support === undefined ? {} : { supportCell: support }),
      ...(due === undefined ? {} : { dueCell: due })
    }
  )
  return made === null ? [] : [made]
}
