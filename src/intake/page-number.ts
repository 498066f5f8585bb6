/**
 * Lines that number a page: "Page 2", "- 3 -", "Page 2 of 6", "2 / 6", "第 2 页 共 6 页". Patterns are bounded, so no line can make them slow.
 */

const ALONE =
  /^[-–—[(| ]{0,4}(?:page|p\.|pg\.?|第)?[ \t]{0,3}\d{1,4}[ \t]{0,3}(?:(?:of|\/|页共|页[ \t]{0,3}共|,)[ \t]{0,3}\d{1,4}[ \t]{0,3})?页?[-–—\])| ]{0,4}$/i
const AT_END = /[ \t]{2}page[ \t]{1,3}\d{1,4}(?:[ \t]{1,3}of[ \t]{1,3}\d{1,4})?$/i
const longest = 160

/** A line that holds a page number and nothing else. A bare number alone counts only where the caller knows it stands in a margin. */
export function isPageNumber(words: string, inMargin: boolean): boolean {
  if (words.length > 24 || !ALONE.test(words)) return false
  return inMargin || words.toLowerCase().includes('page') || words.includes('页') || words.startsWith('-') || words.startsWith('–')
}

/** A running header or footer that ends in its page number, set apart by a gap ("Minutes of 4 May      Page 2 of 6"). */
export function endsInPageNumber(words: string): boolean {
  return words.length <= longest && AT_END.test(words)
}
