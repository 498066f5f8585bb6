/**
 * The plan of an erasure: exactly what will go, for the preview and for the act. It is made of the record as the transaction finds it, so what
 * is carried out is what is true then.
 */
import type { Removed } from '../../domain/erasure.ts'
import { kindOf, type ObjectId, prefixes } from '../../domain/id.ts'
import { blackOut, type Finder, joined, mapStrings } from '../../domain/redaction.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { CodePoints, type Span } from '../../domain/span.ts'
import { canonical, type Json } from '../../journal/canonical.ts'
import { sha256Of } from '../blobs.ts'
import type { Session } from '../engines/engine.ts'
import type { Store } from '../store.ts'

/** A sealed value that will go, with what will be left of it; `was` is only for whoever decides. */
export type PlannedValue = {
  readonly n: number
  readonly act: string
  readonly on: string
  readonly key: string
  readonly seal: string
  readonly was: Json
  /** Null where nothing is left. */
  readonly left: Json
  readonly cuts: readonly Cut[] | null
}
/** String of the value, start and end, in code points. */
export type Cut = readonly [string: number, start: number, end: number]

export type PlannedReading = {
  readonly reading: string
  readonly document: ObjectId
  readonly cuts: readonly Span[]
  readonly text: string
  readonly textSha256: string
  readonly layoutSha256: string
  readonly oldTextSha256: string
  readonly oldLayoutSha256: string
}

export type Plan = {
  readonly values: readonly PlannedValue[]
  readonly readings: readonly PlannedReading[]
  readonly documents: readonly ObjectId[]
  readonly files: readonly string[]
  readonly accounts: readonly string[]
  /** What stays and should be known before anyone agrees, in words. */
  readonly stays: readonly string[]
}

export type Planning = { readonly store: Store; readonly session: Session; readonly authority: string }

export type SealedRow = {
  readonly n: number
  readonly act: string
  readonly subject: string
  readonly text: string
  readonly seal: string
  readonly value: string
}

/** Sealed values of the entries about one object, or of all entries from one on. */
export async function sealedRows({ session, authority }: Planning, which: { subject: string } | { from: number; to: number }) {
  const [where, values] =
    'subject' in which ? ['entry.subject = ?', [which.subject]] : ['entry.n >= ? AND entry.n < ?', [which.from, which.to]]
  return session.all<SealedRow>(
    `SELECT entry.n, entry.act, entry.subject, entry.text, sealed.seal, sealed.value FROM entry
     JOIN sealed ON sealed.authority = entry.authority AND sealed.n = entry.n
     WHERE entry.authority = ? AND ${where} AND entry.act <> 'erasure.made' ORDER BY entry.n, sealed.seal`,
    [authority, ...values]
  )
}

/** The key of the body under which an entry holds a seal; `person` for whoever entered it. */
export function keyOf(row: Pick<SealedRow, 'text' | 'seal'>): string {
  const { body, by } = JSON.parse(row.text) as { body: Record<string, unknown>; by: { person: unknown } }
  if (sealIn(by.person) === row.seal) return 'person'
  return Object.entries(body).find(([, value]) => sealIn(value) === row.seal)?.[0] ?? ''
}

function sealIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '$seal' in value ? value.$seal : null
}

export function goneWhole(row: SealedRow): PlannedValue {
  return { ...plain(row), key: keyOf(row), was: JSON.parse(row.value) as Json, left: null, cuts: null }
}

/** What of a value goes where a finder finds it; null where it finds nothing. A value that is one string and is found whole is gone. */
export function cutWhere(row: SealedRow, find: Finder): PlannedValue | null {
  const was = JSON.parse(row.value) as Json
  const cuts: Cut[] = []
  const left = mapStrings(was, (text, place) => {
    const spans = joined(find(text))
    if (spans.length === 0) return text
    const points = new CodePoints(text)
    for (const span of spans) cuts.push([place, points.fromUtf16(span.start), points.fromUtf16(span.end)])
    return blackOut(text, spans)
  })
  if (cuts.length === 0) return null
  const whole = typeof was === 'string' && cuts.length === 1 && cuts[0]![1] === 0 && cuts[0]![2] === new CodePoints(was).length
  return { ...plain(row), key: keyOf(row), was, left: whole ? null : left, cuts: whole ? null : cuts }
}

