/** Where a Chinese date may begin, and which rules are tried there. */
import { chineseMonthRules, chineseYearRules, planRules } from './chinese-days.ts'
import { chineseCountRules, deicticChinese, recurringChinese } from './chinese-relative.ts'
import type { DateRule } from './date-rule.ts'

const digits: readonly DateRule[] = [...chineseYearRules, ...chineseMonthRules, ...chineseCountRules]
const han: readonly DateRule[] = [...chineseYearRules, ...chineseMonthRules, ...chineseCountRules, ...planRules, ...deicticChinese]
const relative: readonly DateRule[] = [...chineseYearRules, ...deicticChinese]

/** Characters that may begin a date, each with those that may stand behind it there: most words that begin so go on otherwise. */
const openings: readonly { readonly first: string; readonly next: string; readonly rules: readonly DateRule[] }[] = [
  { first: '今明后', next: '年日天', rules: relative },
  { first: '当次去', next: '年', rules: relative },
  { first: '本', next: '年个月周星', rules: relative },
  { first: '下', next: '半个月周星一次', rules: relative },
  { first: '上', next: '半', rules: relative },
  { first: '这', next: '个周星', rules: relative },
  { first: '周', next: '一二三四五六日天', rules: relative },
  { first: '星', next: '期', rules: relative },
  { first: '第', next: '一二三四', rules: relative },
  { first: '年', next: '底末内', rules: relative },
  { first: '每', next: '个两三半年季月周星日天', rules: recurringChinese },
  { first: '长', next: '期', rules: recurringChinese },
  { first: '常', next: '态', rules: recurringChinese },
  { first: '半', next: '个工日天周星月季年小', rules: chineseCountRules },
  { first: '“「"', next: '十', rules: planRules }
]
const byFirst = new Map(
  openings.flatMap(({ first, next, rules }) => Array.from(first, (sign) => [sign.charCodeAt(0), { next, rules }] as const))
)

/** Behind a written year, and behind another number, white space aside. */
const afterYear = '年./-至到—~～'
const afterNumber = '月日个工天周星季年小'
const numerals = '一二两三四五六七八九十'
/** A numeral behind one of these goes on with a number that began before. */
const numberBefore = '一二三四五六七八九十百千万〇○零'
/** The second sign of a year written out: 二〇二五, 一九九七. */
const yearSecond = '〇○零九'
const lunar = /(?:农历|阴历|腊月|正月)[\u4e00-\u9fff]{0,6}$/

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** A bit for each unit with which an opening of any kind may begin. */
const begins = new Uint8Array(0x10000)
for (const unit of byFirst.keys()) begins[unit] = 1
for (const sign of `0123456789${numerals}`) begins[sign.charCodeAt(0)] = 1

/** Offset of the next place from an offset on where a date may begin; the text's length where there is none. */
export function nextChineseDate(view: string, from: number): number {
  for (let at = from; at < view.length; at++) if (begins[view.charCodeAt(at)] === 1 && chineseRulesAt(view, at) !== null) return at
  return view.length
}

/** The wordings that may begin at an offset, or null. */
export function chineseRulesAt(view: string, at: number): readonly DateRule[] | null {
  const rules = openingAt(view, at)
  return rules === null || lunar.test(view.slice(Math.max(0, at - 8), at)) ? null : rules
}

function openingAt(view: string, at: number): readonly DateRule[] | null {
  const unit = view.charCodeAt(at)
  if (isDigit(unit)) return beginsNumber(view, at) ? digits : null
  const opening = byFirst.get(unit)
  if (opening !== undefined) return at + 1 < view.length && opening.next.includes(view[at + 1]!) ? opening.rules : null
  return numerals.includes(view[at]!) && beginsNumeral(view, at) ? han : null
}

/** Whether a number in digits begins here, and what stands behind it can make it a date. */
function beginsNumber(view: string, at: number): boolean {
  const before = view.charCodeAt(at - 1)
  if (isDigit(before) || before === 0x2e) return false
  let end = at + 1
  while (end < at + 5 && isDigit(view.charCodeAt(end))) end++
  if (end > at + 4) return false
  return isFollowed(view, end, end === at + 4 ? afterYear : afterNumber)
}

function beginsNumeral(view: string, at: number): boolean {
  if (at > 0 && numberBefore.includes(view[at - 1]!)) return false
  let end = at + 1
  if (end < view.length && yearSecond.includes(view[end]!)) return true
  while (end < view.length && end < at + 4 && numerals.includes(view[end]!)) end++
  if (end === at + 3 && view[at] === '十' && view[end - 1] === '五') return true
  return end < at + 4 && isFollowed(view, end, afterNumber)
}

/** Whether one of the characters stands at an offset, behind no more than two blanks. */
function isFollowed(view: string, at: number, characters: string): boolean {
  let end = at
  while (end < at + 2 && (view.charCodeAt(end) === 32 || view.charCodeAt(end) === 10)) end++
  return end < view.length && characters.includes(view[end]!)
}
