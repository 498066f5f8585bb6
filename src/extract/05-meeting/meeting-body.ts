/** The body that met: from its label, the head of the document, or the sentence that says who held the meeting. */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyNouns, chineseBodyEnds, groupKinds, placeWords } from '../lexicon/en/bodies.ts'
import { officeWords } from '../lexicon/en/roles.ts'
import { type CapitalRun, capitalRuns, runsOf } from './capital-runs.ts'
import { frontFields } from './front-matter.ts'

const bodyLabel =
  /^[\s*•-]*(?:body|committee|board|group|council|meeting|organi[sz]ation|name of (?:the )?(?:body|committee|board|group)|type of meeting|team|发文机关|会议名称)\s{0,12}[:：]\s{0,12}/i
/** Words of a title that are about the paper and not the body. */
const paperWords =
  /\b(?:minutes|meeting|meetings|agenda|notes|summary|draft|approved|unapproved|adopted|regular|special|annual|monthly|weekly|emergency|general|action|official|proceedings|record|of|from|the|for|a|on|held|call|session|work|and|to|in|at|agm|egm|sgm)\b/gi
const dayWords =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi
const held = /\s(?:held|holds|convened|met|meets|hosted|organi[sz]ed|called a|conducted)\s|(?:meeting|session) of (?:the )?/i
const acting =
  /(?<![\p{L}/-])([Bb]oard|[Cc]ouncil|[Cc]ommittee|[Cc]ommission|(?<=\b[Tt]he\s)(?:Government|Administration|Authority|Ministry))(?![\p{L}/_-])/gu
const chineseEnd = new RegExp(`(?:${chineseBodyEnds})$`, 'u')

export function meetingBody(context: ExtractionContext): Span | null {
  const head = headOf(context)
  return (
    labelledBody(context) ??
    headBody(context, head) ??
    namedBefore(context, head) ??
    titledBody(context, head) ??
    heldBody(context) ??
    actingBody(context) ??
    mentionedBody(context) ??
    singleWord(context, head)
  )
}

function labelledBody(context: ExtractionContext): Span | null {
  const { view, blocks } = context
  let seen = 0
  for (const block of blocks) {
    if (block.kind === 'furniture' || block.kind === 'code') continue
    if (block.speaker === undefined && seen++ > 25) break
    if (block.kind === 'row') {
      const cells = block.cells ?? []
      const at = cells.findIndex((cell) => bodyLabel.test(`${view.slice(cell.start, cell.end).replace(/\s|[:：]$/g, '')}:`))
      const value = at < 0 ? undefined : cells[at + 1]
      if (value !== undefined && value.end - value.start < 120 && value.end > value.start) return trimSpan(view, value)
      continue
    }
    const start = block.speaker === undefined ? block.start : (block.label?.start ?? block.words.start)
    const label = bodyLabel.exec(view.slice(start, Math.min(block.end, start + 60)))
    const value = label === null ? null : trimSpan(view, { start: start + label[0].length, end: block.end })
    if (
      value !== null &&
      value.end - value.start > 3 &&
      value.end - value.start < 140 &&
      !/^(?:\d|https?:)/.test(view.slice(value.start, value.end))
    ) {
      return bodyIn(view, value) ?? (/meeting/i.test(label![0]) ? value : null)
    }
  }
  return null
}

/** Headings with which the meeting itself begins. */
const opening =
  /^\s*(?:\d{1,2}[.)]\s+)?(?:call(?:ed)? to order|roll call|agenda|attend(?:ance|ees)|(?:members )?present|welcome|opening|pledge|minutes of (?:the )?previous|participants|in attendance|apologies)\b/i

const running = /(?:Lead|Owner|Due|Support):/

type Line = Span & Pick<LabelledBlock, 'kind'>

const frontBody = /^(?:title|body|group|committee|board|council|organi[sz]ation|wg)$/i

