/**
 * What changed since an entry: the objects that acts were about after it, the newest first, with those acts. In the past, up to the entry that
 * is looked at. The public sees changes of what is published, in the few words that stand open in an entry.
 */
import { actsOf, type Way, wayOf } from '../../domain/change.ts'
import type { Act } from '../../domain/event.ts'
import { kindOf, type NumberedKind, type ObjectId } from '../../domain/id.ts'
import type { Instant } from '../../domain/instant.ts'
import { insideActs } from '../../domain/public-values.ts'
import type { Value } from '../engines/engine.ts'
import { isFewPublished } from './published-few.ts'
import { remembered } from './remembered.ts'
import { selectObjects, selectRows } from './select.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type Change = { readonly n: number; readonly act: Act; readonly way: Way; readonly at: Instant; readonly said: Said }

/** What stands open in the entry of a date: which it was, which it became. */
type Said = Readonly<Record<'from' | 'to' | 'due' | 'on', unknown>>
export type ChangedObject = {
  readonly id: ObjectId
  readonly kind: NumberedKind
  readonly title: string
  /** Oldest first. */
  readonly changes: readonly Change[]
}
export type Changes = {
  /** Objects that changed, in the way asked for. */
  readonly total: number
  /** Acts, by the way they change the record. */
  readonly byWay: Readonly<Partial<Record<Way, number>>>
  readonly rows: readonly ChangedObject[]
}
export type ChangesAsked = { readonly since: number; readonly way: Way | null; readonly limit: number; readonly offset: number }

export async function changes(viewer: Viewer, { since, way, limit, offset }: ChangesAsked): Promise<Changes> {
  const [byWay, total, objects] = await Promise.all([
    remembered(viewer, `changes since ${since}`, () => countsByWay(viewer, since)),
    remembered(viewer, `changed objects since ${since} ${way}`, () => objectsChanged(viewer, since, way)),
    remembered(viewer, `changed since ${JSON.stringify([since, way, limit, offset])}`, () =>
      changedObjects(viewer, { since, way, limit, offset })
    )
  ])
  return { byWay, total, rows: await withChanges(viewer, objects, { since, way }) }
}

/** Every change since an entry, oldest first, in pieces. */
export async function* allChanges(
  viewer: Viewer,
  since: number,
  way: Way | null
): AsyncGenerator<(Change & { id: ObjectId; title: string })[]> {
  for (let last = since; ; ) {
    const { from, values } = await entriesSince(viewer, last, way)
    const entries = await selectRows<EntryRow>(
      viewer,
      `SELECT entry.n, entry.act, entry.subject, entry.at, entry.text ${from} ORDER BY entry.n LIMIT 1000`,
      values
    )
    if (entries.length === 0) return
    yield await named(viewer, entries)
    last = entries.at(-1)!.n
  }
}

/** The changes that were entered last, the newest first. */
export async function newestChanges(viewer: Viewer, limit: number): Promise<(Change & { id: ObjectId; title: string })[]> {
  const { from, values } = await entriesSince(viewer, -1, null)
  const entries = await selectRows<EntryRow>(
    viewer,
    `SELECT entry.n, entry.act, entry.subject, entry.at, entry.text ${from} ORDER BY entry.n DESC LIMIT ?`,
    [...values, limit]
  )
  return named(viewer, entries)
}

async function named(viewer: Viewer, entries: readonly EntryRow[]): Promise<(Change & { id: ObjectId; title: string })[]> {
  const titles = await titlesOf(viewer, [...new Set(entries.map(({ subject }) => subject))])
  return entries.map((entry) => ({ id: entry.subject, title: titles.get(entry.subject) ?? '', ...changeOf(entry) }))
}

type EntryRow = { n: number; act: Act; subject: ObjectId; at: Instant; text: string }

