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
  if (/^[^，。；、]{2,20}会同[^，。；]{2,40}(?:[；，]|$)/.test(inside)) return true
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

/** 一、关于征地拆迁问题。 names no task. */
const topic = /^[^，。；]{0,5}关于[^，。；]{2,40}(?:问题|事项|事宜|工作)。\s{0,2}$/
const field = /^(?:时间|时限|期限|日期)\s?[：:]/
const handed = /^由[^。由]{2,60}(?:负责|牵头)[^。]{0,80}$/
/** What was decided before is no task of those behind it. */
const settled = /同意|决定|通过|批准|议定|商定/
/** （办公室，6月底前）: by when, behind the offices. */
const andWhen = /，[^，、]{0,10}(?:[前底内日月]|季度|推进|坚持)$/
const office = '[^、，。：（）]{1,16}(?:局|委|办|厅|部|处|科|中心|公司|集团|镇|乡|街道|办事处|院|署|所|办公室|政府|单位|部门|大队|支队)'
const offices = new RegExp(`^${office}(?:、${office}){0,8}$`)

/**
 * What ends a block and only names who is responsible for the words before it, and by when: "…。责任单位：X、Y。时限：9月底前。",
 * "…。由X负责，Y配合。"; in a plan (`plan`) the offices alone in brackets, "…。（X）".
 */
export function dutyTail(view: string, block: Span, plan: boolean): Span | null {
  const text = view.slice(block.start, block.end)
  const at = (index: number): Span => ({ start: block.start + index, end: block.end })
  const bare = plan ? (/（([^（）]{2,80})）。?\s*$/.exec(text) ?? /——\s?([^—。（）]{2,80})。?\s*$/.exec(text)) : null
  if (bare !== null && bare.index > 4 && offices.test(bare[1]!.replace(andWhen, ''))) {
    const start = block.start + bare.index + bare[0].indexOf(bare[1]!)
    return { start, end: start + bare[1]!.length }
  }
  const cuts = [...text.matchAll(/[。；]\s*|\s{2,}|，(?=[^，。；：:]{2,6}[：:])/g)]
    .map((match) => match.index + match[0].length)
    .filter((cut) => cut > 4 && cut < text.length)
  for (const [place, cut] of cuts.entries()) {
    const parts = [cut, ...cuts.slice(place + 1)].map((from, index) =>
      text.slice(from, cuts[place + 1 + index] ?? text.length).replace(/[，。；\s]{1,8}$/, '')
    )
    if (parts.length === 1 && handed.test(parts[0]!) && !settled.test(text.slice(0, cut)) && !topic.test(text.slice(0, cut))) return at(cut)
    if (parts.every((part) => line.test(part) || field.test(part)) && line.test(parts[0]!) && !timeLine.test(parts[0]!)) return at(cut)
  }
  return null
}
