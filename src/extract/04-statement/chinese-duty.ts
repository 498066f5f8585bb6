/** Brackets that name who is responsible: （责任单位：X、Y；完成时限：6月底前）. They may hold brackets of their own. */
import type { Span } from '../../domain/span.ts'
import { dutyPattern } from '../lexicon/zh/cues.ts'
import { dutyLabels } from '../lexicon/zh/offices.ts'

const duty = new RegExp(dutyPattern)
const line = new RegExp(`^(?:${dutyLabels.map(({ pattern }) => pattern).join('|')})\\s?[：:]`)
const timeLine = /^(?:时间|日期)\s?[：:]/
const opens = /[（(〔[【]/g
const longest = 400

/** Each bracket of the span that names who is responsible, its marks included. */
export function dutyBrackets(view: string, span: Span): Span[] {
  const text = view.slice(span.start, span.end)
  if (!duty.test(text)) return []
  const found: Span[] = []
  opens.lastIndex = 0
  for (let open = opens.exec(text); open !== null; open = opens.exec(text)) {
    const close = closing(text, open.index)
    if (close < 0) continue
    const inside = text.slice(open.index + 1, close)
    if (isDuty(inside)) {
      found.push({ start: span.start + open.index, end: span.start + close + 1 })
      opens.lastIndex = close + 1
    }
  }
  return found
}

/** "牵头单位：市港务局" on a line of its own. */
export function isDutyLine(view: string, block: Span): boolean {
  const head = view.slice(block.start, Math.min(block.end, block.start + 20))
  return block.end - block.start < 240 && line.test(head) && !timeLine.test(head)
}

/** 负责 in a remark ("由其负责的项目") makes no bracket of duty: it ends the names, or a label stands before them. */
function isDuty(inside: string): boolean {
  if (/^(?:注|详见|见|含|不含|包括|其中|如|例如|以下简称)/.test(inside)) return false
  return /(?:负责|牵头|配合|参与)(?:落实|实施|推进|办理)?(?=$|[，。；,;、])|责任[^，。；]{0,4}[：:]|单位[：:]|部门[：:]|责任[：:]/.test(
    inside
  )
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length && at < open + longest; at++) {
    const mark = text[at]!
    if ('（(〔[【'.includes(mark)) depth++
    else if ('）)〕]】'.includes(mark) && --depth === 0) return at
  }
  return -1
}
