/** How many commitments each choice of the filter panel would show, all else of the filter staying as it is. */
import { type CommitmentSign, type CommitmentState, commitmentStates } from '../../domain/commitment.ts'
import type { ObjectId } from '../../domain/id.ts'
import { type CommitmentFilter, conditionsOf, signCondition } from './commitments.ts'
import { countGroups } from './count-objects.ts'
import { remembered } from './remembered.ts'
import type { Condition } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export const commitmentSigns = [
  'overdue',
  'due_soon',
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
    const { sign: _sign, ...anySign } = asked
    const { owner: _owner, ...anyOwner } = asked
    const { directive: _directive, ...anyDirective } = asked
    const [all, byState, signs, byOwner, byDirective] = await Promise.all([
      countGroups<{ count: number }>(viewer, { table: 'commitment', where: conditionsOf(viewer, asked) }),
      statesOf(viewer, conditionsOf(viewer, anyState)),
      signsIn(viewer, conditionsOf(viewer, anySign)),
      ownersIn(viewer, conditionsOf(viewer, anyOwner)),
      directivesIn(viewer, conditionsOf(viewer, anyDirective))
    ])
    return { total: Number(all[0]?.count ?? 0), byState, bySign: signs, byOwner, byDirective }
  })
}

async function statesOf(viewer: Viewer, where: readonly Condition[]): Promise<CommitmentCounts['byState']> {
  const rows = await countGroups<{ state: CommitmentState; count: number }>(viewer, {
    table: 'commitment',
    where,
    by: [['commitment.state', 'state']]
  })
  const of = (state: CommitmentState): number => Number(rows.find((row) => row.state === state)?.count ?? 0)
  return Object.fromEntries(commitmentStates.map((state) => [state, of(state)])) as CommitmentCounts['byState']
}

async function signsIn(viewer: Viewer, where: readonly Condition[]): Promise<CommitmentCounts['bySign']> {
  const counted = await Promise.all(
    commitmentSigns.map(async (sign) => {
      const [row] = await countGroups<{ count: number }>(viewer, { table: 'commitment', where: [...where, signCondition(viewer, sign)] })
      return [sign, Number(row?.count ?? 0)] as const
    })
  )
  return Object.fromEntries(counted) as CommitmentCounts['bySign']
}

async function ownersIn(viewer: Viewer, where: readonly Condition[]): Promise<CommitmentCounts['byOwner']> {
  const rows = await countGroups<CommitmentCounts['byOwner'][number]>(viewer, {
    table: 'commitment',
    where,
    joins:
      'JOIN office ON office.authority = commitment.authority AND office.kind = commitment.owner_kind AND office.slug = commitment.owner',
    by: [
      ['office.kind', 'kind'],
      ['office.slug', 'slug'],
      ['office.name', 'name']
    ]
  })
  return rows.map((row) => ({ ...row, count: Number(row.count) })).sort((a, b) => a.name.localeCompare(b.name))
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
