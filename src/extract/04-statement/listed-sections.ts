/** Which headings announce lists, and which of them end one topic only. */
import type { LabelledBlock } from '../02-block/labelled-block.ts'

export type ListedSections = {
  /** Starts of the headings whose section is a list or table: paragraphs under them are remarks. */
  readonly itemized: ReadonlySet<number>
  /** Starts of items, and of lines amid the text, that stand like headings, and of "actions" headings deeper than the document's last: each ends one topic only. */
  readonly minor: ReadonlySet<number>
}

export function listedSections(blocks: readonly LabelledBlock[]): ListedSections {
  const [itemized, minor] = [new Set<number>(), new Set<number>()]
  const starts = new Set(blocks.filter((block) => block.section === 'actions').map((block) => block.sectionSpan?.start))
  const heads = blocks.filter((block) => block.kind === 'heading' && starts.has(block.start))
  const closing = heads.at(-1)?.level ?? 0
  for (const block of heads) if (block.level > closing) minor.add(block.start)
  blocks.forEach((block, index) => {
    if (
      block.kind === 'item' ||
      (block.kind === 'paragraph' && blocks[index + 1]?.sectionSpan?.start === block.start && goesOn(blocks, block.start))
    )
      minor.add(block.start)
    if ((block.kind === 'item' || block.columns !== null) && block.sectionSpan !== null) itemized.add(block.sectionSpan.start)
  })
  return { itemized, minor }
}

/** Whether the document goes on behind the section that a line announces. */
function goesOn(blocks: readonly LabelledBlock[], start: number): boolean {
  return blocks.length - blocks.findLastIndex(({ sectionSpan }) => sectionSpan?.start === start) > 2
}
