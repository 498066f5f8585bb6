/** The body that a title names without a word that tells its kind: what stands beside the words about the paper and the day. */
import type { Span } from '../../domain/span.ts'
import { findDates } from '../06-date/find-dates.ts'
import { paperWords, withoutPaperWords } from './body-name.ts'
import { capitalRuns } from './capital-runs.ts'

export const dayWords =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi

export const ofPaper = /\b(?:minutes|notes|meeting|agenda|proceedings)\b/i
export const noBody =
  /\b(?:sync|stand-?up|kick-?off|workshop|retrospective|retro|planning|review|update|policy|plan|report|letter|welcome|home|news|blog|draft|template|details|information|documents?|archive|results?|irc|zoom|video|phone|telephone|conference|skype|webex|discord|slack|jitsi)$/i

export const smallBody =
  /\b(board|council|committee|commission|trustees|directors|governors|senate|parish|team)['’]?\s(?:meeting|mtg|minutes|call)\b/i

const minutesOf = /\b(?:minutes|notes|record|proceedings|agenda)\s(?:of|from|for)\s(?:the\s)?(?=\p{Lu})/iu
const sitting = /^(?:(?:19|20)\d\d|annual|agm|egm|sgm|meeting|general|monthly|regular|special|extraordinary)$/i

const sittingBehind =
  /^\s(?:(?:19|20)\d\d\s)?(?:annual|agm|egm|sgm|meeting|general|monthly|kick-?off|plenary|committee|board|exec(?:utive)?|council|trustees?|directors?|community|(?:core\s)?dev(?:eloper)?s?|users?|contributors?|weekly|bi-?weekly)\b/i

/** The capitalised words behind "Minutes of", up to the kind of sitting. */
export function ofMeeting(view: string, title: Span): Span | null {
  const match = minutesOf.exec(view.slice(title.start, Math.min(title.end, title.start + 200)))
  if (match === null) return null
  const start = title.start + match.index + match[0].length
  const run = capitalRuns(view, start, Math.min(title.end, start + 120))[0]
  if (run === undefined || run.start !== start) return null
  const at = run.words.findIndex(({ text }) => sitting.test(text))
  if (at < 0 && !sittingBehind.test(view.slice(run.end, run.end + 40))) return null
  // "HDTUC Minutes of Delegate Meeting": the name stands before the words about the paper.
  if ((at < 0 ? run.words.length : at) === 1 && match.index > 2) return null
  return at === 0 ? null : withoutPaperWords(view, { start, end: at < 0 ? run.end : run.words[at - 1]!.end })
}

const kindOfMeeting =
  /(?:\s\d[\d./-]{1,9}|\s(?:regular|monthly|quarterly|fortnightly|(?:bi-?)?weekly|annual|special|general|team|f2f|draft|approved|final|community|users?|(?:core\s)?devs?|developers?|contributors?|organi[sz]ers['’]?|members?['’]?|core|official|public|virtual|online)|\s?[-–—:,])$/i

const listed = /^\[(\p{Lu}[\p{L}\d -]{1,24})\]\s.{0,24}\b(?:minutes|meeting|notes)\b/iu

const lastWord = (words: string): string =>
  words
    .slice(-40)
    .replace(/[\s–—:-]{1,8}$/, '')
    .split(' ')
    .at(-1)!

const coined = /^\p{Ll}[\p{L}\d]{0,18}(?:-\p{L}[\p{L}\d]{1,14}|\p{Lu}[\p{L}\d]{1,14}|\d[\p{L}\d]{0,8})(?=\s|$)/u
const coinedAlone = /^(?:\d{4}[./-]\d\d[./-]\d\d:?\s)?(\p{Ll}{4,16})(?:\s[A-Z]{2,5})?$/u

/** "wasmTide", "in-quay", "libtide2", or one word in small letters that is none of those that stand before "meeting", "tideline CC": the name of a project. */
function isCoined(words: string): boolean {
  const bare = words.replace(kinds, '').trim()
  const [, alone = ''] = coinedAlone.exec(bare) ?? []
  return (coined.test(bare) && !ordinary.test(bare)) || (alone !== '' && !ordinary.test(alone) && !smallBody.test(`${alone} meeting`))
}

const kinds = /\s(?:community|contributors?|dev|developer|users?|weekly|bi-?weekly|monthly|team|project|&\sco)(?=\s|$)/gi
const ordinary =
  /^(?:co|re|pre|post|non|self|semi|multi|inter|follow|kick|stand|check|catch|bi|one|first|second|third|mid|end|full|face|half|year|in-person|on-?line|off-?line)-|^(?:notes|draft|meeting|minutes|weekly|monthly|biweekly|annual|regular|special|general|staff|team|board|project|planning|status|public|first|second|third|next|last|previous|today|join|joint|open|internal|virtual|online|remote|emergency|daily|quarterly|final|about|from|with|this|that|some|short|agenda|group|class|club|sprint|budget|design|review|inaugural|founding|members?|committee|council|working)$/i

/** Words alone that say which meeting it is and not whose. */
const whichOne =
  /^(?:release|patch|lecture|field|speaker|session|discussion|working|first|second|third|last|next|previous|members?['’]?s?|membership|team|staff|transition|handover|emergency|status|strategy|budget|design|project|(?:share|stock)holders['’]?|public|open|informal|formal|joint|internal|inaugural|founding)$/i

/** "First Directors' Meeting" of a body that is named beside it. */
const firstOne =
  /^(?:first|second|third|inaugural|organi[sz]ational)\s(?:directors|trustees|board|council|committee|officers|governors)['’]?$/i

/** A title such as "Harbour Trust Minutes - 3 May": what stands before the words about the paper. */
export function loneTitle(view: string, title: Span): Span | null {
  // "[HWLUG] Minutes of 3 May": the list that the paper was sent to.
  const list = listed.exec(view.slice(title.start, Math.min(title.end, title.start + 60)))
  if (list !== null) return { start: title.start + 1, end: title.start + 1 + list[1]!.length }
  const text = view.slice(title.start, title.end)
  const paper = text
    .slice(0, 110)
    .search(
      /\s(?:meetings?|meet-?ups?|minutes|call|sync|agenda|(?:weekly|monthly|quarterly)\sreport|notes(?=\s(?:(?:for|of|from)\s)?(?:(?:19|20)\d\d|\d{1,2}\s|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\s\d)))\b/i
    )
  if (paper < 2 || !(/^(?:\d{4}[./-]\d\d[./-]\d\d:?\s)?\p{Lu}/u.test(text) || isCoined(text.slice(0, paper)))) return null
  let end = paper
  for (let tail = kindOfMeeting.exec(text.slice(0, end)); tail !== null; tail = kindOfMeeting.exec(text.slice(0, end))) end = tail.index
  const name = text.slice(0, end)
  if (
    noBody.test(name) ||
    whichWeek.test(name) ||
    firstOne.test(name) ||
    whichOne.test(name.replace(dayWords, '').replace(/^[\d./:,\s-]{1,14}/, '')) ||
    !(/\p{Lu}|\d/u.test(lastWord(name)) || isCoined(name))
  )
    return null
  if (
    !/^[A-Z]{2}$/.test(name) &&
    name
      .replace(paperWords, '')
      .replace(dayWords, '')
      .replace(/[\d\s./:,–—-]/g, '').length < 3
  )
    return null
  return withoutPaperWords(view, { start: title.start, end: title.start + end })
}

const year = /(?<![\w-])(?:19|20)\d\d(?![\w-])/g
const inBrackets = /\([^()]{0,40}\)/g
const aboutSitting =
  /\b(?:meetings?|minutes|notes|agenda|proceedings|call|sync|teleconference|telcon|telco|telecon|agm|egm|sgm|stand-?up|all-?hands|f2f|face[ -]to[ -]face|meetup|office hours|session|plenary)\b/i
/** Words that stand before a name and are none of it: "Weekly", "12th", "Minutes of the". */
const before =
  /^(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|weekly|bi-?weekly|fortnightly|monthly|quarterly|annual|regular|special|extraordinary|general|draft|approved|unapproved|unofficial|official|open|virtual|online|the|meetings?|minutes|notes|agenda|record|summary|proceedings|call|agm|egm|sgm|of|from|for|and|&|on|at|held)(?:[\s,:]{1,3}|$)/i
/** Words behind it: "Annual General Meeting", "weekly sync #12". */
const behind =
  /(?:^|[\s,])(?:meetings?|minutes|notes|agenda|summary|proceedings|call|sync|teleconference|telcon|telco|telecon|agm|egm|sgm|annual|general|regular|special|monthly|weekly|bi-?weekly|fortnightly|plenary|stand-?up|all-?hands|f2f|face[ -]to[ -]face|meetup|office hours|session|community|contributors?|dev|developer|online|virtual|public|irc|zoom|conference|on|held|from|of|and|#?\d{1,4})[,:.]?$/i
const properName =
  /^(?:\p{Lu}[\p{L}\d'’.+]{0,24}(?:[-/&]\p{L}[\p{L}\d]{0,20}){0,2})(?:\s(?:of|the|and|&|for|\p{Lu}[\p{L}\d'’.+-]{0,24})){0,5}$/u

/**
 * The name in a title: the part between its days, dashes, colons and brackets that is a name once the words about the paper and the sitting
 * are taken off. Something must say that it is of a sitting: such a word in the title, or (`dated`) its day where the paper has a roll.
 */
export function nameInTitle(view: string, title: Span, dated: boolean): Span | null {
  const text = view.slice(title.start, Math.min(title.end, title.start + 140))
  const bars = (part: string): string => '|'.repeat(part.length)
  let masked = text
  for (const { start, end } of findDates(text, null, 'en'))
    masked = masked.slice(0, start) + bars(masked.slice(start, end)) + masked.slice(end)
  masked = masked.replace(year, bars).replace(inBrackets, bars)
  if (dated ? masked === text : !aboutSitting.test(masked)) return null
  let at = 0
  for (const part of masked.split(/([|:]|\s[–—-]\s)/)) {
    const name = nameOf(part, text !== text.toUpperCase())
    const start = title.start + at + (name === null ? 0 : part.indexOf(name))
    at += part.length
    if (name !== null) return { start, end: start + name.length }
  }
  return null
}

/** "Week 9", "Term 3": which of the meetings it is. */
const whichWeek = /^(?:Week|Term|Semester|Session|Day|Quarter|Sprint|Part|Season)\s\d/i

const shortName = /^(?:[A-Z]{2,6}-\p{Lu}\p{L}{2,14}|[A-Z][A-Z\d]{2,9}(?:-[A-Z][A-Z\d]{0,9}){0,2}|\p{Lu}\p{Ll}{1,12}\p{Lu}[\p{L}\d]{1,12})$/u

/** A title that is one short or coined name and nothing more: "HWLUG", "libtide2". */
export function nameAlone(view: string, title: Span): Span | null {
  const name = view.slice(title.start, title.end).trim()
  if (/\s/.test(name) || noBody.test(name) || ofPaper.test(name)) return null
  if (!shortName.test(name) && !(coined.test(name) && !ordinary.test(name))) return null
  const start = view.indexOf(name, title.start)
  return { start, end: start + name.length }
}

/** `cased`: in a title all in capitals, a word of them is no short name. */
function nameOf(part: string, cased: boolean): string | null {
  let name = part.trim()
  for (let head = before.exec(name); head !== null && head[0] !== ''; head = before.exec(name)) name = name.slice(head[0].length)
  for (let tail = behind.exec(name); tail !== null; tail = behind.exec(name)) name = name.slice(0, tail.index).trimEnd()
  name = name.replace(/[\s,;.]{1,4}$/, '')
  const words = name.split(' ')
  const last = words.at(-1)!
  const told =
    words.length > 1 ? /\p{Lu}|\d/u.test(last) : cased && /^[A-Z][A-Z\d]{1,9}(?:-[A-Z][A-Z\d]{0,9}){0,2}$|\p{Ll}\p{Lu}/u.test(name)
  return properName.test(name) &&
    !/\.\p{Ll}/u.test(name) &&
    told &&
    !noBody.test(name) &&
    !whichWeek.test(name) &&
    !words.some((word) => ordinary.test(word) && words.length < 2)
    ? name
    : null
}