async function entriesSince(viewer: Viewer, since: number, way: Way | null): Promise<{ from: string; values: Value[] }> {
  const all = seesAll(viewer)
  const acts = actsOf(way).filter((act) => all || !insideActs.some((kept) => kept === act))
  const its = 'object.authority = entry.authority AND object.id = entry.subject'
  const tables = all ? 'entry' : (await isFewPublished(viewer, null)) ? 'object CROSS JOIN entry' : `entry JOIN object ON ${its}`
  const seen = all ? '' : `AND ${its} AND object.published IS NOT NULL`
  return {
    from: `FROM ${tables} WHERE entry.authority = ? ${seen} AND entry.n > ? AND entry.act IN (${acts.map(() => '?').join(', ')})`,
    values: [since, ...acts]
  }
}

async function countsByWay(viewer: Viewer, since: number): Promise<Changes['byWay']> {
  const { from, values } = await entriesSince(viewer, since, null)
  const rows = await selectRows<{ act: Act; count: number }>(
    viewer,
    `SELECT entry.act, count(*) AS count ${from} GROUP BY entry.act`,
    values
  )
  const byWay: Partial<Record<Way, number>> = {}
  for (const { act, count } of rows) {
    const way = wayOf(act)
    if (way !== null) byWay[way] = (byWay[way] ?? 0) + Number(count)
  }
  return byWay
}

async function objectsChanged(viewer: Viewer, since: number, way: Way | null): Promise<number> {
  const { from, values } = await entriesSince(viewer, since, way)
  const [row] = await selectRows<{ count: number }>(viewer, `SELECT count(DISTINCT entry.subject) AS count ${from}`, values)
  return Number(row?.count ?? 0)
}

async function changedObjects(viewer: Viewer, { since, way, limit, offset }: ChangesAsked): Promise<ObjectId[]> {
  const { from, values } = await entriesSince(viewer, since, way)
  const rows = await selectRows<{ subject: ObjectId }>(
    viewer,
    `SELECT entry.subject, max(entry.n) AS newest ${from} GROUP BY entry.subject ORDER BY newest DESC LIMIT ? OFFSET ?`,
    [...values, limit, offset]
  )
  return rows.map(({ subject }) => subject)
}

type Since = Pick<ChangesAsked, 'since' | 'way'>

async function withChanges(viewer: Viewer, objects: readonly ObjectId[], { since, way }: Since): Promise<ChangedObject[]> {
  if (objects.length === 0) return []
  const { from, values } = await entriesSince(viewer, since, way)
  const [entries, titles] = await Promise.all([
    selectRows<EntryRow>(
      viewer,
      `SELECT entry.n, entry.act, entry.subject, entry.at, entry.text ${from} AND entry.subject IN (${objects.map(() => '?').join(', ')}) ORDER BY entry.n`,
      [...values, ...objects]
    ),
    titlesOf(viewer, objects)
  ])
  const bySubject = Map.groupBy(entries, ({ subject }) => subject)
  return objects.map((id) => ({ id, kind: kindOf(id), title: titles.get(id) ?? '', changes: (bySubject.get(id) ?? []).map(changeOf) }))
}

function changeOf({ n, act, at, text }: EntryRow): Change {
  const { from = null, to = null, due = null, on = null } = (JSON.parse(text) as { body: Partial<Said> }).body
  return { n, act, way: wayOf(act) ?? 'changed', at, said: { from, to, due, on } }
}

const titleColumns: Readonly<Record<NumberedKind, string>> = {
  document: 'title',
  meeting: 'title',
  directive: 'title',
  statement: 'words',
  commitment: 'title',
  term: 'label'
}

async function titlesOf(viewer: Viewer, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, string>> {
  const titles = new Map<ObjectId, string>()
  for (const [kind, own] of Map.groupBy(ids, (id) => kindOf(id))) {
    const rows = await selectObjects<{ id: ObjectId } & Record<string, string>>(viewer, {
      table: kind,
      where: [[`${kind}.id IN (${own.map(() => '?').join(', ')})`, ...own]],
      order: `${kind}.id`,
      limit: own.length
    })
    for (const row of rows) titles.set(row.id as ObjectId, String((row as Record<string, unknown>)[titleColumns[kind]]))
  }
  return titles
}
