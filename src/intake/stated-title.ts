/** Longest title a file may state of itself; what is longer is no title and is cut. */
const longest = 1000

/** The title a file states, without white space at its ends; null where it states none. */
export function asStatedTitle(words: string): string | null {
  const title = words.trim()
  if (title.length <= longest) return title === '' ? null : title
  // Never between the halves of a surrogate pair.
  return title.slice(0, (title.codePointAt(longest - 1) ?? 0) > 0xffff ? longest - 1 : longest)
}
