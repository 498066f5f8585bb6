/**
 * Proposals: what the extractor finds in a text, for a person to review. Drafts, never part of the journal; they can be recomputed.
 *
 * Every slot is a span of the text beside its normalised value. A slot the text does not fill stays empty: nothing is invented.
 */
import type { ModelNote } from './model-answer.ts'
import type { Span } from './span.ts'

/**
 * - `procedural` what the meeting did as a meeting; `noted` stated, heard or received; `reported` progress on something earlier;
 * - `directed` told to be done, without a formal act naming owner and task; `decided` formally adopted; `assigned` given to someone to do;
 * - `proposed` put forward, not adopted; `deferred` put off; `criterion` what results will be judged by.
 */
export const statementKinds = [
  'procedural',
  'noted',
  'reported',
  'directed',
  'decided',
  'assigned',
  'proposed',
  'deferred',
  'criterion'
] as const
export type StatementKind = (typeof statementKinds)[number]

export const statementForces = ['must', 'should', 'may', 'urged'] as const
export type StatementForce = (typeof statementForces)[number]

/** `ready` right so often that a glance will do; `check` likely; `maybe` a hint only, not counted. */
export type Tray = 'ready' | 'check' | 'maybe'

/** How a due date was said. `edtf` is ISO 8601-2 (EDTF); null where it hangs on an anchor or a setting that is not known yet. */
export type DueKind =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'season'
  | 'fiscal'
  | 'range'
  | 'approximate'
  | 'relative'
  | 'recurring'
  | 'meeting'
  | 'ambiguous'
  | 'ongoing'

export type Due = Span & {
  readonly edtf: string | null
  readonly kind: DueKind
  /** Parts of the date that were not said, such as `year`. */
  readonly inferred: readonly string[]
  /** For relative dates: the rule, such as `P30D`, and what it counts from. */
  readonly rule?: string
  readonly anchor?: string
  /** Both readings of an ambiguous date, as EDTF. */
  readonly readings?: readonly string[]
}

/** A date that holds for one of several cases: "6月底前" for those already built. `case` are the words that name it; null for all others. */
export type CaseDue = Due & { readonly case: Span | null }

/**
 * Who is meant by a name as written, where the document or the record leaves no doubt. `by` says how: the name itself, a part of it, its
 * initials, an office that one person holds, a handle, the person who speaks, or a pronoun with one antecedent.
 */
export type Resolved = {
  readonly kind: 'person' | 'post' | 'unit' | 'body'
  readonly name: string
  /** Id in the record (a slug), or null for someone only the document knows. */
  readonly id: string | null
  readonly by: 'name' | 'part' | 'initials' | 'office' | 'handle' | 'speaker' | 'pronoun'
}

export type Owner = Span & { readonly name: string; readonly role: 'lead' | 'supporting'; readonly resolved?: Resolved }

/** `baseline` and `by` (EDTF) where the text gives them: "from 8 to 12 schools by 2030". */
export type Measure = Span & {
  readonly number: number
  readonly unit: string
  readonly comparator: '=' | '>=' | '<=' | '>' | '<' | '~'
  readonly baseline?: number
  readonly by?: string
}

export type Vote = Span & {
  readonly result: 'carried' | 'lost' | 'consensus' | 'unanimous' | null
  readonly for: number | null
  readonly against: number | null
  readonly abstained: number | null
}

/** Why something was proposed: the rule and the words that set it off. */
export type Because = Span & { readonly rule: string }

export type Slot = 'owner' | 'due' | 'measure'

export type Proposal = Span & {
  /** `s1`, `s2` … in order of appearance; `m1`, `m2` … for what only a language model found. */
  readonly id: string
  readonly kind: StatementKind
  readonly force: StatementForce | null
  readonly negative: boolean
  readonly tray: Tray
  /** Probability, 0 to 1, that a careful reader would accept it as it stands. */
  readonly confidence: number
  readonly because: readonly Because[]
  readonly owners: readonly Owner[]
  readonly due: Due | null
  /** Where the date differs by case: one for each, in order; `due` is then the first. */
  readonly dueByCase?: readonly CaseDue[]
  readonly measures: readonly Measure[]
  readonly vote: Vote | null
  /** Words that make it hang on something ("if funds allow"), or null. */
  readonly condition: Span | null
  /** Ids of `Extraction.citations` and `Extraction.terms` mentioned inside. */
  readonly cites: readonly string[]
  readonly terms: readonly string[]
  /** What a commitment made from this would still need. */
  readonly missing: readonly Slot[]
}

export type Attendee = Span & { readonly name: string; readonly status: 'present' | 'absent' | 'apologies' | 'guest' }

/** A date that a document gives for itself, with the parts of it that were not said. */
export type StatedDate = Span & { readonly edtf: string; readonly inferred: readonly string[] }

