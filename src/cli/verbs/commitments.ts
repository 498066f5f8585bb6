/** `commitments`: the list, filtered and sorted, after a sentence with its counts. */
import { type CalendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import { type CommitmentSign, type CommitmentState, commitmentStates, stateWords } from '../../domain/commitment.ts'
import { slugOf } from '../../domain/id.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { standingInWords } from '../../formats/act-words.ts'
import { count } from '../../formats/count-words.ts'
import { dueInWords, shortDay } from '../../formats/date-words.ts'
import { type CommitmentFilter, commitmentSorts } from '../../store/queries/commitment-filter.ts'
import { type CommitmentView, commitments as commitmentsOf } from '../../store/queries/commitments.ts'
import { camelCase } from '../camel-case.ts'
import { table } from '../layout.ts'
import { limitGiven } from '../limit.ts'
import { inline, style } from '../paint.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

const signs: readonly CommitmentSign[] = ['due_soon', 'overdue', 'off_trajectory', 'stale', 'late_met', 'unowned', 'unevidenced']

export const commitments: Verb = {
  name: 'commitments',
  group: 'Ask',
  summary: 'List commitments, after a sentence with their counts.',
  usage: '',
  words: [0, 0],
  examples: [
    ['commitments --open', 'all that are not closed or withdrawn, by date'],
    ['commitments --sign overdue --owner "Head of Highways"', 'what one office is late with'],
    ['commitments --due-by 2026-12-31 --sort title --limit 200 --json', 'for a program']
  ],
  options: {
    open: { type: 'boolean', words: 'only those not closed or withdrawn' },
    owner: { type: 'string', value: 'POST', words: 'only of this post or unit' },
    state: { type: 'string', value: 'STATE', words: `only in this state: ${commitmentStates.join(', ')} (several with commas)` },
    sign: { type: 'string', value: 'SIGN', words: `only with this sign: ${signs.join(', ')}` },
    'due-by': { type: 'string', value: 'DAY', words: 'only those due by this day and not done' },
    sort: { type: 'string', value: 'ORDER', words: `${commitmentSorts.join(', ')} (default due)` },
    limit: { type: 'string', value: 'N', words: 'most rows (default 50)' }
  },
  writes: false,
  run: async (context, given) => {
    const filter = filterGiven(given)
    if (!filter.ok) return filter
    const opened = await context.open()
    if (!opened.ok) return opened
    const found = await commitmentsOf(opened.value.viewer, filter.value)
    const { today } = opened.value.viewer
    const rows = found.map((one) => [
      one.id,
      standing(one),
      inline(one.title),
      inline(one.ownerName ?? one.owner ?? 'nobody'),
      one.due !== null && one.due === one.due_latest ? shortDay(one.due as CalendarDate, today) : dueInWords(one.due, one.review_every)
    ])
    const more = found.length === filter.value.limit ? 'There may be more: --limit.' : ''
    return agree({ text: sentence(found) + table(rows, context.tableColumns, 2), json: { commitments: found.map(camelCase) }, next: more })
  }
}

function standing(one: CommitmentView): string {
  const words = standingInWords(one.state, one.signs)
  if (one.signs.includes('overdue')) return style('late', words)
  return one.signs.length > 0 ? style('risk', words) : words
}

/** "4 commitments: 1 late, 2 in progress, 1 not started." */
function sentence(found: readonly CommitmentView[]): string {
  if (found.length === 0) return 'No commitments match.\n'
  const late = found.filter((one) => one.signs.includes('overdue')).length
  const others = commitmentStates
    .map((state) => [state, found.filter((one) => one.state === state && !one.signs.includes('overdue')).length] as const)
    .filter(([, many]) => many > 0)
    .map(([state, many]) => `${many} ${stateWords[state]}`)
  const each = [...(late === 0 ? [] : [style('late', `${late} late`)]), ...others]
  return `${count(found.length, 'commitment')}: ${each.join(', ')}.\n`
}

function filterGiven(given: Given): Outcome<CommitmentFilter & { readonly limit: number }> {
  const dueBy = given.value('due-by')
  const day = dueBy === null ? null : parseCalendarDate(dueBy)
  if (dueBy !== null && day === null) return refuse('date.malformed', { written: dueBy })
  const owner = given.value('owner')
  const sign = oneOf(given, 'sign', signs)
  const sort = oneOf(given, 'sort', commitmentSorts)
  return agree({
    limit: limitGiven(given, 50),
    ...(given.has('open') ? { open: true } : {}),
    ...(owner === null ? {} : { owner: slugOf(owner) }),
    ...(given.has('state') ? { state: statesGiven(given.value('state') ?? '') } : {}),
    ...(sign === null ? {} : { sign }),
    ...(day === null ? {} : { dueBy: day }),
    ...(sort === null ? {} : { sort })
  })
}

function statesGiven(written: string): CommitmentState[] {
  return written.split(',').map((word) => {
    const state = commitmentStates.find((one) => one === word.trim())
    if (state === undefined) throw new UsageError(`"${word}" is not a state. States are ${commitmentStates.join(', ')}.`)
    return state
  })
}

function oneOf<T extends string>(given: Given, option: string, among: readonly T[]): T | null {
  const written = given.value(option)
  if (written === null) return null
  const found = among.find((one) => one === written)
  if (found === undefined) throw new UsageError(`--${option} is one of ${among.join(', ')}; "${written}" is none.`)
  return found
}
