/** Kinds of code units, told without a pattern: the steps that look at every character of a text ask these. */

/** The unit at an offset, 0 outside the text: an offset outside makes every `charCodeAt` of that place slow from then on. */
export const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0)

/** A letter of ASCII. */
export const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
/** A digit of ASCII. */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
/** White space, as a pattern's \s has it. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  (unit >= 0xa0 &&
    (unit === 0xa0 ||
      unit === 0x1680 ||
      (unit >= 0x2000 && unit <= 0x200a) ||
      unit === 0x2028 ||
      unit === 0x2029 ||
      unit === 0x202f ||
      unit === 0x205f ||
      unit === 0x3000 ||
      unit === 0xfeff))
/** A Chinese character of the block of the common ones. */
export const isCommonHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/** What the letters of a word come to, one after another: of either case the same, and so do an apostrophe and a "-". Other words may come to it too. */
export const withLetter = (number: number, unit: number): number => (Math.imul(number, 31) + (unit | 0x20)) & 0xffff
