/**
 * The agenda: the list that stands under its heading, or where there is none the headings under which the minutes deal with their business.
 * Each is a span of its words, without its number.
 */
import type { AgendaHeading } from '../../domain/proposal.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'

const numbered =
  /^\s*(?:[*•-]\s+)?((?:item\s)?\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[IVX]{1,5})[.):]\)?|\d{1,2}(?:\.\d{1,2}){1,3}|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)\s*(?=\S)/i
/** Headings that hold a paper together and are no business of the meeting. */
const frame =
  /^(?:minutes|agenda|attend(?:ance|ees|ing)|present|absent|apologies|regrets|participants|(?:members|staff|board|others|also) (?:members )?present|roll[ -]?call|call(?:ed)? to order|in attendance|adjourn(?:ment|ed)?|next meeting|signatures?|appendix|attachments?|date|time|location|table of contents|contents|summary of (?:actions?|resolutions?)|action items?|actions?|decisions?|notes|议程|会议议程|参会人员|出席人员)\b[\s:.]{0,3}$/i
const longest = 200

export function agendaOf(context: ExtractionContext): AgendaHeading[] {
  const listed = context.blocks.filter((block) => block.section === 'agenda' && (block.kind === 'item' || isNumbered(context.view, block)))
  const top = Math.min(...listed.map(({ level }) => level))
  const list = listed.filter((block) => block.kind !== 'item' || block.level === top)
  const blocks = list.length >= 2 ? list : context.blocks.filter((block) => block.kind === 'heading')
  return blocks.flatMap((block) => headingIn(context.view, block) ?? [])
}

function isNumbered(view: string, block: LabelledBlock): boolean {
  return block.kind === 'paragraph' && block.end - block.start < longest && numbered.test(view.slice(block.start, block.end))
}

function headingIn(view: string, block: LabelledBlock): AgendaHeading | null {
  const number = numbered.exec(view.slice(block.start, Math.min(block.end, block.start + 24)))
  const outer = block.kind === 'item' ? block.words : block
  const start = number === null ? outer.start : Math.max(outer.start, block.start + number[0].length)
  const span = trimSpan(view, { start, end: block.end })
  const words = view.slice(span.start, span.end)
  if (!/\p{L}/u.test(words) || words.length > longest || frame.test(words)) return null
  return { ...span, number: number === null ? null : number[1]!.trim() }
}
