/** All matches of a pattern, as `matchAll` gives them, without the copy of the pattern that it makes each time. */

/** The pattern is global and never matches nothing. */
export function matchesOf(regex: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) found.push(match)
  return found
}
