/** The finding above the list of commitments: how many, of what, with each number a link to those alone. */
import { count, number } from '../../formats/count-words.ts'
import { dayInWords } from '../../formats/date-words.ts'
import { type CommitmentStatus, openStatuses } from '../../store/queries/commitment-status.ts'
import { isNarrowed, type ListFilter } from './commitment-filter.ts'

export type Phrase = { readonly words: string; readonly status?: CommitmentStatus }

export type FindingFacts = {
  readonly filter: ListFilter
  readonly total: number
  readonly byStatus: Readonly<Record<CommitmentStatus, number>>
  /** The same without any filter. */
  readonly all: Readonly<Record<CommitmentStatus, number>>
}

const inSentence: Readonly<Record<CommitmentStatus, string>> = {
  late: 'late',
  risk: 'at risk',
  track: 'on track',
  todo: 'not started',
  done: 'delivered',
  ended: 'ended without delivery'
}

export function findingOf(facts: FindingFacts): Phrase[] {
  const { filter, total, byStatus } = facts
  if (total === 0) return [{ words: nothing(facts) }]
  const parts = filter.statuses.filter((status) => byStatus[status] > 0)
  const opening = openingOf(facts)
  if (filter.statuses.length === 1) return [{ words: opening }]
  const phrases = parts.map((status, place): Phrase => {
    const verb = place > 0 || status === 'ended' ? '' : byStatus[status] === 1 ? 'is\u00a0' : 'are\u00a0'
    return { words: `${number(byStatus[status])}\u00a0${verb}${inSentence[status].replaceAll(' ', '\u00a0')}`, status }
  })
  return [
    { words: `${opening} ` },
    ...phrases.flatMap((phrase, place) => [...(place === 0 ? [] : [{ words: place === phrases.length - 1 ? ' and ' : ', ' }]), phrase]),
    { words: '.' }
  ]
}

function nothing({ all, filter }: FindingFacts): string {
  if (Object.values(all).every((amount) => amount === 0)) return 'No commitment has been made yet'
  return filter.usual && !isNarrowed(filter) ? 'No commitment is open' : 'No commitment matches'
}

/** "14 of 31 open commitments are due by 31 January 2027." */
function openingOf({ filter, total, all }: FindingFacts): string {
  const isOpen = filter.statuses.length === openStatuses.length && openStatuses.every((status) => filter.statuses.includes(status))
  const [only] = filter.statuses.length === 1 ? filter.statuses : []
  const kind = isOpen ? 'open commitment' : 'commitment'
  const whole = filter.statuses.reduce((sum, status) => sum + all[status], 0)
  const amount = isNarrowed(filter) && whole > total ? `${number(total)} of ${count(whole, kind)}` : count(total, kind)
  const one = total === 1
  const onlyDue = filter.dueBy !== null && !isNarrowed({ ...filter, dueBy: null })
  const due = filter.dueBy === null ? '' : `${one ? 'is' : 'are'} due by ${dayInWords(filter.dueBy).replaceAll(' ', '\u00a0')}`
  if (only !== undefined) {
    const state = only === 'ended' ? inSentence.ended : `${one ? 'is' : 'are'} ${inSentence[only]}`
    return `${count(total, 'commitment')} ${state}${isNarrowed(filter) ? ' of those chosen' : ''}`
  }
  if (onlyDue) return `${amount} ${due}.`
  return isNarrowed(filter) ? `${amount} ${one ? 'matches' : 'match'}.` : `${amount}.`
}
