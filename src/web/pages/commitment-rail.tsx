/** The rail beside a commitment: who answers for it, its date, what is next, its evidence, what else can be done, and how to check it. */
import { can } from '../../domain/actor.ts'
import { addDays, addMonths, type CalendarDate } from '../../domain/calendar-date.ts'
import { staleAfterDays } from '../../domain/commitment.ts'
import { dayIn } from '../../domain/instant.ts'
import { count, list, number } from '../../formats/count-words.ts'
import { dateInWords, dayInWords, intervalInWords } from '../../formats/date-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { type Fact, FactRail } from '../parts/fact-rail.tsx'
import { isChecked } from './commitment-line.tsx'
import type { OneCommitment } from './commitment-view.ts'
import { daysAhead, timesWords } from './commitment-words.ts'

export function CommitmentRail({ ask, view }: { readonly ask: Ask; readonly view: OneCommitment }) {
  const facts: Fact[] = [
    ownerFact(view),
    dueFact(ask, view),
    ...nextFact(ask, view),
    evidenceFact(view),
    ...publicFact(ask, view),
    ...doFact(ask, view),
    recordFact(ask, view)
  ]
  return <FactRail label="Facts" facts={facts} />
}

function ownerFact({ commitment }: OneCommitment): Fact {
  return {
    label: 'Owner',
    value: commitment.ownerName ?? commitment.owner,
    note: commitment.owner === null ? undefined : 'An office, whoever holds it'
  }
}

function dueFact({ viewer }: Ask, { commitment, history }: OneCommitment): Fact {
  const { due, due_latest, review_every } = commitment
  if (due === null)
    return { label: 'Due', value: review_every === null ? null : `Ongoing, reviewed ${intervalInWords(review_every)}`, missing: 'No date' }
  const moves = history.deadlines.length - 1
  const open = commitment.done_on === null && commitment.state !== 'withdrawn'
  const note = [
    open && due_latest !== null ? daysAhead(due_latest as CalendarDate, viewer.today) : null,
    moves > 0 ? `moved ${timesWords(moves)}` : 'never moved'
  ]
  return { label: 'Due', value: dateInWords(due), note: note.filter((words) => words !== null).join(', ') }
}

/** When it is to be heard of again: the next review of what is ongoing, else the day from which it would count as without news. */
function nextFact({ viewer }: Ask, { commitment }: OneCommitment): Fact[] {
  if (commitment.done_on !== null || commitment.state === 'withdrawn' || commitment.state === 'closed') return []
  const last = dayIn(viewer.authority.zone, commitment.last_at)
  const review = commitment.review_every === null ? null : reviewDay(last, commitment.review_every)
  if (review !== null) return [{ label: 'Next review', value: `By ${dayInWords(review)}`, note: `Last heard of on ${dayInWords(last)}` }]
  const by = addDays(last, staleAfterDays)
  return [
    {
      label: 'Next report',
      value: by < viewer.today ? null : `By ${dayInWords(by)}`,
      missing: `Missing since ${dayInWords(by)}`,
      note: `Last heard of on ${dayInWords(last)}; after ${staleAfterDays} days without news it counts as at risk`
    }
  ]
}

function reviewDay(last: CalendarDate, every: string): CalendarDate | null {
  const match = /^P(\d{1,2})([DWMY])$/.exec(every)
  const amount = Number(match?.[1])
  switch (match?.[2]) {
    case 'D':
      return addDays(last, amount)
    case 'W':
      return addDays(last, amount * 7)
    case 'M':
      return addMonths(last, amount)
    case 'Y':
      return addMonths(last, amount * 12)
    default:
      return null
  }
}

function evidenceFact({ history: { evidence } }: OneCommitment): Fact {
  const checked = evidence.filter(isChecked).length
  const files = evidence.filter(({ sha256 }) => sha256 !== null).length
  const kinds = [files === 0 ? null : count(files, 'file'), evidence.length - files === 0 ? null : count(evidence.length - files, 'link')]
  return {
    label: 'Evidence',
    value: evidence.length === 0 ? null : `${count(evidence.length, 'item')}, ${checked === 0 ? 'none' : number(checked)} checked`,
    missing: 'No evidence yet',
    note: evidence.length === 0 ? undefined : list(kinds.filter((words) => words !== null))
  }
}

function publicFact({ side }: Ask, { commitment }: OneCommitment): Fact[] {
  if (side === 'public') return []
  return [
    {
      label: 'Who can see it',
      value: commitment.published ? (
        <>
          Everyone: <a href={`/public/commitments/${commitment.id}`}>public page</a>
        </>
      ) : (
        'Those who are signed in'
      )
    }
  ]
}

/** What may be done besides the buttons at the top. */
function doFact(ask: Ask, { commitment }: OneCommitment): Fact[] {
  if (ask.side === 'public') return []
  const { id, state, published } = commitment
  const ended = state === 'closed' || state === 'withdrawn'
  const may = (verb: Parameters<typeof can>[1]) => can(ask.viewer.actor, verb, { published: false })
  const links = [
    may('assign') && !ended ? { words: commitment.due === null ? 'Set a date' : 'Move the date', to: `/commitments/${id}/deadline` } : null,
    may('assign') && !ended ? { words: 'Hand it to another office', to: `/commitments/${id}/lead` } : null,
    may('make') && !ended ? { words: 'Withdraw it', to: `/commitments/${id}/withdraw` } : null,
    may('make') && ended ? { words: 'Take it up again', to: `/commitments/${id}/reopen` } : null,
    may('publish') && !published ? { words: 'Make it public', to: `/publish/preview?id=${id}` } : null
  ].filter((link) => link !== null)
  if (links.length === 0) return []
  return [
    {
      label: 'Change it',
      value: (
        <ul class="acting">
          {links.map(({ words, to }) => (
            <li key={to}>
              <a href={to}>{words}</a>
            </li>
          ))}
        </ul>
      )
    }
  ]
}

/** Entries are counted from 1 on pages, as people count. */
function recordFact(ask: Ask, { acts, logSize }: OneCommitment): Fact {
  const first = acts[0]
  const last = acts.at(-1)
  return {
    label: 'Check this record',
    value:
      first === undefined || last === undefined
        ? null
        : first === last
          ? `Entry ${number(first.n + 1)} of ${number(logSize)}`
          : `${count(acts.length, 'entry', 'entries')}, from ${number(first.n + 1)} to ${number(last.n + 1)} of ${number(logSize)}`,
    note: <a href={pathTo(ask, `/log?before=${(last?.n ?? 0) + 1}`)}>See them in the log</a>
  }
}
