/** How a commitment stands, in a sentence made from the record: the finding, and what goes with it. */
import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { dayIn } from '../../domain/instant.ts'
import { expectedOn } from '../../domain/target.ts'
import { count, number } from '../../formats/count-words.ts'
import { dateInWords, dayInWords } from '../../formats/date-words.ts'
import { statusOf } from '../parts/status.tsx'
import type { OneCommitment } from './commitment-view.ts'
import { countedWords, daysAhead, timesWords } from './commitment-words.ts'

type Said = { readonly finding: string; readonly rest: string }
export type SentenceFacts = Omit<OneCommitment, 'line' | 'acts' | 'place' | 'meetings' | 'logSize'>
export type When = { readonly today: CalendarDate; readonly zone: string }

export function sentenceOf(view: SentenceFacts, when: When): Said {
  switch (statusOf(view.commitment)) {
    case 'late':
      return { finding: `${lateFinding(view, when.today)}${undecided(view)}`, rest: join(progress(view, when), forecast(view)) }
    case 'risk':
      return { finding: join(risk(view, when), ''), rest: join(progress(view, when), forecast(view)) }
    case 'track':
      return onTrack(view, when)
    case 'todo':
      return { finding: 'Nothing has been reported yet.', rest: dueSentence(view, when.today) }
    case 'done':
      return delivered(view, when)
    case 'ended': {
      const last = view.history.reports.findLast(({ kind }) => kind === 'withdrawn')
      const day = last === undefined ? '' : ` on ${dateInWords(last.as_of)}`
      return {
        finding: `It was withdrawn${day} and is no longer pursued.`,
        rest: last === undefined ? '' : `Reason given: “${last.words}”`
      }
    }
  }
}

function lateFinding({ commitment, history }: SentenceFacts, today: CalendarDate): string {
  const { deadlines } = history
  const days = daysBetween(commitment.due_latest as CalendarDate, today)
  const moves = deadlines.length - 1
  const first = dateInWords(deadlines[0]?.due ?? commitment.due ?? '')
  if (moves < 1) return `Promised for ${first}, which has passed by ${count(days, 'day')}.`
  return `Promised for ${first}. The date has moved ${timesWords(moves)} and has now passed by ${count(days, 'day')}.`
}

function undecided({ history: { deadlines } }: SentenceFacts): string {
  const without = deadlines.filter(({ reason, meeting }) => reason !== null && meeting === null).length
  if (without === 0) return ''
  return without === 1 ? ' One change of the date names no decision.' : ` ${number(without)} changes of the date name no decision.`
}

function risk(view: SentenceFacts, { today, zone }: When): string {
  const { commitment } = view
  const signs = new Set(commitment.signs)
  if (signs.has('unowned')) return 'Nobody answers for it.'
  if (signs.has('unevidenced')) return `Reported done on ${dayInWords(commitment.done_on as CalendarDate)}, with nothing to show for it.`
  if (signs.has('stale')) return `Nothing has been heard of it for ${count(daysBetween(dayIn(zone, commitment.last_at), today), 'day')}.`
  if (signs.has('off_trajectory')) return 'It is expected after its date.'
  return `It is due ${daysAhead(commitment.due_latest as CalendarDate, today)} and nothing has been reported yet.`
}

function onTrack(view: SentenceFacts, when: When): Said {
  const { commitment } = view
  if (commitment.state === 'reported_done')
    return {
      finding: `Reported done on ${dayInWords(commitment.done_on as CalendarDate)}; nobody has checked it yet.`,
      rest: lateBy(view)
    }
  const counted = progress(view, when)
  return counted === ''
    ? { finding: 'Work has begun.', rest: join(dueSentence(view, when.today), forecast(view)) }
    : { finding: counted, rest: join(dueSentence(view, when.today), forecast(view)) }
}

function delivered(view: SentenceFacts, { zone }: When): Said {
  const { commitment, history } = view
  const done = commitment.done_on === null ? '' : `Done on ${dayInWords(commitment.done_on as CalendarDate)}`
  const end = history.reports.findLast(({ kind }) => kind === (commitment.state === 'closed' ? 'closed' : 'verified'))
  const last = dayInWords(end === undefined ? dayIn(zone, commitment.last_at) : (end.as_of as CalendarDate))
  const rest = commitment.state === 'closed' ? `Checked, and closed on ${last}.` : `Checked on ${last}; not closed yet.`
  return { finding: join(done === '' ? '' : `${done}${inTime(view)}.`, ''), rest }
}

function inTime(view: SentenceFacts): string {
  const { due_latest, done_on } = view.commitment
  if (due_latest === null || done_on === null) return ''
  const late = daysBetween(due_latest as CalendarDate, done_on as CalendarDate)
  return late > 0 ? `, ${count(late, 'day')} after its date` : ', in time'
}

function lateBy(view: SentenceFacts): string {
  return view.commitment.signs.includes('late_met') ? `That was ${inTime(view).slice(2)}.` : ''
}

/** "19 of 24 live on 20 November 2026; an even pace would have had 22 by now." */
function progress({ counted, target, level, pace, history }: SentenceFacts, { today }: When): string {
  const last = counted.at(-1)
  if (last === undefined) {
    const report = history.reports.findLast(({ kind }) => kind === 'progress')
    return report === undefined ? '' : `Last report: ${dateInWords(report.as_of)}.`
  }
  const words = `${countedWords(last, target, level)} on ${dateInWords(last.as_of)}`
  return pace === null ? `${words}.` : `${words}; an even pace would be at ${number(expectedOn(pace, today))} today.`
}

function forecast({ forecast: day, commitment }: SentenceFacts): string {
  if (day === null) return ''
  const due = commitment.due_latest as CalendarDate | null
  const days = due === null ? 0 : daysBetween(due, day)
  const against =
    due === null || days === 0
      ? ''
      : days > 0
        ? `, ${count(days, 'day')} after the due date`
        : `, ${count(-days, 'day')} before the due date`
  return `The office expects ${dayInWords(day)}${against}.`
}

function dueSentence({ commitment }: SentenceFacts, today: CalendarDate): string {
  const { due, due_latest } = commitment
  if (due === null || due_latest === null) return commitment.review_every === null ? 'It has no date.' : ''
  const days = daysBetween(today, due_latest as CalendarDate)
  return days < 0 ? '' : `Due ${dateInWords(due)}, ${daysAhead(due_latest as CalendarDate, today)}.`
}

function join(a: string, b: string): string {
  return [a, b].filter((words) => words !== '').join(' ')
}
