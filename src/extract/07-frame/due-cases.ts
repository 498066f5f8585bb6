/**
 * Deadlines that differ by case: "within 10 days of notice, or 30 days where it was sent abroad", "for berths in use by 1 July, and for
 * the others by 1 October". A list is given only where at least two dates stand and the words name the case of one of them or more.
 */
import type { CaseDue, Due } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { FoundDate } from '../06-date/date-rule.ts'
import { duration } from '../06-date/reading.ts'
import { numberWords, quantityPattern } from '../lexicon/en/dates.ts'
import { groupSpan, matchesOf } from '../matches.ts'

/** The case behind its date, up to the end of the clause. */
const caseAfter =
  /^(?:\s(?:of|after|from|following)\s[^,;.]{2,40}?)?,?\s((?:where|if|when|unless|in\sthe\scase\sof|in\scases?\swhere)\s[^,;.]{3,110})/i
/** "For berths in use": the case before its date, from the last comma or the last "and". */
const caseBefore = /(?:^|[,;]\s(?:and\s|but\s)?|\sand\s)(for\s[^,;.]{3,60}?)(?:,?\s(?:by|within|before|until|no\slater\sthan)|,)\s/gi
const otherwise = /^[^,;.]{0,40}\s(?:otherwise|in\s(?:all\s)?other\scases)\b/i
/** A second length of time that stands without "within". */
const orLonger = new RegExp(
  `,?\\s(?:or|and|but)\\s(?:within\\s)?(${quantityPattern}\\s(?:\\(\\d{1,3}\\)\\s)?(calendar\\s|working\\s|business\\s)?(day|week|month|year)s?)\\s(?=where|if|when|in\\sthe\\scase|in\\scases)`,
  'gi'
)
/** What ends the words of a case: the next date with what leads to it. */
const nextLead = /,?\s(?:and|or|but|except\sthat|save\sthat)?\s?(?:by|within|before|until|no\slater\sthan)\s*$/i

/** One date for each case, in order; none where the words tell no cases. */
export function duesByCase(view: string, reach: Span, limits: readonly FoundDate[]): CaseDue[] {
  const first = limits[0]
  if (first === undefined) return []
  const dates: Due[] = [...limits.map(bare), ...longer(view, reach, first)].sort((a, b) => a.start - b.start)
  const apart = dates.filter((due, at) => at === 0 || due.start >= dates[at - 1]!.end)
  if (apart.length < 2) return []
  const cases = apart.map((due, at) => ({
    ...due,
    case: caseOf(view, { start: apart[at - 1]?.end ?? reach.start, end: Math.min(reach.end, apart[at + 1]?.start ?? reach.end) }, due)
  }))
  const named = cases.filter((one) => one.case !== null)
  const others = cases.length - named.length
  return named.length > 0 && (others === 0 || (others === 1 && isRest(view, reach, cases))) ? cases : []
}

/** A date without a case is that of all others where it stands first, or says so. */
function isRest(view: string, reach: Span, cases: readonly CaseDue[]): boolean {
  const at = cases.findIndex((one) => one.case === null)
  const one = cases[at]!
  // "Shall for berths in use complete it by 1 July, and for others by 1 October": the first has a case, which was not found.
  const isHidden =
    cases.some((other) => other.case !== null && other.case.start < other.start) && /\bfor\s/i.test(view.slice(reach.start, one.start))
  return (at === 0 && !isHidden) || otherwise.test(view.slice(one.end, Math.min(reach.end, one.end + 60)))
}

function caseOf(view: string, around: Span, due: Due): Span | null {
  const words = view.slice(due.end, around.end).replace(nextLead, '')
  const after = caseAfter.exec(words)
  if (after !== null) {
    const start = due.end + after[0].length - after[1]!.length
    return trimSpan(view, { start, end: start + after[1]!.length })
  }
  const from = Math.max(around.start, due.start - 160)
  const before = matchesOf(caseBefore, view.slice(from, due.start)).at(-1)
  return before === undefined ? null : trimSpan(view, groupSpan(before, from))
}

/** "…, or 30 days where": it counts from what the first counts from. */
function longer(view: string, reach: Span, first: FoundDate): Due[] {
  if (first.kind !== 'relative') return []
  const words = view.slice(first.end, reach.end)
  return matchesOf(orLonger, words).map((match) => {
    const count = numberWords[match[2]!.toLowerCase()] ?? Number(match[2])
    const rule = duration(count, match[4]!.toLowerCase(), match[3] !== undefined && !/calendar/i.test(match[3]))
    const anchor = first.anchor === undefined ? {} : { anchor: first.anchor }
    return { ...groupSpan(match, first.end), edtf: null, kind: 'relative', inferred: [], rule, ...anchor }
  })
}

function bare({ deadline: _, ...due }: FoundDate): Due {
  return due
}
