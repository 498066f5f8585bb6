/**
 * Proposes statements for a document's newest reading and keeps them as drafts. Can be done again at any time: what a person has decided
 * stands apart and is found again, and so is what a reviewer drafted.
 */
import type { ObjectId } from '../domain/id.ts'
import type { Extraction, KnownName, KnownNames } from '../domain/proposal.ts'
import { CodePoints } from '../domain/span.ts'
import { modelSentences } from '../extract/12-model/asked-sentences.ts'
import { keepDrafts } from '../store/drafts.ts'
import { keepAnswer, keptAnswer } from '../store/model-answers.ts'
import { document, textOf } from '../store/queries/documents.ts'
import { type OfficeView, offices } from '../store/queries/offices.ts'
import { type ReviewList, reviewList } from '../store/queries/proposals.ts'
import { siteCounts } from '../store/queries/rule-counts.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import { extractAside } from './extract-aside.ts'
import { type AnswerKeep, modelAnswers } from './model-answers.ts'
import type { OpenRecord } from './request.ts'
import { carryDrafts } from './review-carry.ts'

export async function proposeStatements(record: OpenRecord, viewer: Viewer, id: ObjectId): Promise<Extraction | null> {
  const kept = await document(viewer, id)
  const source = kept?.reading == null ? null : await textOf(viewer, kept.reading)
  if (kept?.reading == null || source === null) return null
  const [names, counts] = [namesOf(await offices(viewer)), await siteCounts(viewer)]
  const extraction = await extractAside(source, names, { counts })
  await keepDrafts(record.store, record.authority.id, kept.reading, extraction, new CodePoints(source.text))
  await carryDrafts(record, viewer, { document: id, reading: kept.reading, source })
  const { model } = record
  if (model == null) return extraction
  // What the rules found is kept by now: whatever becomes of the question, it stands.
  const said = await modelAnswers(model, modelSentences(source), { keep: keepOf(record, viewer) })
  const both = await extractAside(source, names, { counts, model: said })
  await keepDrafts(record.store, record.authority.id, kept.reading, both, new CodePoints(source.text))
  return both
}

function keepOf({ store, authority }: OpenRecord, { now }: Viewer): AnswerKeep {
  return {
    find: (asked) => keptAnswer(store, authority.id, asked),
    keep: (asked, answer) => keepAnswer(store, authority.id, { ...asked, answer, at: now })
  }
}

/** The record's offices as names that help to read a document. */
function namesOf(known: readonly OfficeView[]): KnownNames {
  const of = (kind: string): KnownName[] =>
    known.filter((office) => office.kind === kind).map(({ name, slug }) => ({ name, id: slug, aliases: [] }))
  return { people: [], posts: of('post'), units: of('unit'), bodies: of('body') }
}

/** The reviewer's list of a document, proposing first where that has not been done. */
export async function openReview(record: OpenRecord, viewer: Viewer, id: ObjectId): Promise<ReviewList | null> {
  const kept = await document(viewer, id)
  if (kept?.reading == null) return null
  const list = await reviewList(viewer, kept.reading)
  if (list !== null) return list
  await proposeStatements(record, viewer, id)
  return reviewList(viewer, kept.reading)
}
