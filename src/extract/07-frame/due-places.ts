/**
 * Places where a date is the limit of what a statement asks: behind the words for it ("by", "ahead of", "Due:"), at the end of the task in
 * brackets or behind a dash ("… (Ada, 4 June)"), or as the day on which it is to be done.
 */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Due } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import type { FoundDate } from '../06-date/date-rule.ts'
import { unitRules } from '../06-date/english-relative.ts'
import { groupSpan, matchesOf } from '../matches.ts'
import type { StatementDraft } from '../statement-draft.ts'

const meetingBefore =
  /\b(?:at|for|by|before|to|until|in\stime\sfor|ahead\sof|in\sadvance\sof|prior\sto|on)\s(?:the\s|our\s|their\s|its\s)?$/i
/** "By Tuesday 17 March", "ahead of June". */
const limitBefore =
  /\b(?:(?:by|before|until|later\sthan)\s(?:next\s)?[A-Z][a-z]{2,5}day,?\s(?:the\s)?|(?:ahead\sof|in\sadvance\sof|in\stime\sfor)\s(?:the\s|our\s)?|between\snow\sand\s)$/

const dueLabel =
  /(?:^|[\s|(;,.*[])(?:due(?:\s(?:date|by))?|deadline|by\swhen|when|time-?\s?(?:scale|line|frame)|target(?:\sdate)?|complet(?:e|ion)(?:\s(?:by|date))?|eta)(?:\*{1,2})?\s?(?:[:=]|\s[–—-]\s)\*{0,2}\s{0,5}(?=\S)/i

/** What stands behind "Due:", "By when:", "Timescale:", to the next stop. */
export function afterDueLabel(view: string, words: Span): Span | null {
  const text = view.slice(words.start, words.end)
  const match = dueLabel.exec(text)
  if (match === null) return null
  const start = match.index + match[0].length
  const stop = text.slice(start, start + 60).search(/[;|)\]\n]|\.(?:\s|$)|$/)
  return { start: words.start + start, end: words.start + start + stop }
}

