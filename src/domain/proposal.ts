/**
 * Proposals: what the extractor finds in a text, for a person to review. Drafts, never part of the journal; they can be recomputed.
 *
 * Every slot is a span of the text beside its normalised value. A slot the text does not fill stays empty: nothing is invented.
 */
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
}

export type Owner = Span & { readonly name: string; readonly role: 'lead' | 'supporting' }

export type Measure = Span & { readonly number: number; readonly unit: string; readonly comparator: '=' | '>=' | '<=' | '>' | '<' | '~' }

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
  /** `s1`, `s2` … in order of appearance. */
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

export type MeetingFacts = {
  readonly title: Span | null
  readonly body: Span | null
  readonly date: (Span & { readonly edtf: string; readonly inferred: readonly string[] }) | null
  readonly chair: Span | null
  readonly attendees: readonly Attendee[]
}

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

/** `used`: share, 0 to 1, of the text's sentences inside a statement, a meeting fact or furniture; `unused`: the others. */
export type Coverage = { readonly used: number; readonly unused: readonly Span[] }

export type Extraction = {
  /** Version of the extractor, such as `1`. */
  readonly extractor: string
  readonly meeting: MeetingFacts
  readonly statements: readonly Proposal[]
  readonly terms: readonly TermMention[]
  readonly citations: readonly Citation[]
  readonly people: readonly PersonMention[]
  readonly bodies: readonly BodyMention[]
  readonly coverage: Coverage
}

/** Names the record already knows, which help to tell an owner from any other words. */
export type KnownNames = { readonly people: readonly string[]; readonly posts: readonly string[]; readonly bodies: readonly string[] }

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