/** The lines at the head of the document, before the meeting itself begins. */
function headOf(context: ExtractionContext): Line[] {
  const { view, blocks } = context
  const head: Line[] = frontFields(context)
    .filter(({ name, value }) => frontBody.test(name) && value.end - value.start < 120 && view[value.end - 1] !== '.')
    .map(({ value }) => ({ ...value, kind: 'title' }))
  let isAddressed = false
  for (const block of blocks) {
    if (block.kind === 'furniture' || block.kind === 'code' || block.kind === 'row' || block.kind === 'speech') continue
    const words = view.slice(block.start, block.end)
    if ((block.section !== null && block.kind !== 'heading') || words.length > 240 || opening.test(words)) {
      // A paper in one piece begins with its title all the same.
      if (head.length === 0 && words.length > 240 && !opening.test(words))
        head.push({ start: block.start, end: endOfTitle(view, block), kind: 'paragraph' })
      break
    }
    // Running text is no head any more.
    if (head.length > 1 && running.test(words)) break
    if (block.kind !== 'item' && !isAddressed && !/^\s*(?:for (?:the|our)\b|\d{1,2}:\d\d)/i.test(words)) head.push(block)
    isAddressed = /^\s*(?:for|to|by) the\s*$/i.test(words)
    if (head.length >= 9) break
  }
  return head
}

/** Where the title ends that stands in one block with what follows: before the meeting begins, at its first full stop. */
function endOfTitle(view: string, block: Span): number {
  const words = view.slice(block.start, block.start + 160)
  const end = words.search(
    /\b(?:CALL TO ORDER|ROLL CALL|Call to Order|Roll Call|Present:|PRESENT|AGENDA)\b|(?<=\p{Ll}{3})[.!?]\s\p{Lu}|\bheld\s/u
  )
  return block.start + (end < 0 ? Math.min(words.length, 100) : end)
}

/** The best name of several words: the strongest kind of body wins, then the one that the head repeats, then the earliest. */
function headBody({ view }: ExtractionContext, head: readonly Span[]): Span | null {
  for (const strength of bodyNouns.keys()) {
    const found = head.flatMap((line) => {
      const name = bodyIn(view, line, strength)
      const fits = name !== null && /\s/.test(view.slice(name.start, name.end).trim()) && !isVenue(view, line, name)
      return fits ? [withOrganisation(view, withWholeName(view, line, name))] : []
    })
    const words = found.map(({ start, end }) => view.slice(start, end).toLowerCase())
    const again = found.findIndex((_, at) => words.indexOf(words[at]!) === at && words.lastIndexOf(words[at]!) > at)
    const first = found[0]
    if (first !== undefined) return again > 0 ? found[again]! : first
  }
  return null
}

const general =
  /^(?:board of (?:directors|trustees|education|commissioners|governors|managers|supervisors)|(?:executive )?(?:board|council|committee))$/i

/** "Board of Directors" with the line before or behind it that is the organisation's name and nothing else. */
function withOrganisation(view: string, found: Span): Span {
  if (!general.test(view.slice(found.start, found.end))) return found
  const before = view.slice(Math.max(0, found.start - 90), found.start)
  const above = before.trimEnd().length
  if (above > 0 && before.slice(above).includes('\n')) {
    const start = found.start - before.length + before.lastIndexOf('\n', above - 1) + 1
    const line = trimSpan(view, { start, end: found.start - before.length + above })
    if (isOrganisation(view, line)) return { start: line.start, end: found.end }
  }
  const behind = view.slice(found.end, found.end + 90)
  const from = behind.search(/\S/)
  if (from < 0 || !behind.slice(0, from).includes('\n')) return found
  const stop = behind.indexOf('\n', from)
  const line = trimSpan(view, { start: found.end + from, end: found.end + (stop < 0 ? behind.length : stop) })
  return isOrganisation(view, line) ? { start: found.start, end: line.end } : found
}

function isOrganisation(view: string, line: Span): boolean {
  const name = bodyIn(view, line, 1) ?? bodyIn(view, line, 2)
  return name !== null && name.start === line.start && name.end === line.end
}

const venueNoun = /\b(?:cent(?:re|er)|school|college|church|hall|library|museum|court|club)$/i

/** "Quay Community Centre at 19.30": where the meeting was. */
function isVenue(view: string, line: Span, found: Span): boolean {
  if (!venueNoun.test(view.slice(found.start, found.end))) return false
  return (
    /\b(?:at|in|venue|location|place)\s?:?\s(?:the\s)?$/i.test(view.slice(Math.max(line.start, found.start - 16), found.start)) ||
    /^[,\s]{1,3}(?:at\s)?\d{1,2}[.:]\d\d/.test(view.slice(found.end, Math.min(line.end, found.end + 12)))
  )
}

