/**
 * The view: a text of the same length as the source, in which every pattern is matched.
 *
 * Typography is folded (no-break spaces, curly quotes, full-width letters and digits, dashes; in Chinese, narrow marks become wide and
 * traditional characters simplified), markup of Markdown and stray HTML tags is blanked to spaces, and a line end inside a paragraph, item,
 * speech or row is a space. An offset means the same place in both texts; words shown to anyone are always sliced from the source, never
 * from the view.
 */
import { withoutMarkup } from '../../domain/markdown-markup.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { simplifiedUnits } from './chinese-forms.ts'

export function view(source: SourceText): string {
  const unmarked = source.mediaType === 'text/markdown' ? withoutMarkup(source.text) : source.text
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
