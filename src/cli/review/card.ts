/** One card of the review, as it is shown in the terminal: the quote in its context, and what was read from it. */
import { addedCounts, publisherIn } from '../../domain/rule-count.ts'
import { headingPath } from '../../domain/source-text.ts'
import { type Span, wordsAt } from '../../domain/span.ts'
import type { StatementReading } from '../../domain/statement.ts'
import { count } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { blockAt, placeInWords } from '../../formats/place-words.ts'
import { countInWords } from '../../formats/rule-words.ts'
import { facts, wrap } from '../layout.ts'
import { inline, style } from '../paint.ts'
import { type Card, type Review, stateOf } from './under-review.ts'

/** Most characters of context shown before and after the quote. */
const around = 280

export function cardText(review: Review, card: Card, place: string, columns: number): string {
  const rule = style('faint', '─'.repeat(Math.min(columns, 100)))
  const state = stateOf(card)
  const became = card.made === null ? state : `${state} as ${card.made}`
  const head = `${style('strong', `${place}  ${card.id}`)}  ${titleOf(card)}  ${style(state === 'waiting' ? 'faint' : 'good', became)}`
  return `${rule}\n${head}\n\n${bodyOf(review, card, columns)}\n`
}

function titleOf(card: Card): string {
  if (card.kind === 'meeting') return 'the meeting'
  if (card.kind === 'citation') return `cited source (${card.citation.type}), may become a directive`
  if (card.kind === 'term') return 'named term'
  const { kind, force, negative } = card.reading
  const { tray, confidence } = card.item.proposal
  const what = [kind, force, negative ? 'not to be done' : null].filter((word) => word !== null).join(', ')
  return `${what}  ${style('faint', `${tray}, ${Math.round(confidence * 100)} %`)}`
}

function bodyOf(review: Review, card: Card, columns: number): string {
  if (card.kind === 'meeting') return meetingText(review, card.meeting, columns)
  if (card.kind === 'citation') return mentionsText(review, card.citation.label, card.citation.mentions, columns)
  if (card.kind === 'term') {
    const { label, number, members, mentions } = card.term
    const rows = facts(
      [
        ['Number', number === null ? null : String(number)],
        ['Members', members.length === 0 ? 'Not stated' : members.map(inline).join('; ')]
      ],
      columns
    )
    return rows + mentionsText(review, label, mentions, columns)
  }
  const { points } = review
  const quote = { start: points.toUtf16(card.reading.start), end: points.toUtf16(card.reading.end) }
  return `${inContext(review, quote, columns)}\n${slotsText(review, card.reading, columns)}${becauseText(review, card, columns)}`
}

function meetingText(review: Review, meeting: Extract<Card, { kind: 'meeting' }>['meeting'], columns: number): string {
  const said = (span: Span | null): string => (span === null ? 'Not stated' : quoted(review, span))
  const { date } = meeting
  const inferred = date === null || date.inferred.length === 0 ? '' : `, ${date.inferred.join(' and ')} inferred`
  return facts(
    [
      ['Title', said(meeting.title)],
      ['Body', said(meeting.body)],
      ['Date', date === null ? 'Not stated' : `${dateInWords(date.edtf)} ${quoted(review, date)}${inferred}`],
      ['Chair', said(meeting.chair)],
      [
        'Present',
        meeting.attendees.length === 0 ? 'Not stated' : meeting.attendees.map((one) => `${inline(one.name)} (${one.status})`).join(', ')
      ]
    ],
    columns
  )
}

function mentionsText(review: Review, label: string, mentions: readonly Span[], columns: number): string {
  const first = mentions[0]
  const words = first === undefined ? '' : `\n${inContext(review, first, columns)}`
  return (
    facts(
      [
        ['Name', style('strong', inline(label))],
        ['Mentioned', count(mentions.length, 'time')]
      ],
      columns
    ) + words
  )
}

/** The paragraph with the quote marked in it; long context is cut, the quote never is. */
export function inContext(review: Review, quote: Span, columns: number): string {
  const { source, text } = review
  const block = blockAt(source, quote.start)
  const last = blockAt(source, quote.end - 1)
  const from = Math.max(Math.min(block?.start ?? quote.start, quote.start), quote.start - around)
  const to = Math.min(Math.max(last?.end ?? quote.end, quote.end), quote.end + around)
  const gap = (yes: boolean): string => (yes ? '…' : '')
  const before = gap(block !== null && from > block.start) + text.slice(from, quote.start).replaceAll(/\s+/g, ' ')
  const after = text.slice(quote.end, to).replaceAll(/\s+/g, ' ') + gap(last !== null && to < last.end)
  const lines = wrap(`${clean(before)}${style('quote', inline(wordsAt(text, quote)))}${clean(after)}`.trim(), Math.min(columns - 2, 98))
  const path = block === null ? [] : headingPath(source, block).map(inline)
  const where = [placeInWords(source, quote), ...path].filter((words) => words !== '').join(' · ')
  return `${style('faint', where)}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

/** What a reviewer settles, each with where it comes from; what the text does not say is said as loudly. */
export function slotsText(review: Review, reading: StatementReading, columns: number): string {
  const at = (span: Span): string => quoted(review, { start: review.points.toUtf16(span.start), end: review.points.toUtf16(span.end) })
  const missing = style('risk', 'Not stated')
  const { owners, due, measures, vote, condition } = reading
  return facts(
    [
      [
        'Who acts',
        owners.length === 0 ? missing : owners.map((owner) => `${at(owner)}${owner.role === 'lead' ? '' : ' (supporting)'}`).join(', ')
      ],
      [
        'By when',
        due === null
          ? missing
          : `${due.edtf === null ? 'not settled' : dateInWords(due.edtf)} ${at(due)}${due.inferred.length === 0 ? '' : `, ${due.inferred.join(' and ')} inferred`}`
      ],
      ['Measure', measures.length === 0 ? missing : measures.map(at).join(', ')],
      ['Vote', vote === null ? null : `${vote.result ?? 'result not stated'} ${at(vote)}`],
      ['If', condition === null ? null : at(condition)]
    ],
    columns
  )
}

function becauseText(review: Review, card: Extract<Card, { kind: 'statement' }>, columns: number): string {
  const rules = card.item.proposal.because.map((cause) => `${quoted(review, cause)} (${cause.rule})`)
  return facts(
    [
      ['Because', rules.length === 0 ? null : style('faint', rules.join(', '))],
      ['Before', beforeText(review, card)]
    ],
    columns
  )
}

/** "en.dec.01 was accepted 47 of 49 times here"; null where nobody has decided on its rules. */
function beforeText({ counts, findings, text }: Review, card: Extract<Card, { kind: 'statement' }>): string | null {
  const publisher = publisherIn(text, findings.meeting.body)
  for (const { rule } of card.item.proposal.because) {
    const own = counts.filter((count) => count.rule === rule)
    const here = publisher === '' ? null : countInWords(addedCounts(own.filter((count) => count.publisher === publisher)))
    const all = countInWords(addedCounts(own))
    if (all !== null) return style('faint', `${rule} was ${here === null ? `${all} in this record` : `${here} here`}`)
  }
  return null
}

function quoted(review: Review, span: Span): string {
  return `“${inline(wordsAt(review.text, span))}”`
}

function clean(words: string): string {
  return words.replaceAll(/[\ufdd0-\ufddf]/g, '')
}
