/**
 * The bench: what every act of a review works with inside its transaction, and the two rules that all of them keep: nothing is decided over
 * what someone else decided meanwhile, and what is done is kept as one step that can be undone.
 */
import { mayEver, nameOfActor } from '../domain/actor.ts'
import type { Draft, Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import {
  type Quote,
  reviewerOf,
  type Seen,
  type Standing,
  seenOf,
  type Turn,
  type Turning,
  turnQuote,
  turnTo
} from '../domain/review-turn.ts'
import { readingOf } from '../domain/statement.ts'
import { type TextIndex, textIndexOf } from '../domain/text-index.ts'
import { momentInWords } from '../formats/date-words.ts'
import { decisionAt } from '../store/decisions.ts'
import { type Drawer, type Findings, findingsIn } from '../store/drafts.ts'
import type { Session } from '../store/engines/engine.ts'
import type { DocumentFacts, Facts } from '../store/facts.ts'
import { cardIn, type KeptCard, originOf, proposalIn, quoteOf, standingOf } from '../store/review-cards.ts'
import { keepStep, nextEntry, type StepChange, type StepName, type Steps } from '../store/review-steps.ts'
import { act, type OpenRecord, type Request } from './request.ts'

/** A document's review as it was shown: the reading is sent back so that no decision falls on another text. */
export type ReviewRef = { readonly document: ObjectId; readonly reading: string }

/** One card, with what its reviewer saw of it. `force` decides over what someone else has decided since. */
export type CardRef = ReviewRef & { readonly card: string; readonly seen: Seen; readonly force?: boolean }

/** What a review act did: the acts entered, and the cards to show now, the one to go to first. */
export type Reviewed = { readonly events: readonly Event[]; readonly cards: readonly string[] }

export type Bench = {
  readonly record: OpenRecord
  readonly request: Request
  readonly facts: Facts
  readonly session: Session
  readonly authority: string
  readonly drawer: Drawer
  readonly document: DocumentFacts
  readonly index: TextIndex
  /** The entry that the step's first act becomes. */
  readonly first: number
  readonly findings: () => Promise<Findings>
  /** The meeting of the document, where it is recorded. */
  readonly meeting: ObjectId | null
  /** The name under which drafts are kept. */
  readonly by: string
}

/** What a step comes to: acts for the log, what was changed beside it, the cards it was about. */
export type Made = { readonly drafts: readonly Draft[]; readonly changes: readonly StepChange[]; readonly cards: readonly string[] }
export type Build = (bench: Bench) => Promise<Outcome<Made>>

/** Does one step of a review in one transaction, and keeps it for undo. */
export async function takeStep(
  { record, request }: { readonly record: OpenRecord; readonly request: Request },
  ref: ReviewRef,
  step: { readonly name: StepName; readonly build: Build }
): Promise<Outcome<Reviewed>> {
  if (!mayEver(request.actor, 'review')) return refuse('actor.may-not', { verb: 'review' })
  let cards: readonly string[] = []
  const entered = await act(record, request, 'review', async (facts, session) => {
    const bench = await openBench({ record, request, facts, session }, ref)
    if (!bench.ok) return bench
    const made = await step.build(bench.value)
    if (!made.ok) return made
    cards = made.value.cards
    if (request.key != null) request.key.beside = cards
    const { changes, drafts } = made.value
    if (changes.length > 0) await keepStep(stepsOf(bench.value), { name: step.name, cards, changes }, request.at)
    return agree(drafts)
  })
  if (!entered.ok) return entered
  return agree({ events: entered.value, cards: request.key == null ? cards : (request.key.beside as readonly string[]) })
}

type Opening = Pick<Bench, 'record' | 'request' | 'facts' | 'session'>

async function openBench(opening: Opening, ref: ReviewRef): Promise<Outcome<Bench>> {
  const document = await opening.facts.document(ref.document)
  if (document === null) return refuse('object.not-found', { id: ref.document })
  if (document.reading === null) return refuse('document.not-read', { id: ref.document })
  if (document.reading !== ref.reading) return refuse('review.reading-changed', { document: ref.document })
  return agree(await benchFor(opening, document, ref.reading))
}

/** The bench of any reading of a document; the text of an older one is still needed to undo what was decided in it. */
export async function benchFor(opening: Opening, document: DocumentFacts, reading: string): Promise<Bench> {
  const { record, facts, session, request } = opening
  const kept = await facts.textOf(reading)
  if (kept === null) throw new Error(`there is no reading ${reading}`)
  const authority = record.authority.id
  const drawer = { session, authority, reading }
  return {
    ...opening,
    authority,
    drawer,
    document,
    index: textIndexOf(await record.store.readings.read(kept.text_sha256, kept.layout_sha256)),
    first: await nextEntry(drawer),
    findings: async () => (await findingsIn(drawer))!.findings,
    meeting: await facts.meetingOf(document.id),
    by: nameOfActor(request.actor)
  }
}

export function stepsOf({ session, authority, document, request }: Pick<Bench, 'session' | 'authority' | 'document' | 'request'>): Steps {
  return { session, authority, document: document.id, reviewer: reviewerOf(request.actor) }
}

/** The card that is meant, as long as no other draft stands in its place. */
export async function cardOn(bench: Bench, id: string): Promise<Outcome<KeptCard>> {
  const card = await cardIn(bench.drawer, id)
  if (card === null) return refuse('proposal.not-found', { document: bench.document.id, proposal: id })
  return card === 'replaced' ? refuse('review.replaced', { card: id }) : agree(card)
}

/** The card and how it stands, if it stands as its reviewer saw it. */
export async function cardAsSeen(bench: Bench, ref: CardRef): Promise<Outcome<CardStanding>> {
  const card = await cardOn(bench, ref.card)
  return card.ok ? standingAsSeen(bench, card.value, ref) : card
}

export type CardStanding = { readonly card: KeptCard; readonly standing: Standing }

export async function standingAsSeen(
  bench: Bench,
  card: KeptCard,
  { seen, force }: Pick<CardRef, 'seen' | 'force'>
): Promise<Outcome<CardStanding>> {
  const { state, statement, entry } = card
  const standing =
    statement === null ? { state, statement, entry, reads: null } : await standingOf(bench.drawer, quoteOf(bench.drawer.reading, card))
  if (force !== true && seenOf(standing) !== seen) return changedMeanwhile(bench, standing)
  return agree({ card, standing })
}

const whatWords: Readonly<Record<string, string>> = {
  'statement.accepted': 'accepted',
  'statement.amended': 'amended',
  'statement.dismissed': 'dismissed',
  'statement.reopened': 'took up again'
}

/** The refusal names who decided what and when; `at`, `entry` and `statement` are for a page that offers to keep it. */
export async function changedMeanwhile(bench: Bench, standing: Standing): Promise<Outcome<never>> {
  const { entry, statement } = standing
  const decision = entry === null ? null : await decisionAt(bench.drawer, entry)
  const { record, request } = bench
  const at = decision?.at ?? request.at
  return refuse('review.changed-meanwhile', {
    who: decision?.by ?? 'Someone',
    what: whatWords[decision?.act ?? ''] ?? 'changed',
    when: momentInWords(record.authority.zone, at),
    at,
    entry: entry ?? '',
    statement: statement ?? ''
  })
}

/** The acts that turn a card's quote, and the change to undo. `before` counts the acts that the same step has already. */
export async function turnCard(
  bench: Bench,
  { card, standing, before }: { readonly card: KeptCard; readonly standing: Standing; readonly before: number },
  turn: Turn
): Promise<Outcome<TurnedQuote>> {
  const proposed = readingOf(proposalIn(card), bench.index.points)
  return turnOn(bench, { quote: quoteOf(bench.drawer.reading, card), standing, proposed, origin: originOf(card), before }, turn)
}

type TurnedQuote = { readonly drafts: readonly Draft[]; readonly change: Extract<StepChange, { what: 'turned' }> }
type OnQuote = Pick<Turning, 'proposed' | 'origin'> & { readonly quote: Quote; readonly standing: Standing; readonly before: number }

export async function turnOn(bench: Bench, on: OnQuote, turn: Turn): Promise<Outcome<TurnedQuote>> {
  const { facts, document, index, drawer, first } = bench
  const { quote, standing, proposed, origin, before } = on
  if (standing.state === 'accepted' && turn.to !== 'accepted') {
    const commitment = await facts.commitmentFrom(standing.statement!)
    if (commitment !== null) return refuse('review.became-commitment', { id: standing.statement!, commitment })
  }
  const isNew = turn.to === 'accepted' && standing.statement === null
  const drafts = turnQuote(
    {
      quote,
      source: { reading: drawer.reading, document: document.id, text: index.text, points: index.points },
      standing,
      next: isNew ? await facts.next('statement') : document.id,
      proposed,
      origin,
      meeting: bench.meeting
    },
    turn
  )
  if (!drafts.ok) return drafts
  const entry = first + before + drafts.value.length - 1
  const from = await turnBack(bench, standing)
  return agree({ drafts: drafts.value, change: { what: 'turned', quote, from, to: turn, before: standing.entry, entry } })
}

/** The turn back; a dismissal keeps the reason it was given. */
async function turnBack(bench: Bench, standing: Standing): Promise<Turn> {
  const back = turnTo(standing)
  if (back.to !== 'dismissed' || standing.entry === null) return back
  return { to: 'dismissed', reason: (await decisionAt(bench.drawer, standing.entry))?.reason ?? null }
}
