/** The review as a list: where there is no terminal to ask in, and at the end of a session. */
import { wordsAt } from '../../domain/span.ts'
import { count } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import type { Context } from '../context.ts'
import { facts, table } from '../layout.ts'
import { inline, style } from '../paint.ts'
import type { Answer } from '../verb.ts'
import { type Card, type Review, stateOf } from './under-review.ts'

export function listAnswer(context: Context, review: Review): Answer {
  const rows = review.cards.map((card) => [card.id, stateInWords(card), whatOf(card), placeOf(card), `“${wordsOf(review, card)}”`])
  const first = review.cards.find((card) => stateOf(card) === 'waiting')?.id ?? 's1'
  const next = `To decide: throughline accept ${review.document} ${first}   throughline dismiss ${review.document} s2 --reason "…"`
  return { text: `${summary(context, review)}${table(rows, context.tableColumns, 4)}`, json: listJson(review), next }
}

/** "28 statements: 15 accepted, 3 dismissed, 10 waiting". */
export function summary(context: Context, review: Review): string {
  const statements = review.cards.filter((card) => card.kind === 'statement')
  const states = Map.groupBy(statements, stateOf)
  const each = (['accepted', 'dismissed', 'later', 'waiting'] as const)
    .filter((state) => states.has(state))
    .map((state) => `${states.get(state)!.length} ${state}`)
  const words = `${count(statements.length, 'statement')}${each.length === 0 ? '' : `: ${each.join(', ')}`}`
  return facts(
    [
      [review.document, style('strong', inline(review.title))],
      ['Proposed', `${words} (reading ${review.list.reading}, extractor ${review.list.extractor})`]
    ],
    context.columns
  )
}

function stateInWords(card: Card): string {
  const state = stateOf(card)
  return card.made === null ? state : `${state} ${card.made}`
}

function whatOf(card: Card): string {
  if (card.kind === 'meeting') return 'meeting'
  if (card.kind === 'citation') return `cited ${card.citation.type}`
  if (card.kind === 'term') return 'named term'
  const { kind, force } = card.reading
  return [kind, force, `(${card.item.proposal.tray})`].filter((word) => word !== null).join(' ')
}

function placeOf(card: Card): string {
  return card.kind === 'statement' ? `${card.reading.start}–${card.reading.end}` : ''
}

function wordsOf(review: Review, card: Card): string {
  if (card.kind === 'citation') return inline(card.citation.label)
  if (card.kind === 'term') return inline(card.term.label)
  if (card.kind === 'statement') {
    const { start, end } = card.reading
    return inline(wordsAt(review.text, { start: review.points.toUtf16(start), end: review.points.toUtf16(end) }))
  }
  const { body, title, date } = card.meeting
  const named = body ?? title
  return [named === null ? review.title : wordsAt(review.text, named), date === null ? null : dateInWords(date.edtf)]
    .filter((words) => words !== null)
    .map(inline)
    .join(', ')
}

function listJson(review: Review): object {
  return {
    document: review.document,
    reading: review.list.reading,
    extractor: review.list.extractor,
    cards: review.cards.map((card) => ({
      id: card.id,
      what: card.kind,
      state: stateOf(card),
      became: card.made,
      words: wordsOf(review, card),
      ...(card.kind === 'statement' ? statementJson(card) : {})
    }))
  }
}

function statementJson({ item, reading }: Extract<Card, { kind: 'statement' }>): object {
  const { tray, confidence, missing } = item.proposal
  const { start, end, kind, force, negative } = reading
  return { start, end, kind, force, negative, tray, confidence, missing }
}
