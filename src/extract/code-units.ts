/** Kinds of code units, told without a pattern: the steps that look at every character of a text ask these. */

/** A letter of ASCII. */
export const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
/** A digit of ASCII. */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
/** A Chinese character of the block of the common ones. */
export const isCommonHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
