/** What a Chinese document says of its meeting: title, body and day, from its head and the sentence that says the meeting was held. */
import { addDays, type CalendarDate, calendarDate, parseCalendarDate } from '../../domain/calendar-date.ts'
import type { MeetingFacts } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import { findDates } from '../06-date/find-dates.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyEnd, noTitle, paperBehind } from '../lexicon/zh/facts.ts'
import { chineseIssued, issuerLabelled, officeLine } from './chinese-issued.ts'

const junk = new RegExp(noTitle)
export const isNoTitle = (words: string): boolean => junk.test(words)
const body = new RegExp(`${bodyEnd}(?:[（(]公司[)）])?$`)
/** 第三届人民政府|第5次常务会议. */
const ofTerm = new RegExp(`^第?[0-9一二三四五六七八九十]{1,4}届[^，第]{0,12}?${bodyEnd}(?=第?[0-9一二三四五六七八九十]{1,4}次)`)
const held = /主持召开了?|召开了?|举行了?/
const numbered = /(?:[0-9]{4}年)?(?:度)?第?[0-9一二三四五六七八九十百〇零]{1,6}(?:届[^，]{0,8}?第?[0-9一二三四五六七八九十]{1,4})?次/
const lead =
  /^(?:[0-9]{1,4}年|[0-9]{1,2}月|[0-9]{1,2}日|上午|下午|晚上?|今天|昨天|昨日|今日|日前|近日|当日|本报讯|[（(][^（）()]{1,16}[)）]|[^，。]{0,12}消息|讯|[\s：:，])+/
const tail = /(?:(?:近日|日前|今天|昨天|昨日|今日|上午|下午|组织)|(?:于|在)?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日)$/
const paper =
  /(?:[0-9]{4}年)?(?:度)?(?:第?[0-9一二三四五六七八九十]{1,4}次)?(?:工作|全体|专题|例行|定期|扩大)?(?:例会|会议)?(?:会议)?(?:纪要|记录|纪录|简报)$/
const titleLabel = /^会议(?:主题|名称)\s{0,4}[：:]\s{0,4}/
/** The day of the meeting in its title: 2026-05-14 基础设施 SIG 例会, 例会纪要（2026.05.14）. */
const dayBefore = /^20[0-9]{2}[-./年]?[0-9]{1,2}[-./月]?[0-9]{1,2}日?\s{0,3}/
const dayBehind = /\s{0,3}[（(]?20[0-9]{2}[-./年]?[0-9]{1,2}[-./月]?[0-9]{1,2}日?[）)]?$/
/** 港口社区|会议第六期. */
const ofSeries =
  /(?:例会|周会|会议|会)第?[0-9一二三四五六七八九十]{1,4}[期次]$|(?<=SIG|小组|社区|团队)\s?(?:组)?(?:例会|周会|会议)(?:\s?[0-9年月日./-]{6,12})?$/
/** 渡口村村民代表会议|记录, 海事学院党政联席会议|纪要: the meeting is the body. */
const assembly = /^(?:(?!第)[\u4e00-\u9fff]){2,24}(?:(?:代表|联席)会议|(?:代表|业主|会员|社员)大会)(?=(?:纪要|记录|纪录|决议))/
/** 渡口社区发展协会|第六届第五次理监事联席会议纪录. */
const term = /第[0-9一二三四五六七八九十]{1,4}届/
const meetingPaper = new RegExp(paperBehind)
const dateLabel = /^(?:会议|召开|开会)?(?:时间|日期)\s?[：:]/
const published = /发布(?:日期|时间)|来源|时间[：:]|日期[：:]|发表|更新|浏览/

export function chineseTitle({ view, blocks }: ExtractionContext): Span | null {
  for (const block of blocks.slice(0, 12)) {
    if (block.kind === 'furniture' || block.kind === 'row' || block.kind === 'item') continue
    const span = trimSpan(view, block)
    const words = view.slice(span.start, span.end)
    if (words.length < 4 || words.length > 120 || junk.test(words) || /〔[0-9]{4}〕[^，]{0,8}$|^[0-9年月日\s:：-]+$/.test(words)) continue
    if (/[。；]$/.test(words)) return null
    return letterhead(view, blocks, span) === null ? overLines(view, blocks, span) : trimSpan(view, nextOf(blocks, span)!)
  }
  return null
}

const paperName =
  /(?:纪要|记录|纪录|简报|通知单?|通报|清单|分工表?|方案|要点|计划|通告|公告|决议|决定|意见|报告|台账|督办单|函)(?:[（(][^（）()]{1,16}[)）])?$/
const nextOf = (blocks: ExtractionContext['blocks'], { start }: Span): Span | undefined =>
  blocks.find((block) => block.start > start && block.kind !== 'furniture')

