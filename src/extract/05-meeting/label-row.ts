/** A row whose first cell is a label of a roll: "PRESENT:    Ada Lind    Chair", with more names in the rows below it. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { isNickList, labelsIn } from './label-marks.ts'
import { endOfList } from './list-end.ts'
import { peopleIn } from './person-name.ts'
import { groupStatusOf, type Roll, type Status, statusOf } from './roll.ts'
import { isAllPeople } from './roll-sentence.ts'

/** Whether the first cell ends like a label, whatever it says. */
export function hasLabelCell(view: string, block: LabelledBlock): boolean {
  const [head, value] = block.cells ?? []
  return (
    block.header !== true &&
    head !== undefined &&
    value !== undefined &&
    /^[^:]{2,40}:\s{0,9}$/.test(view.slice(head.start, head.end).trim())
  )
}

/** What the label says of the people in the row, who are added; null where it says nothing of people. `early`: at the head of the paper. */
export function readLabelRow(view: string, block: LabelledBlock, roll: Roll, early: boolean): Status | null {
  if (!hasLabelCell(view, block)) return null
  const [head, value] = block.cells as [Span, Span]
  const words = view.slice(head.start, head.end)
  const list = trimSpan(view, value)
  const status = statusOf(words) ?? (roll.found.length > 0 || (early && isAllPeople(view, list)) ? groupStatusOf(words) : null)
  if (status === null) return null
  const rest = trimSpan(view, { start: value.start, end: block.end })
  const marks = labelsIn(view.slice(rest.start, rest.end), true).filter(({ colon }) => colon)
  if (marks.length === 0) {
    roll.add(peopleIn(view, endOfList(view, list, true), isNickList(view, list) ? 'nicks' : 'names'), status)
    return status
  }
  // "ROLL CALL:    Present - Ada Lind, Jo Osei.  Absent - Sam Vance."
  for (const [at, mark] of marks.entries()) {
    const span = { start: rest.start + mark.end, end: rest.start + (marks[at + 1]?.start ?? rest.end - rest.start) }
    roll.add(peopleIn(view, endOfList(view, trimSpan(view, span), true), 'names'), mark.status)
  }
  return marks.at(-1)!.status
}
