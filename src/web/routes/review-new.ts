/** A proposal from words of the text: those that were selected, or the place between the first and the last ones that were typed. */
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { type StatementForce, type StatementKind, statementForces, statementKinds } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import type { ReviewView } from '../../store/queries/review.ts'
import type { Ask } from '../ask.ts'

/** Longest that the last words may stand behind the first. */
const reach = 4000

/** Code points. */
export function wordsOfNew({ form }: Ask, view: ReviewView): Outcome<Span> {
  const index = textIndexOf(view.source)
  const [from, to] = [form.get('from'), form.get('to')]
  if (/^\d{1,9}$/.test(from) && /^\d{1,9}$/.test(to)) return agree(index.points.span({ start: Number(from), end: Number(to) }))
  const [first, last] = [form.get('first'), form.get('last')]
  const near = view.cards.find((card) => card.id === form.get('near'))?.utf16.start ?? 0
  const place = between(view.source.text, first, last === '' ? first : last, near)
  return place === null
    ? refuse('review.words-not-there', { words: (first === '' ? last : first).slice(0, 120) })
    : agree(index.points.span(place))
}

/** Of several places the one nearest to where the reviewer was. */
function between(text: string, first: string, last: string, near: number): Span | null {
  if (first === '') return null
  const words = spaced(first)
  let best: Span | null = null
  for (const { index, 0: found } of text.matchAll(words)) {
    const rest = text.slice(index, index + reach)
    const from = last === first ? 0 : found.length
    const end = spaced(last).exec(rest.slice(from))
    const place = end === null ? null : { start: index, end: index + from + end.index + end[0].length }
    if (place !== null && (best === null || Math.abs(place.start - near) < Math.abs(best.start - near))) best = place
  }
  return best
}

/** Typed words where they stand, however the text breaks its lines. */
function spaced(words: string): RegExp {
  const parts = words.slice(0, 400).split(/\s+/)
  return new RegExp(parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'g')
}

export function newKind({ form }: Ask): { readonly kind: StatementKind; readonly force: StatementForce | null } {
  return {
    kind: statementKinds.find((kind) => kind === form.get('kind')) ?? 'noted',
    force: statementForces.find((force) => force === form.get('force')) ?? null
  }
}