/** 港口市人民政府关于加快老旧小区改造 / 工作的若干意见: a title set in two or three lines ends with the name of the paper. */
function overLines(view: string, blocks: ExtractionContext['blocks'], first: Span): Span {
  const words = view.slice(first.start, first.end)
  if (!words.includes('关于') || issuedName.test(words)) return first
  let last = first
  for (let lines = 1; lines < 3; lines++) {
    const below = nextOf(blocks, last)
    if (below === undefined || below.end - below.start > 60) return first
    last = trimSpan(view, below)
    const more = view.slice(last.start, last.end)
    if (/[。；：:，]|^[（(一二三四五六七八九十〔0-9]/.test(more)) return first
    if (issuedName.test(more)) return { start: first.start, end: last.end }
  }
  return first
}

const issuedName = new RegExp(`${paperName.source}|(?:批复|办法|规定|条例|细则|规划|纲要|请示|复函)$`)

/** The name of an office alone above the name of the paper. */
function letterhead(view: string, blocks: ExtractionContext['blocks'], line: Span): Span | null {
  const words = view.slice(line.start, line.end)
  const below = nextOf(blocks, line)
  if (words.length > 30 || below === undefined || !(body.test(words) || /[室局处科队]$/.test(words))) return null
  const paper = view.slice(below.start, below.end).trim()
  return paper.length < 50 && paperName.test(paper) && !/[：:，。]/.test(paper) && !paper.startsWith(words) ? line : null
}

/** The body that met, or that issued the paper. */
export function chineseBody(context: ExtractionContext): Span | null {
  const { view, blocks } = context
  const issuer = chineseIssued(context).issuer ?? issuerLabelled(context)
  if (issuer !== null) return issuer
  const title = chineseTitle(context)
  const named = title === null ? null : withoutPaper(view, title)
  if (named !== null && view[named.start] !== '第') return named
  const first = blocks.find(({ kind }) => kind !== 'furniture')
  const head = first === undefined ? null : letterhead(view, blocks, trimSpan(view, first))
  if (head !== null || named !== null) return head ?? named
  for (const block of blocks.slice(0, 12)) {
    const text = view.slice(block.start, Math.min(block.end, block.start + 240))
    for (const sentence of text.split('。').slice(0, 2)) {
      const found = bodyOf(view, {
        start: block.start + text.indexOf(sentence),
        end: block.start + text.indexOf(sentence) + sentence.length
      })
      if (found !== null) return found
    }
  }
  return officeLine(context)
}

/** 港口委员会|2025年第3次会议纪要. */
function withoutPaper(view: string, title: Span): Span | null {
  const label = titleLabel.exec(view.slice(title.start, title.end))?.[0].length ?? 0
  const day = dayBefore.exec(view.slice(title.start + label, title.end))?.[0].length ?? 0
  const start = title.start + label + day
  const words = view.slice(start, title.end).replace(dayBehind, '')
  const meets = assembly.exec(words)?.[0]
  if (meets !== undefined) return { start, end: start + meets.length }
  const cuts = [paper, meetingPaper, ofSeries, term].map((behind) => words.slice(0, behind.exec(words)?.index ?? 0))
  const name = cuts.find((cut) => cut.length > 1 && body.test(cut))
  return name === undefined ? null : { start, end: start + name.length }
}

function bodyOf(view: string, sentence: Span): Span | null {
  const text = view.slice(sentence.start, sentence.end)
  const match = held.exec(text)
  if (match === null) return null
  const before = text.slice(0, match.index)
  if (match[0].startsWith('主持')) {
    const from = match.index + match[0].length
    return met(view, { start: sentence.start + from, end: sentence.start + from + clauseEnd(text.slice(from)) })
  }
  const comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf('：'), before.lastIndexOf('　')) + 1
  const own = before
    .slice(comma)
    .replace(/(?:于|在)[^，。]{2,24}$/, (place, at: number) => (at > 1 ? '' : place))
    .replace(tail, '')
    .replace(tail, '')
    .replace(tail, '')
  const skipped = lead.exec(own)?.[0].length ?? 0
  const span = { start: sentence.start + comma + skipped, end: sentence.start + comma + own.length }
  return met(view, span)
}

const clauseEnd = (text: string): number => Math.max(0, text.search(/[，。；]|$/))

/** Without the number of the meeting and the word for it. */
function met(view: string, span: Span): Span | null {
  const words = view.slice(span.start, span.end)
  const count = numbered.exec(words)
  const own = ofTerm.exec(words)?.[0]
  if (own !== undefined) return { start: span.start, end: span.start + own.length }
  const cut =
    count !== null && count.index > 1
      ? words.slice(0, count.index)
      : words.replace(/(?:[（(]扩大[)）]|扩大)?(?:会议|(?<!委|委员|理事|董事|监事)会)$/, (found) =>
          /(?:常务|办公|联席|主任|主席|党组|代表)$/.test(words.slice(0, -found.length)) ? found : ''
        )
  const name = cut.replace(/[（(]扩大[)）]$/, '')
  return name.length > 1 && name.length < 30 && !name.startsWith('第') && body.test(name)
    ? { start: span.start, end: span.start + name.length }
    : null
}

