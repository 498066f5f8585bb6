/** Which Chinese rules are tried at a candidate place. */
import { chineseMonthRules, chineseYearRules, planRules } from './chinese-days.ts'
import { chineseCountRules, deicticChinese, recurringChinese } from './chinese-relative.ts'
import type { DateRule } from './date-rule.ts'

/** Characters a date may begin with. A number begins only at its first digit. */
export const chineseCandidates =
  /(?<![0-9.])[0-9]|(?<![一二三四五六七八九十百千万〇○零])[一二两三四五六七八九十]|[今本当明次后去下上这周星第每年半长常持“「"](?=[\u4e00-\u9fff])/g

const digits: readonly DateRule[] = [...chineseYearRules, ...chineseMonthRules, ...chineseCountRules]
const han: readonly DateRule[] = [...chineseYearRules, ...chineseMonthRules, ...chineseCountRules, ...planRules, ...deicticChinese]
const relative: readonly DateRule[] = [...chineseYearRules, ...deicticChinese]
const lunar = /(?:农历|阴历|腊月|正月)[\u4e00-\u9fff]{0,6}$/

export function chineseRules(candidate: string, before: string): readonly DateRule[] {
  if (lunar.test(before)) return []
  if (/[0-9]/.test(candidate)) return digits
  if (/[一二两三四五六七八九十]/.test(candidate)) return han
  if (/[每长常持]/.test(candidate)) return recurringChinese
  if (candidate === '半') return chineseCountRules
  if (/[“「"]/.test(candidate)) return planRules
  return relative
}
