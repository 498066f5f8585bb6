/** What a document says of its meeting: title, body, day, chair and who was there. What it does not say stays empty. */
import type { Attendee, MeetingFacts } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { roleWords } from '../lexicon/en/roles.ts'
import { agendaOf } from './agenda.ts'
import { attendees } from './attendance.ts'
import { meetingChair } from './chair.ts'
import { chineseChair } from './chinese-chair.ts'
import { chineseBody, chineseDate, chineseTitle, isNoTitle } from './chinese-facts.ts'
import { isOffice } from './chinese-person.ts'
import { frontFields } from './front-matter.ts'
import { meetingBody } from './meeting-body.ts'
import { meetingDate } from './meeting-date.ts'
import { statusOf } from './roll.ts'
import { withScribe } from './scribe.ts'

export function meetingFacts(context: ExtractionContext): MeetingFacts {
  const found = attendees(context)
  const chinese = context.source.language === 'zh'
  // The view has simplified characters; a name is what the document writes.
  const roll = chinese
    ? found.flatMap((one) => (isOffice(one.name) ? [] : [{ ...one, name: context.source.text.slice(one.start, one.end) }]))
    : found
  const chair = (chinese ? chineseChair(context) : null) ?? meetingChair(context, roll)
  return {
    title: chinese ? (chineseTitle(context) ?? ofTitle(context, meetingTitle(context))) : meetingTitle(context),
    body: (chinese ? chineseBody(context) : null) ?? meetingBody(context),
    date: chinese ? (chineseDate(context) ?? ofDay(context, meetingDate(context))) : meetingDate(context),
    chair,
    attendees: chinese ? roll : withScribe(context, chair === null ? roll : withChair(context, roll, chair)),
    agenda: agendaOf(context)
  }
}

/** What a Chinese head never takes for a title is none either where nothing better was found. */
const ofTitle = ({ view }: ExtractionContext, title: Span | null): Span | null =>
  title === null || isNoTitle(view.slice(title.start, title.end)) ? null : title

/** "6月底前" is when something is due, not when it was said. */
function ofDay({ view }: ExtractionContext, date: MeetingFacts['date']): MeetingFacts['date'] {
  if (date === null) return null
  const limit =
    /[前底末内旬]$/.test(view.slice(date.start, date.end)) ||
    /(?:时限|期限)\s?[：:]\s?$/.test(view.slice(Math.max(0, date.start - 8), date.start))
  return limit ? null : date
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
    .replace(/[*_:]{1,6}$/, '')

/** The title block, or the first heading where there is none. A chat log has no title of its own. */
function meetingTitle(context: ExtractionContext): Span | null {
  const { view, blocks } = context
  const head =
    blocks.find((block) => block.kind === 'title') ?? blocks.slice(0, 6).find((block) => block.kind === 'heading') ?? firstLine(context)
  const front = frontFields(context).find(({ name }) => name === 'title')?.value ?? null
  if (head === undefined) return front
  const words = view.slice(head.start, head.end)
  if (front !== null && (statusOf(words) !== null || /^\s*[\p{L} ]{3,20}:\s/u.test(words))) return front
  const said = ofPaper.test(words) ? null : (subjectOf(context) ?? enactmentOf(context) ?? paperBelow(context, head))
  if (said !== null) return said
  if (/^\s*\[?\d\d:\d\d/.test(view.slice(head.start, head.end))) return null
  const span = trimSpan(view, head)
  if (span.end > span.start && !template.test(view.slice(span.start, span.end))) return span
  return front
}

const ofPaper =
  /\b(?:minutes|notes|meeting|report|plan|agenda|review|record|summary|strategy|statement|policy|log|register|list|resolution|ordinance|notice|action|call|session)s?\b/i

/** What a letter or a note says behind "Subject:" that it is of, below the name of who sends it. */
function subjectOf({ view, blocks }: ExtractionContext): Span | null {
  for (const { start, end } of blocks.slice(1, 9)) {
    const label = /^\s*(?:subject|re)\s?:\s{1,20}/i.exec(view.slice(start, Math.min(end, start + 40)))
    if (label !== null && end - start > label[0].length + 3 && end - start < 200)
      return trimSpan(view, { start: start + label[0].length, end })
  }
  return null
}

/** "RESOLUTION NO. 5" below the name of the council. */
function enactmentOf({ view, blocks }: ExtractionContext): Span | null {
  const found = blocks
    .slice(1, 4)
    .find(
      ({ kind, start, end }) =>
        kind !== 'furniture' &&
        end - start < 200 &&
        /^\s*(?:AN?\s)?(?:RESOLUTION|ORDINANCE|PROCLAMATION|BY-?LAW)\b/.test(view.slice(start, end))
    )
  return found === undefined ? null : trimSpan(view, found)
}

const namesPaper =
  /^\W{0,4}(?:(?:draft|unconfirmed|unapproved|approved|official)\s)?(?:minutes\b(?!\s(?:of\s(?:the\s)?(?:last|previous)|approved|taken|by\b))|(?:notes|record|summary|proceedings)\s(?:of|from)\s)|^\W{0,4}(?:[\p{L}'’-]{2,20}\s){0,6}(?:meeting|session|board|council|committee|exec(?:utive)?|trustees|directors)\s(?:minutes|notes|summary)\b|^\W{0,4}(?:regular|special|annual|ordinary|monthly|quarterly|extraordinary)\s(?:[\p{L}'’-]{2,20}\s){0,4}meeting\b/iu

/** "Minutes of the Board meeting held in public" below a line that is the organisation's name and nothing more. */
function paperBelow({ view, blocks }: ExtractionContext, head: Span): Span | null {
  const below = blocks.filter(({ kind, start }) => kind !== 'furniture' && kind !== 'code' && start > head.start).slice(0, 3)
  for (const block of below) {
    if ((block.kind !== 'heading' && block.kind !== 'title' && block.kind !== 'paragraph') || block.end - block.start > 220) return null
    const words = view.slice(block.start, block.end)
    if (/^[^:]{2,30}:\s/.test(words) || /[.!?]\s*$/.test(words)) return null
    if (namesPaper.test(words)) return trimSpan(view, block)
  }
  return null
}

/** What a site's generator puts in. */
const template = /^(?:\{[%{]|:::|\[\[\s?_?toc)/i

/** A first paragraph that is no sentence. */
function firstLine(context: ExtractionContext): Span | undefined {
  const first = context.blocks.find((block) => block.kind !== 'furniture')
  if (first?.kind !== 'paragraph' || first.end - first.start > 300) return undefined
  return /[.。!?;；]\s*$/.test(context.view.slice(first.start, first.end)) ? undefined : first
}
