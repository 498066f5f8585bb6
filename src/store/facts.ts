/**
 * Facts: what a rule asks of the record, read inside the transaction that will enter its answer, so that nothing changes in between.
 */

import type { Office } from '../domain/body.ts'
import type { Commitment, CommitmentState } from '../domain/commitment.ts'
import type { OwnerRef } from '../domain/event.ts'
import { type NumberedKind, type ObjectId, objectId, prefixes, type Sha256, type Slug } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import type { StatementKind } from '../domain/proposal.ts'
import type { Sight } from '../domain/publication.ts'
import type { Decided, StatementFacts } from '../domain/statement.ts'
import type { Session, Value } from './engines/engine.ts'
import { tokensOf } from './search.ts'

export type DocumentFacts = {
  readonly id: ObjectId
  readonly title: string
  readonly sha256: Sha256
  readonly reading: string | null
  readonly readings: number
}

export type ReportFacts = {
  readonly kind: 'progress' | 'done'
  readonly asOf: string
  readonly words: string
  readonly number: number | null
  readonly unit: string | null
  readonly forecast: string | null
  readonly at: Instant
}

export class Facts {
  readonly #session: Session
  readonly #authority: string
  readonly #given = new Map<NumberedKind, number>()

  constructor(session: Session, authority: string) {
    this.#session = session
    this.#authority = authority
  }

  async #one<R extends Record<string, Value>>(sql: string, ...values: Value[]): Promise<R | null> {
    const [row] = await this.#session.all<R>(sql, [this.#authority, ...values])
    return row ?? null
  }

  /** The next number of a kind. Two calls in one transaction give two numbers. */
  async next(kind: NumberedKind): Promise<ObjectId> {
    const given =
      this.#given.get(kind) ??
      (await this.#one<{ last: number }>('SELECT last FROM counter WHERE authority = ? AND prefix = ?', prefixes[kind]))?.last ??
      0
    this.#given.set(kind, given + 1)
    return objectId(kind, given + 1)
  }

  async sight(id: ObjectId): Promise<Sight | null> {
    const row = await this.#one<{ published: number | null }>('SELECT published FROM object WHERE authority = ? AND id = ?', id)
    return row === null ? null : { id, published: row.published !== null }
  }

  async offices(): Promise<Office[]> {
    return this.#session.all<Office & Record<string, Value>>(
      'SELECT kind, slug, name FROM office WHERE authority = ? ORDER BY kind, slug',
      [this.#authority]
    )
  }

  async office(kind: Office['kind'], slug: Slug): Promise<Office | null> {
    return this.#one<Office & Record<string, Value>>(
      'SELECT kind, slug, name FROM office WHERE authority = ? AND kind = ? AND slug = ?',
      kind,
      slug
    )
  }

  async documentOf(sha256: Sha256): Promise<DocumentFacts | null> {
    const row = await this.#one<{ id: string }>('SELECT id FROM document WHERE authority = ? AND sha256 = ? ORDER BY id LIMIT 1', sha256)
    return row === null ? null : this.document(row.id as ObjectId)
  }

  async document(id: ObjectId): Promise<DocumentFacts | null> {
    return this.#one<DocumentFacts & Record<string, Value>>(
      'SELECT id, title, sha256, reading, (SELECT count(*) FROM reading WHERE reading.authority = document.authority AND reading.document = document.id) AS readings FROM document WHERE authority = ? AND id = ?',
      id
    )
  }

  /** Where the text of a reading and its layout are kept. */
  async textOf(reading: string): Promise<{ text_sha256: Sha256; layout_sha256: Sha256 } | null> {
    return this.#one<{ text_sha256: Sha256; layout_sha256: Sha256 }>(
      'SELECT text_sha256, layout_sha256 FROM reading WHERE authority = ? AND id = ?',
      reading
    )
  }

  async meetingOf(document: ObjectId): Promise<ObjectId | null> {
    return (
      (await this.#one<{ id: ObjectId }>('SELECT id FROM meeting WHERE authority = ? AND document = ? ORDER BY id LIMIT 1', document))
        ?.id ?? null
    )
  }

  async conveyedAt(directive: ObjectId): Promise<ObjectId[]> {
    const rows = await this.#session.all<{ meeting: ObjectId }>('SELECT meeting FROM conveyance WHERE authority = ? AND directive = ?', [
      this.#authority,
      directive
    ])
    return rows.map((row) => row.meeting)
  }

  async statement(id: ObjectId): Promise<StatementFacts | null> {
    return this.#one<StatementFacts & Record<string, Value>>(
      'SELECT id, document, reading, start_point AS start, end_point AS "end", kind, state, meeting FROM statement WHERE authority = ? AND id = ?',
      id
    )
  }

  async decided(reading: string, start: number, end: number, kind: StatementKind): Promise<Decided | null> {
    const row = await this.#one<{ state: string; statement: ObjectId | null }>(
      'SELECT state, statement FROM decided WHERE authority = ? AND reading = ? AND start_point = ? AND end_point = ? AND kind = ?',
      reading,
      start,
      end,
      kind
    )
    return row === null || row.state === 'waiting' ? null : { id: row.statement, state: row.state as Decided['state'] }
  }

  async termCalled(label: string): Promise<ObjectId | null> {
    return (
      (
        await this.#one<{ id: ObjectId }>(
          'SELECT id FROM term WHERE authority = ? AND folded = ? ORDER BY id LIMIT 1',
          tokensOf(label).join(' ')
        )
      )?.id ?? null
    )
  }

  async commitment(id: ObjectId): Promise<Commitment | null> {
    const row = await this.#one<{
      title: string
      state: CommitmentState
      owner_kind: OwnerRef['kind'] | null
      owner: string | null
      due: string | null
      due_latest: string | null
      evidence: number
    }>('SELECT title, state, owner_kind, owner, due, due_latest, evidence FROM commitment WHERE authority = ? AND id = ?', id)
    if (row === null) return null
    const owner = row.owner_kind === null || row.owner === null ? null : { kind: row.owner_kind, slug: row.owner }
    const due = row.due === null || row.due_latest === null ? null : { edtf: row.due, latest: row.due_latest }
    return { id, title: row.title, state: row.state, owner, due, evidence: row.evidence }
  }

  /** The newest report of progress or of being done. */
  async lastReport(commitment: ObjectId): Promise<ReportFacts | null> {
    return this.#one<ReportFacts & Record<string, Value>>(
      `SELECT kind, as_of AS "asOf", words, number, unit, forecast, at FROM report
       WHERE authority = ? AND commitment = ? AND kind IN ('progress', 'done') ORDER BY n DESC LIMIT 1`,
      commitment
    )
  }

  async commitmentFrom(statement: ObjectId): Promise<ObjectId | null> {
    return (
      (
        await this.#one<{ id: ObjectId }>(
          "SELECT id FROM commitment WHERE authority = ? AND statement = ? AND state <> 'withdrawn' ORDER BY id LIMIT 1",
          statement
        )
      )?.id ?? null
    )
  }
}
