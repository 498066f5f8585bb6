/** What the workbench shows of one proposal beside the proposal itself: its place, what it may be split or merged with, what is like it. */
import { alikeOf } from '../../domain/review-alike.ts'
import type { ReviewCard } from '../../domain/review-card.ts'
import { cutPlaces, partsOf, strongestCuts } from '../../domain/review-cuts.ts'
import { termHints } from '../../domain/review-hints.ts'
import { addedCounts, publisherOf } from '../../domain/rule-count.ts'
import { wordsAt } from '../../domain/span.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import type { ReviewView } from '../../store/queries/review.ts'
import { siteCounts } from '../../store/queries/rule-counts.ts'
import { saidElsewhere } from '../../store/queries/said-elsewhere.ts'
import { similarStatements } from '../../store/queries/similar-statements.ts'
import type { Ask } from '../ask.ts'
import { cuedPieces } from '../parts/cued-words.tsx'
import type { CardView } from '../parts/proposal-view.ts'

export async function cardView(ask: Ask, view: ReviewView, card: ReviewCard): Promise<CardView> {
  const index = textIndexOf(view.source)
  const following = view.cards[card.number]
  const merges = card.state !== 'accepted' && card.state !== 'dismissed' && following?.block === card.block
  const names = [...card.cites, ...card.terms].map(({ label }) => label)
  const [said, similar] = await Promise.all([
    saidElsewhere(ask.viewer, { words: card.words, but: view.document.id, names, limit: 3 }),
    similarStatements(ask.viewer, { words: card.words, but: card.statement })
  ])
  return {
    document: view.document.id,
    reading: view.reading,
    language: view.source.language,
    zone: ask.viewer.authority.zone,
    card,
    pieces: cuedPieces(index, card),
    ...splitOf(view, card),
    next: merges && (following.state === 'waiting' || following.state === 'later') ? following.id : null,
    alike: alikeOf(view.cards, card).length,
    counted: await countedRule(ask, view, card),
    said,
    on: view.findings.meeting.date?.edtf ?? null,
    similar: similar.filter(({ id }) => !said.some((one) => one.statement === id)),
    hints: termHints(view.findings, index, card)
  }
}

/** The counts of the first of its rules that anybody has decided on. */
async function countedRule({ viewer }: Ask, { findings, source }: ReviewView, card: ReviewCard): Promise<CardView['counted']> {
  const rules = [...new Set(card.because.map((because) => because.rule))]
  const counts = await siteCounts(viewer, rules)
  const rule = rules.find((one) => counts.some((count) => count.rule === one))
  if (rule === undefined) return null
  const body = findings.meeting.body === null ? null : wordsAt(source.text, findings.meeting.body)
  const own = counts.filter((count) => count.rule === rule)
  const publisher = publisherOf(body)
  return {
    rule,
    all: addedCounts(own),
    here: addedCounts(own.filter((count) => publisher !== '' && count.publisher === publisher)),
    publisher: body
  }
}

function splitOf({ source }: ReviewView, card: ReviewCard): Pick<CardView, 'parts' | 'by'> {
  if (card.state === 'accepted' || card.state === 'dismissed') return { parts: [], by: null }
  const cuts = strongestCuts(cutPlaces(source.text, card.utf16))
  const at = cuts.map((cut) => cut.at)
  const parts = at.length === 0 ? null : partsOf(source.text, card.utf16, at)
  if (parts === null || parts.length !== at.length + 1) return { parts: [], by: null }
  const { points } = textIndexOf(source)
  return {
    by: cuts[0]!.by,
    parts: parts.map((part, i) => ({ words: source.text.slice(part.start, part.end), at: i === 0 ? null : points.fromUtf16(at[i - 1]!) }))
  }
}

/** The proposal a page is about: the one that is asked for, else the first that waits, else the first put off. */
export function currentOf(view: ReviewView, at: string | null): ReviewCard | null {
  const { cards } = view
  const asked = at === null ? undefined : cards.find((card) => card.id === at)
  return asked ?? cards.find((card) => card.state === 'waiting') ?? cards.find((card) => card.state === 'later') ?? cards[0] ?? null
}