function plain({ n, act, subject, seal }: SealedRow) {
  return { n, act, on: subject, seal }
}

/** A reading with spans of its text blacked out, and the title that its file states of itself taken away. */
export function redactedSource(source: SourceText, cuts: readonly Span[]): SourceText {
  return { ...source, text: blackOut(source.text, cuts), statedTitle: null }
}

export type KeptReading = { id: string; document: ObjectId; text_sha256: string; layout_sha256: string }

export function plannedReading(row: KeptReading, source: SourceText, cuts: readonly Span[]): PlannedReading {
  const { text, ...layout } = redactedSource(source, cuts)
  return {
    ...{ reading: row.id, document: row.document, cuts: joined(cuts), text: source.text },
    ...{ textSha256: sha256Of(text), layoutSha256: sha256Of(JSON.stringify(layout)) },
    ...{ oldTextSha256: row.text_sha256, oldLayoutSha256: row.layout_sha256 }
  }
}

export async function readingsOf({ session, authority }: Planning, document: string | null): Promise<KeptReading[]> {
  return session.all<KeptReading>(
    `SELECT id, document, text_sha256, layout_sha256 FROM reading WHERE authority = ?${document === null ? '' : ' AND document = ?'} ORDER BY id`,
    document === null ? [authority] : [authority, document]
  )
}

/** Files that go with documents: the bytes as received, and the texts that are replaced or dropped, unless something else keeps the same. */
export async function filesOf(planning: Planning, documents: readonly ObjectId[], texts: readonly string[]): Promise<string[]> {
  const { session, authority } = planning
  const gone = new Set(documents)
  const files = new Set<string>()
  const all = await session.all<{ id: ObjectId; sha256: string }>('SELECT id, sha256 FROM document WHERE authority = ?', [authority])
  for (const { id, sha256 } of all) if (gone.has(id)) files.add(sha256)
  const replaced = new Set(texts)
  const kept = new Set<string>()
  for (const row of await readingsOf(planning, null)) {
    if (!replaced.has(row.text_sha256) || !gone.has(row.document)) kept.add(row.text_sha256)
    if (!replaced.has(row.layout_sha256) || !gone.has(row.document)) kept.add(row.layout_sha256)
  }
  for (const text of replaced) if (!kept.has(text)) files.add(text)
  return [...files].sort()
}

/** The texts that are replaced, and are not what replaces them. */
export function textsReplacedBy(readings: readonly PlannedReading[]): string[] {
  const now = new Set(readings.flatMap(({ textSha256, layoutSha256 }) => [textSha256, layoutSha256]))
  return readings.flatMap(({ oldTextSha256, oldLayoutSha256 }) => [oldTextSha256, oldLayoutSha256]).filter((sha256) => !now.has(sha256))
}

/** What the act lists of a plan. */
export function removedBy(plan: Plan): Removed {
  const { values, readings, documents, files, accounts } = plan
  const about = new Set<string>([
    ...documents,
    ...readings.map(({ document }) => document),
    ...values.map(({ on }) => on).filter(isNumbered)
  ])
  return {
    values: values.map(({ n, seal, cuts, left }) => [
      n,
      seal,
      cuts === null ? null : cuts.map((cut): [number, number, number] => [...cut]),
      left === null ? null : sha256Of(canonical(left))
    ]),
    readings: readings.map(({ reading, text, cuts, textSha256, layoutSha256 }) => {
      const points = new CodePoints(text)
      return {
        reading,
        cuts: cuts.map(({ start, end }): [number, number] => [points.fromUtf16(start), points.fromUtf16(end)]),
        textSha256,
        layoutSha256
      }
    }),
    documents: [...documents],
    files: [...files],
    objects: [...about].sort(
      (a, b) => kindOf(a as ObjectId).localeCompare(kindOf(b as ObjectId)) || Number(a.slice(2)) - Number(b.slice(2))
    ),
    accounts: [...accounts]
  }
}

const letters: ReadonlySet<string> = new Set(Object.values(prefixes))

function isNumbered(on: string): boolean {
  return /^[A-Z]-[1-9]\d*$/.test(on) && letters.has(on[0]!)
}
