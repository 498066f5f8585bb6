/** Boxes to be ticked: "[ ] Jo to order paint". */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { split } from '../03-sentence/sentences.ts'
import type { ExtractionContext } from '../context.ts'
import { perDocument } from '../per-document.ts'
import { isTaskLike } from './task.ts'

export type Box = { readonly state: 'open' | 'ticked'; readonly words: Span }

/** The box before an item that is a task, outside any list of actions; null where there is none. */
export function boxBefore(context: ExtractionContext, block: LabelledBlock): Box | null {
  const state = markOf(context, block)
  if (state === null || block.kind !== 'item' || /^(?:actions|attendance)$/.test(block.section ?? '')) return null
  // In an agenda the boxes tick off its items; only one that names somebody is theirs.
  if (block.section === 'agenda' && (block.level < 2 || context.view[block.words.start] !== '@')) return null
  if (block.section === 'old' && (state === 'ticked' || !goesOn(context, block))) return null
  const words = taskIn(context.view, block)
  if (words !== null) return { state, words: beforeRemarks(context.view, words) }
  const whole = trimSpan(context.view, block)
  return boxesAreTasks(context) && saysMore.test(context.view.slice(whole.start, whole.end)) ? { state, words: whole } : null
}

/** "Bo to order paint. The shop is shut.": what is told behind the task; a day or a name there is the task's. */
function beforeRemarks(view: string, words: Span): Span {
  const [first, second] = split(view, words)
  if (first === undefined || second === undefined || first.end - words.start < 12) return words
  return ownField.test(view.slice(second.start, second.end)) ? words : { start: words.start, end: first.end }
}

const ownField =
  /^(?:due|by|before|owner|lead|assigned|deadline|target|when|who|eta|for|until|this|that|action)\b|^[([@]|^\p{Lu}[\p{L}.]{0,20}(?: \p{Lu}[\p{L}.]{0,20}){0,2}\.?$/iu

function markOf({ source }: ExtractionContext, { start }: LabelledBlock): Box['state'] | null {
  const mark = /\[([ xX]?)\][ \t]{1,4}$/.exec(source.text.slice(Math.max(0, start - 7), start))
  return mark === null ? null : mark[1]!.trim() === '' ? 'open' : 'ticked'
}

const named = '(?:@[\\w-]{2,39}|\\p{Lu}[\\p{L}.]{0,20}(?: \\p{Lu}[\\p{L}.]{0,20}){0,2}|[Aa]ll)'
const several = `${named}(?:(?:, ?| ?& ?| ?/ ?| and )${named}){0,3}`
/** "(Bo) Find a printer", "Lamps on the quay (BV & Ada)". */
const namesFirst = new RegExp(`^[(\\[]${several}[)\\]]:? (?=\\p{L}[^ ]{0,30} \\S)`, 'u')
const namesLast = new RegExp(`\\(${several}\\)[.*]{0,4}$`, 'u')
/** Three words or more, one of them small: neither somebody's name nor "Yes". */
const saysMore = /^(?=.{0,200}(?:^|[\s(])\p{Ll}{2})\S+\s+\S+\s+\S/u

/** The words of the box that names someone or instructs. */
function taskIn(view: string, block: LabelledBlock): Span | null {
  if (isTaskLike(view, block.words) || view[block.words.start] === '@') return block.words
  const whole = trimSpan(view, block)
  const text = view.slice(whole.start, whole.end)
  return namesFirst.test(text) || (namesLast.test(text) && saysMore.test(text)) ? whole : null
}

/** Where most of the boxes of a document are tasks, the others are tasks too. */
const boxesAreTasks = perDocument((context) => {
  const boxes = context.blocks.filter((block) => block.section === null && markOf(context, block) !== null)
  const tasks = boxes.filter((block) => taskIn(context.view, block) !== null)
  return tasks.length > 4 && tasks.length > boxes.length * 0.7
})

/** "Action items update": what is not ticked there goes on, where no other list says what is to be done. */
function goesOn({ view, blocks }: ExtractionContext, { sectionSpan }: LabelledBlock): boolean {
  const head = sectionSpan === null ? '' : view.slice(sectionSpan.start, sectionSpan.end)
  if (!/\b(?:updates?|open|ongoing|pending|status)\b/i.test(head) || /\b(?:previous|prior|last|past|old|completed?|closed)\b/i.test(head))
    return false
  return !blocks.some(
    ({ section, kind, words }) => section === 'actions' && kind === 'item' && /\p{L}{3}/u.test(view.slice(words.start, words.end))
  )
}
