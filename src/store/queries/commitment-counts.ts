/** How many commitments each choice of the filter panel would show, all else of the filter staying as it is. */
import { type CommitmentSign, type CommitmentState, commitmentStates } from '../../domain/commitment.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { CommitmentFilter } from './commitment-filter.ts'
import { conditionsOf, signCondition } from './commitments.ts'
import { countGroups } from './count-objects.ts'
import { offices } from './offices.ts'
import { remembered } from './remembered.ts'
import type { Condition } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export const commitmentSigns = [
  'overdue',
  'due_soon',
  'off_trajectory',
  'stale',
  'late_met',
  'unowned',
  'unevidenced'
] as const satisfies readonly CommitmentSign[]

export type CommitmentCounts = {
  readonly total: number
  readonly byState: Readonly<Record<CommitmentState, number>>
  readonly bySign: Readonly<Record<CommitmentSign, number>>
  /** By name. */
  readonly byOwner: readonly { readonly kind: 'post' | 'unit'; readonly slug: string; readonly name: string; readonly count: number }[]
  readonly byDirective: readonly { readonly id: ObjectId; readonly title: string; readonly count: number }[]
}

export function commitmentCounts(viewer: Viewer, filter: CommitmentFilter = {}): Promise<CommitmentCounts> {
  const { sort: _, limit: __, offset: ___, ...asked } = filter
  return remembered(viewer, `commitments ${JSON.stringify(asked)}`, async () => {
    const { state: _state, open: _open, ...anyState } = asked
    const { sign: _sign, ...anySign } = anyState
    const { owner: _owner, ...anyOwner } = asked
    const { directive: _directive, ...anyDirective } = asked
    const signed = await statesIn(viewer, conditionsOf(viewer, anyState))
    // Without a sign in the filter, one look over the rows serves the panels of states and of signs.
    const unsigned = asked.sign === undefined ? signed : await statesIn(viewer, conditionsOf(viewer, anySign))
    const byOwner = await ownersIn(viewer, conditionsOf(viewer, anyOwner))
    const byDirective = await directivesIn(viewer, conditionsOf(viewer, anyDirective))
    const sum = (rows: readonly StateRow[], name: CommitmentSign | 'count'): number =>
      rows.filter((row) => isAsked(asked, row.state)).reduce((all, row) => all + Number(row[name]), 0)
    return {
      total: sum(signed, 'count'),
      byState: Object.fromEntries(
        commitmentStates.map((state) => [state, Number(signed.find((row) => row.state === state)?.count ?? 0)])
      ) as CommitmentCounts['byState'],
      bySign: Object.fromEntries(commitmentSigns.map((sign) => [sign, sum(unsigned, sign)])) as CommitmentCounts['bySign'],
      byOwner,
      byDirective
    }
  })
}

function isAsked({ state, open }: CommitmentFilter, one: CommitmentState): boolean {
  return (state === undefined || state.includes(one)) && (open !== true || (one !== 'closed' && one !== 'withdrawn'))
}

type StateRow = Readonly<Record<CommitmentSign | 'count', number | null>> & { readonly state: CommitmentState }

async function statesIn(viewer: Viewer, where: readonly Condition[]): Promise<StateRow[]> {
  const also = commitmentSigns.map((sign) => [signCondition(viewer, sign), sign] as const)
  return countGroups<StateRow>(viewer, { table: 'commitment', where, by: [['commitment.state', 'state']], also })
}

async function ownersIn(viewer: Viewer, where: readonly Condition[]): Promise<CommitmentCounts['byOwner']> {
  const [rows, named] = await Promise.all([
    // By state first, as the index that holds all of this is: rows come in the order of their groups.
    countGroups<{ slug: string; kind: 'post' | 'unit'; count: number }>(viewer, {
      table: 'commitment',
      where: [...where, ['commitment.owner IS NOT NULL']],
      by: [
        ['commitment.state', 'state'],
        ['commitment.owner', 'slug'],
        ['commitment.owner_kind', 'kind']
      ]
    }),
    offices(viewer)
  ])
  const counted = new Map<string, number>()
  for (const { kind, slug, count } of rows) counted.set(`${kind} ${slug}`, (counted.get(`${kind} ${slug}`) ?? 0) + Number(count))
  return named
    .flatMap(({ kind, slug, name }) => {
      const count = counted.get(`${kind} ${slug}`)
      return kind === 'body' || count === undefined ? [] : [{ kind, slug, name, count }]
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

async function directivesIn(viewer: Viewer, where: readonly Condition[]): Promise<CommitmentCounts['byDirective']> {
  const shown = seesAll(viewer)
    ? ''
    : 'JOIN object AS its ON its.authority = directive.authority AND its.id = directive.id AND its.published IS NOT NULL'
  const rows = await countGroups<CommitmentCounts['byDirective'][number]>(viewer, {
    table: 'commitment',
    where: [...where, ['commitment.directive IS NOT NULL']],
    joins: `JOIN directive ON directive.authority = commitment.authority AND directive.id = commitment.directive ${shown}`,
    by: [
      ['directive.id', 'id'],
      ['directive.title', 'title']
    ]
  })
  return rows.map((row) => ({ ...row, count: Number(row.count) })).sort((a, b) => a.title.localeCompare(b.title))
}
