/** Who moved something, told behind what was decided: "… on a motion by A", "…, with A making the motion". */
import type { Span } from '../../domain/span.ts'

const byMotion = /,? (?:on|upon|by|following|after) (?:a |the )?motion (?:of|by|from|made)\b|[,;.]? (?:[Mm]otion|[Ss]econd(?:ed)?) by [A-Z]/
/** The same told of the vote: "…, with A making the motion, B second". */
const makingMotion = /,? with (?:[A-Z][\w.'-]{0,20},? ){1,5}making (?:the|a) motion\b/

/** A decision without the words that say who moved it. */
export function withoutMotion(view: string, span: Span): Span {
  const match = byMotion.exec(view.slice(span.start, span.end))
  return match === null || match.index < 8 ? span : { start: span.start, end: span.start + match.index }
}

/** The words by which two decisions are told apart: not those that moved and seconded both. */
export function withoutMovers(view: string, span: Span): Span {
  const bare = withoutMotion(view, span)
  const match = makingMotion.exec(view.slice(bare.start, bare.end))
  return match === null || match.index < 8 ? bare : { start: bare.start, end: bare.start + match.index }
}
