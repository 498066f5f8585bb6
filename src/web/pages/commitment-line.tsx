/** The line of a commitment: directive, meeting, statement, commitment, evidence, check. What has not happened is dashed. */
import { dayIn } from '../../domain/instant.ts'
import { count } from '../../formats/count-words.ts'
import { dateInWords, dayInWords } from '../../formats/date-words.ts'
import { kindWords } from '../../formats/kind-words.ts'
import type { CommitmentHistory } from '../../store/queries/commitments.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Line, type Station } from '../parts/line.tsx'
import type { OneCommitment } from './commitment-view.ts'

export function CommitmentLine({ ask, view }: { readonly ask: Ask; readonly view: OneCommitment }) {
  const stations = [
    directiveStation(ask, view),
    ...sourceStations(ask, view),
    hereStation(view),
    evidenceStation(ask, view),
    checkStation(view)
  ]
  return <Line label="From the directive to the check" stations={stations} />
}

function directiveStation(ask: Ask, { commitment, line: { directives } }: OneCommitment): Station {
  const [first] = directives
  if (first === undefined) return { label: 'Directive', what: commitment.directive === null ? 'None named' : 'Not public', state: 'open' }
  const others = directives.length === 1 ? [] : [`and ${directives.length - 1} more`]
  return {
    label: 'Directive',
    what: first.title,
    to: pathTo(ask, `/directives/${first.id}`),
    note: [first.issuer, first.date === null ? null : dateInWords(first.date), ...others].filter((words) => words != null).join(', '),
    state: 'done'
  }
}

function sourceStations(ask: Ask, { commitment, line }: OneCommitment): Station[] {
  const { meeting, document, statement } = line
  const hidden = commitment.statement !== null && statement === null
  const none = hidden ? 'Not public' : 'None'
  const from: Station =
    meeting !== null
      ? {
          label: 'Meeting',
          what: meeting.title,
          to: pathTo(ask, `/meetings/${meeting.id}`),
          note: meeting.date === null ? 'Date not stated' : dateInWords(meeting.date),
          state: 'done'
        }
      : document !== null
        ? { label: 'Document', what: document.title, to: pathTo(ask, `/documents/${document.id}`), state: 'done' }
        : { label: 'Meeting', what: none, state: 'open' }
  const said: Station =
    statement === null
      ? { label: 'Statement', what: none, note: hidden ? undefined : 'Made without one', state: 'open' }
      : {
          label: 'Statement',
          what: `${statement.id}, ${kindWords[statement.kind].toLowerCase()}`,
          to: pathTo(ask, `/statements/${statement.id}`),
          state: 'done'
        }
  return [from, said]
}

function hereStation({ commitment }: OneCommitment): Station {
  return { label: 'Commitment', what: commitment.id, note: 'You are here', state: 'here' }
}

function evidenceStation(ask: Ask, { commitment, history }: OneCommitment): Station {
  const { evidence } = history
  const latest = evidence.at(-1)
  if (latest === undefined) return { label: 'Evidence', what: 'No evidence yet', state: 'open' }
  return {
    label: 'Evidence',
    what: `${count(evidence.length, 'item')}, ${checkedCount(history)} checked`,
    to: ask.side === 'inside' ? `/commitments/${commitment.id}/evidence` : '#happened',
    note: `Latest ${dayInWords(dayIn(ask.viewer.authority.zone, latest.added_at))}`,
    state: 'done'
  }
}

function checkStation({ commitment, history }: OneCommitment): Station {
  const end = history.reports.findLast(({ kind }) => kind === 'verified' || kind === 'closed')
  const note = end === undefined ? undefined : dateInWords(end.as_of)
  switch (commitment.state) {
    case 'closed':
      return { label: 'Check', what: 'Checked and closed', note, state: 'done' }
    case 'verified':
      return { label: 'Check', what: 'Checked', note, state: 'done' }
    case 'withdrawn':
      return { label: 'End', what: 'Withdrawn', note: 'Without delivery', state: 'done' }
    case 'reported_done':
      return { label: 'Check', what: 'Waits to be checked', note: 'Reported done', state: 'open' }
    default:
      return {
        label: 'Check',
        what: 'Not yet',
        note: commitment.due === null ? undefined : `Due ${dateInWords(commitment.due)}`,
        state: 'open'
      }
  }
}

export function isChecked({ grade }: Pick<CommitmentHistory['evidence'][number], 'grade'>): boolean {
  return grade !== 'asserted' && grade !== 'documented'
}

function checkedCount({ evidence }: CommitmentHistory): number {
  return evidence.filter(isChecked).length
}
