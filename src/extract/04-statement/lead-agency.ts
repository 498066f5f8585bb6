/** Tasks that a field gives to someone: "Lead agency: …" under the title of a commitment, or "Lead: …" after the task in its own block. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { sifted } from '../sifted.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { draft } from './draft.ts'
import { enumerator, leadField } from './opening.ts'
import { isTaskLike } from './task.ts'

/** "Action 1.2 Build a lane": what the task is called before it is told. */
const numbered =
  /^\*{0,2}(?:Action|Measure|Commitment|Milestone|Objective|Priority|Step|Task|Activity) (?:No\.? ?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[:.)]? {1,6}(?:[-–] )?(?=\S)/
/** "Advisers. Train 120 of them": what a measure is called, before its first sentence. */
const titleStop = /^[A-Z][\w'’-]{2,20}(?: [\w'’&-]{2,20}){0,4}[.:]\*{0,2} {1,4}(?=[A-Z])/
/** Where the next field begins on a line of its own, or behind a full stop. */
const nextLine = /[.;,|]? (?=[A-Z][a-z]+(?: [a-z]+){0,2}: )/
const bareLead = sifted(/^(?:Lead|Led by|Lead by|Responsible|Owner): */)

/** True where block `index` names a lead agency; the task it leads is added to `found` once. */
export function leadDraft({ view, blocks }: ExtractionContext, found: StatementDraft[], index: number): boolean {
  const block = blocks[index]!
  const opening = view.slice(block.words.start, Math.min(block.words.end, block.words.start + 80))
  const title = blocks.slice(Math.max(0, index - 3), index).findLast((other) => other.kind !== 'furniture')
  const field = leadField.exec(opening)
  const match = field ?? bareLead.exec(opening)
  const number = match === null || title === undefined ? null : numbered.exec(view.slice(title.words.start, title.words.end))
  if (match === null || (field === null && number === null)) return false
  if (title === undefined || title.end - title.start > 300 || found.at(-1)?.end === title.end) return true
  const from = block.words.start + match[0].length
  const fields = view.slice(from, block.words.end)
  const rest = nextLine.exec(fields)
  const owner = trimSpan(view, { start: from, end: rest === null ? block.words.end : from + rest.index })
  const [due, support] = (['due', 'support'] as const).map((name) =>
    rest === null ? null : fieldValue(fields.slice(rest.index), from + rest.index, fieldNames[name])
  )
  const because = [{ rule: 'en.lead.01', start: block.words.start, end: owner.start }]
  const place = { block: blocks.indexOf(title), sentence: { start: title.start, end: title.end } }
  const what = { kind: 'assigned', force: 'must', listed: 'list', because } as const
  const made = draft(view, { start: title.words.start + (number?.[0].length ?? 0), end: title.words.end }, what, place, {
    ...(owner.end > owner.start ? { ownerCell: owner } : {}),
    ...(due == null ? {} : { dueCell: due }),
    ...(support == null ? {} : { supportCell: support })
  })
  if (made !== null) found.push(made)
  return true
}

const fieldNames = {
  owner:
    /(?:[.;,|–-] ?|\()(?:Lead|Owner|Responsible|Responsibility|Assigned to|Assignee|Action by|By whom|Lead (?:agency|officer|department|body|ministry|team)|Person responsible)s?: */,
  support: /[.;,|–-] ?(?:Support|Supporting|Supported by|Partner|Co-responsible|With)s?: */,
  due: /(?:^|[.;,|–-]) ?(?:Due|Due date|Deadline|By when|Target|Target date|Timescale|Timeline|When|Completion date): */
}
const nextField = /[.;,|] ?(?=[A-Z][a-z]+(?: [a-z]+){0,2}: )/

/** "Open two rooms. Lead: Library. Due: May 2025.": the task and its fields, or null. */
export function fieldDraft(view: string, { kind, label, words }: LabelledBlock, index: number): StatementDraft | null {
  if (label !== null || (kind !== 'paragraph' && kind !== 'item') || words.end - words.start > 500) return null
  const text = view.slice(words.start, words.end)
  if (!text.includes(': ')) return null
  const owner = fieldNames.owner.exec(text)
  if (owner === null || owner.index < 8) return null
  const number = (numbered.exec(text) ?? enumerator.exec(text.slice(0, 28)))?.[0].length ?? 0
  const title = number === 0 ? 0 : (titleStop.exec(text.slice(number, owner.index))?.[0].length ?? 0)
  const task = { start: words.start + number + title, end: words.start + owner.index }
  if (!isTaskLike(view, task)) return null
  const because = [{ rule: 'en.lead.field', ...trimSpan(view, { start: task.end, end: task.end + owner[0].length }) }]
  const [support, due] = [fieldValue(text, words.start, fieldNames.support), fieldValue(text, words.start, fieldNames.due)]
  return draft(
    view,
    task,
    { kind: 'assigned', force: 'must', listed: 'list', because },
    { block: index, sentence: words },
    {
      ownerCell: fieldValue(text, words.start, fieldNames.owner)!,
      ...(support === null ? {} : { supportCell: support }),
      ...(due === null ? {} : { dueCell: due })
    }
  )
}

/** The words of a field, up to the next one. */
function fieldValue(text: string, offset: number, field: RegExp): Span | null {
  const match = field.exec(text)
  if (match === null) return null
  const start = match.index + match[0].length
  const stop = nextField.exec(text.slice(start))
  const value = text
    .slice(start, stop === null ? text.length : start + stop.index)
    .trim()
    .replace(/[.;,)]$/, '')
  return value === '' ? null : { start: offset + start, end: offset + start + value.length }
}
