/** Markdown and inline HTML in it: which characters are marks, not words. */

const blank = (found: string): string => ' '.repeat(found.length)
const blankKeepingLines = (found: string): string => (found.includes('\n') ? found.split('\n').map(blank).join('\n') : blank(found))

/** The text with its marks as spaces; words and line ends stay where they are, so an offset means the same place in both. */
export function withoutMarkup(text: string): string {
  return blankLinks(blankComments(text).replace(/<\/?[a-zA-Z][^<>]{0,600}>/g, blankTag))
    .replace(/&(?:nbsp|emsp|ensp|#160);/g, blank)
    .replace(/&amp;/g, '&    ')
    .replace(/&(?:quot|#34);/g, (found) => '"' + ' '.repeat(found.length - 1))
    .replace(/&(?:rsquo|#39|apos);/g, (found) => "'" + ' '.repeat(found.length - 1))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, ' ')
    .replace(/[*`|]|~~/g, blank)
    .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/gu, blank)
}

const tag = /^<\/?[a-zA-Z][a-zA-Z0-9]{0,10}[\s/>]/
const blankTag = (found: string): string => (tag.test(found) ? blankKeepingLines(found) : found)

/** Comments of HTML, each up to its end mark. */
function blankComments(text: string): string {
  const parts: string[] = []
  let done = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', done)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    parts.push(text.slice(done, start), blankKeepingLines(text.slice(start, end + 3)))
    done = end + 3
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}

/** Links and images: the words of a link stay; its address, and all of an image, become spaces. */
function blankLinks(text: string): string {
  const parts: string[] = []
  let done = 0
  for (let joint = text.indexOf(']'); joint >= 0; joint = text.indexOf(']', joint + 1)) {
    const open = text[joint + 1]
    if (open !== '(' && open !== '[') continue
    const start = openingBracket(text, joint, done)
    const end = start < 0 ? -1 : closingMark(text, joint + 1, open === '(' ? ')' : ']')
    if (end < 0) continue
    const image = start > done && text[start - 1] === '!'
    const words = text.slice(start, joint)
    parts.push(text.slice(done, image ? start - 1 : start))
    parts.push(image ? blankKeepingLines(`!${words}`) : ` ${words.slice(1)}`, blankKeepingLines(text.slice(joint, end + 1)))
    done = end + 1
    joint = end
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}

/** Offset of the "[" that opens a link's words, no more than 500 units before their end and not before `from`; -1 where there is none. */
function openingBracket(text: string, joint: number, from: number): number {
  for (let at = joint - 1; at >= from && at > joint - 500; at--) {
    if (text[at] === '[') return at
    if (text[at] === '\n' && text[at - 1] === '\n') return -1
  }
  return -1
}

/** Offset of the mark that closes an address opened at `open`, pairs of round brackets inside allowed; -1 where there is none near. */
function closingMark(text: string, open: number, mark: string): number {
  let depth = 0
  for (let at = open + 1; at < text.length && at < open + 1000; at++) {
    const found = text[at]
    if (found === '\n') return -1
    if (found === '(' && mark === ')') depth++
    else if (found === mark && depth-- <= 0) return at
  }
  return -1
}
