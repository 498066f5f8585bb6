/**
 * How many commitments each choice of the list's filter would show, by status, gap, owner and directive, all else of the filter staying as
 * it is. One pass over the columns counts them all; what only the database can find (words, a meeting) narrows the pass.
 */
import type { ObjectId } from '../../domain/id.ts'
import { commitmentColumns } from './commitment-columns.ts'
import type { CommitmentFilter } from './commitment-filter.ts'
import { type CommitmentGap, type CommitmentStatus, commitmentGaps, commitmentStatuses } from './commitment-status.ts'
import { conditionsOf } from './commitments.ts'
import { judgeOn } from './judge-facts.ts'
import { offices } from './offices.ts'
import type { CommitmentFacts } from './packed-facts.ts'
import { remembered } from './remembered.ts'
import { selectObjects, selectRows } from './select.ts'
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

export function commitmentChoices(viewer: Viewer, filter: CommitmentFilter = {}): Promise<CommitmentChoices> {
  const { sort: _, reversed: __, limit: ___, offset: ____, ...asked } = filter
  return remembered(viewer, `choices ${JSON.stringify(asked)}`, async () => {
    const counted = countAll(viewer, await looked(viewer, asked), asked)
    const [byOwner, byDirective] = await Promise.all([namedOwners(viewer, counted.owners), namedDirectives(viewer, counted.directives)])
    return { total: counted.total, byStatus: counted.byStatus, byGap: counted.byGap, byOwner, byDirective }
  })
}

/** How many there are of each status, whatever the filter. */
export async function commitmentsByStatus(viewer: Viewer): Promise<CommitmentChoices['byStatus']> {
  return (await commitmentChoices(viewer)).byStatus
}

/** The commitments to look at: all of them, or those that the database finds by what the columns do not hold. */
async function looked(viewer: Viewer, filter: CommitmentFilter): Promise<Iterable<CommitmentFacts>> {
  const columns = await commitmentColumns(viewer)
  const { owner: _, directive: __, status: ___, gaps: ____, dueBy: _____, ...rest } = filter
  const conditions = conditionsOf(viewer, rest).filter((condition) => condition !== null)
  if (conditions.length === 0) return columns.values()
  const rows = await selectRows<{ id: ObjectId }>(
    viewer,
    `SELECT commitment.id FROM commitment WHERE commitment.authority = ? AND ${conditions.map(([sql]) => sql).join(' AND ')}`,
    conditions.flatMap(([, ...values]) => values)
  )
  return rows.flatMap(({ id }) => columns.get(id) ?? [])
}

type Counted = Pick<CommitmentChoices, 'total' | 'byStatus' | 'byGap'> & {
  readonly owners: ReadonlyMap<string, number>
  readonly directives: ReadonlyMap<string, number>
}

function countAll(viewer: Viewer, all: Iterable<CommitmentFacts>, filter: CommitmentFilter): Counted {
  const { status, gaps = [], owner, directive, dueBy } = filter
  const judge = judgeOn(viewer)
  const sight = seesAll(viewer)
  const byStatus = zeros(commitmentStatuses)
  const byGap = zeros(commitmentGaps)
  const owners = new Map<string, number>()
  const directives = new Map<string, number>()
  let total = 0
  for (const one of all) {
    if ((!sight && !one.published) || (dueBy !== undefined && (one.done || one.dueLatest === null || one.dueLatest > dueBy))) continue
    const own = judge.status(one)
    const shown = judge.gaps(one)
    const inStatus = status === undefined || status.includes(own)
    const inGaps = gaps.length === 0 || gaps.some((gap) => shown.includes(gap))
    const inOwner = owner === undefined || one.owner === owner
    const inDirective = directive === undefined || one.directive === directive
    if (inStatus && inGaps && inOwner && inDirective) total++
    if (inGaps && inOwner && inDirective) byStatus[own]++
    if (inStatus && inOwner && inDirective) for (const gap of shown) byGap[gap]++
    if (inStatus && inGaps && inDirective && one.owner !== null) owners.set(one.owner, (owners.get(one.owner) ?? 0) + 1)
    if (inStatus && inGaps && inOwner && one.directive !== null) directives.set(one.directive, (directives.get(one.directive) ?? 0) + 1)
  }
  return { total, byStatus, byGap, owners, directives }
}

function zeros<K extends string>(names: readonly K[]): Record<K, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>
}

async function namedOwners(viewer: Viewer, counts: ReadonlyMap<string, number>): Promise<OwnerChoice[]> {
  const named = await offices(viewer)
  const names = new Map(named.filter((office) => office.kind !== 'body').map((office) => [office.slug, office.name]))
  return [...counts].map(([slug, count]) => ({ slug, name: names.get(slug) ?? slug, count })).sort((a, b) => a.name.localeCompare(b.name))
}

/** Those that the viewer may see. */
async function namedDirectives(viewer: Viewer, counts: ReadonlyMap<string, number>): Promise<DirectiveChoice[]> {
  if (counts.size === 0) return []
  const rows = await selectObjects<{ id: ObjectId; title: string }>(viewer, { table: 'directive', order: 'object.made', limit: 10_000 })
  return rows
    .flatMap(({ id, title }) => {
      const count = counts.get(id)
      return count === undefined ? [] : [{ id, title, count }]
    })
    .sort((a, b) => a.title.localeCompare(b.title))
}
