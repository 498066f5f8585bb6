/**
 * What reviewers make of proposals before deciding: split one, merge two neighbours, move the ends of a quote, propose selected words. Each
 * makes drafts of the reviewer's own in place of what they come from, and is one step that can be undone.
 */
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { Proposal, StatementForce, StatementKind } from '../domain/proposal.ts'
import { moveEnd, moveStart, wholeWords } from '../domain/quote-ends.ts'
import { type CutKind, cutPlaces, strongestCuts } from '../domain/review-cuts.ts'
import { addedProposal, type DraftMaking, mergedProposal, movedProposal, splitProposal } from '../domain/review-draft.ts'
import { trimSpan } from '../domain/span.ts'
import { addDraft, forgetLost, moveDraft } from '../store/drafts.ts'
import { cardsIn, type KeptCard, originOf, proposalIn } from '../store/review-cards.ts'
import type { OpenRecord, Request } from './request.ts'
import { type Bench, type CardRef, cardAsSeen, type Made, type Reviewed, type ReviewRef, takeStep, turnCard } from './review-bench.ts'

/** `at`: code points at which parts after the first begin. `by`: every cut of a kind. Neither: every cut of the strongest kind there is. */
export type SplitRef = CardRef & { readonly at?: readonly number[]; readonly by?: CutKind }

export function splitCard(record: OpenRecord, request: Request, ref: SplitRef): Promise<Outcome<Reviewed>> {
  return takeStep({ record, request }, ref, {
    name: 'split',
    build: async (bench) => {
      const seen = await waitingCard(bench, ref)
      if (!seen.ok) return seen
      const proposal = proposalIn(seen.value)
      const parts = splitProposal(bench.index.text, proposal, offsetsOf(bench, proposal, ref), await bench.findings())
      if (parts === null) return refuse('review.no-cut')
      return inPlaceOf(bench, [seen.value], 'split', parts)
    }
  })
}

function offsetsOf({ index }: Bench, proposal: Proposal, { at, by }: SplitRef): number[] {
  if (at !== undefined) return at.map((point) => index.points.toUtf16(point))
  const cuts = cutPlaces(index.text, proposal)
  return (by === undefined ? strongestCuts(cuts) : cuts.filter((cut) => cut.by === by)).map((cut) => cut.at)
}

/** Merges a card with the next one, which must wait too and begin in the same paragraph. `next` is the one that was shown, where it was. */
export function mergeCards(record: OpenRecord, request: Request, ref: CardRef & { readonly next?: string }): Promise<Outcome<Reviewed>> {
  return takeStep({ record, request }, ref, {
    name: 'merge',
    build: async (bench) => {
      const seen = await waitingCard(bench, ref)
      if (!seen.ok) return seen
      const cards = await cardsIn(bench.drawer)
      const next = cards[cards.findIndex((card) => card.id === seen.value.id) + 1]
      const [first, second] = [proposalIn(seen.value), next === undefined ? null : proposalIn(next)]
      const together = second !== null && bench.index.blockAt(first.start) === bench.index.blockAt(second.start)
      if (
        next === undefined ||
        second === null ||
        next.state !== 'waiting' ||
        !together ||
        (ref.next !== undefined && ref.next !== next.id)
      )
        return refuse('review.nothing-to-merge', { card: seen.value.id })
      return inPlaceOf(bench, [seen.value, next], 'merged', [mergedProposal(first, second)])
    }
  })
}

export type MoveRef = CardRef & { readonly end: 'start' | 'end'; readonly by: 1 | -1 }

/** Moves one end of a quote by a word. A card that waits becomes a draft with other bounds; an accepted statement is amended. */
export function moveQuoteEnd(record: OpenRecord, request: Request, ref: MoveRef): Promise<Outcome<Reviewed>> {
  return takeStep({ record, request }, ref, {
    name: 'move',
    build: async (bench) => {
      const seen = await cardAsSeen(bench, ref)
      if (!seen.ok) return seen
      const { card, standing } = seen.value
      if (standing.state === 'dismissed') return refuse('review.decided-already', { card: card.id })
      const { text, points } = bench.index
      const accepted = standing.state === 'accepted' ? standing.reads : null
      const proposal = proposalIn(card)
      const quote = accepted === null ? proposal : bench.index.utf16(accepted)
      const moved = (ref.end === 'start' ? moveStart : moveEnd)(text, { start: quote.start, end: quote.end }, ref.by)
      if (moved.start === quote.start && moved.end === quote.end) return refuse('review.cannot-move')
      if (accepted === null) return moveWaiting(bench, card, movedProposal(proposal, moved, await bench.findings()))
      const turned = await turnCard(bench, { card, standing, before: 0 }, { to: 'accepted', reads: { ...accepted, ...points.span(moved) } })
      return turned.ok ? agree({ drafts: turned.value.drafts, changes: [turned.value.change], cards: [card.id] }) : turned
    }
  })
}