/** A heading of the agenda: the span of its words, and its number as written ("4.2", "三、") or null. */
export type AgendaHeading = Span & { readonly number: string | null }

export type MeetingFacts = {
  readonly title: Span | null
  readonly body: Span | null
  readonly date: StatedDate | null
  readonly chair: Span | null
  readonly attendees: readonly Attendee[]
  /** What the meeting dealt with, in order. Missing in drafts that an earlier version kept. */
  readonly agenda?: readonly AgendaHeading[]
}

/**
 * What a plan, a resolution or a directive says of its own issuing. Empty for minutes, which are not issued.
 *
 * `number` is the words of the number as a whole: "Resolution No. 2026-14", 临政发〔2026〕15号.
 */
export type Issued = {
  readonly issuer: Span | null
  readonly number: Span | null
  readonly date: StatedDate | null
  readonly addressees: readonly Span[]
}

/** Nothing was issued, as far as the document says. */
export const notIssued: Issued = { issuer: null, number: null, date: null, addressees: [] }

export type TermMention = {
  readonly id: string
  readonly label: string
  readonly number: number | null
  readonly members: readonly string[]
  readonly mentions: readonly Span[]
}

export type CitationType = 'speech' | 'law' | 'decision' | 'plan' | 'report' | 'meeting' | 'other'
export type Citation = { readonly id: string; readonly label: string; readonly type: CitationType; readonly mentions: readonly Span[] }

export type PersonMention = { readonly name: string; readonly roles: readonly string[]; readonly mentions: readonly Span[] }
export type BodyMention = { readonly name: string; readonly mentions: readonly Span[] }

/**
 * What became of a text's sentences. `used`: in a statement or a meeting fact, or a slot of one; `dismissed`: records nothing by its place
 * or its words; `furniture`: belongs to the page; `unread`: none of these. They add up to `sentences`.
 */
export type CoverageCounts = {
  readonly sentences: number
  readonly used: number
  readonly dismissed: number
  readonly furniture: number
  readonly unread: number
}

/** `used`: share, 0 to 1, of the text's sentences that are not unread; `unused`: the unread ones. */
export type Coverage = { readonly used: number; readonly counts: CoverageCounts; readonly unused: readonly Span[] }

/**
 * Shapes of documents. English: minutes with `motions`, `prose` minutes, lists of `actions`, a `transcript` with speakers, a `resolution`
 * (preamble and operative clauses), a `communique`, a `plan` with lead agencies. Chinese: a `readout` (会议新闻), a `summary` (会议纪要), a
 * `notice` (通知), `tasks` (任务分工 with 责任单位).
 */
export type ProfileName =
  | 'motions'
  | 'prose'
  | 'actions'
  | 'transcript'
  | 'resolution'
  | 'communique'
  | 'plan'
  | 'readout'
  | 'summary'
  | 'notice'
  | 'tasks'
export type Profile = { readonly name: ProfileName; readonly score: number }

export type Extraction = {
  /** Version of the extractor, such as `1`. */
  readonly extractor: string
  /** The shapes the document has, the likeliest first; several may apply. */
  readonly profiles: readonly Profile[]
  readonly meeting: MeetingFacts
  /** Missing in drafts that an earlier version kept. */
  readonly issued?: Issued
  readonly statements: readonly Proposal[]
  readonly terms: readonly TermMention[]
  readonly citations: readonly Citation[]
  readonly people: readonly PersonMention[]
  readonly bodies: readonly BodyMention[]
  readonly coverage: Coverage
  /** What came of asking a language model too, where one was asked. */
  readonly model?: ModelNote
}

/** A name of the record: what it is called there, its slug (null for persons), and what else it is called. */
export type KnownName = { readonly name: string; readonly id: string | null; readonly aliases: readonly string[] }

/** Names the record already knows, which help to tell an owner from any other words and whom it means. */
export type KnownNames = {
  readonly people: readonly KnownName[]
  readonly posts: readonly KnownName[]
  readonly units: readonly KnownName[]
  readonly bodies: readonly KnownName[]
}

/** A record that knows nobody yet. */
export const nobodyKnown: KnownNames = { people: [], posts: [], units: [], bodies: [] }

/** What a commitment made from a statement would still need; nothing where its kind asks nobody to act. */
export function missingSlots(
  kind: StatementKind,
  slots: { readonly owners: readonly Span[]; readonly due: Span | null; readonly measures: readonly Span[] }
): Slot[] {
  if (kind !== 'assigned' && kind !== 'directed' && kind !== 'decided' && kind !== 'proposed') return []
  const wanted: Slot[] = []
  if (slots.owners.length === 0) wanted.push('owner')
  if (slots.due === null) wanted.push('due')
  if (slots.measures.length === 0) wanted.push('measure')
  return wanted
}
