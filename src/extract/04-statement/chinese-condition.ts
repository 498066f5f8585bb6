/** What a Chinese statement hangs on: 在…前提下, 如…, 经…批准后, 符合…的. */
import type { Span } from '../../domain/span.ts'
import { reachIn, reachRule } from '../03-sentence/chinese-reach.ts'

const start = '(?<=^|[，。；])'
const rules = [
  { pattern: '在', tail: '前提下|条件下|情况下|情形下', within: 44 },
  { pattern: `${start}(?:如果|若|倘若|一旦|除非|如(?=[有遇无未因需确出发]))`, tail: '$', within: 50 },
  { pattern: `${start}(?:待|经)`, tail: '(?:后|批准|同意)$', within: 40 },
  { pattern: `${start}对?(?:符合|具备|满足)`, tail: '的$', within: 40 }
].map(reachRule)
const hints = /在|如|若|一旦|除非|待|经|符合|具备|满足/

export function chineseCondition(view: string, span: Span): Span | null {
  const text = view.slice(span.start, span.end)
  if (!hints.test(text)) return null
  for (const rule of rules) {
    const found = reachIn(rule, text)
    if (found !== null && found.end - found.start > 4) return { start: span.start + found.start, end: span.start + found.end }
  }
  return null
}
