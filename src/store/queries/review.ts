/**
 * The review of a document as the workbench shows it: its text, every card in order, what is still unread, and what can be undone. For
 * those who review only.
 */
import { can } from '../../domain/actor.ts'
import type { ObjectId } from '../../domain/id.ts'
import type { CoverageCounts } from '../../domain/proposal.ts'
import { type Labels, type ReviewCard, reviewCard } from '../../domain/review-card.ts'
import { reviewerOf, type Standing } from '../../domain/review-turn.ts'
import type { SourceText } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'
import { type TextIndex, textIndexOf } from '../../domain/text-index.ts'
import { type Decision, decisionAt, decisionsAt } from '../decisions.ts'
import { type Drawer, type Findings, findingsIn, reviewerDrafts } from '../drafts.ts'
import { cardIn, cardOutlines, cardsIn, type KeptCard, proposalIn, readsOf } from '../review-cards.ts'
import { nextStep, type StepName } from '../review-steps.ts'
import type { Tables } from '../tables.ts'
import { type DocumentView, document, textOf } from './documents.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

export type ReviewCounts = {
  readonly all: number
  /** Accepted or dismissed. */
  readonly reviewed: number
  readonly waiting: number
  readonly later: number
  readonly accepted: number
  readonly dismissed: number
}

/** A sentence that nothing was found in; `settled` where a reviewer said that there is nothing to record. Code points, as to be sent back. */
export type UnreadSentence = Span & {
  readonly utf16: Span
  readonly words: string
  readonly block: number
  readonly paragraph: number
  readonly settled: boolean
}

export type ReviewCoverage = {
  /** Share of the text's sentences, 0 to 1, that is used, covered by a card since, or settled. 1 where nothing is unread. */
  readonly used: number
  readonly sentences: readonly UnreadSentence[]
  /** How many of them are still unread. */
  readonly unread: number
  /** What became of every sentence when the text was extracted; null for a reading extracted before that was counted. */
  readonly counts: CoverageCounts | null
}

/** A reviewer's draft whose words stand nowhere, or more than once, in this reading. */
export type LostDraft = { readonly number: number; readonly words: string; readonly kind: ReviewCard['kind']; readonly by: string }
/** What undo or redo would do next. */
export type StepAhead = { readonly name: StepName; readonly cards: readonly string[] }

export type ReviewView = {
  readonly document: DocumentView
  readonly reading: string
  readonly extractor: string
  readonly source: SourceText
  readonly findings: Findings
  readonly cards: readonly ReviewCard[]
  readonly counts: ReviewCounts
  readonly coverage: ReviewCoverage
  readonly lost: readonly LostDraft[]
  readonly undo: StepAhead | null
  readonly redo: StepAhead | null
}

/** Null where there is no such document, it was not read, nothing was proposed yet, or the viewer may not review. */
export async function reviewView(viewer: Viewer, id: ObjectId): Promise<ReviewView | null> {
  const opened = await openReviewOf(viewer, id)
  if (opened === null) return null
  const { drawer, source, index } = opened
  const found = await findingsIn(drawer)
  if (found === null) return null
  const kept = await cardsIn(drawer)
  const entries = [...new Set(kept.map((card) => card.entry).filter((entry) => entry !== null))]
  const [decisions, statements] = [await decisionsAt(drawer, entries), await statementsIn(viewer, drawer.reading)]
  const labels = labelsOf(found.findings)
  const cards = kept.map((card, i) => {
    const decision = card.entry === null ? null : (decisions.get(card.entry) ?? null)
    return cardFor({ index, labels }, card, { number: i + 1, decision, statement: statements.get(card.statement ?? '') ?? null })
  })
  return {
    document: opened.document,
    reading: drawer.reading,
    extractor: found.extractor,
    source,
    findings: found.findings,
    cards,
    counts: countsOf(cards),
    coverage: await coverageOf(viewer, opened, { cards, coverage: found.findings.coverage }),
    lost: await lostIn(drawer),
    ...(await stepsAhead(viewer, id))
  }
}

/** What a page needs after a decision: the card as it is now, the counts, the card that waits next, what undo would do. */
export type CardNow = {
  readonly card: ReviewCard | null
  readonly counts: ReviewCounts
  /** Id of the first waiting card after this one, else of the first one at all. */
  readonly next: string | null
  readonly undo: StepAhead | null
  readonly redo: StepAhead | null
}

/** One card of a review, without the work for all the others. */
export async function reviewCardNow(viewer: Viewer, id: ObjectId, card: string): Promise<CardNow | null> {
  const opened = await openReviewOf(viewer, id)
  if (opened === null) return null
  const all = await cardOutlines(opened.drawer)
  const place = all.findIndex((one) => one.id === card)
  const waits = (one: Pick<KeptCard, 'state' | 'later'>): boolean => one.state === 'waiting' && !one.later
  return {
    card: place < 0 ? null : await cardAt(viewer, opened, { card, number: place + 1 }),
    counts: countsOf(all.map(({ state, later }) => ({ state: state === 'waiting' && later ? 'later' : state }))),
    next: (all.find((one, i) => i > place && waits(one)) ?? all.find(waits))?.id ?? null,
    ...(await stepsAhead(viewer, id))
  }
}

async function cardAt(viewer: Viewer, { drawer, index }: Opened, at: { card: string; number: number }): Promise<ReviewCard | null> {
  const kept = await cardIn(drawer, at.card)
  if (kept === null || kept === 'replaced') return null
  const decision = kept.entry === null ? null : await decisionAt(drawer, kept.entry)
  const [statement] = kept.statement === null ? [] : await statementRows(viewer, 'statement.id = ?', kept.statement)
  const { cites, terms } = proposalIn(kept)
  const found = cites.length + terms.length === 0 ? null : await findingsIn(drawer)
  const labels = labelsOf(found?.findings ?? { terms: [], citations: [] })
  return cardFor({ index, labels }, kept, { number: at.number, decision, statement: statement ?? null })
}