export function chineseDate(context: ExtractionContext): MeetingFacts['date'] {
  const { view, blocks } = context
  const issue = publicationDay(context)
  for (const block of blocks.slice(0, 25)) {
    if (
      !dateLabel.test(view.slice(block.start, Math.min(block.end, block.start + 12))) ||
      /来源|浏览/.test(view.slice(block.start, block.end))
    )
      continue
    const found = firstDay(view, block, issue) ?? republican(context, block)
    if (found !== null) return found
  }
  const alone = blocks.slice(0, 12).find((block) => dayOfRepublic.test(view.slice(block.start, Math.min(block.end, block.start + 40))))
  if (alone !== undefined) return republican(context, alone)
  const issued = chineseIssued(context)
  if (issued.date !== null && issued.addressees.length > 0) return issued.date
  for (const block of blocks.slice(0, 12)) {
    const text = view.slice(block.start, Math.min(block.end, block.start + 300))
    const end = text.search(/[。！]|$/)
    const sentence = text.slice(0, end)
    if (!/召开|举行|主持|会议/.test(sentence) || block.kind === 'title' || published.test(sentence)) continue
    const found =
      firstDay(view, { start: block.start, end: block.start + Math.min(end, 160) }, issue) ??
      spokenDay(view, { start: block.start, end: block.start + end }, issue)
    if (found !== null) return found
  }
  return publishedDay(context)
}

const publishedLabel = /(?:发布|印发|成文|发文|签发|制发|通报)(?:日期|时间)\s?[：:]\s?/

/** 发布日期：2024年4月3日, where nothing tells of a meeting. */
function publishedDay({ view, blocks }: ExtractionContext): MeetingFacts['date'] {
  for (const block of [...blocks.slice(0, 12), ...blocks.slice(-4)]) {
    const text = view.slice(block.start, Math.min(block.end, block.start + 300))
    const match = publishedLabel.exec(text)
    const start = match === null ? 0 : block.start + match.index + match[0].length
    const found = match === null ? null : firstDay(view, { start, end: Math.min(block.end, start + 24) }, null)
    if (found !== null) return found
  }
  return null
}

/** The first day of a stretch; its year from the day of publication where it has none. */
function firstDay(view: string, span: Span, issue: CalendarDate | null): MeetingFacts['date'] {
  const date = findDates(view.slice(span.start, span.end), issue, 'zh').find(
    ({ kind, edtf, deadline }) => (kind === 'day' || kind === 'range') && edtf !== null && !deadline
  )
  return date === undefined
    ? null
    : { start: span.start + date.start, end: span.start + date.end, edtf: date.edtf!.slice(0, 10), inferred: date.inferred }
}

function spokenDay(view: string, span: Span, issue: CalendarDate | null): MeetingFacts['date'] {
  const match =
    issue === null ? null : /(昨天|昨日|今天|今日)(?:上午|下午|晚上)?/.exec(view.slice(span.start, Math.min(span.end, span.start + 60)))
  if (match === null || issue === null) return null
  const edtf = match[1]!.startsWith('昨') ? addDays(issue, -1) : issue
  return { start: span.start + match.index, end: span.start + match.index + match[0].length, edtf, inferred: ['year', 'month', 'day'] }
}

const dayOfRepublic = /^\s?(?:中华)?民国\s?[0-9]{2,3}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日(?![0-9至到])/
/** 114年5月14日 of the Republic is 2025. */
function republican({ view }: ExtractionContext, span: Span): MeetingFacts['date'] {
  const match = /(?:中华民国|民国)?\s?([0-9]{2,3})\s?年\s?([0-9]{1,2})\s?月\s?([0-9]{1,2})\s?日/.exec(view.slice(span.start, span.end))
  const edtf = match === null ? null : calendarDate(Number(match[1]) + 1911, Number(match[2]), Number(match[3]))
  return match === null || edtf === null
    ? null
    : { start: span.start + match.index, end: span.start + match.index + match[0].length, edtf, inferred: [] }
}

/** When the page or the news was put out, else the year that the whole text keeps to. */
function publicationDay({ view, blocks }: ExtractionContext): CalendarDate | null {
  for (const block of [...blocks.slice(0, 12), ...blocks.slice(-4)]) {
    const words = view.slice(block.start, Math.min(block.end, block.start + 120))
    if (block.end - block.start > 120 || !(published.test(words) || words.trim().replace(/\s{2,40}/, ' ').length < 26)) continue
    const date = findDates(words, null, 'zh').find(({ kind, edtf, inferred }) => kind === 'day' && edtf !== null && inferred.length === 0)
    if (date !== undefined) return parseCalendarDate(date.edtf!)
  }
  const years = new Set(
    Array.from(
      view.slice(0, 6000).matchAll(/(?<![0-9到至])20[0-9]{2}(?=年(?!度)|[\]〕]\s?第?[0-9]|(?!年)[\u4e00-\u9fff])(?![0-9]{0,2}周年)/g),
      ([year]) => year
    )
  )
  return years.size === 1 ? parseCalendarDate(`${[...years][0]}-07-01`) : null
}
