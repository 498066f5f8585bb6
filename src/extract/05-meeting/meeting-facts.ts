/** What a document says of its meeting: title, body, day, chair and who was there. What it does not say stays empty. */
import type { Attendee, MeetingFacts } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { roleWords } from '../lexicon/en/roles.ts'
import { agendaOf } from './agenda.ts'
import { attendees } from './attendance.ts'
import { meetingChair } from './chair.ts'
import { chineseChair } from './chinese-chair.ts'
import { chineseBody, chineseDate, chineseTitle } from './chinese-facts.ts'
import { isOffice } from './chinese-person.ts'
import { frontFields } from './front-matter.ts'
import { meetingBody } from './meeting-body.ts'
import { meetingDate } from './meeting-date.ts'

export function meetingFacts(context: ExtractionContext): MeetingFacts {
  const found = attendees(context)
  const chinese = context.source.language === 'zh'
  // The view has simplified characters; a name is what the document writes.
  const roll = chinese
    ? found.flatMap((one) => (isOffice(one.name) ? [] : [{ ...one, name: context.source.text.slice(one.start, one.end) }]))
    : found
  const chair = (chinese ? chineseChair(context) : null) ?? meetingChair(context, roll)
  return {
    title: (chinese ? chineseTitle(context) : null) ?? meetingTitle(context),
    body: (chinese ? chineseBody(context) : null) ?? meetingBody(context),
    date: (chinese ? chineseDate(context) : null) ?? meetingDate(context),
    chair,
    attendees: chair === null || chinese ? roll : withChair(context, roll, chair),
    agenda: agendaOf(context)
  }
}

/** Who led the meeting was there, whether a list names them or not. */
function withChair({ source }: ExtractionContext, roll: readonly Attendee[], { start, end }: Span): Attendee[] {
  const name = source.text.slice(start, end).replace(/\s+/g, ' ')
  const words = name.toLowerCase().split(' ')
  const short = words.map((word) => word[0]).join('')
  // A chair named in a key or a table of a paper that tells of nobody's presence.
  if (roll.length === 0 && inPassing.test(source.text.slice(source.text.lastIndexOf('\n', start) + 1, start))) return []
  const known = roll.some(
    ({ name: one }) =>
      one.toLowerCase().split(' ').at(-1) === words.at(-1) ||
      (one.toLowerCase().startsWith(words[0]!) && (words.length < 2 || !/\d/.test(one))) ||
      one.toLowerCase() === short
  )
  // A surname alone is a name behind an office: "Chairman Osei".
  const named = words.length > 1 || roleWords.has(wordBefore(source.text, start))
  return known || !named ? [...roll] : [...roll, { start, end, name, status: 'present' }]
}

const inPassing = /[.;|·][ *_]{0,4}chair(?:man|woman|person)?[ *_]{0,4}[:|][ *_]{0,4}$/i

const wordBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 24), at)
    .trim()
    .split(/\s/)
    .at(-1)!
    .toLowerCase()

/** The title block, or the first heading where there is none. A chat log has no title of its own. */
function meetingTitle(context: ExtractionContext): Span | null {
  const { view, blocks } = context
  const head =
    blocks.find((block) => block.kind === 'title') ?? blocks.slice(0, 6).find((block) => block.kind === 'heading') ?? firstLine(context)
  if (head === undefined) return frontFields(context).find(({ name }) => name === 'title')?.value ?? null
  if (/^\s*\[?\d\d:\d\d/.test(view.slice(head.start, head.end))) return null
  const span = trimSpan(view, head)
  if (span.end > span.start && !template.test(view.slice(span.start, span.end))) return span
  return frontFields(context).find(({ name }) => name === 'title')?.value ?? null
}

/** What a site's generator puts in. */
const template = /^\{[%{]/

/** A first paragraph that is no sentence. */
function firstLine(context: ExtractionContext): Span | undefined {
  const first = context.blocks.find((block) => block.kind !== 'furniture')
  if (first?.kind !== 'paragraph' || first.end - first.start > 300) return undefined
  return /[.。!?;；]\s*$/.test(context.view.slice(first.start, first.end)) ? undefined : first
}
