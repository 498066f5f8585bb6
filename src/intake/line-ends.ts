/**
 * Line ends and blanks. The kept text folds line ends only; its layout is read with no-break blanks and full-width digits as plain
 * ones, which are as long, so that what a word processor put in does not hide a heading, a list mark or a table.
 *
 * CRLF and lone CR become LF, and nothing else changes; runs lead every character back to where it stood.
 */

export function foldLineEnds(source: string): { text: string; runs: number[] } {
  if (!source.includes('\r')) return { text: source, runs: source === '' ? [] : [0, source.length, 0, source.length] }
  const runs: number[] = []
  const pieces: string[] = []
  let reached = 0
  let length = 0
  const keep = (from: number, to: number) => {
    if (to <= from) return
    runs.push(length, to - from, from, to - from)
    pieces.push(source.slice(from, to))
    length += to - from
  }
  for (let at = source.indexOf('\r'); at >= 0; at = source.indexOf('\r', reached)) {
    keep(reached, at)
    const width = source[at + 1] === '\n' ? 2 : 1
    runs.push(length, 1, at, width)
    pieces.push('\n')
    length++
    reached = at + width
  }
  keep(reached, source.length)
  return { text: pieces.join(''), runs }
}

/** The text as its layout is read: of the same length, no-break blanks made plain and full-width digits narrow. */
export function plainBlanks(text: string): string {
  return /[\u00a0\u2007\u202f\uff10-\uff19]/.test(text)
    ? text.replace(/[\u00a0\u2007\u202f\uff10-\uff19]/g, (found) =>
        found < '\uff10' ? ' ' : String.fromCharCode(found.charCodeAt(0) - 0xfee0)
      )
    : text
}
