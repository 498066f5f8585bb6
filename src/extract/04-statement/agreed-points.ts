/**
 * Points below "What was agreed": each that names who is to do something is a task, the others were decided. A heading of decisions or
 * resolutions makes all of them decisions.
 */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { split } from '../03-sentence/sentences.ts'
import type { ExtractionContext } from '../context.ts'
import { givesTask } from './label-words.ts'
import { sentenceDrafts } from './sentence-statement.ts'

/** Rules of a doer who stands before "to" or "will". */
const doerFirst: ReadonlySet<string> = new Set(['en.asg.01', 'en.asg.28', 'en.asg.40'])
const agreedHead = /\b(?:agree|conclu)/i
const decidedHead = /\b(?:decision|decided|resol)/i
/** "The Board will …" is what the body decided of itself. */
const ofBody = /^(?:the |this )?(?:board|council|committee|commission|meeting|group|members|trustees|assembly|governors|directors|wg|tsc)$/i

/** Which sentences of a point give a task; `head`: words of the heading above it. */
export function agreedPoints(
  { view }: ExtractionContext,
  { words }: LabelledBlock,
  block: number,
  head: string
): readonly { readonly words: Span; readonly given: boolean }[] {
  if (givesTask(view.slice(words.start, words.end))) return [{ words, given: true }]
  const whole = [{ words, given: false }]
  if (!agreedHead.test(head) || decidedHead.test(head)) return whole
  const points = split(view, words)
    .map((sentence) => trimSpan(view, sentence))
    .map((span) => ({ words: span, given: isGiven(view, span, block) }))
  return points.some(({ given }) => given) ? points : whole
}

function isGiven(view: string, span: Span, block: number): boolean {
  const scene = { running: null, speaker: null, section: null, record: true, spoken: false }
  const [first] = sentenceDrafts(view, span, { block, sentence: span }, scene).drafts
  const because = first?.because[0]
  if (first?.kind !== 'assigned' || because === undefined || !doerFirst.has(because.rule)) return false
  const who = first.actorHint ?? because
  return who.start - span.start < 6 && !ofBody.test(view.slice(who.start, who.end).trim())
}
