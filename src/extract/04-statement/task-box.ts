/** Boxes to be ticked: "[ ] Jo to order paint". */
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { isTaskLike } from './task.ts'

/** The box before an item that names someone or instructs, outside any list of actions; null where there is none. */
export function boxBefore({ view, source }: ExtractionContext, { start, words, section }: LabelledBlock): 'open' | 'ticked' | null {
  const mark = start < 4 ? '' : source.text.slice(start - 4, start)
  if (section === 'actions' || !/^\[[ xX]\] $/.test(mark)) return null
  if (!isTaskLike(view, words) && view[words.start] !== '@') return null
  return mark === '[ ] ' ? 'open' : 'ticked'
}
