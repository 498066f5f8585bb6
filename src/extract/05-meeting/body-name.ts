/** The name of a body inside a run of words: from its first word to the noun that tells its kind, without words about the paper around it. */
import { type Span, trimSpan } from '../../domain/span.ts'
import { bodyNouns, groupKinds, placeWords, shortGroup } from '../lexicon/en/bodies.ts'
import { type CapitalRun, capitalRuns } from './capital-runs.ts'

/** Words of a title that are about the paper and not the body. */
export const paperWords =
  /\b(?:minutes|meeting|meetings|agenda|notes|summary|draft|approved|unapproved|adopted|regular|special|annual|monthly|weekly|emergency|general|action|official|proceedings|record|of|from|the|for|a|on|held|call|session|work|and|to|in|at|agm|egm|sgm)\b/gi
const dayName =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:to|yester)day|(?:this|last|next)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|year|month|week)$/

/** The body's name in a line, or in running text (`told`), where a noun in small letters is another word's, without the words about the paper around it. */
export function bodyIn(view: string, span: Span, only?: number, told = false): Span | null {
  const runs = capitalRuns(view, span.start, span.end)
  for (const strength of bodyNouns.keys()) {
    if (only !== undefined && strength !== only) continue
    for (const run of runs) {
      const found = bodyOfRun(view, run, strength) ?? (told ? null : withSmallNoun(view, run, span.end, strength))
      if (found !== null) return found
    }
  }
  return null
}

const smallTail = /^(?:\s[a-z][a-z-]{1,18}){1,3}(?![\p{L}-])/u

/** "Quay rowing club", "Steering committee": the noun in small letters behind the name, up to three words on. */
function withSmallNoun(view: string, run: CapitalRun, to: number, strength: number): Span | null {
  const tail = smallTail.exec(view.slice(run.end, Math.min(to, run.end + 62)))
  if (tail === null) return null
  const words = tail[0].slice(1).split(' ')
  // "Quay office hours" are no office.
  const noun = words.findLastIndex(
    (word, at) => word.length > 3 && word !== 'school' && words[at + 1] !== 'hours' && bodyNouns[strength]!.has(word)
  )
  if (noun < 0) return null
  const found = withoutPaperWords(view, { start: run.start, end: run.end + 1 + words.slice(0, noun + 1).join(' ').length })
  return found === null || found.start >= run.end ? null : found
}

/** A noun before one of these only says what the paper is about: "Open Government Action Plan". */
const papers = new Set(['plan', 'plans', 'report', 'strategy', 'policy', 'roadmap', 'bill', 'act', 'charter', 'framework'])

/** From the run's first word of the name to the body's noun, or on to the place it belongs to ("Council of the City of Ada"). */
export function bodyOfRun(view: string, run: CapitalRun, strength: number): Span | null {
  const lower = run.words.map(({ text }) => text.toLowerCase())
  const last = lower.findLastIndex(
    (text, index) => (shortGroup.test(run.words[index]!.text) ? 0 : strengthOf(text, lower[index - 1])) === strength
  )
  if (last < 0) return null
  const noun = lower[last + 1] === 'court' ? last + 1 : last
  const place = strength === 2 && placeWords.has(lower[noun]!) && lower[noun + 1] === 'of'
  const of =
    lower[noun + 1] === 'of' && (place || strength < 2)
      ? Math.min(beforePaper(lower, noun + 2) - 1, noun + 6)
      : lower[noun + 1] === 'court'
        ? noun + 1
        : noun
  if (strength === 1 && lower.slice(noun + 1).some((text) => papers.has(text))) return null
  // "Video Conference Information" is of how to join.
  if (strength === 1 && lower[noun] === 'conference' && /^(?:video|telephone|phone|web|audio|zoom|press)$/.test(lower[noun - 1] ?? ''))
    return null
  // "New Board Member" is one of them.
  if (strength === 0 && lower[noun + 1] === 'member') return null
  // "Tide Team Leader" is somebody's post.
  if (strength === 1 && postEnd.test(lower[noun + 1] ?? '')) return null
  // "Governing Body of Quay School Minutes of the Full Governing Board": the name stands behind the words about the paper.
  const paper = lower.findLastIndex((text, index) => index < noun && /^(?:minutes|agenda)$/.test(text)) + 1
  const owner = run.words.findLastIndex(({ text, bare }, index) => index < noun && (isOwner(text, bare) || /[a-z]\d/i.test(text))) + 1
  const first = Math.max(paper, owner)
  const start = first === 0 ? behindSlash(view, run.start) : run.words[first]!.start
  return withoutPaperWords(view, { start, end: run.words[of]!.end })
}