async function moveWaiting(bench: Bench, card: KeptCard, proposal: Proposal): Promise<Outcome<Made>> {
  if (card.draft === null) {
    const made = await inPlaceOf(bench, [card], 'moved', [proposal])
    return made.ok ? agree({ ...made.value, cards: [card.id] }) : made
  }
  const from = proposalIn(card)
  const { text, points } = bench.index
  const [was, is] = [from, proposal].map((one) => ({ quote: points.span(one), proposal: one, words: text.slice(one.start, one.end) }))
  await moveDraft(bench.drawer, card.draft, is!)
  const change = { what: 'moved', reading: bench.drawer.reading, number: card.draft, from: was!, to: is! } as const
  return agree({ drafts: [], changes: [change], cards: [card.id] })
}

export type AddRef = ReviewRef & {
  /** Code points of the reading; taken to whole words. */
  readonly start: number
  readonly end: number
  readonly kind: StatementKind
  readonly force: StatementForce | null
}

/** Proposes words that a reviewer selected. */
export function addCard(record: OpenRecord, request: Request, ref: AddRef): Promise<Outcome<Reviewed>> {
  return takeStep({ record, request }, ref, {
    name: 'add',
    build: async (bench) => {
      const { index, drawer } = bench
      const { start, end } = ref
      if (!(start >= 0 && start <= end && end <= index.points.length))
        return refuse('quote.outside', { start, end, reading: drawer.reading, length: index.points.length })
      const quote = trimSpan(index.text, wholeWords(index.text, index.utf16(ref)))
      if (quote.start >= quote.end) return refuse('quote.empty')
      const points = index.points.span(quote)
      const same = (await cardsIn(drawer)).find((card) => card.start === points.start && card.end === points.end && card.kind === ref.kind)
      if (same !== undefined) return refuse('review.already-proposed', { card: same.id })
      return inPlaceOf(bench, [], 'added', [addedProposal(quote, ref.kind, ref.force)])
    }
  })
}

/** Takes a draft off the list of those whose words are no longer found. Nothing to undo: it was not shown in the text. */
export function forgetLostDraft(
  record: OpenRecord,
  request: Request,
  ref: ReviewRef & { readonly draft: number }
): Promise<Outcome<Reviewed>> {
  return takeStep({ record, request }, ref, {
    name: 'dismiss',
    build: async (bench) =>
      (await forgetLost(bench.drawer, ref.draft))
        ? agree({ drafts: [], changes: [], cards: [] })
        : refuse('proposal.not-found', { document: ref.document, proposal: `n${ref.draft}` })
  })
}

async function waitingCard(bench: Bench, ref: CardRef): Promise<Outcome<KeptCard>> {
  const seen = await cardAsSeen(bench, ref)
  if (!seen.ok) return seen
  const { card, standing } = seen.value
  return standing.state === 'waiting' ? agree(card) : refuse('review.decided-already', { card: card.id })
}

/** Keeps drafts in the place of cards. */
async function inPlaceOf(
  bench: Bench,
  cards: readonly KeptCard[],
  made: DraftMaking,
  proposals: readonly Proposal[]
): Promise<Outcome<Made>> {
  const { drawer, index, by, request } = bench
  const replaces = cards.map(({ start, end, kind }) => ({ start, end, kind }))
  const origins = cards.map(originOf).filter((origin) => origin !== null)
  const extractor = origins[0]?.extractor
  const rules = [...new Set(origins.flatMap((origin) => origin.rules))].slice(0, 20)
  const numbers: number[] = []
  for (const proposal of proposals) {
    const number = await addDraft(drawer, {
      made,
      proposal,
      quote: index.points.span(proposal),
      words: index.text.slice(proposal.start, proposal.end),
      replaces,
      origin: extractor === undefined ? null : { extractor, rules },
      later: false,
      state: 'standing',
      carriedFrom: null,
      by,
      at: request.at
    })
    numbers.push(number)
  }
  const ids = numbers.map((number) => `n${number}`)
  return agree({ drafts: [], changes: [{ what: 'drafted', reading: drawer.reading, numbers }], cards: ids })
}
