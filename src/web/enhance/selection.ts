/** The words of the document that are selected, as UTF-16 offsets of its text. */

export type Selected = { readonly from: number; readonly to: number; readonly words: string }

export function selectedWords(): Selected | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [from, to] = [offsetOf(range.startContainer, range.startOffset, true), offsetOf(range.endContainer, range.endOffset, false)]
  return from === null || to === null || from >= to ? null : { from, to, words: wordsIn(range) }
}

/** The offset of a place in the document; of the nearest word inside where it lies between two blocks. */
function offsetOf(node: Node, offset: number, starts: boolean): number | null {
  const [text, within] = node.nodeType === Node.TEXT_NODE ? [node as Text, offset] : textBeside(node, offset, starts)
  const block = text?.parentElement?.closest<HTMLElement>('.src [data-at]')
  if (text == null || block == null) return null
  let at = Number(block.dataset['at'])
  for (const other of textsIn(block)) {
    if (other === text) return at + within
    at += other.length
  }
  return null
}

function textBeside(node: Node, offset: number, starts: boolean): [Text | null, number] {
  const source = document.querySelector('.src')
  if (source === null) return [null, 0]
  const edge = node.childNodes[offset] ?? null
  const texts = textsIn(source as HTMLElement)
  const isBefore = (text: Text): boolean =>
    edge === null
      ? (node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 || node.contains(text)
      : (edge.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  if (starts) return [texts.find((text) => !isBefore(text)) ?? null, 0]
  const last = texts.findLast(isBefore) ?? null
  return [last, last?.length ?? 0]
}

/** Text of the source, without the numbers and markers that were put beside it. */
function textsIn(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('sup, .marker') == null && node.parentElement?.closest('[data-at]') != null
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT
  )
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

function wordsIn(range: Range): string {
  const copy = range.cloneContents()
  for (const beside of copy.querySelectorAll('sup, .marker')) beside.remove()
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}
