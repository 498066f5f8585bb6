/** Where labels stand inside a block that say who was there, and what each says. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { officeWords, roleWords } from '../lexicon/en/roles.ts'
import { groupSpan, matchesOf } from '../matches.ts'
import { labelMatches } from './attendance-label.ts'
import { endOfList } from './list-end.ts'
import { groupStatusOf, type Status, statusOf } from './roll.ts'
import { isAllPeople, isName } from './roll-sentence.ts'

const chinese = /(出席|参加|列席|缺席|请假|与会)(?:人员|会议人员|名单|领导|单位)?\s?[:：]/g
const chineseStatus: Readonly<Record<string, Status>> = {
  出席: 'present',
  参加: 'present',
  与会: 'present',
  列席: 'guest',
  缺席: 'absent',
  请假: 'apologies'
}

export type Mark = { readonly start: number; readonly end: number; readonly status: Status; readonly colon: boolean }

const groupInside = /[.;]\s([A-Z][A-Za-z]{2,18}(?:\s[A-Za-z]{2,18}){0,2}):\s/g
/** The same without a stop before it: only the group's own word and what it is of. */
const groupAfterName =
  /(?<=[\p{L}):])\s{1,3}((?:(?:Invited|Visiting|Voting|Other|Elected|Parish|County|District|Borough|City|Town|Ward|Board|Committee|Council|Staff)\s){0,2}(?:Chair|Directors|[Mm]embers|Councillors|Councilors|Trustees|Officers|Guests|Staff|Secretary|Treasurer|Clerk|Representatives|Observers|Visitors|Ex-officio)):\s/gu

/** `early`: near the document's head or in its attendance section, where a dash is as good as a colon. */
export function labelsIn(words: string, early: boolean): Mark[] {
  const marks: Mark[] = []
  for (const match of labelMatches(words)) {
    const status = statusOf(match[1]!)
    const colon = /[:;–-]\s*$/.test(match[0])
    const start = wordsBefore(words, match.index)
    // "Join by telephone:" is how to be there.
    if (/^(?:join|dial)\s/i.test(words.slice(start, match.index))) continue
    if (status === null || (!early && /[-–;]\s*$/.test(match[0]))) continue
    const told = /^\s{0,3}(?:the\s)?(?:representatives?|members?|delegates?|people)\s(?:from|of)\b/.test(
      words.slice(match.index + match[0].length, match.index + match[0].length + 30)
    )
    const sent = /(?:received|accepted|intimated|submitted|tendered)\b[^:]{0,24}\s(?:from|by|on\sbehalf\sof)$/i.test(match[0])
    if (colon || ((sent || startsSentence(words, start)) && !told)) marks.push({ start, end: match.index + match[0].length, status, colon })
  }
  if (marks.some(({ colon }) => colon)) {
    // "… Administration: Superintendent Ada Lind": a group that goes on with the list in the same paragraph.
    for (const match of [...words.matchAll(groupInside), ...words.matchAll(groupAfterName)]) {
      const status = groupStatusOf(match[1]!)
      const { start } = groupSpan(match)
      if (status !== null && !marks.some((mark) => start < mark.end && mark.start < match.index + match[0].length)) {
        marks.push({ start, end: match.index + match[0].length, status, colon: true })
      }
    }
  }
  for (const match of words.matchAll(chinese)) {
    marks.push({ start: match.index, end: match.index + match[0].length, status: chineseStatus[match[1]!]!, colon: true })
  }
  return marks.sort((a, b) => a.start - b.start)
}

/**
 * Start of the up to five words of the label that stand before its last ones ("Board members present"). Where something else stands before
 * these on the line, capitalised words may be a name of the list before.
 */
function wordsBefore(words: string, at: number): number {
  const free = backwards(words, at, () => true)
  if (beginsLine(words, free)) return free
  const loud = /^[A-Z]{2}/.test(words.slice(at, at + 2))
  return backwards(words, at, (word) =>
    loud ? /^[A-Z'&/-]{2,}$/.test(word) : /^[a-z]/.test(word) || groupWords.has(word.toLowerCase()) || isOffice(word)
  )
}

/** At the start of a line or behind a stop that is not an initial's. */
function beginsLine(words: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && words[before] === ' ') before--
  if (before < 0 || '\n;!?)'.includes(words[before]!)) return true
  return words[before] === '.' && !/\b[A-Z][a-z]{0,2}$/.test(words.slice(Math.max(0, before - 4), before))
}

const groupWords = new Set('also other others all the voting non-voting ex-officio public invited visiting'.split(' '))
const isOffice = (word: string): boolean => officeWords.has(word.toLowerCase()) || roleWords.has(word.toLowerCase())

function backwards(words: string, at: number, belongs: (word: string) => boolean): number {
  let start = at
  for (let count = 0; count < 5; count++) {
    let end = start
    while (end > 0 && words.charCodeAt(end - 1) === 32) end--
    let from = end
    while (from > 0 && /[A-Za-z'&/-]/.test(words[from - 1]!)) from--
    if (from === end || end === start || !belongs(words.slice(from, end))) break
    start = from
  }
  return start
}

function startsSentence(words: string, at: number): boolean {
  return /(?:^|[.,:;!?)])\s{0,20}$/.test(words.slice(Math.max(0, at - 22), at))
}

const withoutColon =
  /(?:^|\n)[ *•-]{0,4}(?:\d{1,2}[.)] )?(apologies(?: for absence)?|(?:members )?present|absent|in attendance|attend(?:ees|ance|ing)|sederunt|(?:in|on) (?:the )?(?:room|phone|call)|in person|online|remote(?:ly)?|virtual(?:ly)?)\.?(?=\s)/gi

/** "Apologies for absence Ada Lind, Jo Osei": labels without a colon at the beginning of a line, where nothing but names follows. */
export function bareMarks({ view, source }: ExtractionContext, words: Span): Mark[] {
  const all = matchesOf(withoutColon, view.slice(words.start, Math.min(words.end, words.start + 1500)))
  return all.flatMap((match, at): Mark[] => {
    const status = statusOf(match[1]!)
    const next = all[at + 1]
    const list = { start: words.start + match.index + match[0].length, end: next === undefined ? words.end : words.start + next.index }
    const trimmed = trimSpan(view, list)
    const ended = endOfList(view, trimmed, true)
    const names = view.slice(ended.start, ended.end)
    const gap = source.text.slice(list.start, trimmed.start)
    const wide = (gap.includes('\t') || gap.length > 2) && isName(view, ended)
    if (status === null) return []
    const plain = isAllPeople(view, ended) && /^\p{Lu}/u.test(names) && smallWords(names) <= names.length / 100
    return wide || plain || shortNames.test(names) ? [{ start: match.index, end: trimmed.start - words.start, status, colon: true }] : []
  })
}

const smallWords = (names: string): number => matchesOf(/(?<![(\p{L}])(?!and\b)\p{Ll}{2}/gu, names.replace(/\([^()]*\)/g, '')).length

/** "pr, CJ, nf, AG": initials of three people and more, in whatever letters. */
export const shortNames = /^[A-Za-z]{2,3}(?:,\s?[A-Za-z]{2,3}){2,30}$/

/** Short names of a chat and nothing else: "ada, jo_o, svance". */
export function isNickList(view: string, list: Span): boolean {
  const pieces = view.slice(list.start, list.end).split(/,|\sand\s/)
  return pieces.length > 1 && pieces.every((piece) => /^\s*@?[\w.|`^-]{2,24}(?:\s\([^()]*\))?\s*$/.test(piece))
}
