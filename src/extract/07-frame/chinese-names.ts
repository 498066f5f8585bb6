/** Names in a run of Chinese words that stands for offices or persons and nothing else: "市财政局、市水利局和港务局等按职责分工". */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import { anyOffice, namedOffice, officeEnd } from '../lexicon/zh/offices.ts'

const ends = new RegExp(`${officeEnd}$`)
const behindOffice = new RegExp(`^([^、，]{1,20}?${officeEnd})(?:从|按(?!揭)|依[法规据照]|根据|结合|依据|依托|利用|通过(?=[^、]))[^、，]`)
const single = new RegExp(`^${namedOffice}$`)
const several = new RegExp(anyOffice)
const leading =
  /^(?:(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底)?|[年月]底)前|明确由|决定由|并由|由|请|会同|同(?!意)|与|和|及|以及|并|其中|责成|委托|授权|指定|交由|责令|要求|各相关单位以|[①-⑳]|@(?=[\u4e00-\u9fff]))\s?/
const trailing =
  /(?:、|\s|[和与及](?=$)|等|相关|有关|市级|市直|各有关|各相关|(?<![各级直关])部门|(?<![各级直关工设计理办任头管合])单位|按职责|按照职责|职责|职能|分工|任务分工|各自职责|根据职责|依职责|各负其责|分别|共同|联合|具体|各自|主要|协同|积极|做好|全力|按照|按)$/
/** The same behind a group that is named by "各". */
const dutyTail = /(?:[和与](?=$)|等|按职责分工|按照职责分工|按职责|根据职责|各自职责|分别|共同)$/
const drop =
  /^(?:持续推进|长期坚持|常态化推进|(?:[本当][月季年]度?|第?[0-9一二三四五六七八九十]{1,4}[年月季][0-9一二三四五六七八九十年月日上中下旬度]{0,8}|[年月季]度?)(?:底前?|末前?|前|内)|[0-9]{1,2}月[0-9]{1,2}日|等|按职责分工|分别|共同|下同|无|暂无|待定|另定|\/|-|—+|[?？]+|TBD|tbd|各自)$/
const opens = '（(〔'
const closes = '）)〕'

export type ChineseName = Span & { readonly name: string }

/** The names of a run, in order. `text` is the source, from which names are taken as written. */
export function chineseNames(view: string, text: string, run: Span): ChineseName[] {
  return separated(view, run).flatMap((piece) => {
    const span = stripped(view, piece)
    const words = view.slice(span.start, span.end)
    return isName(words) ? [{ ...span, name: text.slice(span.start, span.end).replace(/\s+/g, ' ') }] : []
  })
}

/** Pieces between 、 and commas, and at 和, 与, 及 where an office ends before it. */
function separated(view: string, run: Span): Span[] {
  const pieces: Span[] = []
  let start = run.start
  let depth = 0
  const cut = (at: number, next: number): void => {
    pieces.push({ start, end: at })
    start = next
  }
  for (let at = run.start; at < run.end; at++) {
    const mark = view[at]!
    if (opens.includes(mark)) depth++
    else if (closes.includes(mark)) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if ('、，,；;/+＋'.includes(mark) || (mark === ' ' && (view[at + 1] === '@' || /[\u4e00-\u9fff]/.test(view[at - 1] ?? ''))))
      cut(at, at + 1)
    else if ((mark === '和' || mark === '与' || mark === '及') && joins(view, start, at, run.end)) {
      cut(view.startsWith('以', at - 1) ? at - 1 : at, at + 1)
    }
  }
  pieces.push({ start, end: run.end })
  return pieces
}

/** 规划和自然资源局 is one office, 财政局和水利局 are two. */
function joins(view: string, start: number, at: number, end: number): boolean {
  const before = view.slice(start, at).replace(/以$/, '')
  const rest = view.slice(at + 1, end)
  if (before.length < 2 || rest.length < 2) return false
  if (/^(?:各|有关|相关|市|省|县|区|@)/.test(rest) || /(?:先生|女士|小姐|同志|老师)$/.test(before)) return true
  return ends.test(before) && !/(?:资源|规划|文化|教育|工业|住房|农业|信息|社会|人力|退役|外事)$/.test(before)
}

function stripped(view: string, piece: Span): Span {
  let { start, end } = trimSpan(view, piece)
  start += leading.exec(view.slice(start, end))?.[0].length ?? 0
  // 财政所从年度预算中|统筹: where from is no part of the name.
  const way = behindOffice.exec(view.slice(start, end))
  if (way !== null) end = start + way[1]!.length
  const whole = /^(?:各|有关|相关)/.test(view.slice(start, end))
  const tails = whole ? dutyTail : trailing
  for (let tail = tails.exec(view.slice(start, end)); tail !== null && tail.index >= 2; ) {
    end = start + tail.index
    tail = tails.exec(view.slice(start, end))
  }
  while (end > start && /[\s。：:；;"•*-]/.test(view[end - 1]!)) end--
  while (start < end && /[\s："•*-]/.test(view[start]!)) start++
  return { start, end }
}

function isName(words: string): boolean {
  if (words.length < 2 || words.length > 40 || drop.test(words)) return false
  if (/^@?[A-Za-z0-9][\w .-]{0,38}$/.test(words)) return /[A-Za-z]/.test(words)
  if (!/^@?[\u3400-\u9fffA-Za-z0-9·（）()〔〕、\s_-]+$/.test(words)) return false
  return (
    words.length <= 4 ||
    ends.test(words.replace(/[（(〔][^（）()〔〕]*[）)〕]$/, '')) ||
    /^各/.test(words) ||
    (words.length <= 16 && !/[的是为了]/.test(words))
  )
}

/** Whether a subject names one office or more, each by its own name. */
export function isNamedOffice(words: string): boolean {
  return words.split(/[、和与及]/).length <= 6 && words.split(/、/).every((name) => single.test(name) && !several.test(name))
}
