/** Places: where a quote stands in a text, in Unicode code points. */

export type Place = { readonly start: number; readonly end: number }

/**
 * A finder of quotes in one text. It throws where the words are not there, or stand there more than once and nothing tells which one is
 * meant; any run of white space stands for any other.
 */
export function placer(text: string): (wanted: { readonly quote: string; readonly nth?: number }) => Place {
  const points = codePoints(text)
  return ({ quote, nth }) => {
    const pattern = quote.trim().split(/\s+/).map(literal).join('\\s+')
    const found = [...text.matchAll(new RegExp(`(?=(${pattern}))`, 'gu'))]
    if (found.length === 0) throw new Error(`not in the text: "${quote}"`)
    if (nth === undefined && found.length > 1) throw new Error(`${found.length} times in the text: "${quote}"`)
    const match = found[(nth ?? 1) - 1]
    if (match === undefined) throw new Error(`only ${found.length} times in the text: "${quote}"`)
    return { start: points(match.index), end: points(match.index + match[1]!.length) }
  }
}

const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** From places in UTF-16 units to places in code points. */
function codePoints(text: string): (unit: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((match) => match.index)
  return (unit) => unit - pairs.filter((at) => at < unit).length
}
