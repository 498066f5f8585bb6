/**
 * The catalogue of acts: every kind of entry the journal may hold, with the shape of its body, and nothing else.
 *
 * An act is named for its intent, in the past tense. Its body has two parts: what stands in the entry as it is, and what is sealed there
 * (record.md, "Entry"): personal data, free text and anything longer than a line. Every key is always present; what is not known is null.
 * Offsets count Unicode code points, since entries leave the program.
 */
import { z } from 'zod'
import { type Door, roles } from './actor.ts'
import { erasureKinds, lawfulReasonKeys, removedShape } from './erasure.ts'
import type { ObjectId, Slug } from './id.ts'
import type { Instant } from './instant.ts'
import { statementForces, statementKinds } from './proposal.ts'

const count = z.int().nonnegative()
const line = z.string().min(1).max(2000)
const words = z.string().min(1).max(200_000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const slug = z.string().min(1).max(80)
const id = z.string().regex(/^[A-Z]-[1-9][0-9]*$/)
const calendarDate = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const edtf = z.string().min(1).max(40)
const readingId = z.string().regex(/^D-[1-9][0-9]*\.[1-9][0-9]*$/)
const ownerRef = z.strictObject({ kind: z.enum(['post', 'unit']), slug })
const point = { start: count, end: count }

/** A due date as a body set it: the EDTF it was said as, and the latest day that allows, by which it is judged. */
const due = z.strictObject({ edtf, latest: calendarDate })
export type DueDate = z.infer<typeof due>
export type OwnerRef = z.infer<typeof ownerRef>

const quote = { reading: readingId, ...point }
const statementReading = {
  kind: z.enum(statementKinds),
  force: z.enum(statementForces).nullable(),
  negative: z.boolean(),
  owners: z.array(z.strictObject({ ...point, role: z.enum(['lead', 'supporting']) })).max(60),
  due: z
    .strictObject({
      ...point,
      edtf: edtf.nullable(),
      kind: z.string().max(20),
      inferred: z.array(z.string().max(20)),
      rule: z.string().max(60).nullable(),
      anchor: z.string().max(60).nullable()
    })
    .nullable(),
  measures: z
    .array(z.strictObject({ ...point, number: z.number(), unit: z.string().max(80), comparator: z.enum(['=', '>=', '<=', '>', '<', '~']) }))
    .max(40),
  vote: z
    .strictObject({
      ...point,
      result: z.enum(['carried', 'lost', 'consensus', 'unanimous']).nullable(),
      for: count.nullable(),
      against: count.nullable(),
      abstained: count.nullable()
    })
    .nullable(),
  condition: z.strictObject(point).nullable()
}
/** Where a proposal came from: the extractor's version and its rules, or a person's own selection (null). */
const origin = z.strictObject({ extractor: z.string().max(20), rules: z.array(z.string().max(60)).max(20) }).nullable()

export const grades = ['asserted', 'documented', 'checked', 'independently-verified', 'outcome-measured'] as const
export type Grade = (typeof grades)[number]

const act = <P extends z.ZodRawShape, S extends z.ZodRawShape>(plain: P, sealed: S) => ({
  body: z.strictObject({ ...plain, ...sealed }),
  sealed: Object.keys(sealed) as readonly (keyof S & string)[]
})

export const acts = {
  'body.formed': act({ slug, name: line, parent: slug.nullable() }, {}),
  'unit.formed': act({ slug, name: line, body: slug }, {}),
  'post.created': act({ slug, name: line, unit: slug.nullable() }, {}),
  'key.rotated': act({ verifier: line }, {}),

  'document.received': act({ sha256, mediaType: line, bytes: count }, { fileName: line.nullable(), title: line }),
  'document.read': act(
    {
      reading: readingId,
      reader: line,
      charset: line.nullable(),
      language: z.enum(['en', 'zh', 'und']),
      textSha256: sha256,
      layoutSha256: sha256,
      characters: count,
      pages: count.nullable()
    },
    {}
  ),

  'meeting.recorded': act(
    { document: id, body: slug.nullable(), date: edtf.nullable(), dateInferred: z.array(z.string().max(20)) },
    {
      title: line,
      bodyAsWritten: line.nullable(),
      chair: line.nullable(),
      attendees: z.array(z.strictObject({ name: line, status: z.enum(['present', 'absent', 'apologies', 'guest']) })).nullable()
    }
  ),
  'directive.registered': act({ document: id.nullable(), date: edtf.nullable() }, { title: line, issuer: line.nullable() }),
  'directive.conveyed': act({ meeting: id }, {}),

  'statement.accepted': act({ ...quote, ...statementReading, origin, meeting: id.nullable() }, { words }),
  'statement.amended': act({ ...quote, ...statementReading, meeting: id.nullable() }, { words, reason: words.nullable() }),
  /** `judges`: whether it says that what proposed the words was wrong; false for what was said twice, or is done already. */
  'statement.dismissed': act({ ...quote, kind: z.enum(statementKinds), origin, judges: z.boolean() }, { reason: words.nullable() }),
  'statement.reopened': act({ ...quote, kind: z.enum(statementKinds) }, { reason: words.nullable() }),

  'term.named': act(
    { number: count.nullable(), mentions: z.array(z.strictObject(quote)).max(400) },
    { label: line, members: z.array(line).nullable() }
  ),
  'term.aliased': act({ of: id }, { reason: words.nullable() }),

  'commitment.made': act(
    {
      statement: id.nullable(),
      directive: id.nullable(),
      owner: ownerRef.nullable(),
      due: due.nullable(),
      reviewEvery: z.string().max(20).nullable()
    },
    { title: line, doneWhen: words.nullable() }
  ),
  'lead.changed': act({ from: ownerRef.nullable(), to: ownerRef }, { reason: words }),
  'deadline.set': act({ due }, {}),
  'deadline.moved': act({ from: due, to: due, meeting: id.nullable() }, { reason: words }),
  'progress.reported': act(
    { asOf: calendarDate, number: z.number().nullable(), unit: z.string().max(80).nullable(), forecast: edtf.nullable() },
    { words }
  ),
  'evidence.added': act(
    { evidence: count, sha256: sha256.nullable(), mediaType: line.nullable(), bytes: count.nullable(), grade: z.enum(grades) },
    { fileName: line.nullable(), link: line.nullable(), note: words.nullable() }
  ),
  'evidence.checked': act({ evidence: count, grade: z.enum(grades) }, { note: words.nullable() }),
  'done.reported': act({ on: calendarDate }, { words }),
  'commitment.verified': act({ evidence: z.array(count).max(400) }, { words }),
  'commitment.closed': act({}, { words: words.nullable() }),
  'commitment.reopened': act({}, { reason: words }),
  'commitment.withdrawn': act({ meeting: id.nullable() }, { reason: words }),

  'publication.made': act({}, {}),
  'publication.withdrawn': act({}, { reason: words }),

  /** `objects`, `values`, `passages`, `files` count what went; `removed` lists the places, without a word of what stood there. */
  'erasure.made': act(
    {
      kind: z.enum(erasureKinds),
      lawful: z.enum(lawfulReasonKeys),
      ...{ objects: count, values: count, passages: count, files: count },
      backupsFreeFrom: calendarDate
    },
    { reason: words.nullable(), removed: removedShape }
  ),

  'role.granted': act({ role: z.enum(roles), office: ownerRef.nullable() }, { name: line }),
  'role.revoked': act({ role: z.enum(roles), office: ownerRef.nullable() }, { name: line })
} as const

export type Act = keyof typeof acts
export type ActBody<A extends Act> = z.infer<(typeof acts)[A]['body']>

/** An act that a rule has agreed to, before it is entered: what it is about (`on`), what it refers to (`with`), and its body. */
export type Draft<A extends Act = Act> = {
  [K in A]: { readonly act: K; readonly on: ObjectId | Slug; readonly with: readonly (ObjectId | Slug)[]; readonly body: ActBody<K> }
}[A]

/** Who acts, through which door, and when. `person` is sealed in the entry; `post` is the capacity, null for an operator. */
export type Signature = { readonly at: Instant; readonly via: Door; readonly post: Slug | null; readonly person: string }

/** An act as the journal gives it back: `n` is its place in the authority's log, from 0. A sealed value that was erased is absent. */
export type Event<A extends Act = Act> = {
  [K in A]: {
    readonly n: number
    readonly act: K
    readonly on: string
    readonly with: readonly string[]
    readonly at: Instant
    readonly via: Door
    readonly post: string | null
    readonly person: string | null
    readonly body: ActBody<K>
  }
}[A]

/** The keys of an act's body whose values are sealed. */
export function sealedKeys(name: Act): readonly string[] {
  return acts[name].sealed
}
