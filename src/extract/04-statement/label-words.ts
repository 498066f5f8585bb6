/** What the words of a label, and those right after it, say beyond its kind. */
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { outcomeIn } from './motion.ts'

/** "Approved: the tide table" tells what was approved; "Approved: 5-0" or names do not. */
export function namesAdopted(view: string, { label, words }: LabelledBlock): boolean {
  if (!/^(?:approved|adopted|carried|passed|rejected|denied)/i.test(view.slice(label!.start, label!.end))) return false
  const text = view.slice(words.start, words.end)
  return (
    text.length >= 12 &&
    /^(?:the|a|an|all|[a-z]{3,}|Minutes|Agenda|Resolution|Ordinance|Payment|Purchase)\b/.test(text) &&
    outcomeIn(view, words) === null
  )
}

/** A name in the label's brackets: "ACTION (Jo):". */
export function labelActor(view: string, label: Span): Span | null {
  const match = /[([]([A-Z][^()[\]]*)[)\]]/.exec(view.slice(label.start, label.end))
  return match === null ? null : { start: label.start + match.index + 1, end: label.start + match.index + 1 + match[1]!.length }
}

/** "Treasurer: Ana Lind - elected": a field of the meeting that closes with what became of it. */
export function endsInOutcome(view: string, words: Span): boolean {
  return / [-\u2013\u2014] ?(?:passed|carried|elected|agreed|approved|accepted)[.)]?$/i.test(view.slice(words.start, words.end))
}

/** Whether a label announces the agenda, whose adoption may follow it on the same line. */
export function isAgenda(view: string, label: Span): boolean {
  return /^\W*agenda/i.test(view.slice(label.start, label.end))
}