type Opened = {
  readonly document: DocumentView
  readonly drawer: Drawer
  readonly source: SourceText
  readonly index: TextIndex
}

async function openReviewOf(viewer: Viewer, id: ObjectId): Promise<Opened | null> {
  if (!can(viewer.actor, 'review', { published: false })) return null
  const view = await document(viewer, id)
  if (view?.reading == null) return null
  const drawer = { session: viewer.store.engine.reading, authority: viewer.authority.id, reading: view.reading }
  const source = await textOf(viewer, view.reading)
  return source === null ? null : { document: view, drawer, source, index: textIndexOf(source) }
}

type StatementRow = Tables['statement'] & { readonly commitment: ObjectId | null }

async function statementRows(viewer: Viewer, where: string, value: string): Promise<StatementRow[]> {
  return selectRows<StatementRow>(
    viewer,
    `SELECT statement.*, (SELECT commitment.id FROM commitment WHERE commitment.authority = statement.authority AND commitment.statement = statement.id
       AND commitment.state <> 'withdrawn' ORDER BY commitment.id LIMIT 1) AS commitment FROM statement WHERE statement.authority = ? AND ${where}`,
    [value]
  )
}

async function statementsIn(viewer: Viewer, reading: string): Promise<Map<string, StatementRow>> {
  const rows = await statementRows(viewer, 'statement.document = ?', reading.split('.')[0]!)
  return new Map(rows.map((row) => [row.id, row]))
}

type Texts = { readonly index: TextIndex; readonly labels: Labels }
type Around = { readonly number: number; readonly decision: Decision | null; readonly statement: StatementRow | null }

function cardFor({ index, labels }: Texts, card: KeptCard, { number, decision, statement }: Around): ReviewCard {
  const { id, made, later, state, entry } = card
  const standing: Standing = { state, statement: card.statement, reads: statement === null ? null : readsOf(statement), entry }
  const decided = decision === null ? null : { by: decision.by, at: decision.at, entry: decision.entry, reason: decision.reason }
  return reviewCard(index, labels, {
    id,
    number,
    made,
    later,
    proposal: proposalIn(card),
    standing,
    commitment: statement?.commitment ?? null,
    decided
  })
}

function labelsOf({ terms, citations }: Pick<Findings, 'terms' | 'citations'>): Labels {
  return { terms: new Map(terms.map((term) => [term.id, term])), citations: new Map(citations.map((citation) => [citation.id, citation])) }
}

function countsOf(cards: readonly Pick<ReviewCard, 'state'>[]): ReviewCounts {
  const counts = { waiting: 0, later: 0, accepted: 0, dismissed: 0 }
  for (const { state } of cards) counts[state]++
  return { all: cards.length, reviewed: counts.accepted + counts.dismissed, ...counts }
}

/** What the extractor passed over, less what reviewers have covered by cards of their own or settled since. */
async function coverageOf(
  viewer: Viewer,
  { index, drawer }: Opened,
  { cards, coverage }: { readonly cards: readonly ReviewCard[]; readonly coverage: Findings['coverage'] }
): Promise<ReviewCoverage> {
  const { used, unused } = coverage
  const rows = await selectRows<Tables['decided']>(
    viewer,
    "SELECT start_point, end_point FROM decided WHERE authority = ? AND reading = ? AND kind = 'noted' AND state = 'dismissed'",
    [drawer.reading]
  )
  const settled = new Set(rows.map((row) => `${row.start_point} ${row.end_point}`))
  const covering = cards.map((card) => card.utf16).sort((a, b) => a.start - b.start)
  let at = 0
  const sentences = unused.flatMap((utf16): UnreadSentence[] => {
    while (at < covering.length && covering[at]!.end <= utf16.start) at++
    const words = index.text.slice(utf16.start, utf16.end)
    if ((at < covering.length && covering[at]!.start < utf16.end) || !/[\p{L}\p{N}]/u.test(words)) return []
    const points = index.points.span(utf16)
    const block = index.blockAt(utf16.start)
    return [
      { ...points, utf16, words, block, paragraph: index.paragraphs[block] ?? 0, settled: settled.has(`${points.start} ${points.end}`) }
    ]
  })
  const unread = sentences.filter((sentence) => !sentence.settled).length
  const counts: CoverageCounts | null = coverage.counts ?? null
  return { used: unread === 0 ? 1 : 1 - ((1 - used) * unread) / unused.length, sentences, unread, counts }
}

async function lostIn(drawer: Drawer): Promise<LostDraft[]> {
  const lost = (await reviewerDrafts(drawer)).filter((row) => row.state === 'lost')
  return lost.map(({ number, words, kind, by_name: by }) => ({ number, words, kind, by }))
}

async function stepsAhead(viewer: Viewer, id: ObjectId): Promise<{ undo: StepAhead | null; redo: StepAhead | null }> {
  const { store, authority, actor } = viewer
  const steps = { session: store.engine.reading, authority: authority.id, document: id, reviewer: reviewerOf(actor) }
  const ahead = async (undone: boolean): Promise<StepAhead | null> => {
    const step = await nextStep(steps, undone)
    return step === null ? null : { name: step.name, cards: step.cards }
  }
  return { undo: await ahead(false), redo: await ahead(true) }
}
