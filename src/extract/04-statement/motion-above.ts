/** What a motion is about where its words stand above it: in the block before, or in the item it belongs to. */
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import { tidy } from './clause.ts'
import type { Motion } from './motion.ts'
import { agendaText, isPut, motionText } from './motion-words.ts'
import { enumerator } from './opening.ts'

/** "Moved by A" under "THAT the pier be closed" or "To close the pier": the words moved stand in the block before. */
export function withWordsBefore(view: string, blocks: readonly LabelledBlock[], motion: Motion, block: number): Motion {
  const before = motion.stated ? undefined : blocks[block - 1]
  if (before === undefined || (before.idle && before.kind !== 'heading') || before.words.end - before.words.start > 600) return motion
  const opening = view.slice(before.words.start, before.words.start + 20)
  const put = blocks[block]!.label?.kind === 'mover' && isPut(view, before)
  if (!put && !motionText.test(opening) && !(agendaText.test(opening) && before.words.end - before.words.start < 160)) return motion
  return { ...motion, act: tidy(view, before.words), stated: true }
}

/** "Motion to approve" below the item that it is about. */
export function ofItem(view: string, blocks: readonly LabelledBlock[], motion: Motion, block: number): Motion {
  const { lead, kind } = blocks[block]!
  const item = lead === null || kind !== 'item' ? undefined : blocks[lead]
  const said = view.slice(motion.act.start, motion.act.end)
  if (item?.kind !== 'item' || !/^(?:approve|adopt|accept|ratify|endorse|confirm|pass)\W*$/i.test(said)) return motion
  return { ...motion, act: tidy(view, item.words) }
}

const putThing =
  /^(?:(?:Resolution|Ordinance|By-?law|Bill|Proposal|Application|Approval|Adoption|Appointment|Acceptance|Payment|Purchase|Authori[sz]ation|Award|Renewal|Request|Contract|Agreement|Recommendation|Minutes|Budget)s?\b|(?:[Tt]he )?(?:[A-Z][\w.'-]{0,20} ){0,3}[Rr]ecommend(?:s|ed)? (?:that\b|to\b|the\b|approv|adopt|accept|hiring|employ|award)|[\w./-]{2,12} (?:Approval|Adoption|Appointment|Acceptance|Purchase|Renewal) of\b)/
const tellsMore = /\b(?:was|were|has|have|had|said|asked|reported|noted)\b/

/** "Resolution 25-09, adopting the budget. Moved by A, seconded by B.": the words moved are the sentence before. */
export function ofSentenceBefore(view: string, sentences: readonly Sentence[], motion: Motion, sentence: Sentence): Motion {
  if (motion.stated || tellsMore.test(view.slice(sentence.start, sentence.end))) return motion
  const before = sentences.findLast((other) => other.end <= sentence.start)
  if (before?.block !== sentence.block || sentence.start - before.end > 4 || before.end - before.start > 300) return motion
  const said = view.slice(before.start, before.end)
  const number = enumerator.exec(said)?.[0].length ?? 0
  if (!(putThing.test(said.slice(number)) || motionText.test(said.slice(number))) || tellsMore.test(said)) return motion
  return { ...motion, act: tidy(view, { start: before.start + number, end: before.end }), stated: true }
}
