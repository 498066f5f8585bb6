/**
 * How many commitments each choice of the list's filter would show, by status and by gap, all else of the filter staying as it is.
 * Counted in one look at the table for each kind of choice, and remembered until something is entered.
 */
import type { ObjectId } from '../../domain/id.ts'
import {
  type CommitmentGap,
  type CommitmentStatus,
  commitmentGaps,
  commitmentStatuses,
  conditionOf,
  gapCondition
} from './commitment-status.ts'
import { type CommitmentFilter, conditionsOf } from './commitments.ts'
import { countGroups } from './count-objects.ts'
import { offices } from './offices.ts'
import { remembered } from './remembered.ts'
import type { Condition } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type OwnerChoice = { readonly slug: string; readonly name: string; readonly count: number }
export type DirectiveChoice = { readonly id: ObjectId; readonly title: string; readonly count: number }

export type CommitmentChoices = {
  /** What the whole filter lets through. */
  readonly total: number
  readonly byStatus: Readonly<Record<CommitmentStatus, number>>
  readonly byGap: Readonly<Record<CommitmentGap, number>>
  /** By name. */
  readonly byOwner: readonly OwnerChoice[]
  /** By title. */
  readonly byDirective: readonly DirectiveChoice[]
}

export async function commitmentChoices(viewer: Viewer, filter: CommitmentFilter = {}): Promise<CommitmentChoices> {
  const { sort: _, reversed: __, limit: ___, offset: ____, ...asked } = filter
  const { status, ...anyStatus } = asked
  const { gaps: _gaps, ...anyGap } = asked
  const { owner: _owner, ...anyOwner } = asked
  const { directive: _directive, ...anyDirective } = asked
  const [byStatus, byGap, byOwner, byDirective] = await Promise.all([
    commitmentsByStatus(viewer, anyStatus),
    kept(viewer, 'gap', anyGap, () => countsOf(viewer, anyGap, commitmentGaps, gapCondition)),
    kept(viewer, 'owner', anyOwner, () => ownersIn(viewer, conditionsOf(viewer, anyOwner))),
    kept(viewer, 'directive', anyDirective, () => directivesIn(viewer, conditionsOf(viewer, anyDirective)))
  ])
  const total = (status ?? commitmentStatuses).reduce((sum, one) => sum + byStatus[one], 0)
  return { total, byStatus, byGap, byOwner, byDirective }
}

/** How many there are of each status, of what the filter lets through. */
export function commitmentsByStatus(viewer: Viewer, filter: Omit<CommitmentFilter, 'status'> = {}): Promise<CommitmentChoices['byStatus']> {
  return kept(viewer, 'status', filter, () => countsOf(viewer, filter, commitmentStatuses, conditionOf))
}

function kept<T>(viewer: Viewer, kind: string, filter: CommitmentFilter, count: () => Promise<T>): Promise<T> {
  return remembered(viewer, `commitments by ${kind} ${JSON.stringify(filter)}`, count)
}

async function countsOf<K extends string>(
  viewer: Viewer,
  filter: CommitmentFilter,
  names: readonly K[],
  condition: (viewer: Viewer, name: K) => NonNullable<Condition>
): Promise<Readonly<Record<K, number>>> {
  const also = names.map((name) => [condition(viewer, name), name] as const)
  const [row] = await countGroups<Record<string, number | null>>(viewer, { table: 'commitment', where: conditionsOf(viewer, filter), also })
  return Object.fromEntries(names.map((name) => [name, Number(row?.[name] ?? 0)])) as Record<K, number>
}

async function ownersIn(viewer: Viewer, where: readonly Condition[]): Promise<OwnerChoice[]> {
  const [rows, named] = await Promise.all([
    countGroups<{ slug: string; count: number }>(viewer, {
      table: 'commitment',
      where: [...where, ['commitment.owner IS NOT NULL']],
      by: [['commitment.owner', 'slug']]
    }),
    offices(viewer)
  ])
  const names = new Map(named.filter((office) => office.kind !== 'body').map((office) => [office.slug, office.name]))
  return rows
    .map(({ slug, count }) => ({ slug, name: names.get(slug) ?? slug, count: Number(count) }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

async function directivesIn(viewer: Viewer, where: readonly Condition[]): Promise<DirectiveChoice[]> {
  const shown = seesAll(viewer)
    ? ''
    : 'JOIN object AS its ON its.authority = directive.authority AND its.id = directive.id AND its.published IS NOT NULL'
  const rows = await countGroups<DirectiveChoice>(viewer, {
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
