/** Opens a document's review for the workbench, proposing first where that has not been done. */
import { mayEver } from '../domain/actor.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { document } from '../store/queries/documents.ts'
import { type ReviewView, reviewView } from '../store/queries/review.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import { keepMissingPassages, proposeStatements } from './propose-statements.ts'
import type { OpenRecord } from './request.ts'

export async function openReviewView(record: OpenRecord, viewer: Viewer, id: ObjectId): Promise<Outcome<ReviewView>> {
  if (!mayEver(viewer.actor, 'review')) return refuse('actor.may-not', { verb: 'review' })
  const found = await document(viewer, id)
  if (found === null) return refuse('object.not-found', { id })
  await keepMissingPassages(record, viewer)
  const view = await reviewView(viewer, id)
  if (view !== null) return agree(view)
  await proposeStatements({ ...record, model: null }, viewer, id)
  const proposed = await reviewView(viewer, id)
  return proposed === null ? refuse('document.not-read', { id }) : agree(proposed)
}
