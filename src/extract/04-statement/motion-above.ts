/** What a motion is about where its words stand above it: in the block before, or in the item it belongs to. */
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { tidy } from './clause.ts'
import type { Motion } from './motion.ts'
import { agendaText, isPut, motionText } from './motion-words.ts'

/** "Moved by A" under "THAT the pier be closed" or "To close the pier": the words moved stand in the block before. */
export function withWordsBefore(view: string, blocks: readonly LabelledBlock[], motion: Motion, block: number): Motion {
  const before = blocks[block - 1]
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
