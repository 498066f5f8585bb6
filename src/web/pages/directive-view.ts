/** What the page of one directive shows: its clauses against what carries them, where it was conveyed, and who speaks of it. */
import type { ObjectId } from '../../domain/id.ts'
import { type CommitmentView, commitment, commitments } from '../../store/queries/commitments.ts'
import { type DirectiveView, directive } from '../../store/queries/directives.ts'
import { type DocumentView, document } from '../../store/queries/documents.ts'
import { type MeetingView, meeting, meetings } from '../../store/queries/meetings.ts'
import { type StatementRow, statementList } from '../../store/queries/statement-list.ts'
import type { StatementView } from '../../store/queries/statements.ts'
import { statementsNaming } from '../../store/queries/statements-naming.ts'
import { type TermView, terms } from '../../store/queries/terms.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { placeOf, type StatementPlace, textsOf } from './statement-place.ts'
import { asksForAction } from './statement-words.ts'

export type Clause = {
  readonly statement: StatementRow
  readonly place: StatementPlace | null
  readonly carriedBy: readonly CommitmentView[]
}

export type DirectivePageView = {
  readonly directive: DirectiveView
  readonly document: DocumentView | null
  /** Accepted statements of its own text that ask for something, in its order. */
  readonly clauses: readonly Clause[]
  /** Commitments that name it, and those made from its clauses. */
  readonly carrying: readonly CommitmentView[]
  /** Of those, the ones that were made from none of its clauses. */
  readonly apart: readonly CommitmentView[]
  readonly conveyedAt: readonly MeetingView[]
  /** Statements of other documents that name it by its title. */
  readonly naming: readonly {
    readonly statement: StatementView
    readonly place: StatementPlace | null
    readonly commitment: CommitmentView | null
  }[]
  readonly terms: readonly TermView[]
  /** To choose one from for a conveyance; the newest first. */
  readonly meetings: readonly MeetingView[]
}

const most = 200

export async function directivePageView(viewer: Viewer, id: ObjectId): Promise<DirectivePageView | null> {
  const found = await directive(viewer, id)
  if (found === null) return null
  const [own, said, named, carried, conveyedAt, known, recent] = await Promise.all([
    found.document === null ? null : document(viewer, found.document),
    found.document === null ? null : statementList(viewer, { document: found.document, limit: most }),
    statementsNaming(viewer, found.title),
    commitments(viewer, { directive: id, limit: 1000 }),
    Promise.all(found.conveyedAt.map((at) => meeting(viewer, at))),
    found.document === null ? [] : terms(viewer),
    meetings(viewer, { limit: 100 })
  ])
  const others = named.filter((statement) => statement.document !== found.document)
  const texts = await textsOf(
    viewer,
    [...(said?.rows ?? []), ...others].map((statement) => statement.reading)
  )
  const made = await madeFrom(viewer, said?.rows ?? [], carried)
  const clauses = (said?.rows ?? []).filter(asksForAction).map((statement) => ({
    statement,
    place: placeOf(texts.get(statement.reading), statement),
    carriedBy: made.filter((one) => one.statement === statement.id)
  }))
  const placed = new Set(clauses.flatMap(({ carriedBy }) => carriedBy.map((one) => one.id)))
  return {
    directive: found,
    document: own,
    clauses,
    carrying: made,
    apart: made.filter((one) => !placed.has(one.id)),
    conveyedAt: conveyedAt.filter((one) => one !== null),
    naming: others.map((statement) => ({
      statement,
      place: placeOf(texts.get(statement.reading), statement),
      commitment: made.find((one) => one.id === statement.commitment) ?? null
    })),
    terms: known.filter((term) => term.mentions.some((mention) => mention.reading.startsWith(`${found.document}.`))),
    meetings: recent.filter((one) => !found.conveyedAt.includes(one.id))
  }
}

/** What names the directive, and what was made from its own text without naming it; withdrawn ones do not carry it. */
async function madeFrom(viewer: Viewer, said: readonly StatementView[], naming: readonly CommitmentView[]): Promise<CommitmentView[]> {
  const missing = said.flatMap(({ commitment: id }) => (id === null || naming.some((one) => one.id === id) ? [] : [id]))
  const from = await Promise.all(missing.map((id) => commitment(viewer, id)))
  return [...naming, ...from].filter((one) => one !== null).filter((one) => one.state !== 'withdrawn')
}
