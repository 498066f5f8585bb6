/**
 * Erases a person, a document or words of one for a lawful reason: first what exactly would go, then, when whoever decides has typed what it is,
 * the erasure. The log and its proofs stay whole.
 */
import { mayEver, nameOfActor } from '../domain/actor.ts'
import { type Retention, usualRetention } from '../domain/backup-retention.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import { backupsFreeFrom, type ErasureTarget, eraseFound, type LawfulReason } from '../domain/erasure.ts'
import type { Event } from '../domain/event.ts'
import { type ObjectId, parseObjectId, type Slug } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { finderOf, isTelling, namesAsWritten } from '../domain/redaction.ts'
import { carryOut, finishErasures } from '../store/erase/carry-out.ts'
import { type Plan, removedBy } from '../store/erase/plan.ts'
import { endsAdministration, planTarget, printOf } from '../store/erase/plan-target.ts'
import { viewerOf } from '../store/queries/viewer.ts'
import { rebuildIn } from '../store/rebuild.ts'
import { proposeStatements } from './propose-statements.ts'
import { type OpenRecord, one, type Request, signatureOf, todayOf } from './request.ts'

export type ErasurePreview = {
  readonly target: ErasureTarget
  readonly plan: Plan
  /** What is typed to confirm. */
  readonly phrase: string
  /** The same for the same plan: what is carried out is what was shown. */
  readonly print: string
  /** From which day on no backup would hold it, and the rules that say so. */
  readonly backups: { readonly freeFrom: CalendarDate; readonly rules: readonly Retention[] }
}

export type Erased = {
  readonly events: readonly Event[]
  /** Whether nothing of it is left in the store's own files, either. */
  readonly finished: boolean
}

/** Reads what is to be erased as a person writes it. Names are given one by one. */
export function targetOf(written: {
  readonly document: string | null
  readonly words: string | null
  readonly names: readonly string[]
}): Outcome<ErasureTarget> {
  const names = [...new Set(written.names.map((name) => name.trim()).filter((name) => name !== ''))]
  const words = written.words?.trim() || null
  for (const one of words === null ? names : [words]) if (isShort(one)) return refuse('erasure.words-short', { words: one, least: 4 })
  if (names.length > 0 && written.document === null && words === null) return agree({ kind: 'person', names })
  if (written.document === null || names.length > 0) return refuse('erasure.target-missing')
  const document = parseObjectId(written.document)
  if (document === null) return refuse('id.malformed', { written: written.document })
  if (document.kind !== 'document') return refuse('object.wrong-kind', { id: document.id, kind: document.kind, wanted: 'document' })
  return agree(words === null ? { kind: 'document', document: document.id } : { kind: 'passage', document: document.id, words })
}

/** Two Chinese characters are a name; in letters a name has four. */
function isShort(words: string): boolean {
  return !(/\p{Script=Han}/u.test(words) ? words.length >= 2 : isTelling(words))
}

export async function previewErasure(record: OpenRecord, request: Request, target: ErasureTarget): Promise<Outcome<ErasurePreview>> {
  if (!mayEver(request.actor, 'administer')) return refuse('actor.may-not', { verb: 'administer' })
  const { store, authority } = record
  const rules = await rulesOf(record)
  const backups = { freeFrom: backupsFreeFrom(todayOf(record, request), rules), rules }
  return store.engine.snapshot(async (session) => {
    const planned = await planTarget({ store, session, authority: authority.id }, target)
    if (!planned.ok) return planned
    const plan = planned.value
    const { values, readings, documents, accounts } = plan
    if (values.length + readings.length + documents.length + accounts.length === 0) return refuse('erasure.nothing')
    return agree({ target, plan, phrase: phraseOf(target), print: printOf(plan), backups })
  })
}

export type ErasureConsent = {
  readonly lawful: LawfulReason
  readonly reason: string | null
  /** What was typed. */
  readonly confirmed: string
  /** Of the preview that was shown, or null where none was. */
  readonly print: string | null
}

export async function erase(
  record: OpenRecord,
  request: Request,
  target: ErasureTarget,
  consent: ErasureConsent
): Promise<Outcome<Erased>> {
  if (!mayEver(request.actor, 'administer')) return refuse('actor.may-not', { verb: 'administer' })
  const phrase = phraseOf(target)
  if (consent.confirmed.trim() !== phrase) return refuse('erasure.not-confirmed', { phrase })
  const { store, authority } = record
  const names = target.kind === 'person' ? namesAsWritten(target.names) : []
  if (finderOf(names)(nameOfActor(request.actor)).length > 0) return refuse('erasure.own-name')
  const free = backupsFreeFrom(todayOf(record, request), await rulesOf(record))
  const { dryRun = false, key = null } = request
  const events = await store.record(
    authority.id,
    signatureOf(request),
    async (_, session) => {
      const planning = { store, session, authority: authority.id }
      const planned = await planTarget(planning, target)
      if (!planned.ok) return planned
      const plan = planned.value
      if (consent.print !== null && consent.print !== printOf(plan)) return refuse('erasure.changed')
      if (await endsAdministration(planning, plan)) return refuse('role.last-admin')
      const draft = eraseFound(target, onOf(record, target), removedBy(plan), {
        lawful: consent.lawful,
        reason: consent.reason,
        backupsFreeFrom: free
      })
      if (draft.ok && !dryRun) await carryOut(planning, plan, names, request.at)
      return one(draft)
    },
    { dryRun, key, finish: async (session) => void (await rebuildIn(store, session, authority.id)) }
  )
  if (!events.ok) return events
  if (dryRun) return agree({ events: events.value, finished: false })
  const viewer = viewerOf(store, authority, request.actor, request.at)
  for (const document of cutDocuments(events.value)) await proposeStatements({ ...record, model: null }, viewer, document)
  return agree({ events: events.value, finished: await finishErasures(store) })
}

/** The rules by which backups of the store are kept. */
async function rulesOf({ retentions }: OpenRecord): Promise<readonly Retention[]> {
  return retentions === undefined ? [usualRetention] : retentions()
}

/** Goes on with what an erasure left to do: files still there, and room that still holds what stood in it. */
export function goOnErasing({ store }: OpenRecord): Promise<boolean> {
  return finishErasures(store)
}

/** Documents whose texts were blacked out: of what is left, proposals are made again. */
function cutDocuments(events: readonly Event[]): Set<ObjectId> {
  const readings = events.flatMap((event) => (event.act === 'erasure.made' ? (event.body.removed?.readings ?? []) : []))
  return new Set(readings.map(({ reading }) => reading.split('.')[0] as ObjectId))
}

function phraseOf(target: ErasureTarget): string {
  if (target.kind === 'person') return `erase ${target.names[0]}`
  return target.kind === 'document' ? `erase ${target.document}` : `erase words of ${target.document}`
}

/** An erased person has no number: the act is on the body that keeps the record. */
function onOf({ authority }: OpenRecord, target: ErasureTarget): ObjectId | Slug {
  return target.kind === 'person' ? (authority.id as Slug) : target.document
}