const nameWord = /^\(?\p{Lu}[\p{L}'’-]{0,24}\)?,?$/u

/** A name that begins before its "and": "Planning and Zoning Commission" at the beginning of a line. */
function withWholeName(view: string, line: Span, found: Span): Span {
  const start = Math.max(line.start, view.lastIndexOf('\n', found.start - 1) + 1)
  const words = found.start - start > 90 ? [] : view.slice(start, found.start).trim().split(/\s+/)
  const and = words.pop()
  if ((and !== 'and' && and !== '&') || words.length === 0 || words.length > 6) return found
  if (
    !words.every((word) => nameWord.test(word)) ||
    words.some((word) => /^(?:minutes|meetings?|agenda|notes|summary|draft|report)$/i.test(word))
  )
    return found
  return trimSpan(view, { start, end: found.end })
}

/** A body's noun alone ("COUNCIL"), where nothing says more. */
function singleWord({ view }: ExtractionContext, head: readonly Span[]): Span | null {
  for (const strength of bodyNouns.keys()) {
    for (const span of head) {
      const found = bodyIn(view, span, strength)
      if (found !== null) return found
    }
  }
  return null
}

/** A title or heading that is the noun of a body that deliberates and nothing more: "Minutes of the Cabinet". */
function titledBody({ view }: ExtractionContext, head: readonly Line[]): Span | null {
  for (const line of head) {
    const found = line.kind === 'title' || line.kind === 'heading' ? bodyIn(view, line, 0) : null
    if (found === null) continue
    const said = view
      .slice(line.start, line.end)
      .replace(paperWords, '')
      .replace(dayWords, '')
      .replace(/[\W\d_]/g, '')
    if (said.length <= found.end - found.start) return found
  }
  return null
}

/** A title that names the body without saying what it is: "Minutes of HWLUG 2026 AGM", "Harbour Trust Minutes - 3 May". */
function namedBefore({ view }: ExtractionContext, head: readonly Line[]): Span | null {
  const titles = head.filter(({ kind }, index) => kind === 'title' || kind === 'heading' || index === 0)
  for (const title of titles) {
    const found = ofMeeting(view, title) ?? loneTitle(view, title)
    if (found !== null) return found
  }
  return null
}

const minutesOf = /\b(?:minutes|notes|record|proceedings|agenda)\s(?:of|from|for)\s(?:the\s)?(?=\p{Lu})/iu
const sitting = /^(?:(?:19|20)\d\d|annual|agm|egm|sgm|meeting|general|monthly|regular|special|extraordinary)$/i

const sittingBehind = /^\s(?:(?:19|20)\d\d\s)?(?:annual|agm|egm|sgm|meeting|general|monthly|committee|board)\b/i

/** The capitalised words behind "Minutes of", up to the kind of sitting. */
function ofMeeting(view: string, title: Span): Span | null {
  const match = minutesOf.exec(view.slice(title.start, Math.min(title.end, title.start + 200)))
  if (match === null) return null
  const start = title.start + match.index + match[0].length
  const run = capitalRuns(view, start, Math.min(title.end, start + 120))[0]
  if (run === undefined || run.start !== start) return null
  const at = run.words.findIndex(({ text }) => sitting.test(text))
  if (at < 0 && !sittingBehind.test(view.slice(run.end, run.end + 40))) return null
  return at === 0 ? null : withoutPaperWords(view, { start, end: at < 0 ? run.end : run.words[at - 1]!.end })
}

/** The body's name in a line, without the words about the paper around it. */
function bodyIn(view: string, span: Span, only?: number): Span | null {
  const runs = capitalRuns(view, span.start, span.end)
  for (const strength of bodyNouns.keys()) {
    if (only !== undefined && strength !== only) continue
    for (const run of runs) {
      const found = bodyOfRun(view, run, strength)
      if (found !== null) return found
    }
  }
  return null
}

/** A noun before one of these only says what the paper is about: "Open Government Action Plan". */
const papers = new Set(['plan', 'plans', 'report', 'strategy', 'policy', 'roadmap', 'bill', 'act', 'charter', 'framework'])

/** From the run's first word of the name to the body's noun, or on to the place it belongs to ("Council of the City of Ada"). */
function bodyOfRun(view: string, run: CapitalRun, strength: number): Span | null {
  const lower = run.words.map(({ text }) => text.toLowerCase())
  const noun = lower.findLastIndex((text, index) => strengthOf(text, lower[index - 1]) === strength)
  if (noun < 0) return null
  const place = strength === 2 && placeWords.has(lower[noun]!) && lower[noun + 1] === 'of'
  const of = lower[noun + 1] === 'of' && (place || strength < 2) ? Math.min(run.words.length - 1, noun + 6) : noun
  if (strength === 1 && lower.slice(noun + 1).some((text) => papers.has(text))) return null
  const first = run.words.findLastIndex(({ text }, index) => index < noun && /['’]s$|[a-z]\d/i.test(text)) + 1
  return withoutPaperWords(view, { start: run.words[first]!.start, end: run.words[of]!.end })
}

function strengthOf(text: string, before: string | undefined): number {
  if ((text === 'group' || text === 'force') && before !== undefined && groupKinds.has(before)) return 0
  return bodyNouns.findIndex((nouns) => nouns.has(text))
}

/** Drops leading words such as "Minutes of the Regular Meeting of the" and dates. */
function withoutPaperWords(view: string, span: Span): Span | null {
  let { start, end } = span
  for (let lead = leading(view, start, end); lead > 0; lead = leading(view, start, end)) start += lead
  const trimmed = trimSpan(view, { start, end })
  const words = view.slice(trimmed.start, trimmed.end)
  end = trimmed.end
  if (words.length < 2 || words.replace(paperWords, '').trim().length < 2) return null
  return { start: trimmed.start, end }
}

function leading(view: string, start: number, end: number): number {
  const match =
    /^(?:\s+|(?:minutes|meeting|agenda|notes|summary|draft|approved|unapproved|regular|special|annual|monthly|weekly|emergency|official|proceedings|record|action|of|from|the|for|a|on|held|session|joint|dd|\d[\d./:-]*(?:st|nd|rd|th)?,?|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)(?=\s))/i.exec(
      view.slice(start, Math.min(end, start + 40))
    )
  return match?.[0].length ?? 0
}

const kindOfMeeting = /(?:\s(?:regular|monthly|weekly|annual|special|general|team|f2f|draft|approved|final)|\s?[-–—:])$/i

/** A title such as "Harbour Trust Minutes - 3 May": what stands before the words about the paper. */
function loneTitle(view: string, title: Span): Span | null {
  const text = view.slice(title.start, title.end)
  const paper = text.slice(0, 110).search(/\s(?:meetings?|minutes|call|sync)\b/i)
  if (paper < 3 || !/^\p{Lu}/u.test(text)) return null
  let end = paper
  for (let tail = kindOfMeeting.exec(text.slice(0, end)); tail !== null; tail = kindOfMeeting.exec(text.slice(0, end))) end = tail.index
  if (
    text
      .slice(0, end)
      .replace(paperWords, '')
      .replace(/[\d\s./:,–—-]/g, '').length < 3
  )
    return null
  return withoutPaperWords(view, { start: title.start, end: title.start + end })
}

/** A body whose name has no capitals: "the tides working group met". */
const groupMet =
  /\b[Tt]he\s((?:[a-z0-9-]{2,24}\s){1,3}(?:working\sgroup|committee|subcommittee|board|council|commission|task\sforce|team))\s(?:met|held|convened|gathered)\b/
const publishes =
  /\s(?:publish|issu|releas|adopt|present|submit)(?:es|ed|s)\s(?:this|the|its)\s(?:[\w-]{1,20}\s){0,5}(?:plan|report|strategy|programme|program|policy|resolution|decree|notice)\b/i

/** "The Harbour Authority publishes this plan …": the subject, whatever kind of name it is. */
function issuerIn(view: string, sentence: Span, text: string): Span | null {
  const match = publishes.exec(text)
  const run = match === null ? undefined : capitalRuns(view, sentence.start, sentence.start + match.index + 1).at(-1)
  if (match === null || run === undefined || sentence.start + match.index - run.end > 1 || run.start - sentence.start > 5) return null
  const words = run.words[0]!.text.toLowerCase() === 'the' ? run.words.slice(1) : run.words
  return words.length < 2 || isPost(words) ? null : { start: words[0]!.start, end: run.end }
}

/** "Head of Resilience", "Town Clerk": one person's post, whatever it is of. */
function isPost(words: CapitalRun['words']): boolean {
  const of = words.findIndex(({ text }) => text === 'of' || text === 'for')
  return officeWords.has(words[of < 0 ? words.length - 1 : of - 1]?.text.toLowerCase() ?? '')
}

function heldBody(context: ExtractionContext): Span | null {
  const { view, sentences } = context
  for (const sentence of sentences.slice(0, 40)) {
    const text = view.slice(sentence.start, Math.min(sentence.end, sentence.start + 500))
    const chinese = chineseBody(text)
    if (chinese !== null) return { start: sentence.start + chinese.start, end: sentence.start + chinese.end }
    const plain = groupMet.exec(text)
    if (plain !== null) {
      const start = sentence.start + plain.index + plain[0].indexOf(plain[1]!)
      return { start, end: start + plain[1]!.length }
    }
    const issuer = issuerIn(view, sentence, text)
    if (issuer !== null) return issuer
    const match = held.exec(text)
    if (match === null) continue
    const after = / of /.test(match[0])
    const from = sentence.start + (after ? match.index + match[0].length : 0)
    const found = bodyIn(view, { start: from, end: after ? Math.min(sentence.end, from + 120) : sentence.start + match.index })
    if (found !== null) return found
  }
  return null
}

/** 市委常委会召开会议: the Chinese characters before "held", without the number of the meeting. */
function chineseBody(text: string): Span | null {
  const at = text.search(/召开|举行/)
  if (at < 2) return null
  let start = at
  while (start > 0 && at - start < 40 && /\p{Script=Han}/u.test(text[start - 1]!)) start--
  const time = /^(?:[年月日上下午晚间近今天昨]{1,6})/u.exec(text.slice(start, at))
  const words = text
    .slice(start + (time?.[0].length ?? 0), at)
    .replace(/第[\p{Script=Han}\d]{1,6}次[\p{Script=Han}]{0,8}$/u, '')
    .replace(/会议$/, '')
  if (words.length < 2 || words.length > 26 || !chineseEnd.test(words)) return null
  const from = text.indexOf(words, start)
  return { start: from, end: from + words.length }
}

/** The name of several words that a text without a head speaks of most: at least four times, or twice where such a body deliberates. */
function mentionedBody(context: ExtractionContext): Span | null {
  const found = new Map<string, { readonly span: Span; readonly least: number; count: number }>()
  for (const run of runsOf(context)) {
    const deliberating = bodyOfRun(context.view, run, 0)
    const span = deliberating ?? bodyOfRun(context.view, run, 1)
    if (span === null) continue
    const name = context.view.slice(span.start, span.end).toLowerCase()
    if (!/\s/.test(name) || !/\b(?:[Tt]he|['’]s) $/.test(context.view.slice(Math.max(0, span.start - 5), span.start))) continue
    const seen = found.get(name)
    if (seen === undefined) found.set(name, { span, least: deliberating === null ? 4 : 2, count: 1 })
    else seen.count++
  }
  // "The Technical Committee" is the "Harbour Technical Committee" again.
  for (const [name, one] of found)
    for (const [other, { count }] of found) if (other !== name && name.endsWith(` ${other}`)) one.count += count
  const best = [...found.values()].sort((a, b) => b.count - a.count || a.span.start - b.span.start)[0]
  return best === undefined || best.count < best.least ? null : best.span
}

/** The body that a text without a head keeps speaking of: "the council", at least three times. */
function actingBody(context: ExtractionContext): Span | null {
  const { view } = context
  const counts = new Map<string, number>()
  for (const match of view.slice(0, 60_000).matchAll(acting)) {
    const noun = match[1]!.toLowerCase().split(/\s+/).at(-1)!
    const count = (counts.get(noun) ?? 0) + 1
    counts.set(noun, count)
    if (count >= 3) return { start: match.index + match[0].length - match[1]!.length, end: match.index + match[0].length }
  }
  return null
}
