/** What was read from a document beside its statements: how it was issued, and whom the owner of one of its statements means. */
import { type Issued, notIssued, type Resolved } from '../../domain/proposal.ts'
import { meantAt } from '../../domain/review-card.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import { findingsIn } from '../drafts.ts'
import { cardsIn, proposalIn } from '../review-cards.ts'
import type { StatementView } from './statements.ts'
import type { Viewer } from './viewer.ts'

/** What the text of a reading says of its own issuing. For viewers who may read that text: it answers with places in it. */
export async function issuedOf(viewer: Viewer, reading: string): Promise<Issued> {
  const found = await findingsIn({ session: viewer.store.engine.reading, authority: viewer.authority.id, reading })
  return found?.findings.issued ?? notIssued
}

/** Whom the leading owner of a statement was taken to mean when it was proposed; null where its words were changed since. */
export async function ownerMeant(viewer: Viewer, statement: StatementView, source: SourceText): Promise<Resolved | null> {
  const { owners } = statement.slots
  const lead = owners.find(({ role }) => role === 'lead') ?? owners[0]
  if (lead === undefined) return null
  const drawer = { session: viewer.store.engine.reading, authority: viewer.authority.id, reading: statement.reading }
  const card = (await cardsIn(drawer)).find((one) => one.statement === statement.id)
  return card === undefined ? null : meantAt(proposalIn(card), textIndexOf(source).points, lead)
}
