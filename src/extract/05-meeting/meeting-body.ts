/** The body that met: from its label, the head of the document, or the sentence that says who held the meeting. */
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { bodyNouns, chineseBodyEnds, groupKinds, placeWords } from '../lexicon/en/bodies.ts'
import { type CapitalRun, capitalRuns } from './capital-runs.ts'

const bodyLabel =
  /^[\s*•-]*(?:body|committee|board|group|council|meeting|organi[sz]ation|name of (?:the )?(?:body|committee|board|group)|type of meeting|team|发文机关|会议名称)\s{0,12}[:：]\s{0,12}/i
/** Words of a title that are about the paper and not the body. */
const paperWords =
  /\b(?:minutes|meeting|meetings|agenda|notes|summary|draft|approved|unapproved|adopted|regular|special|annual|monthly|weekly|emergency|general|action|official|proceedings|record|of|from|the|for|a|on|held|call|session|work|and|to|in|at)\b/gi
const held = /\s(?:held|holds|convened|met|meets|called a|conducted)\s|(?:meeting|session) of (?:the )?/i
const acting = /(?<![\p{L}/-])([Bb]oard|[Cc]ouncil|[Cc]ommittee|[Cc]ommission)(?![\p{L}/_-])/gu
const chineseEnd = new RegExp(`(?:${chineseBodyEnds})$`, 'u')

export function meetingBody(context: ExtractionContext): Span | null {
  return labelledBody(context) ?? headBody(context) ?? heldBody(context) ?? actingBody(context)
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

/** The best body's name among the lines at the head: the strongest kind of body wins, then the earliest. */
function headBody(context: ExtractionContext): Span | null {
  const { view, blocks } = context
  const head: Span[] = []
  for (const block of blocks) {
    if (block.kind === 'furniture' || block.kind === 'code' || block.kind === 'row' || block.kind === 'speech') continue
    if (
      (block.section !== null && block.kind !== 'heading') ||
      block.end - block.start > 240 ||
      opening.test(view.slice(block.start, block.end))
    )
      break
    head.push(block)
    if (head.length >= 9) break
  }
  let single: Span | null = null
  for (const strength of bodyNouns.keys()) {
    for (const span of head) {
      const found = bodyIn(view, span, strength)
      if (found !== null && /\s/.test(view.slice(found.start, found.end).trim())) return found
      single ??= found
    }
  }
  const title = head[0]
  return single ?? (title === undefined ? null : loneTitle(view, title))
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

/** From the run's first word of the name to the body's noun, or on to the place it belongs to ("Council of the City of Ada"). */
function bodyOfRun(view: string, run: CapitalRun, strength: number): Span | null {
  const lower = run.words.map(({ text }) => text.toLowerCase())
  const noun = lower.findLastIndex((text, index) => strengthOf(text, lower[index - 1]) === strength)
  if (noun < 0) return null
  const place = strength === 2 && placeWords.has(lower[noun]!) && lower[noun + 1] === 'of'
  const of = lower[noun + 1] === 'of' && (place || strength === 0) ? Math.min(run.words.length - 1, noun + 6) : noun
  const first = run.words.findLastIndex(({ text }, index) => index < noun && /['’]s$/i.test(text)) + 1
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

const kindOfMeeting = /(?:\s(?:regular|monthly|weekly|annual|special|general|team|f2f)|\s?[-–—:])$/i

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

function heldBody(context: ExtractionContext): Span | null {
  const { view, sentences } = context
  for (const sentence of sentences.slice(0, 14)) {
    const text = view.slice(sentence.start, Math.min(sentence.end, sentence.start + 500))
    const chinese = chineseBody(text)
    if (chinese !== null) return { start: sentence.start + chinese.start, end: sentence.start + chinese.end }
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
