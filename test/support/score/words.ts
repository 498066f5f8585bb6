/** Texts compared by their words, where places cannot be: marks in real documents say what was decided, not from which sign to which. */

const token = /\p{Script=Han}|[\p{L}\p{N}]+/gu

/** Lower-case words; each Chinese character is one. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[*_`>#]/g, ' ')
      .match(token) ?? []
  )
}

/** 0 to 1: the share of words in common, or nearly as much where one text lies inside another that is not many times longer. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of long) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of short) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  const inside = common / short.length
  const contained = inside >= 0.85 && short.length >= long.length / 4 ? inside * 0.9 : 0
  return Math.max((2 * common) / (short.length + long.length), contained)
}

/** Texts as like as this say the same. */
export const alike = 0.6

/** Whether one name's words all stand in the other. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  return short.size > 0 && [...short].every((word) => long.has(word))
}
