/** Bodies, units and posts with what they answer for and where they sat. */
import { countGroups } from './count-objects.ts'
import { type OfficeView, offices } from './offices.ts'
import { remembered } from './remembered.ts'
import { noTally, type Tally, tallies } from './tallies.ts'
import type { Viewer } from './viewer.ts'

export type OfficeRow = OfficeView & {
  readonly parentName: string | null
  /** Commitments it leads; a body leads none. */
  readonly commitments: Tally
  /** Meetings of a body. */
  readonly meetings: number
}

/** Bodies, then units, then posts, each by name. */
export async function officeList(viewer: Viewer): Promise<OfficeRow[]> {
  const [all, { led, sat }] = await Promise.all([offices(viewer), remembered(viewer, 'offices', () => counted(viewer))])
  // A post stands in a unit or a body, a unit and a body under a body.
  const named = (row: OfficeView): string | null => all.find((one) => one.kind !== 'post' && one.slug === row.parent)?.name ?? null
  const order = ['body', 'unit', 'post']
  return all
    .map((row) => ({
      ...row,
      parentName: row.parent === null ? null : named(row),
      commitments: led.get(`${row.slug} ${row.kind}`) ?? noTally,
      meetings: row.kind === 'body' ? (sat.get(row.slug) ?? 0) : 0
    }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name))
}

async function counted(viewer: Viewer): Promise<{ led: ReadonlyMap<string, Tally>; sat: ReadonlyMap<string, number> }> {
  const [led, meetings] = await Promise.all([
    tallies(viewer, ({ owner, ownerKind }) => (owner === null ? null : `${owner} ${ownerKind}`)),
    countGroups<{ body: string; count: number }>(viewer, {
      table: 'meeting',
      where: [['meeting.body IS NOT NULL']],
      by: [['meeting.body', 'body']]
    })
  ])
  return { led, sat: new Map(meetings.map((row) => [row.body, Number(row.count)])) }
}

/** One of them, with those that stand under it. */
export async function officeFacts(
  viewer: Viewer,
  kind: OfficeView['kind'],
  slug: string
): Promise<(OfficeRow & { readonly under: readonly OfficeRow[] }) | null> {
  const all = await officeList(viewer)
  const found = all.find((row) => row.kind === kind && row.slug === slug)
  if (found === undefined) return null
  return { ...found, under: kind === 'post' ? [] : all.filter((row) => row.parent === slug && row !== found) }
}
