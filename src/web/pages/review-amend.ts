/** The words of the edit form, and what of them is an amendment: only what differs from how the proposal reads. */
import type { Amendment } from '../../actions/review-amendment.ts'
import { type StatementForce, type StatementKind, statementForces, statementKinds } from '../../domain/proposal.ts'
import { moveEnd, moveStart } from '../../domain/quote-ends.ts'
import type { ReviewCard } from '../../domain/review-card.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import type { ReviewView } from '../../store/queries/review.ts'
import type { FormFields } from '../form.ts'

export type EditWords = {
  readonly kind: string
  readonly force: string
  readonly negative: boolean
  /** Code points. */
  readonly start: number
  readonly end: number
  /** One to a line. */
  readonly owners: string
  readonly due: string
  readonly edtf: string
  readonly measures: string
}

export function editWordsOf({ kind, force, negative, start, end, owners, due, measures }: ReviewCard): EditWords {
  return {
    kind,
    force: force ?? '',
    negative,
    start,
    end,
    owners: owners.map((owner) => owner.words).join('\n'),
    due: due?.words ?? '',
    edtf: due?.edtf ?? '',
    measures: measures.map((measure) => measure.words).join('\n')
  }
}

export function editWordsIn(form: FormFields, card: ReviewCard): EditWords {
  const point = (name: string, otherwise: number): number => (/^\d{1,9}$/.test(form.get(name)) ? Number(form.get(name)) : otherwise)
  return {
    kind: form.get('kind'),
    force: form.get('strength'),
    negative: form.get('negative') === 'yes',
    start: point('start', card.start),
    end: point('end', card.end),
    owners: form.get('owner'),
    due: form.get('due'),
    edtf: form.get('edtf'),
    measures: form.get('measure')
  }
}

const lines = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function amendmentOf(words: EditWords, card: ReviewCard): Amendment {
  const was = editWordsOf(card)
  const kind = statementKinds.find((one): one is StatementKind => one === words.kind)
  const force: StatementForce | null = statementForces.find((one) => one === words.force) ?? null
  return {
    ...(kind === undefined || kind === card.kind ? {} : { kind }),
    ...(force === card.force ? {} : { force }),
    ...(words.negative === card.negative ? {} : { negative: words.negative }),
    ...(words.start === card.start ? {} : { start: words.start }),
    ...(words.end === card.end ? {} : { end: words.end }),
    ...(sameLines(words.owners, was.owners) ? {} : { owners: ownersOf(words.owners, card) }),
    ...(words.due === was.due && words.edtf === was.edtf ? {} : { due: dueOf(words, card) }),
    ...(sameLines(words.measures, was.measures) ? {} : { measures: measuresOf(words.measures, card) })
  }
}

function sameLines(a: string, b: string): boolean {
  return lines(a).join('\n') === lines(b).join('\n')
}

/** Words that were there keep their place; others are looked for in the text. */
function ownersOf(words: string, { owners }: ReviewCard): NonNullable<Amendment['owners']> {
  return lines(words).map((line, i) => {
    const known = owners.find((owner) => owner.words.trim() === line)
    return known === undefined
      ? { words: line, role: i === 0 ? ('lead' as const) : ('supporting' as const) }
      : { start: known.start, end: known.end, role: known.role }
  })
}

function dueOf({ due, edtf }: EditWords, card: ReviewCard): NonNullable<Amendment['due']> | null {
  if (due === '') return null
  const place = card.due !== null && card.due.words.trim() === due ? { start: card.due.start, end: card.due.end } : { words: due }
  // A date that was read from other words does not go with these.
  const stale = edtf === (card.due?.edtf ?? '') && 'words' in place
  return edtf === '' || stale ? place : { ...place, edtf }
}

function measuresOf(words: string, { measures }: ReviewCard): NonNullable<Amendment['measures']> {
  return lines(words).map((line) => {
    const known = measures.find((measure) => measure.words.trim() === line)
    return known === undefined ? { words: line } : { start: known.start, end: known.end }
  })
}

/** The form's quote with one end a word further. */
export function moved({ source }: ReviewView, words: EditWords, move: string): EditWords {
  const index = textIndexOf(source)
  const [end, way] = move.split('-')
  const quote = index.utf16(words)
  const next = (end === 'start' ? moveStart : moveEnd)(source.text, quote, way === 'on' ? 1 : -1)
  return { ...words, ...index.points.span(next) }
}
