/** All matches of a pattern, as `matchAll` gives them, without the copy of the pattern that it makes each time. */

/** The pattern is global; where it has the flag for Unicode it never matches nothing. */
export function matchesOf(regex: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    found.push(match)
    if (match[0] === '') regex.lastIndex++
  }
  return found
}
