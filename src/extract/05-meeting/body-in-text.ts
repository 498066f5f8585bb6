/** The body that the sentences of a text without a head tell of: who held the meeting, who publishes the paper, who it keeps speaking of. */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { chineseBodyEnds } from '../lexicon/en/bodies.ts'
import { officeWords } from '../lexicon/en/roles.ts'
import { groupSpan, matchesOf } from '../matches.ts'
import { bodyIn, bodyOfRun } from './body-name.ts'
import { type CapitalRun, capitalRuns, runsOf } from './capital-runs.ts'

const held =
  /\s(?:held|holds|convened|met|meets(?!\s(?:bi-?weekly|weekly|monthly|fortnightly|quarterly|regularly|every|each)\b)|hosted|organi[sz]ed|called a|conducted)\s|(?:meeting|session) of (?:the )?/i
const acting =
  /(?<![\p{L}/-])([Bb]oard|[Ss]elect\s?board|[Cc]ouncil|[Cc]ommittee|[Cc]ommission|[Ss]enate|[Vv]estry|(?<=\b[Tt]he\s)(?:Government|Administration|Authority|Ministry))(?![\p{L}/_-]|\s(?:members?|rooms?|chambers?|meetings?)\b)/gu
const chineseEnd = new RegExp(`(?:${chineseBodyEnds})$`, 'u')

/** A body whose name has no capitals: "the tides working group met". */
const groupMet =
  /\b[Tt]he\s((?:[a-z0-9-]{2,24}\s){1,3}(?:working\sgroup|committee|subcommittee|board|council|commission|task\sforce|team))\s(?:met|held|convened|gathered)\b/
/** "The monthly membership meeting of Tide Friends", "the regular meeting of the Tide Friends was called to order": a name without a noun. */
const meetingOf =
  /\b[Tt]he\s(?:(?:regular|monthly|weekly|quarterly|annual|general|special|ordinary|membership|members['’]?)\s){1,3}[Mm]eeting\sof\s(?:[Tt]he\s)?(\p{Lu}[\p{L}\d'’&-]{1,24}(?:\s(?:of\s|the\s)?\p{Lu}[\p{L}\d'’&-]{1,24}){0,6})(?=\.?$|\s(?:was|were|is)\s|,\s)/u
/** "The Tide Wardens met at the hall", "A meeting of Tide Wardens was held": a name of two words or more. */
const nameMet =
  /^(?:The\s|A\s(?:[a-z]{4,9}\s)?meeting\sof\s(?:the\s)?)(?!(?:AGM|EGM|SGM|Annual|General|Special|Regular|Meeting)\b)(\p{Lu}[\p{L}\d'’&-]{1,24}(?:\s(?:of\s|the\s)?\p{Lu}[\p{L}\d'’&-]{1,24}){1,5})\s(?:met|convened|gathered|assembled|was\sheld|took\splace)\s/u
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

/** Who publishes the paper. */
export function issuingBody({ view, sentences }: ExtractionContext): Span | null {
  for (const sentence of sentences.slice(0, 40)) {
    const issuer = issuerIn(view, sentence, view.slice(sentence.start, Math.min(sentence.end, sentence.start + 500)))
    if (issuer !== null) return issuer
  }
  return null
}

export function heldBody(context: ExtractionContext): Span | null {
  const { view, sentences } = context
  for (const sentence of sentences.slice(0, 40)) {
    const text = view.slice(sentence.start, Math.min(sentence.end, sentence.start + 500))
    const chinese = chineseBody(text)
    if (chinese !== null) return { start: sentence.start + chinese.start, end: sentence.start + chinese.end }
    const named = meetingOf.exec(text) ?? nameMet.exec(text) ?? groupMet.exec(text)
    if (named !== null) return groupSpan(named, sentence.start)
    const match = held.exec(text)
    if (match === null) continue
    const after = / of /.test(match[0])
    const from = sentence.start + (after ? match.index + match[0].length : 0)
    const found = bodyIn(
      view,
      { start: from, end: after ? Math.min(sentence.end, from + 120) : sentence.start + match.index },
      undefined,
      true
    )
    // "the board of Trustees": the capital comes late.
    const lead = found === null ? null : /\bboard of (?:the )?$/i.exec(view.slice(from, found.start))
    if (found !== null) return { start: lead === null ? found.start : from + lead.index, end: found.end }
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

const officeOf = /\b(?:chair(?:man|woman|person)?|president|secretary|treasurer|members?|officers?)\sof\sthe\s$/i
const acts = /^\s(?:should|will|shall|agree[ds]?|decide[ds]?|discusse[ds]|resolve[ds]|recommend(?:s|ed)?|plans|needs)\s/

/**
 * The name of several words that a text without a head speaks of most: at least four times, or twice where such a body deliberates; once where
 * it is the only one that deliberates and is told to do something, or where somebody is its officer.
 */
export function mentionedBody(context: ExtractionContext): Span | null {
  const found = new Map<string, { readonly span: Span; readonly deliberates: boolean; least: number; count: number }>()
  for (const run of runsOf(context)) {
    const deliberating = bodyOfRun(context.view, run, 0)
    const span = deliberating ?? bodyOfRun(context.view, run, 1)
    if (span === null) continue
    const name = context.view.slice(span.start, span.end).toLowerCase()
    if (!/\s/.test(name) || !/\b(?:[Tt]he|['’]s) $/.test(context.view.slice(Math.max(0, span.start - 5), span.start))) continue
    const seen = found.get(name) ?? { span, deliberates: deliberating !== null, least: deliberating === null ? 4 : 2, count: 0 }
    seen.count++
    if (officeOf.test(context.view.slice(Math.max(0, span.start - 24), span.start))) seen.least = 1
    if (seen.deliberates && acts.test(context.view.slice(span.end, span.end + 14))) seen.least = 1
    found.set(name, seen)
  }
  // "The Technical Committee" is the "Harbour Technical Committee" again.
  for (const [name, one] of found)
    for (const [other, { count }] of found) if (other !== name && name.endsWith(` ${other}`)) one.count += count
  const deliberating = [...found.values()].filter(({ deliberates }) => deliberates)
  const only = deliberating.length === 1 && deliberating[0]!.count >= deliberating[0]!.least ? deliberating[0] : undefined
  const best =
    only ??
    [...found.values()].filter(({ count, least }) => count >= least).sort((a, b) => b.count - a.count || a.span.start - b.span.start)[0]
  return best?.span ?? null
}

/** The body that a text without a head keeps speaking of: "the council", so many times; once only with its article and a capital. */
export function actingBody(context: ExtractionContext, least: number): Span | null {
  const { view } = context
  const counts = new Map<string, number>()
  for (const match of matchesOf(acting, view.slice(0, 60_000))) {
    const noun = match[1]!.toLowerCase().split(/\s+/).at(-1)!
    const count = (counts.get(noun) ?? 0) + 1
    counts.set(noun, count)
    if (least === 1 && !/\b[Tt]he \p{Lu}/u.test(view.slice(Math.max(0, match.index - 4), match.index + 1))) continue
    if (count >= least) return { start: match.index + match[0].length - match[1]!.length, end: match.index + match[0].length }
  }
  return null
}
