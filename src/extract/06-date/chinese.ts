/** Where a Chinese date may begin, and which rules are tried there. */
import { isDigit } from '../code-units.ts'
import { chineseMonthRules, chineseYearRules, planRules } from './chinese-days.ts'
import { chineseCountRules, deicticChinese, recurringChinese } from './chinese-relative.ts'
import type { DateRule } from './date-rule.ts'

const digits: readonly DateRule[] = [...chineseMonthRules, ...chineseCountRules]
const han: readonly DateRule[] = [...chineseMonthRules, ...chineseCountRules, ...planRules, ...deicticChinese]
/** 一九九七年 as well as 一九: a year, or a number. */
const writtenOut: readonly DateRule[] = [...chineseYearRules, ...han]

/** Characters that may begin a date, each with those that may stand behind it there: most words that begin so go on otherwise. */
const openings: readonly { readonly first: string; readonly next: string; readonly rules: readonly DateRule[] }[] = [
  { first: '今明后', next: '日天', rules: deicticChinese },
  { first: '次当', next: '月', rules: deicticChinese },
  { first: '月', next: '底末', rules: deicticChinese },
  { first: '国', next: '庆', rules: deicticChinese },
  { first: '教', next: '师', rules: deicticChinese },
  { first: '劳', next: '动', rules: deicticChinese },
  { first: '本', next: '个月周星', rules: deicticChinese },
  { first: '下', next: '半个月周星一次', rules: deicticChinese },
  { first: '上', next: '半', rules: deicticChinese },
  { first: '这', next: '个周星', rules: deicticChinese },
  { first: '周', next: '一二三四五六日天', rules: deicticChinese },
  { first: '星', next: '期', rules: deicticChinese },
  { first: '第', next: '一二三四', rules: deicticChinese },
  { first: '年', next: '底末内', rules: deicticChinese },
  { first: '每', next: '个两三半双年季月周星日天学', rules: recurringChinese },
  { first: '元', next: '月旦', rules: [...chineseMonthRules, ...deicticChinese] },
  { first: '全', next: '年', rules: deicticChinese },
  { first: '长', next: '期', rules: recurringChinese },
  { first: '常', next: '态', rules: recurringChinese },
  { first: '半', next: '个工日天周星月季年小', rules: chineseCountRules },
  { first: '按逐', next: '季月周', rules: recurringChinese },
  { first: '主', next: '汛', rules: deicticChinese },
  { first: '汛', next: '期前', rules: deicticChinese },
  { first: '暑', next: '期假', rules: deicticChinese },
  { first: '寒', next: '假', rules: deicticChinese },
  { first: '春', next: '节耕运', rules: deicticChinese },
  { first: '清', next: '明', rules: deicticChinese },
  { first: '端', next: '午', rules: deicticChinese },
  { first: '秋', next: '收', rules: deicticChinese },
  { first: '重', next: '阳', rules: deicticChinese },
  { first: '入', next: '汛冬夏秋', rules: deicticChinese },
  { first: '开', next: '学', rules: deicticChinese },
  { first: '雨', next: '季', rules: deicticChinese },
  { first: '采供', next: '暖', rules: deicticChinese },
  { first: '台', next: '风', rules: deicticChinese },
  { first: '高', next: '考', rules: deicticChinese },
  { first: '中', next: '秋考', rules: deicticChinese },
  { first: '“「"', next: '十', rules: planRules }
]
/** With 年 behind them these name a year: 今年, 次年. */
const yearFirst = '今本当明次后去'
const byFirst = new Map(
  openings.flatMap(({ first, next, rules }) => Array.from(first, (sign) => [sign.charCodeAt(0), { next, rules }] as const))
)

/** Behind a written year, and behind another number, white space aside. */
const afterYear = '年./-至到—~～'
const afterNumber = '月日号个工天周星季年小/.'
const numerals = '一二两三四五六七八九十'
/** A numeral behind one of these goes on with a number that began before. */
const numberBefore = '一二三四五六七八九十百千万〇○零'
/** The second sign of a year written out: 二〇二五, 一九九七. */
const yearSecond = '〇○零九'
const lunar = /(?:农历|阴历|腊月|正月)[\u4e00-\u9fff]{0,6}$/

/** A bit for each unit with which an opening of any kind may begin. */
const begins = new Uint8Array(0x10000)
for (const unit of byFirst.keys()) begins[unit] = 1
for (const sign of `0123456789${numerals}${yearFirst}`) begins[sign.charCodeAt(0)] = 1

/** The next place from an offset on where a date may begin, with the wordings that may begin there; null where there is none. */
export function nextChineseDate(view: string, from: number): { readonly start: number; readonly rules: readonly DateRule[] } | null {
  for (let start = from; start < view.length; start++) {
    const rules = begins[view.charCodeAt(start)] === 1 ? chineseRulesAt(view, start) : null
    if (rules !== null) return { start, rules }
  }
  return null
}

/** The wordings that may begin at an offset, or null. */
function chineseRulesAt(view: string, at: number): readonly DateRule[] | null {
  const rules = openingAt(view, at)
  return rules === null || lunar.test(view.slice(Math.max(0, at - 8), at)) ? null : rules
}

function openingAt(view: string, at: number): readonly DateRule[] | null {
  const unit = view.charCodeAt(at)
  if (isDigit(unit)) return numberAt(view, at)
  const sign = view[at]!
  if (view[at + 1] === '年' && yearFirst.includes(sign)) return chineseYearRules
  const opening = byFirst.get(unit)
  if (opening !== undefined) return at + 1 < view.length && opening.next.includes(view[at + 1]!) ? opening.rules : null
  return numerals.includes(sign) ? numeralAt(view, at) : null
}

/** The rules for a number in digits, where one begins and what stands behind it can make it a date. */
function numberAt(view: string, at: number): readonly DateRule[] | null {
  const before = view.charCodeAt(at - 1)
  if (isDigit(before) || before === 0x2e) return null
  let end = at + 1
  while (end < at + 5 && isDigit(view.charCodeAt(end))) end++
  if (end > at + 4) return null
  if (end === at + 4) return isFollowed(view, end, afterYear) ? chineseYearRules : null
  return isFollowed(view, end, afterNumber) ? digits : null
}

/** The same for a number written out. */
function numeralAt(view: string, at: number): readonly DateRule[] | null {
  if (at > 0 && numberBefore.includes(view[at - 1]!)) return null
  if (view.startsWith('五一', at)) return deicticChinese
  let end = at + 1
  if (end < view.length && yearSecond.includes(view[end]!)) return writtenOut
  while (end < view.length && end < at + 4 && numerals.includes(view[end]!)) end++
  const plan = end === at + 3 && view[at] === '十' && view[end - 1] === '五'
  return plan || (end < at + 4 && isFollowed(view, end, afterNumber)) ? han : null
}

/** Whether one of the characters stands at an offset, behind no more than two blanks. */
function isFollowed(view: string, at: number, characters: string): boolean {
  let end = at
  while (end < at + 2 && (view.charCodeAt(end) === 32 || view.charCodeAt(end) === 10)) end++
  return end < view.length && characters.includes(view[end]!)
}