const postEnd = /^(?:leaders?|leads?|managers?|captains?|coordinators?|officers?)$/

const slashed = /(?<![\p{L}\p{N}/])\p{Lu}[\p{L}\p{N}&'’-]{0,20}(?:\/\p{Lu}[\p{L}\p{N}]{0,20}){0,2}\/$/u

/** "CA/B Forum", "Parks/Recreation Committee": where the words before a slash begin that belong to the name. */
function behindSlash(view: string, start: number): number {
  const before = view[start - 1] === '/' ? slashed.exec(view.slice(Math.max(0, start - 66), start)) : null
  return before === null ? start : start - before[0].length
}

/** Where "Meeting Minutes" begins behind "Board of Pilots", or the run ends. */
function beforePaper(words: readonly string[], from: number): number {
  const at = words.findIndex(
    (word, index) => index > from && /^(?:meetings?|minutes|agenda|regular|special|session|held|convened|on)$/.test(word)
  )
  return at < 0 ? words.length : at
}

/** "Authority's Tides Committee": the body behind another's is named by itself; "St. Brannoc's Parish Council" has a name with an 's. */
function isOwner(text: string, bare: string): boolean {
  return text.toLowerCase() !== bare && (bodyNouns.some((nouns) => nouns.has(bare) || nouns.has(`${bare}s`)) || dayName.test(bare))
}

function strengthOf(text: string, before: string | undefined): number {
  if ((text === 'group' || text === 'force') && before !== undefined && groupKinds.has(before)) return 0
  return bodyNouns.findIndex((nouns) => nouns.has(text))
}

/** Drops leading words such as "Minutes of the Regular Meeting of the" and dates. */
export function withoutPaperWords(view: string, span: Span): Span | null {
  let { start, end } = span
  for (let lead = leading(view, start, end); lead > 0; lead = leading(view, start, end)) start += lead
  const trimmed = trimSpan(view, { start, end })
  end = trimmed.end - (sittingAtEnd.exec(view.slice(trimmed.start, trimmed.end))?.[0].length ?? 0)
  const words = view.slice(trimmed.start, end)
  if (words.length < 2 || words.replace(paperWords, '').trim().length < 2) return null
  return { start: trimmed.start, end }
}

const sittingAtEnd = /\s(?:AGM|EGM|SGM|(?:Annual )?General Meeting)$/i

function leading(view: string, start: number, end: number): number {
  const match =
    /^(?:\s+|(?:minutes|meeting|agenda|notes|summary|draft|approved|unapproved|regular|special|annual|monthly|weekly|emergency|official|proceedings|record|reports?(?=\s(?:of|from)\s)|protocol(?=\sof\s)|excerpts?(?=\sfrom\s)|public(?=\s(?:board|council)\smeeting)|action|of|from|the|for|a|on|held|session|joint|statutory|inaugural|ordinary|extraordinary|quarterly|fortnightly|virtual|online|agm|egm|sgm|dd|general(?=\smeeting)|[–—-]|regularly|scheduled|(?:first|second|third|fourth)(?=\s(?:board|council|committee|commission|directors|trustees|governors)$)|\d[\d./:-]*(?:st|nd|rd|th)?,?|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)(?=\s)|(?:minutes|notes|agenda):(?=[\s\d\p{Lu}]))/iu.exec(
      view.slice(start, Math.min(end, start + 40))
    )
  return match?.[0].length ?? 0
}
