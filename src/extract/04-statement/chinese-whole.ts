/** Wordings that hold commas and stand for one thing: "形成领导亲自抓，部门牵头实施的工作机制". */
import type { Span } from '../../domain/span.ts'
import { matchesOf } from '../matches.ts'
import { opensWithVerb } from './chinese-words.ts'

const shaping = /形成|构建|营造|打造|建立/g
const shape = /^的[^，。；的]{0,8}(?:机制|格局|局面|体系|模式|态势)(?=[，。；]|$)/
const longest = 80

/** Where such a wording stands in a text; none of its later clauses begins with a verb of its own. */
function wholesIn(text: string): Span[] {
  return matchesOf(shaping, text).flatMap(({ index }) => {
    const rest = text.slice(index, index + longest)
    const of = rest.indexOf('的')
    const tail = of < 6 ? null : shape.exec(rest.slice(of))
    if (tail === null) return []
    const end = of + tail[0].length
    const clauses = rest.slice(0, end).split('，')
    if (clauses.length < 2 || /[。；]/.test(rest.slice(0, end)) || clauses.slice(1).some(opensWithVerb)) return []
    return [{ start: index, end: index + end }]
  })
}

/** The pieces of a unit, those of one wording joined. */
export function wholePieces(view: string, unit: Span, pieces: readonly Span[]): Span[] {
  const wholes = wholesIn(view.slice(unit.start, unit.end))
  const joined: Span[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const inside = wholes.some(({ start, end }) => piece.start > unit.start + start && piece.start < unit.start + end)
    if (inside && last !== undefined) joined[joined.length - 1] = { start: last.start, end: piece.end }
    else joined.push(piece)
  }
  return joined
}

/** The text with such wordings blanked: who does what in them is told nobody. */
export function blanked(text: string): string {
  let rest = text
  for (const { start, end } of wholesIn(text)) rest = rest.slice(0, start) + '〇'.repeat(end - start) + rest.slice(end)
  return rest
}
