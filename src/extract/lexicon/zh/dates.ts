/** Numbers, seasons and plan periods as Chinese writes them. */

export const hanDigits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  元: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
}

export const hanNumber = '(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|(?<![0-9百千万亿])元(?=月))'
export const hanYear = '((?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})'
/** Years counted from the reference's. */
export const hanRelativeYears: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 明: 1, 次: 1, 后: 2, 去: -1 }
export const hanSeasons: Readonly<Record<string, number>> = { 春: 21, 夏: 22, 秋: 23, 冬: 24 }
/** First years of the five-year plans that documents in force name. */
export const planPeriods: Readonly<Record<string, number>> = { 十二五: 2011, 十三五: 2016, 十四五: 2021, 十五五: 2026, 十六五: 2031 }

/** 17, 十七, 二十, 二〇二五 as a number; null when the characters are not one. */
export function hanToNumber(written: string): number | null {
  if (/^[0-9]+$/.test(written)) return Number(written)
  const digits = Array.from(written)
  const ten = digits.indexOf('十')
  if (ten < 0)
    return digits.every((digit) => hanDigits[digit] !== undefined) ? Number(digits.map((digit) => hanDigits[digit]).join('')) : null
  if (ten > 1 || digits.length - ten > 2) return null
  const tens = ten === 0 ? 1 : hanDigits[digits[0]!]
  const ones = digits[ten + 1] === undefined ? 0 : hanDigits[digits[ten + 1]!]
  return tens === undefined || ones === undefined ? null : tens * 10 + ones
}
