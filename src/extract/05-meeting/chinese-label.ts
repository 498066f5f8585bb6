/** Labels of a Chinese record's head and foot, each with the list that stands for it: behind its colon, in the next cell, in items below. */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { attendanceLabels, chairLabel, otherLabel } from '../lexicon/zh/attendance.ts'
import { matchesOf } from '../matches.ts'
import { perDocument } from '../per-document.ts'
import type { Status } from './roll.ts'

export type LabelKind = Status | 'chair'
export type LabelledList = { readonly kind: LabelKind; readonly list: Span }

const kinds: readonly { readonly kind: LabelKind | null; readonly pattern: string }[] = [
  { kind: 'chair', pattern: chairLabel },
  ...attendanceLabels.map(({ status, pattern }) => ({ kind: status, pattern })),
  { kind: null, pattern: otherLabel }
]
const inLine = new RegExp(
  `(?<=^|[\\s。；]|[一二三四五六七八九十0-9][、.．]|[一二三四五六七八九十]）)(?:${kinds.map(({ pattern }) => `(${pattern})`).join('|')})(?:[（(][^（）()：:]{0,14}[）)])?\\s{0,2}[：:]`,
  'g'
)
const whole = kinds.map(({ kind, pattern }) => ({ kind, regex: new RegExp(`^${pattern}(?:[（(][^（）()：:]{0,14}[）)])?[：:]?$`) }))
/** How many blocks from the top and from the end may hold the roll. */
const [head, foot] = [40, 14]

export const chineseLabels = perDocument(labelsOf)

function labelsOf({ view, blocks }: ExtractionContext): readonly LabelledList[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'furniture' || block.kind === 'code' || (index > head && index < blocks.length - foot)) return []
    if (block.kind === 'row') return ofRow(view, block)
    return [...ofLines(view, block), ...ofItems(view, blocks, index)]
  })
}

function ofRow(view: string, { cells = [] }: LabelledBlock): LabelledList[] {
  return cells.flatMap((cell, at) => {
    const kind = at % 2 === 0 && at + 1 < cells.length ? kindOf(view, cell) : null
    return kind === null ? [] : [{ kind, list: trimSpan(view, cells[at + 1]!) }]
  })
}

function ofLines(view: string, block: Span): LabelledList[] {
  const text = view.slice(block.start, Math.min(block.end, block.start + 1500))
  if (!/[：:]/.test(text)) return []
  const found = matchesOf(inLine, text)
  return found.flatMap((match, at) => {
    const kind = kinds[match.slice(1).findIndex((group) => group !== undefined)]!.kind
    const start = block.start + match.index + match[0].length
    const next = found[at + 1]
    const list = trimSpan(view, { start, end: next === undefined ? block.start + text.length : block.start + next.index })
    return kind === null || list.end <= list.start ? [] : [{ kind, list: toStop(view, list) }]
  })
}

function toStop(view: string, list: Span): Span {
  const stop = view.slice(list.start, list.end).search(/[。]/)
  return stop < 0 ? list : { start: list.start, end: list.start + stop }
}

/** "参会人员" as a heading or a line of its own above the names. */
function ofItems(view: string, blocks: readonly LabelledBlock[], index: number): LabelledList[] {
  const kind = kindOf(view, blocks[index]!)
  if (kind === null) return []
  const found: LabelledList[] = []
  for (const block of blocks.slice(index + 1, index + 60)) {
    const opens = found.length === 0 && block.kind === 'paragraph'
    if (block.kind !== 'item' && !opens) break
    if (block.end - block.start < 400) found.push({ kind, list: trimSpan(view, block) })
    if (opens) break
  }
  return found
}

function kindOf(view: string, span: Span): LabelKind | null {
  if (span.end - span.start > 24) return null
  const words = view.slice(span.start, span.end).trim()
  return whole.find(({ regex }) => regex.test(words))?.kind ?? null
}
