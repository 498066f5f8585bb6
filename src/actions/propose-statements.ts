/**
 * Proposes statements for a document's newest reading and keeps them as drafts. Can be done again at any time: what a person has decided
 * stands apart and is found again, and so is what a reviewer drafted.
 */
import { fault } from '../domain/fault.ts'
import type { ObjectId } from '../domain/id.ts'
import type { Extraction, KnownName, KnownNames } from '../domain/proposal.ts'
import { publisherIn } from '../domain/rule-count.ts'
import type { SourceText } from '../domain/source-text.ts'
import { CodePoints } from '../domain/span.ts'
import { documentPassages } from '../extract/10-link/document-passages.ts'
import { modelSentences } from '../extract/12-model/asked-sentences.ts'
import { findingsIn, keepDrafts } from '../store/drafts.ts'
import { keepAnswer, keptAnswer } from '../store/model-answers.ts'
import { documentsWithoutPassages, keepPassages } from '../store/passages.ts'
import { document, textOf } from '../store/queries/documents.ts'
import { type OfficeView, offices } from '../store/queries/offices.ts'
import { type ReviewList, reviewList } from '../store/queries/proposals.ts'
import { siteCounts } from '../store/queries/rule-counts.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import { cardsIn, proposalIn } from '../store/review-cards.ts'
import type { Store } from '../store/store.ts'
import { type Extracted, extractAside } from './extract-aside.ts'
import { type AnswerKeep, modelAnswers } from './model-answers.ts'
import type { OpenRecord } from './request.ts'
import { carryDrafts } from './review-carry.ts'

export async function proposeStatements(record: OpenRecord, viewer: Viewer, id: ObjectId): Promise<Extraction | null> {
  const kept = await document(viewer, id)
  const source = kept?.reading == null ? null : await textOf(viewer, kept.reading)
  if (kept?.reading == null || source === null) return null
  const [names, counts] = [namesOf(await offices(viewer)), await siteCounts(viewer)]
  const points = new CodePoints(source.text)
  const at = { document: id, reading: kept.reading, source, points }
  const extraction = await keepExtracted(record, at, await extractAside(source, names, { counts }))
  await carryDrafts(record, viewer, { document: id, reading: kept.reading, source })
  const { model } = record
  if (model == null) return extraction
  // What the rules found is kept by now: whatever becomes of the question, it stands.
  const said = await modelAnswers(model, modelSentences(source), { keep: keepOf(record, viewer) })
  return keepExtracted(record, at, await extractAside(source, names, { counts, model: said }))
}

type At = { readonly document: ObjectId; readonly reading: string; readonly source: SourceText; readonly points: CodePoints }

async function keepExtracted({ store, authority }: OpenRecord, at: At, { extraction, passages }: Extracted): Promise<Extraction> {
  const { document: id, reading, source, points } = at
  fault('propose.before-drafts')
  await keepDrafts(store, authority.id, reading, extraction, points)
  fault('propose.after-drafts')
  const publisher = publisherIn(source.text, extraction.meeting.body)
  await keepPassages(store, authority.id, { document: id, reading, publisher, passages, points })
  return extraction
}

/** Documents in one look that were proposed from before passages were kept. */
const caughtUpAtOnce = 10

/** Stores in which every document has its passages; what is proposed from here on gets them at once. */
const caughtUp = new WeakMap<Store, Set<string>>()

/** Keeps the passages of documents that have none yet. */
export async function keepMissingPassages({ store, authority }: OpenRecord, viewer: Viewer): Promise<void> {
  const done = caughtUp.get(store) ?? new Set()
  if (done.has(authority.id)) return
  const missing = await documentsWithoutPassages(store, authority.id, caughtUpAtOnce)
  if (missing.length === 0) caughtUp.set(store, done.add(authority.id))
  for (const id of missing) {
    const kept = await document(viewer, id)
    const source = kept?.reading == null ? null : await textOf(viewer, kept.reading)
    if (kept?.reading == null || source === null) continue
    const drawer = { session: store.engine.reading, authority: authority.id, reading: kept.reading }
    const [found, cards] = [await findingsIn(drawer), await cardsIn(drawer)]
    const publisher = publisherIn(source.text, found?.findings.meeting.body ?? null)
    const points = new CodePoints(source.text)
    await keepPassages(store, authority.id, {
      document: id,
      reading: kept.reading,
      publisher,
      passages: documentPassages(source, cards.map(proposalIn)),
      points
    })
  }
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
  // Nobody waits for a model while a page opens: it is asked when a document is added.
  await proposeStatements({ ...record, model: null }, viewer, id)
  return reviewList(viewer, kept.reading)
}
