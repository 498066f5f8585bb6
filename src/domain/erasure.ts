/**
 * Erasure: what is removed from the record for a lawful reason, while the log and every proof stay whole. The act says what kind of thing went,
 * in which capacity and why; what it lists of the places that were emptied holds no word of what stood there.
 */
import { z } from 'zod'
import { goneFrom, type Retention } from './backup-retention.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { ObjectId, Slug } from './id.ts'
import { type Outcome, refuse } from './outcome.ts'
import { finderOf } from './redaction.ts'

export const erasureKinds = ['person', 'document', 'passage'] as const
export type ErasureKind = (typeof erasureKinds)[number]

/** Why something may be erased: a closed list, public with the stub; anything more is said in words that stay inside. */
export const lawfulReasons = {
  asked: 'the person asked for it, and nothing requires it to be kept',
  consent: 'consent to keep it was withdrawn',
  needless: 'it is no longer needed for what it was kept for',
  unlawful: 'it should never have been kept',
  ordered: 'a court or a supervising authority ordered it',
  duty: 'a law requires it to be erased',
  mistaken: 'it was entered by mistake'
} as const
export type LawfulReason = keyof typeof lawfulReasons
export const lawfulReasonKeys = Object.keys(lawfulReasons) as [LawfulReason, ...LawfulReason[]]

export function isLawfulReason(written: string): written is LawfulReason {
  return Object.hasOwn(lawfulReasons, written)
}

/** The day from which no kept backup holds what is erased today, by the rule that keeps them longest. */
export function backupsFreeFrom(today: CalendarDate, rules: readonly Retention[]): CalendarDate {
  return rules
    .map((keep) => goneFrom(today, keep))
    .toSorted()
    .at(-1)!
}

export type ErasureTarget =
  | { readonly kind: 'document'; readonly document: ObjectId }
  /** The words as they stand in the document, wherever they stand in it. */
  | { readonly kind: 'passage'; readonly document: ObjectId; readonly words: string }
  /** Every way in which the name is written. */
  | { readonly kind: 'person'; readonly names: readonly string[] }

const count = z.int().nonnegative()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const readingId = z.string().regex(/^D-[1-9][0-9]*\.[1-9][0-9]*$/)
const id = z.string().regex(/^[A-Z]-[1-9][0-9]*$/)

/**
 * The places that were emptied; offsets count code points. `values`: entry, seal, and what of the value was blacked out, as string, start and
 * end, with the SHA-256 of what stands there now; null and null for a value that is gone. `readings`: texts that were blacked out, with
 * where they are kept now. `documents` are gone whole. `files` are kept no more. `objects` are those that any of it is about.
 */
export const removedShape = z.strictObject({
  values: z.array(z.tuple([count, z.string().max(60), z.array(z.tuple([count, count, count])).nullable(), sha256.nullable()])),
  readings: z.array(
    z.strictObject({ reading: readingId, cuts: z.array(z.tuple([count, count])), textSha256: sha256, layoutSha256: sha256 })
  ),
  documents: z.array(id),
  files: z.array(sha256),
  objects: z.array(id),
  accounts: z.array(z.string().max(80))
})
export type Removed = z.infer<typeof removedShape>

export type ErasureWish = { readonly lawful: LawfulReason; readonly reason: string | null; readonly backupsFreeFrom: CalendarDate }

/** The body of the act; `event.ts` holds its shape. */
type ErasureBody = Omit<ErasureWish, 'reason'> & {
  readonly kind: ErasureKind
  readonly objects: number
  readonly values: number
  readonly passages: number
  readonly files: number
  readonly reason: string | null
  readonly removed: Removed
}

/** Enters an erasure: something is to be found, and what is said of it does not repeat it. `on` is the document, or the body that keeps the record. */
export function eraseFound(
  target: ErasureTarget,
  on: ObjectId | Slug,
  removed: Removed,
  wish: ErasureWish
): Outcome<{ readonly act: 'erasure.made'; readonly on: ObjectId | Slug; readonly with: ObjectId[]; readonly body: ErasureBody }> {
  const { values, readings, documents, files, objects, accounts } = removed
  if (values.length + readings.length + documents.length + accounts.length === 0) return refuse('erasure.nothing')
  const reason = wish.reason?.trim() || null
  if (reason !== null && finderOf(wordsOf(target))(reason).length > 0) return refuse('erasure.reason-repeats')
  const passages = readings.reduce((sum, { cuts }) => sum + cuts.length, 0)
  const counted = { objects: objects.length, values: values.length, passages, files: files.length }
  const { lawful, backupsFreeFrom: free } = wish
  return {
    ok: true,
    value: { act: 'erasure.made', on, with: [], body: { kind: target.kind, lawful, ...counted, backupsFreeFrom: free, reason, removed } }
  }
}

/** The words that are to go, where they are known. */
export function wordsOf(target: ErasureTarget): readonly string[] {
  return target.kind === 'person' ? target.names : target.kind === 'passage' ? [target.words] : []
}