const dash = /\s(?:[-–—|]|--)\s$/
const opens = /[([]\s?(?:by\s)?$/i
/** "(Ada, ", "[JO – by ": only names between the bracket and the date. */
const opensWithNames = /[([](?:\p{Lu}[\p{L}.'’]{0,20}[\s,;/&–-]{1,3}|(?:and|by|all)\s){1,8}$/u
const onlyMarks = /^[\s.)\]*]{0,6}$/
const namesBehind = /^\s?(?:[,;/–—|-]\s?)(?:\p{Lu}[\p{L}.'’]{0,20}[\s,;/&–-]{0,3}|and\s){1,6}[\s.)\]*]{0,4}$/u

/** "Mend the lamp (Ada, 4 June)", "Mend the lamp – Ada – next meeting": a date alone at the end of the task. */
export function isAtEnd(view: string, words: Span, date: FoundDate, reference: CalendarDate | null): boolean {
  if (date.start <= words.start || (date.edtf === null && date.kind !== 'meeting')) return false
  const last = date.edtf?.split('/').at(-1)
  if (last !== undefined && (reference === null || last < reference.slice(0, last.length))) return false
  const before = view.slice(Math.max(words.start, date.start - 60), date.start)
  const after = view.slice(date.end, Math.min(words.end, date.end + 60))
  if (opens.test(before) || opensWithNames.test(before)) return onlyMarks.test(after) || namesBehind.test(after)
  if (!onlyMarks.test(after)) return false
  return (
    dash.test(before) ||
    (date.kind !== 'month' && /,\s$/.test(before)) ||
    (inFigures.test(view.slice(date.start, date.end)) && !/\s(?:of|from|since|on|to|and|dated?)\s$/.test(before))
  )
}

const inFigures = /^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)$/
/** Whether words are marks of a list, names and what joins them, and nothing else. */
function areNames(words: string): boolean {
  const parts = words.replace(/^[\s*•\d.)[\]xX(-]{0,8}/, '').split(/[\s,/&(–—|-]/)
  return parts.every((part) => part === '' || /^(?:and|by|due)$/.test(part) || /^[\p{Lu}@]/u.test(part))
}

/** "Ada, 4 June: mend the lamp", "4 June – Ada: …", "4 June (Ada) mend the lamp": the day before the task. */
export function isAtHead(view: string, words: Span, date: FoundDate, reference: CalendarDate | null): boolean {
  if (date.edtf === null || date.kind !== 'day' || reference === null || date.edtf < reference || date.start - words.start > 60)
    return false
  return /^\)?(?::\s|\s[–—|-]\s|\s(?=[([]))/.test(view.slice(date.end, date.end + 4)) && areNames(view.slice(words.start, date.start))
}

/** "Laid over to 4 June": the day to which something was put off. */
export function isPutOff(view: string, draft: StatementDraft, date: FoundDate): boolean {
  return (
    draft.kind === 'deferred' &&
    (date.edtf !== null || date.kind === 'meeting' || date.kind === 'fiscal') &&
    /\s(?:to|until|till|til)\s{1,6}(?:the\s{1,6})?$/.test(view.slice(Math.max(0, date.start - 24), date.start))
  )
}

/** A limit that no day is known for. */
const onEvent = (span: Span): Due => ({ ...span, edtf: null, kind: 'relative', inferred: [], rule: 'event' })

const untilWords =
  /\b(?:until|till|pending|once|as\ssoon\sas)\s(?=(?:the\s|an?\s|we\s|it\s|it's\s|they\s|all\s|this\s|some|after\s|further\s)?[a-z])/i

/** "Deferred until the survey is back", "Ada to write once the lease is signed": what it hangs on, to the end of the clause. */
export function untilDone(view: string, { kind, start, end }: StatementDraft): Due | null {
  if (kind !== 'deferred' && kind !== 'assigned') return null
  const match = untilWords.exec(view.slice(start, end))
  if (match === null || match.index === 0 || (kind === 'assigned' && !/^(?:once|as)/i.test(match[0]))) return null
  const from = start + match.index
  const stop = view.slice(from, end).search(/[,;.)](?=\s|$)/)
  return onEvent({ start: from, end: stop < 0 ? end : from + stop })
}

export function setsLimit(view: string, draft: StatementDraft, date: FoundDate): boolean {
  if (date.kind === 'recurring' || date.kind === 'ongoing') return draft.kind !== 'decided' || date.deadline
  if (date.kind === 'meeting') return date.deadline || meetingBefore.test(view.slice(Math.max(0, date.start - 24), date.start))
  return date.deadline || limitBefore.test(view.slice(Math.max(0, date.start - 36), date.start))
}

/** "Ongoing from March", "each July" in a cell: no day, though one is named. */
export function standing(view: string, cell: Span): Due | null {
  const match =
    /^\s{0,4}(ongoing|on-going|continuous(?:ly)?|(?:each|every)\s(January|February|March|April|May|June|July|August|September|October|November|December|week|fortnight|month|quarter|year)|weekly|fortnightly|monthly|quarterly|annually|yearly)\b/i.exec(
      view.slice(cell.start, cell.end)
    )
  if (match === null) return null
  const start = cell.start + match[0].length - match[1]!.length
  const rule = /^(?:on|cont)/i.test(match[1]!) ? 'ongoing' : (unitRules[(match[2] ?? match[1]!).toLowerCase().replace(/ly$/, '')] ?? 'P1Y')
  return { start, end: start + match[1]!.length, edtf: null, kind: rule === 'ongoing' ? 'ongoing' : 'recurring', inferred: [], rule }
}

const hanging =
  /^\s{0,4}((?:by|before|after|following|once|when|until|upon|on|prior to|ahead of|in time for|as soon as)\s[\p{L}\d'’-]{1,20}(?:\s[\p{L}\d'’-]{1,20}){0,7})[.)\s]{0,3}$/iu

/** "Before the bank holiday", "once the lease is signed" in a cell or behind "Due:": a limit that hangs on something the document does not date. */
export function hangsOn(view: string, cell: Span): Due | null {
  const match = hanging.exec(view.slice(cell.start, cell.end))
  if (match === null || match[1]!.length > 80) return null
  return onEvent(groupSpan(match, cell.start))
}

const kindsOfDay = new Set(['day', 'week', 'month', 'quarter', 'half', 'season', 'approximate', 'year'])
const ofMeeting = /^\s(?:[A-Za-z]{3,12}\s){0,2}(?:[Mm]eeting|[Ss]ession|[Cc]all|AGM)\b/
/** What is on a day, and not what is to be done by it. */
const event =
  /\b(?:meetings?|hearings?|sessions?|workshops?|events?|tours?|visits?|part(?:y|ies)|days?|festivals?|conferences?|elections?|votes?|calls?|fairs?|parades?|walks?|dinners?|lunch(?:eon)?s?|trips?|sales?|ceremon(?:y|ies)|services?|clos(?:ing|ures?)|openings?|shows?|games?|races?|exhibitions?|drills?|class(?:es)?|forums?|agm|appointments?|held|signed|sent|received|issued|made|dated|adopted|approved|passed|opens?|starts?|begins?|due|happened|occurred|reported)(?:\sthat\swas)?\s(?:on|in)\s(?:the\s)?$/i
/** What says when without a word before it. */
const adverbial = /^(?:this|next|to(?:day|morrow|night)|w\/[bce]|week\s(?:of|ending|commencing|beginning))\b/i
/** "For the meeting on 9 June". */
const ofThatMeeting =
  /\s(?:for|at|by|before|to)\s(?:the|our|its)\s(?:[A-Za-z]{2,12}(?:['’]s)?\s){0,2}(?:meeting|session|call)\s(?:on|of|in)\s$/
const clauseEnds = /^ {0,2}(?:[.;,)\n]|$|(?:and|&|for|to|so|at|before|if|unless)\s)/

/** "Ada to mend the lamp on 4 June": the day on which a task is to be done, where it stands at the end of its clause and lies ahead. */
export function isAppointed(view: string, draft: StatementDraft, date: FoundDate, reference: CalendarDate | null): boolean {
  if (reference === null || date.edtf === null || !kindsOfDay.has(date.kind) || date.start <= draft.start || date.end > draft.end)
    return false
  const last = date.edtf.split('/').at(-1)!
  if (last < reference.slice(0, last.length)) return false
  const before = view.slice(Math.max(draft.start, date.start - 40), date.start)
  const after = view.slice(date.end, date.end + 40)
  if (ofMeeting.test(after)) return meetingBefore.test(before)
  const adverb = adverbial.test(view.slice(date.start, date.start + 12))
  if (!clauseEnds.test(after)) return false
  if (adverb) return !/\b(?:of|from|until|for|since)\s$/.test(before)
  if (ofThatMeeting.test(before)) return true
  if (date.kind === 'season') return /^(?:[.;,)\n]|$|\sand\s)/.test(after) && /\s(?:over|during|in)\s(?:the\s)?$|\sthis\s$/.test(before)
  return (
    /\s(?:on|in|during|later\sin|in\sthe\scourse\sof|towards?|around|about)\s(?:the\s)?$/.test(before) &&
    (!event.test(before) || atEvent.test(before))
  )
}

/** "Present it at a study session in June": done at the event, and not the event itself. */
const atEvent = /\s(?:at|to)\s(?:the|an?|its|our|their)\s(?:[a-z-]{3,14}\s){0,2}[a-z]{4,12}\s(?:on|in)\s(?:the\s)?$/

const eventLead = /\s(before|ahead of|in advance of|prior to|in time for|in good time for|after|over the|by the|in|during|by) (?=[\w'’])/g
const isEvent: Readonly<Record<string, RegExp>> = {
  after:
    /^(?:the )?(?:[a-z]{3,10} )?(?:half[- ]term|Easter|Christmas|holidays?|break|recess|meeting|election|launch|release|season|harvest)\b/,
  'over the': /^(?:[A-Z][a-z]{2,10} |summer |half-term )?(?:holidays?|break|recess|vacation|half[- ]term)\b/,
  'by the': /^(?:start|beginning|opening|close|end|first day|last day|time|date|deadline|launch) (?:of|for|we|it|they)\b/
}
const ofTerm =
  /^(?:the |next |this )?(?:[Aa]utumn|[Ss]pring|[Ss]ummer|Michaelmas|Hilary|Trinity|Lent|Easter|next|this|coming|new) (?:term|semester|session|season)\b/
/** "Before signing it", "before him", "before the Council": no event. */
const noEvent = /^(?:[a-z]{3,14}ing|and|it|them|him|her|us|this|that|anything|any more)\b/
const heardBefore = /^(?:the )?[\w -]{0,50}\b(?:[Cc]ouncil|[Bb]oard|[Cc]ommittee|[Cc]ommission|[Cc]ourt|[Cc]abinet|[Pp]anel|[Mm]embers)$/
const oneClause = /^(?:[^,;.:()[\]]|\.(?=\d)){3,60}$/

function tellsEvent(lead: string, words: string): boolean {
  if (!oneClause.test(words)) return false
  if (lead === 'in' || lead === 'during' || lead === 'by') return ofTerm.test(words)
  const only = isEvent[lead]
  if (only !== undefined) return only.test(words) || (lead === 'by the' && ofTerm.test(words))
  return !noEvent.test(words) && !heardBefore.test(words)
}

/** "Ada to compare the two drafts before the launch": the event, behind the task, that ends its time. */
export function untilHappens(view: string, { kind, start, end }: StatementDraft): Due | null {
  if (kind !== 'assigned' && kind !== 'directed') return null
  const text = view
    .slice(start, end)
    .replace(/[\s.;,)\]]{1,4}$/, '')
    .replace(/\s/g, ' ')
  const from = Math.max(0, text.length - 90)
  for (const match of matchesOf(eventLead, text.slice(from))) {
    const at = from + match.index
    if (at >= 8 && tellsEvent(match[1]!, text.slice(at + match[0].length)))
      return onEvent({ start: start + at + 1, end: start + text.length })
  }
  return null
}
