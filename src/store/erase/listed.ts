/**
 * The list of erasures that is kept beside backups: an older backup holds what was erased after it, and whoever restores it erases that again. The
 * list names places and holds no word of what stood there.
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type ErasureKind, erasureKinds, type LawfulReason, lawfulReasonKeys, type Removed, removedShape } from '../../domain/erasure.ts'
import type { Signature } from '../../domain/event.ts'
import { type ObjectId, type Sha256, slugOf } from '../../domain/id.ts'
import { agree } from '../../domain/outcome.ts'
import { blackOut, mapStrings } from '../../domain/redaction.ts'
import { CodePoints } from '../../domain/span.ts'
import type { Json } from '../../journal/canonical.ts'
import { rebuildIn } from '../rebuild.ts'
import { eventsAmong, headOf, type Store } from '../store.ts'
import { carryOut, finishErasures } from './carry-out.ts'
import {
  keyOf,
  type Plan,
  type PlannedReading,
  type PlannedValue,
  type Planning,
  plannedReading,
  readingsOf,
  removedBy,
  type SealedRow,
  sealedRows
} from './plan.ts'

const fileName = 'erasures.json'

const listed = z.array(
  z.strictObject({
    authority: z.string(),
    n: z.int().nonnegative(),
    at: z.string(),
    on: z.string(),
    kind: z.enum(erasureKinds),
    lawful: z.enum(lawfulReasonKeys),
    backupsFreeFrom: z.string(),
    removed: removedShape
  })
)
type Listed = z.infer<typeof listed>[number]

/** Adds the erasures of a store to the list in a folder of backups; writes nothing where there are none. */
export async function listErasures(store: Store, folder: string): Promise<void> {
  const all = new Map((await listIn(folder)).map((one) => [`${one.authority} ${one.n} ${one.at}`, one]))
  const before = all.size
  for (const { id } of await store.authorities())
    for await (const { n, at, on, body } of eventsAmong(store.engine.reading, id, 'erasure.made')) {
      const { kind, lawful, backupsFreeFrom, removed } = body
      if (removed !== null) all.set(`${id} ${n} ${at}`, { authority: id, n, at, on, kind, lawful, backupsFreeFrom, removed })
    }
  if (all.size === before) return
  const draft = join(folder, `${fileName}.part`)
  await writeFile(draft, `${JSON.stringify([...all.values()])}\n`, { flush: true })
  await rename(draft, join(folder, fileName))
}

async function listIn(folder: string): Promise<Listed[]> {
  const text = await readFile(join(folder, fileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]'
    throw error
  })
  return listed.parse(JSON.parse(text))
}

/** Erases again, in a store that was restored from a backup of the folder, what was erased after that backup was taken; answers with how many. */
export async function eraseListed(store: Store, folder: string): Promise<number> {
  let again = 0
  for (const one of await listIn(folder)) {
    if (!(await store.authorities()).some(({ id }) => id === one.authority)) continue
    if ((await headOf(store.engine.reading, one.authority)).size > one.n && (await isMade(store, one))) continue
    if (await eraseOne(store, one)) again++
  }
  if (again > 0) await finishErasures(store)
  return again
}

async function isMade(store: Store, { authority, n, at }: Listed): Promise<boolean> {
  for await (const event of eventsAmong(store.engine.reading, authority, 'erasure.made')) if (event.n === n && event.at === at) return true
  return false
}

async function eraseOne(store: Store, one: Listed): Promise<boolean> {
  const signature: Signature = { at: one.at as Signature['at'], via: 'cli', post: null, person: 'operator:restore' }
  let done = false
  await store.record(
    one.authority,
    signature,
    async (_, session) => {
      const planning = { store, session, authority: one.authority }
      const { plan, words } = await planAgain(planning, one.removed)
      const { values, readings, documents, accounts } = plan
      done = values.length + readings.length + documents.length + accounts.length > 0
      if (!done) return agree([])
      await carryOut(planning, plan, one.kind === 'person' ? words : [], one.at)
      const removed = removedBy(plan)
      const passages = readings.reduce((sum, { cuts }) => sum + cuts.length, 0)
      const counted = { objects: removed.objects.length, values: values.length, passages, files: plan.files.length }
      const said = {
        kind: one.kind as ErasureKind,
        lawful: one.lawful as LawfulReason,
        backupsFreeFrom: one.backupsFreeFrom as CalendarDate
      }
      const on = one.kind === 'person' ? slugOf(one.authority) : (one.on as ObjectId)
      return agree([{ act: 'erasure.made', on, with: [], body: { ...said, ...counted, reason: null, removed } }])
    },
    { finish: async (session) => void (done && (await rebuildIn(store, session, one.authority))) }
  )
  return done
}

/** The plan as the list gives it, as far as the backup holds the places; and the words that stand there. */
async function planAgain(planning: Planning, removed: Removed): Promise<{ plan: Plan; words: string[] }> {
  const words = new Set<string>()
  const values: PlannedValue[] = []
  for (const [n, seal, cuts] of removed.values) {
    const row = (await sealedRows(planning, { from: n, to: n + 1 })).find((one) => one.seal === seal)
    if (row !== undefined) values.push(valueAgain(row, cuts, words))
  }
  const readings: PlannedReading[] = []
  for (const { reading, cuts } of removed.readings) {
    const row = (await readingsOf(planning, reading.split('.')[0]!)).find(({ id }) => id === reading)
    if (row === undefined) continue
    const source = await planning.store.readings.readOnce(row.text_sha256 as Sha256, row.layout_sha256 as Sha256)
    const points = new CodePoints(source.text)
    const spans = cuts.map(([start, end]) => ({ start: points.toUtf16(start), end: points.toUtf16(end) }))
    for (const { start, end } of spans) words.add(source.text.slice(start, end))
    readings.push(plannedReading(row, source, spans))
  }
  const { documents, files, accounts } = removed
  return { plan: { values, readings, documents: documents as ObjectId[], files, accounts, stays: [] }, words: [...words] }
}

function valueAgain(row: SealedRow, cuts: readonly (readonly [number, number, number])[] | null, words: Set<string>): PlannedValue {
  const was = JSON.parse(row.value) as Json
  const plain = { n: row.n, act: row.act, on: row.subject, seal: row.seal, key: keyOf(row), was }
  if (cuts === null) {
    if (typeof was === 'string' && plain.key === 'person') words.add(was)
    return { ...plain, left: null, cuts: null }
  }
  const left = mapStrings(was, (text, place) => {
    const points = new CodePoints(text)
    const spans = cuts.filter(([at]) => at === place).map(([, start, end]) => ({ start: points.toUtf16(start), end: points.toUtf16(end) }))
    for (const { start, end } of spans) words.add(text.slice(start, end))
    return blackOut(text, spans)
  })
  return { ...plain, left, cuts }
}
