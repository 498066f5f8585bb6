/** The issue line of a Chinese paper: 发文机关, 文号, 成文日期 and 主送机关. */
import { type Issued, notIssued } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { chineseItems } from '../03-sentence/chinese-pieces.ts'
import { findDates } from '../06-date/find-dates.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyEnd } from '../lexicon/zh/facts.ts'
import { perDocument } from '../per-document.ts'

const number = /[\u4e00-\u9fff]{1,10}[〔[［(（][0-9]{4}[〕\]］)）]\s?第?[0-9]{1,4}号/
const office = new RegExp(`${bodyEnd}$`)
const addressed = /各|政府|部门|单位|局|委|办|厅|公司|学校|街道|乡镇/
const issuerLabel = /^(?:发文机关|发布机构|发布单位|发布机关|印发单位|印发机关|制发机关|制发单位|发文单位|成文单位)\s?[：:]\s{0,4}/

export const chineseIssued = perDocument(issuedIn)

function issuedIn(context: ExtractionContext): Issued {
  const { view, blocks } = context
  const head = blocks.slice(0, 40)
  const words = (span: Span): string => view.slice(span.start, span.end).trim()
  const at = head.findIndex((block) => block.end - block.start < 60 && isNumbered(words(block)))
  const to = head.findIndex((block) => isAddress(block, words(block)))
  if (at < 0 && to < 0) return notIssued
  const match = at < 0 ? null : number.exec(view.slice(head[at]!.start, head[at]!.end))
  const day = dayAlone(context, Math.max(at, to))
  return {
    issuer: labelled(view, head) ?? (day === null ? null : signature(context, day.block)) ?? titled(context),
    number: match === null ? null : { start: head[at]!.start + match.index, end: head[at]!.start + match.index + match[0].length },
    date: day === null ? null : { start: day.start, end: day.end, edtf: day.edtf, inferred: [] },
    addressees: to < 0 ? [] : addressees(view, trimSpan(view, head[to]!))
  }
}

const isNumbered = (words: string): boolean => words.includes('号') && number.test(words)

function isAddress(block: LabelledBlock, words: string): boolean {
  if (block.kind === 'row' || words.length > 240 || words.length < 6 || !/[：:]$/.test(words)) return false
  return addressed.test(words) && !/[。；]|如下|事项|以下/.test(words)
}

function labelled(view: string, head: readonly Span[]): Span | null {
  for (const block of head) {
    const match = issuerLabel.exec(view.slice(block.start, Math.min(block.end, block.start + 60)))
    const span = match === null ? null : ofLine(view, { start: block.start + match[0].length, end: block.end })
    if (span !== null && span.end - span.start > 2 && span.end - span.start < 40) return span
  }
  return null
}

/** Up to a gap or the next label of the line: 发布单位：某镇政府　发布日期：… */
function ofLine(view: string, rest: Span): Span {
  const words = view.slice(rest.start, rest.end)
  const cut = words.trimStart().search(/\s/) + words.length - words.trimStart().length
  return trimSpan(view, cut < 2 ? rest : { start: rest.start, end: rest.start + cut })
}

/** 发布单位：… in the head of any paper. */
export const issuerLabelled = ({ view, blocks }: ExtractionContext): Span | null => labelled(view, blocks.slice(0, 12))

/** A line under the title that is an office, with a day at most: 某区人民政府办公室　2024年6月24日. */
export function officeLine({ view, blocks }: ExtractionContext): Span | null {
  const title = blocks.findIndex(({ kind }) => kind === 'title')
  for (const block of blocks.slice(title + 1, title + 5)) {
    if (block.kind !== 'paragraph' || block.end - block.start > 60) continue
    const words = view.slice(block.start, block.end)
    const name = /^\s{0,8}([\u4e00-\u9fff]{4,26})(?=\s|$)/.exec(words)?.[1]
    const rest = name === undefined ? '' : words.slice(words.indexOf(name) + name.length).trim()
    if (name === undefined || !office.test(name) || !/^(?:[（(]?[0-9年月日〔〕[\] .-]{0,20}(?:印发|发布)?[）)]?)$/.test(rest)) continue
    const start = block.start + words.indexOf(name)
    return { start, end: start + name.length }
  }
  return null
}

type Day = Span & { readonly edtf: string; readonly block: number }

/** A date that stands alone below the address: the day of the paper. */
function dayAlone({ view, blocks }: ExtractionContext, from: number): Day | null {
  for (let at = Math.max(from, 0) + 1; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.end - block.start > 24 || block.end - block.start < 8) continue
    const words = view.slice(block.start, block.end)
    const [date] = findDates(words, null, 'zh')
    if (date?.edtf != null && date.kind === 'day' && words.trim().length - (date.end - date.start) < 3)
      return { start: block.start + date.start, end: block.start + date.end, edtf: date.edtf, block: at }
  }
  return null
}

/** The office on the line above the day. */
function signature({ view, blocks }: ExtractionContext, day: number): Span | null {
  const above = blocks[day - 1]
  if (above === undefined || above.end - above.start > 40) return null
  const span = trimSpan(view, above)
  return office.test(view.slice(span.start, span.end).replace(/\s/g, '')) ? span : null
}

/** 临江市人民政府办公室|关于…的通知. */
function titled({ view, blocks }: ExtractionContext): Span | null {
  for (const block of blocks.slice(0, 8)) {
    const words = view.slice(block.start, Math.min(block.end, block.start + 60))
    const about = words.indexOf('关于')
    const span = trimSpan(view, { start: block.start, end: block.start + Math.max(about, 0) })
    if (about > 3 && office.test(view.slice(span.start, span.end))) return span
  }
  return null
}

/** Each address of "各区县人民政府，市政府各部门：". */
function addressees(view: string, line: Span): Span[] {
  const whole = { start: line.start, end: line.end - 1 }
  return chineseItems(view, whole).flatMap((part) => {
    const text = view.slice(part.start, part.end)
    const cuts = Array.from(text.matchAll(/[，,]/g), ({ index }) => index)
    return [...cuts, text.length].map((end, index) =>
      trimSpan(view, { start: part.start + (index === 0 ? 0 : cuts[index - 1]! + 1), end: part.start + end })
    )
  })
}
