/**
 * The view: a text of the same length as the source, in which every pattern is matched.
 *
 * Typography is folded (no-break spaces, curly quotes, full-width letters and digits, dashes; in Chinese, narrow marks become wide and
 * traditional characters simplified), markup of Markdown and stray HTML tags is blanked to spaces, and a line end inside a paragraph, item,
 * speech or row is a space. An offset means the same place in both texts; words shown to anyone are always sliced from the source, never
 * from the view.
 */
import type { SourceText } from '../../domain/source-text.ts'
import { simplifiedUnits } from './chinese-forms.ts'

export function view(source: SourceText): string {
  const unmarked = source.mediaType === 'text/markdown' ? blankMarkup(source.text) : source.text
  const chinese = source.language === 'zh'
  const folded = folding(unmarked, typography)
  return joinLines(chinese ? folding(widenMarks(folded), traditional) : folded, source)
}

/** For each code unit the one that stands for it: itself where nothing is folded. */
type Folding = Uint16Array

function foldingOf(pairs: Iterable<readonly [number, number]>): Folding {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (const [unit, form] of pairs) table[unit] = form
  return table
}

const quotesAndDashes: Readonly<Record<string, string>> = {
  "'": '\u2018\u2019\u201a\u201b\u2032\u02bc',
  '"': '\u201c\u201d\u201e\u201f\u2033',
  '-': '\u2010\u2011\u2012\u2013\u2212',
  ' ':
    '\t\r\v\f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b' +
    '\u2028\u2029\u202f\u205f\u2060\u3000\ufeff'
}
/** Full-width letters, digits and percent, first and last of each run; the narrow form stands a fixed distance below. */
const fullWidth = ['％％', '０９', 'ＡＺ', 'ａｚ']
const toNarrow = 0xfee0

const typography = foldingOf([
  ...Object.entries(quotesAndDashes).flatMap(([form, signs]) =>
    Array.from(signs, (sign) => [sign.charCodeAt(0), form.charCodeAt(0)] as const)
  ),
  ...fullWidth.flatMap((run) => {
    const first = run.charCodeAt(0)
    return Array.from({ length: run.charCodeAt(1) - first + 1 }, (_, at) => [first + at, first + at - toNarrow] as const)
  })
])
const traditional = foldingOf(simplifiedUnits)

/** One code unit for one. What then holds no wide character is made a narrow string, which every later step reads faster. */
function folding(text: string, table: Folding): string {
  let first = 0
  while (first < text.length && table[text.charCodeAt(first)] === text.charCodeAt(first)) first++
  if (first === text.length) return text
  const units = new Uint16Array(text.length)
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const unit = table[text.charCodeAt(at)]!
    units[at] = unit
    all |= unit
  }
  return all < 0x100 ? Buffer.from(units).toString('latin1') : Buffer.from(units.buffer).toString('utf16le')
}

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）', '.': '。' }

/** Chinese typed with the marks of a Latin keyboard: beside a Chinese character they are taken for the full-width ones. */
function widenMarks(text: string): string {
  return text.replace(
    /(?<=[\u3001-\u9fff\uff01-\uff60])[,;:?!()]|[,;:?!()](?=[\u3001-\u9fff])|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff\n]|$)/g,
    (found) => wide[found]!
  )
}

const blank = (found: string): string => ' '.repeat(found.length)
const blankKeepingLines = (found: string): string => (found.includes('\n') ? found.split('\n').map(blank).join('\n') : blank(found))

/** Markdown and inline HTML: the marks become spaces, the words stay where they are. */
function blankMarkup(text: string): string {
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

/** Line ends inside a block that is not code become spaces; between blocks they stay. */
function joinLines(text: string, source: SourceText): string {
  const parts: string[] = []
  let done = 0
  for (const block of source.blocks) {
    if (block.kind === 'code' || block.start < done) continue
    const line = text.indexOf('\n', block.start)
    if (line < 0) break
    if (line >= block.end) continue
    parts.push(text.slice(done, block.start), text.slice(block.start, block.end).replaceAll('\n', ' '))
    done = block.end
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}
