/**
 * The rows of the tables, as queries read them.
 */
import type { CommitmentState } from '../domain/commitment.ts'
import type { Grade } from '../domain/event.ts'
import type { NumberedKind, ObjectId, Sha256 } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { StatementForce, StatementKind, Tray } from '../domain/proposal.ts'
import type { DraftMaking } from '../domain/review-draft.ts'
import type { RuleCount, RuleVerdict } from '../domain/rule-count.ts'

type Own = { authority: string }
type Numbered = Own & { id: ObjectId }
type Quote = { reading: string; start_point: number; end_point: number; kind: StatementKind }

export type Tables = {
  entry: Own & { n: number; act: string; subject: string; at: Instant; text: string; salt: Uint8Array; leaf: Uint8Array }
  log_head: Own & { size: number; frontier: string }
  outbox: Own & { n: number; topic: string; about: string; at: Instant; sent_at: Instant | null }
  object: Numbered & { kind: NumberedKind; made: number; last: number; published: number | null }
  office: Own & { slug: string; kind: 'body' | 'unit' | 'post'; name: string; parent: string | null }
  document: Numbered & {
    sha256: Sha256
    media_type: string
    bytes: number
    file_name: string | null
    title: string
    received_at: Instant
    reading: string | null
  }
  reading: Own & {
    id: string
    document: ObjectId
    reader: string
    charset: string | null
    language: string
    text_sha256: Sha256
    layout_sha256: Sha256
    characters: number
    pages: number | null
    read_at: Instant
  }
  meeting: Numbered & {
    document: ObjectId
    body: string | null
    title: string
    date: string | null
    date_inferred: string
    body_as_written: string | null
    chair: string | null
    attendees: string
  }
  directive: Numbered & { title: string; issuer: string | null; date: string | null; document: ObjectId | null }
  conveyance: Own & { directive: ObjectId; meeting: ObjectId; at: Instant }
  statement: Numbered &
    Quote & {
      document: ObjectId
      force: StatementForce | null
      negative: number
      words: string
      slots: string
      meeting: ObjectId | null
      state: 'accepted' | 'dismissed'
      accepted_at: Instant
    }
  decided: Own &
    Quote & {
      state: 'accepted' | 'dismissed' | 'waiting'
      /** Where it waits again: the statement it was. */
      statement: ObjectId | null
      /** The last act on these words. */
      entry: number
    }
  judged: Own &
    Quote & {
      document: ObjectId
      publisher: string
      /** Parted by spaces. */
      rules: string
      statement: ObjectId | null
      /** A print of the statement as it was proposed. */
      proposed: string | null
      /** What the statement, as long as it stands, says of the rules. */
      standing: RuleVerdict | null
      /** What counts now; null where nothing does. */
      verdict: RuleVerdict | null
    }
  rule_count: Own & RuleCount & { publisher: string; rule: string }
  term: Numbered & { label: string; folded: string; number: number | null; members: string; mentions: string; alias_of: ObjectId | null }
  commitment: Numbered & {
    title: string
    statement: ObjectId | null
    directive: ObjectId | null
    owner_kind: 'post' | 'unit' | null
    owner: string | null
    due: string | null
    due_latest: string | null
    /** The latest day that the newest progress report expects. */
    forecast_latest: string | null
    review_every: string | null
    done_when: string | null
    state: CommitmentState
    made_at: Instant
    last_at: Instant
    done_on: string | null
    evidence: number
  }
  deadline: Own & { commitment: ObjectId; n: number; due: string; due_latest: string; meeting: ObjectId | null; reason: string | null }
  report: Own & {
    commitment: ObjectId
    n: number
    kind: 'progress' | 'done' | 'verified' | 'closed' | 'withdrawn' | 'reopened'
    as_of: string
    words: string
    number: number | null
    unit: string | null
    forecast: string | null
    at: Instant
  }
  evidence: Own & {
    commitment: ObjectId
    number: number
    n: number
    sha256: Sha256 | null
    media_type: string | null
    bytes: number | null
    file_name: string | null
    link: string | null
    note: string | null
    grade: Grade
    added_at: Instant
  }
  proposal: Own & Quote & { id: string; place: number; extractor: string; tray: Tray; proposal: string; later: number }
  review_draft: Own &
    Quote & {
      number: number
      made: DraftMaking
      /** JSON of the quotes it stands in place of, `ReplacedQuote[]`. */
      replaces: string
      /** JSON of a `Proposal`, spans in UTF-16 units of its own reading. */
      proposal: string
      words: string
      /** JSON of where what it replaces came from; null for a person's own selection. */
      origin: string | null
      later: number
      state: 'standing' | 'undone' | 'lost'
      /** Reading and number of the draft it was carried over from: "D-1.1 n4". */
      carried_from: string | null
      by_name: string
      at: Instant
    }
  review_step: Own & { document: ObjectId; reviewer: string; number: number; step: string; undone: number; at: Instant }
  finding: Own & { reading: string; extractor: string; findings: string }
  upload: Own & {
    number: number
    by_kind: 'account' | 'operator'
    by_id: string
    by_name: string
    how: 'file' | 'address' | 'paste'
    url: string | null
    file_name: string | null
    media_type: string | null
    charset: string | null
    title: string | null
    bytes: number | null
    sha256: Sha256 | null
    reached: string
    steps: string
    outcome: 'ready' | 'failed' | 'cancelled' | null
    refusal: string | null
    document: ObjectId | null
    started_at: Instant
    changed_at: Instant
    run: number
    lease_by: string | null
    lease_until: Instant | null
  }
}
