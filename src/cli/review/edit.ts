/** Edits one statement before it is accepted: its kind, its force, the ends of its quote, an owner or a date that is none. */
import { statementForces, statementKinds } from '../../domain/proposal.ts'
import { moveEnd, moveStart } from '../../domain/quote-ends.ts'
import type { Span } from '../../domain/span.ts'
import type { StatementReading } from '../../domain/statement.ts'
import type { Context } from '../context.ts'
import { style } from '../paint.ts'
import { inContext, slotsText } from './card.ts'
import type { ReadKey } from './key-input.ts'
import type { Card, Review } from './under-review.ts'

const keys = 't kind  f force  n negative  [ ] quote begins  { } quote ends  o no owner  d no date  m no measure  a accept  q leave '

/** The statement as it is to be accepted; null when the reviewer leaves without. */
export async function editStatement(
  context: Context,
  review: Review,
  card: Extract<Card, { kind: 'statement' }>,
  readKey: ReadKey
): Promise<StatementReading | null> {
  let { reading } = card
  for (;;) {
    await context.print(editText(review, reading, context.columns))
    const key = await readKey(`edit  ${keys}> `)
    if (key === null || key === 'q' || key === 'escape') return null
    if (key === 'a' || key === 'enter') return reading
    const next = await changed(review, reading, key, readKey)
    if (next === null) context.say('That key does nothing here.')
    else reading = { ...reading, ...next }
  }
}

function editText(review: Review, reading: StatementReading, columns: number): string {
  const what = [reading.kind, reading.force ?? 'no force', reading.negative ? 'not to be done' : null].filter((word) => word !== null)
  const quote = utf16(review, reading)
  return `\n${style('strong', what.join(', '))}\n${inContext(review, quote, columns)}\n${slotsText(review, reading, columns)}\n`
}

async function changed(
  review: Review,
  reading: StatementReading,
  key: string,
  readKey: ReadKey
): Promise<Partial<StatementReading> | null> {
  const quote = utf16(review, reading)
  switch (key) {
    case '[':
      return review.points.span(moveStart(review.text, quote, -1))
    case ']':
      return review.points.span(moveStart(review.text, quote, 1))
    case '{':
      return review.points.span(moveEnd(review.text, quote, -1))
    case '}':
      return review.points.span(moveEnd(review.text, quote, 1))
    case 'o':
      return { owners: [] }
    case 'd':
      return { due: null }
    case 'm':
      return { measures: [] }
    case 'n':
      return { negative: !reading.negative }
    case 't': {
      const kind = await choose(statementKinds, readKey)
      return kind === null ? {} : { kind }
    }
    case 'f': {
      const force = await choose([...statementForces, 'none'] as const, readKey)
      return force === null ? {} : { force: force === 'none' ? null : force }
    }
    default:
      return null
  }
}

/** One of a few, by its number. */
async function choose<T extends string>(among: readonly T[], readKey: ReadKey): Promise<T | null> {
  const key = await readKey(`${among.map((one, i) => `${i + 1} ${one}`).join('  ')} > `)
  return among[Number(key) - 1] ?? null
}

function utf16(review: Review, span: Span): Span {
  return { start: review.points.toUtf16(span.start), end: review.points.toUtf16(span.end) }
}
