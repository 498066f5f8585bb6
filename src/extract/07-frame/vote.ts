/** The vote a statement reports: its outcome and its counts, from the words that tell them. Numbers that are not said stay null. */
import type { Vote } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import { voteNumbers, voteRows } from '../lexicon/en/votes.ts'
import type { StatementDraft } from '../statement-draft.ts'

const rows = voteRows.map(({ result, pattern }) => ({ result, regex: new RegExp(pattern, 'i') }))
const number = `(\\d{1,3}|${Object.keys(voteNumbers).join('|')})`
const tally = /(?<![\d/-])(\d{1,3})\s?(?:-|–|to|:)\s?(\d{1,3})(?:\s?(?:-|–|to|:)\s?(\d{1,3}))?(?![\d/-]|\s?(?:pm|am|p\.m|a\.m))/i
const counts: readonly {
  readonly side: 'for' | 'against' | 'abstained'
  readonly before: RegExp
  readonly after: RegExp
  readonly names: RegExp
}[] = [
  {
    side: 'for',
    before: new RegExp(
      `\\b${number}\\s(?:members?\\s)?(?:\\(\\d{1,3}\\)\\s)?(?:votes?\\s)?(?:ayes?|yeas?|yes(?:es)?|in\\sfavou?r|for|aye\\svotes?|affirmative|votes?\\sin\\sfavou?r|approve)\\b`,
      'i'
    ),
    after: new RegExp(`\\b(?:ayes?|yeas?|yes(?:es)?|in\\sfavou?r|for|affirmative)\\s?[:=(-]{1,2}\\s?${number}\\b`, 'i'),
    names: /\b(?:ayes?|yeas?|yes|in favou?r|voting aye|voting yes)\s?:\s?/i
  },
  {
    side: 'against',
    before: new RegExp(
      `\\b${number}\\s(?:members?\\s)?(?:votes?\\s)?(?:nays?|noes|no(?:\\svotes?)?|against|opposed|opposing|negative|dissent(?:ing)?)\\b`,
      'i'
    ),
    after: new RegExp(`\\b(?:nays?|noes?|no|against|opposed|negative)\\s?[:=(-]{1,2}\\s?${number}\\b`, 'i'),
    names: /\b(?:nays?|noes?|no|against|opposed|voting no|voting nay)\s?:\s?/i
  },
  {
    side: 'abstained',
    before: new RegExp(`\\b${number}\\s(?:members?\\s)?(?:abstentions?|abstain(?:ed|ing|s)?|abst\\.?)\\b`, 'i'),
    after: new RegExp(`\\b(?:abstentions?|abstain(?:ed|ing|s)?|abst\\.?)\\s?[:=(-]{1,2}\\s?${number}\\b`, 'i'),
    names: /\b(?:abstentions?|abstain(?:ed|ing)?)\s?:\s?/i
  }
]
const spokenVote = /\b(yea|aye|yes|nay|no|abstain(?:ed|s)?)\b/g
const voterBefore = /\p{Lu}[\p{L}'’.-]{0,24}\s(?:-\s)?$/u
const voteWords =
  /carried|carries|passed|passes|fail|lost|defeat|reject|unanim|consensus|objection|\bayes?\b|\byeas?\b|\bnays?\b|\bvoted?\b|in favou?r|oppos|abst|acclamation|so ordered|died|\bdies\b|一致|表决|通过|票/i

/** What the words of a span tell of a vote, or null when they tell none. */
export function voteIn(view: string, span: Span): Vote | null {
  const words = view.slice(span.start, span.end)
  const result = rows.find(({ regex }) => regex.test(words))?.result ?? null
  const counted = countsIn(words)
  if (result === null && counted.for === null && counted.against === null) return null
  const { start, end } = trimSpan(view, span)
  const told = result ?? (counted.for !== null && counted.against !== null ? outcome(counted.for, counted.against) : null)
  return { start, end, result: told, ...counted }
}

const outcome = (ayes: number, nays: number): Vote['result'] => (ayes > nays ? 'carried' : 'lost')

type Counts = Pick<Vote, 'for' | 'against' | 'abstained'>

function countsIn(words: string): Counts {
  const found: { for: number | null; against: number | null; abstained: number | null } = { for: null, against: null, abstained: null }
  for (const { side, before, after, names } of counts) {
    const match = after.exec(words) ?? before.exec(words)
    const listed = match === null ? names.exec(words) : null
    found[side] =
      match !== null ? numberOf(match[1]!) : listed === null ? null : namesCounted(listAfter(words, listed.index + listed[0].length))
  }
  if (found.for === null && found.against === null) {
    const match = tally.exec(words)
    if (match !== null && /vot|carr|pass|fail|appro|adopt|motion|defeat|lost/i.test(words)) {
      found.for = Number(match[1])
      found.against = Number(match[2])
      if (match[3] !== undefined) found.abstained = Number(match[3])
    }
  }
  if (found.for === null && found.against === null) return { ...found, ...spoken(words) }
  return found
}

const nextList = /[.;\n]|\b(?:ayes?|yeas?|nays?|noes?|no|against|opposed|abstain(?:ed|ing)?|abstentions?|absent)\s?:|$/i

/** The names behind "Ayes:", up to the next stop or label. */
function listAfter(words: string, start: number): string {
  const rest = words.slice(start, start + 300)
  return rest.slice(0, rest.search(nextList))
}

function numberOf(written: string): number {
  return voteNumbers[written.toLowerCase()] ?? Number(written)
}

function namesCounted(list: string): number | null {
  const names = list
    .split(/,|;|\band\b|&/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.every((name) => /^(?:none|nil|no|0|n\/a|-)$/i.test(name))) return 0
  const count = names.filter((name) => /^\p{Lu}/u.test(name)).length
  return count === names.length && count > 0 ? count : null
}

/** "Lind yea, Osei yea, and Vance nay". */
function spoken(words: string): Partial<Counts> {
  const votes = [...words.matchAll(spokenVote)]
    .filter((match) => voterBefore.test(words.slice(Math.max(0, match.index - 28), match.index)))
    .map((match) => match[1]!)
  if (votes.length < 2) return {}
  const count = (wanted: RegExp): number => votes.filter((vote) => wanted.test(vote)).length
  return { for: count(/^(?:yea|aye|yes)$/), against: count(/^(?:nay|no)$/), abstained: count(/^abst/) || null }
}

/** The vote of a draft: what its form points at, else what its own sentence says in so many words. */
export function voteOf(view: string, draft: StatementDraft): Vote | null {
  if (draft.kind !== 'decided' && draft.kind !== 'proposed' && draft.kind !== 'deferred') return null
  if (draft.voteHint !== undefined) return voteIn(view, draft.voteHint)
  const words = view.slice(draft.sentence.start, draft.sentence.end)
  if (
    draft.sentence.end - draft.sentence.start > 500 ||
    !voteWords.test(words) ||
    !/\b(?:motion|vote[ds]?|carried|carries|unanimously|consensus|objections?|ayes?|nays?|yeas?|in favou?r|opposed|abstain(?:ed|s|ing)?|abstentions?)\b|通过|一致/i.test(
      words
    )
  )
    return null
  return voteIn(view, draft.sentence)
}
