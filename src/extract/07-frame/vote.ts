/** The vote a statement reports: its outcome and its counts, from the words that tell them. Numbers that are not said stay null. */
import type { Vote } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { voteNumbers, voteRows } from '../lexicon/en/votes.ts'
import { matchesOf } from '../matches.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { rowVote } from './vote-row.ts'

const rows = voteRows.map(({ result, pattern }) => ({ result, regex: new RegExp(pattern, 'i') }))
const number = `(\\d{1,3}|${Object.keys(voteNumbers).join('|')})`
const spelledNumbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|none'
const tally =
  /(?<![\d/.:-]|\bat\s)(\d{1,3})\s?(?:-|–|(?:votes\s)?to\s|\sto\s|:|\/)\s?(?!0\d)(\d{1,3})(?:\s?(?:-|–|\sto\s|:|\/)\s?(\d{1,3}))?(?![\d/-]|\.\d|\s?(?:pm|am|p\.m|a\.m))/i
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
    names: /\b(?:ayes?|yeas?|yes|in favou?r|for|voting aye|voting yes)\s?:\s?/i
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
/** Those named as against it or abstaining: "with Osei dissenting", "(Lind abstained)", "all but Vance". */
const named: readonly { readonly side: 'against' | 'abstained'; readonly stand: 'before' | 'after'; readonly regex: RegExp }[] = [
  {
    side: 'against',
    stand: 'before',
    regex:
      /\s(?:was\s|were\s|is\s)?(?:dissent(?:ing|ed|s)|oppos(?:ing|ed)|object(?:ing|ed)|against|vot(?:ing|ed)\s(?:no\b|nay\b|against)|in\sopposition)/
  },
  { side: 'against', stand: 'after', regex: /\b(?:except(?:\sfor)?|all\sbut)\s/ },
  { side: 'abstained', stand: 'before', regex: /\s(?:was\s|were\s)?abstain(?:ing|ed|s)/ }
]
const listed = /,\s|,?\sand\s|\s&\s/
const oneName = /^\p{Lu}[\p{L}.'’-]{0,24}(?:\s\p{Lu}[\p{L}.'’-]{0,24}){0,3}$/u
const namePart = /^\p{Lu}[\p{L}.'’-]{0,24}$/u

/** The names that stand right before or after a place, as one list; empty where none do. */
function peopleAt(words: string, at: number, stand: 'before' | 'after'): string {
  if (stand === 'after') {
    const parts = words
      .slice(at, at + 160)
      .split(/[.;:()]/)[0]!
      .split(listed)
    const end = parts.findIndex((part) => !oneName.test(part.trim()))
    return (end < 0 ? parts : parts.slice(0, end)).join(', ')
  }
  const parts = words
    .slice(Math.max(0, at - 160), at)
    .split(/[;:()]/)
    .at(-1)!
    .split(listed)
  const whole = parts.findLastIndex((part) => !oneName.test(part.trim()))
  const tail = whole < 0 ? [] : parts[whole]!.trim().split(/\s/)
  const from = tail.findLastIndex((part) => !namePart.test(part))
  const first = tail.slice(from + 1).join(' ')
  return [first, ...parts.slice(whole + 1)].filter((part) => part.trim() !== '').join(', ')
}
const spelledTally = new RegExp(`\\b(${spelledNumbers})\\s?(?:votes\\s)?(?:to|-)\\s?(${spelledNumbers})\\b`, 'i')
const unanimousOf = /\bunanimous(?:ly)?[\s:(]{1,3}(\d{1,3})\b(?!\s?[-–/]\s?\d)/i
const spokenVote = /\b(yea|aye|yes|nay|no|abstain(?:ed|s)?)\b/g
const voterBefore = /\p{Lu}[\p{L}'’.-]{0,24}\s(?:-\s)?$/u
const voteWords =
  /carried|carries|passed|passes|fail|lost|defeat|reject|unanim|consensus|objection|\bayes?\b|\byeas?\b|\bnays?\b|\bvoted?\b|in favou?r|oppos|abst|acclamation|so ordered|died|ed\s\(?\d{1,2}\s?[-–]|\bdies\b|一致|表决|通过|票/i

/** A form's line that nobody filled in. */
const eitherWay = /^\W{0,4}(?:accepted|approved|passed|carried)\s?\/\s?(?:rejected|failed|lost|denied)\W{0,4}$/i

/** What the words of a span tell of a vote, or null when they tell none. */
export function voteIn(view: string, span: Span): Vote | null {
  const words = view.slice(span.start, span.end)
  if (eitherWay.test(words)) return null
  const result = outcomeIn(words)
  const counted = countsIn(words)
  if (result === null && counted.for === null && counted.against === null) return null
  const { start, end } = trimSpan(view, span)
  const told = result ?? (counted.for !== null && counted.against !== null ? outcome(counted.for, counted.against) : null)
  return { start, end, result: told, ...counted }
}

/** Who all said yes carried it; only words for it make that unanimous where the outcome itself is told. */
function outcomeIn(words: string): Vote['result'] {
  const result = rows.find(({ regex }) => regex.test(words))?.result ?? null
  return result === 'unanimous' && !/unanim|nem\.?\scon|all\sagreed/i.test(words) && /\b(?:carried|carries|passed|passes)\b/i.test(words)
    ? 'carried'
    : result
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
    const spelled = match === null && /vot|carr|pass|fail|appro|adopt|defeat/i.test(words) ? spelledTally.exec(words) : null
    if (spelled !== null) {
      found.for = numberOf(spelled[1]!)
      found.against = numberOf(spelled[2]!)
    }
  }
  const called = found.for === null && found.against === null ? { ...found, ...spoken(words) } : found
  return withNamed(words, called)
}

/** Counts that are told by naming those who did not agree, and the number of a unanimous vote. */
function withNamed(words: string, counted: Counts): Counts {
  const found = { ...counted }
  for (const { side, stand, regex } of named) {
    const match = found[side] === null ? regex.exec(words) : null
    const people = match === null ? '' : peopleAt(words, stand === 'before' ? match.index : match.index + match[0].length, stand)
    if (people !== '' && !/^(?:Motion|Passed|Carried|Approved|None|No one|Nobody|Nays?|Noes|Vote|All|The)\b/.test(people))
      found[side] = namesCounted(people)
  }
  const all = found.for === null ? unanimousOf.exec(words) : null
  return all === null ? found : { ...found, for: Number(all[1]) }
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
  const votes = matchesOf(spokenVote, words)
    .filter((match) => voterBefore.test(words.slice(Math.max(0, match.index - 28), match.index)))
    .map((match) => match[1]!)
  if (votes.length < 2) return {}
  const count = (wanted: RegExp): number => votes.filter((vote) => wanted.test(vote)).length
  return { for: count(/^(?:yea|aye|yes)$/), against: count(/^(?:nay|no)$/), abstained: count(/^abst/) || null }
}

/** What a body answers to a plan put before it is its decision, and tells no vote. */
const answer = /^\W{0,4}no objections?\W{0,4}$/i

/** The vote of a draft: what its form points at with the lines of the roll call behind it, else what its own sentence says of one. */
export function voteOf({ view, blocks }: ExtractionContext, draft: StatementDraft): Vote | null {
  if (draft.kind !== 'decided' && draft.kind !== 'proposed' && draft.kind !== 'deferred') return null
  const ofRow = rowVote(view, blocks[draft.block]!)
  if (ofRow !== null) return ofRow
  const said = answer.test(view.slice(draft.start, draft.end)) ? null : ownVote(view, draft.sentence)
  const behind =
    draft.voteHint === undefined && (said === null || !isCounted(said)) ? voteBehind(view, blocks[draft.block]!.end, draft) : null
  const own = behind !== null && (said === null || isCounted(behind)) ? behind : said
  if (draft.voteHint === undefined) return own === null ? null : withRollCall(view, blocks, draft.block, own)
  const at = blocks.findIndex((block) => block.start <= draft.voteHint!.start && draft.voteHint!.start < block.end)
  const hinted = withCountsAhead(view, draft, voteIn(view, at < 0 ? draft.voteHint : goneOn(view, draft.voteHint, blocks[at]!.end)))
  if (hinted === null || !isCounted(hinted)) {
    if (own !== null && isCounted(own) && (hinted === null || hinted.result !== 'lost')) return own
  }
  if (hinted === null || isCounted(hinted)) return hinted
  return at < 0 ? hinted : withRollCall(view, blocks, at, hinted)
}

const onlyVote =
  /^(?:(?:voice |roll[- ]call )?votes?:? |passed |carried |approved |motion (?:carried|passed) )?(?:\d{1,2} ?[-–] ?\d{1,2}(?: ?[-–] ?\d{1,2})?|\d{1,2} (?:ayes?|yeas?|yes|in favou?r|for)\b|unanimous(?:ly)?|all (?:in favou?r|ayes))(?=[).,;\n]|$)/i
/** "Moved Lind, seconded Osei," before the vote. */
const movers =
  /^[\s.;,(|]{0,4}(?:(?:moved|seconded|motion|second)\b[^,;.|]{0,40}[,;.]\s{0,2}){0,2}(?:\p{Lu}\p{L}{1,16}\/\p{Lu}\p{L}{1,16},\s)?/iu

/** "Minutes approved as presented. Vote 3–0.", "Awarded to the yard; unanimous": what is behind tells nothing but the vote. */
function voteBehind(view: string, blockEnd: number, { kind, end, sentence }: StatementDraft): Vote | null {
  if (kind !== 'decided' && kind !== 'deferred') return null
  for (const at of end < sentence.end ? [end, sentence.end] : [sentence.end]) {
    const behind = view.slice(at, Math.min(blockEnd, at + 160))
    const start = at + (movers.exec(behind)?.[0].length ?? 0)
    const rest = view.slice(start, Math.min(blockEnd, start + 120))
    const match = onlyVote.exec(rest)
    if (match === null || (at === end && /^[\p{L}\d]/u.test(behind))) continue
    const words = rest.slice(0, rest.search(/[.;|\n]|$/))
    const span = trimSpan(view, { start, end: start + words.length })
    const counted = tally.exec(match[0])
    const [one, other] = (counted ?? []).slice(1).map(Number)
    if (counted !== null && one !== undefined && other !== undefined) {
      const abstained = counted[3] === undefined ? null : Number(counted[3])
      return { ...span, result: outcome(one, other), for: one, against: other, abstained }
    }
    const vote = voteIn(view, span)
    return vote === null || vote.result !== null || vote.for === null ? vote : { ...vote, result: 'carried' }
  }
  return null
}

const outcomeAgain =
  /^(?:(?:the )?(?:motion|vote|resolution) (?:was |is )?(?:carried|carries|passed|passes|failed|adopted|approved)|(?:carried|passed|failed|adopted)(?=[.;\n]|$))/i

/** The words with the sentences of the same block that go on with the vote: "AYES: A, B. NOES: C. Motion carried." */
function goneOn(view: string, hint: Span, blockEnd: number): Span {
  let end = hint.end
  for (const part of view.slice(hint.end, Math.min(blockEnd, hint.end + 300)).split(/(?<=[.;])/)) {
    const piece = part.replace(/^[.;\s]+/, '')
    const goes = piece === '' || rollLine.test(piece) || outcomeAgain.test(piece)
    if (!goes || end - hint.end + part.length > 300) break
    end += part.length
  }
  return { start: hint.start, end }
}

const countsOpen =
  /^[\s.;:,()–*-]{0,8}(?:on (?:a|the) vote|(?:the |a |voice |roll[- ]call )?votes?\b|the motion was put|in favou?r|for|against|ayes?|yeas?|yes|\d{1,2} )/i

/** "For: 4; against: 1. Carried.": the counts between the motion and the words for its outcome. */
function withCountsAhead(view: string, draft: StatementDraft, vote: Vote | null): Vote | null {
  const between = vote === null || isCounted(vote) ? '' : view.slice(draft.end, Math.min(vote.start, draft.end + 300))
  if (vote === null || draft.end + between.length !== vote.start || !countsOpen.test(between)) return vote
  const counted = countsIn(`${between}vote`)
  if (counted.for === null) return vote
  return { ...vote, ...counted, start: trimSpan(view, { start: draft.end, end: vote.end }).start }
}

const isCounted = (vote: Vote): boolean => vote.for !== null || vote.against !== null

const rollLine =
  /^\s*(?:[*•-]\s+)?(?:\**)(?:ayes?|yeas?|yes(?:es)?|in favou?r|for|nays?|noes?|no|against|opposed|abstentions?|abstain(?:ed|ing)?|abst|absent|recused|excused|not voting|roll[- ]call(?: vote)?|vote|votes|voting)\b[^\n:–-]{0,24}[:–-]/i

/** The vote with the lines "Ayes: …", "Noes: …" right behind the block that tells it. */
function withRollCall(view: string, blocks: ExtractionContext['blocks'], at: number, vote: Vote): Vote {
  if (isCounted(vote)) return vote
  let last = at
  for (
    let next = at + 1;
    next < blocks.length && next <= at + 7 && rollLine.test(view.slice(blocks[next]!.start, blocks[next]!.end));
    next++
  )
    last = next
  const end = blocks[last]!.end
  if (last === at || end - vote.start > 900) return vote
  const counted = countsIn(view.slice(blocks[at + 1]!.start, end))
  return counted.for === null && counted.against === null
    ? vote
    : { ...vote, end: trimSpan(view, { start: vote.start, end }).end, ...counted }
}

/** "There was consensus to wait" and "no objections" tell what a body answers; "adopted by consensus" tells how it was asked. */
const byConsensus =
  /\b(?:by|through|on)\s(?:[a-z]{4,8}\s)?(?:consensus|acclamation|consent|agreement)|\bwithout\s(?:any\s)?(?:objection|dissent|opposition)/i

/** "Agreed" beside the word "vote" is one only where the vote is what was agreed by ("agreed to vote in May"). */
const outcomeWord =
  /\b(?:carried|carries|passed|passes)\b(?!\s(?:over|forward|out|on)\b)|\bso\sordered|ayes|[Mm]otion\s(?:was\s|is\s)?(?:unanimously\s|duly\s)?(?:approved|adopted|accepted|agreed|granted|ratified|confirmed)|通过|一致/
const byVote =
  /\b(?:by|on|with|in)\s(?:an?\s|the\s)?(?:[a-z-]{2,12}\s)?(?:[a-z-]{2,12}\s)?(?:vote|majority|show\sof\shands|ballot)\b|\bvoted\b/
const putToVote = (words: string): boolean => outcomeWord.test(words) || byVote.test(words)

/** What a sentence says of a vote in so many words. */
function ownVote(view: string, sentence: Span): Vote | null {
  const words = view.slice(sentence.start, sentence.end)
  if (
    sentence.end - sentence.start > 500 ||
    !voteWords.test(words) ||
    !/\b(?:motion|vote[ds]?|carried|carries|unanimously|consensus|objections?|ayes?|nays?|yeas?|in favou?r|opposed|abstain(?:ed|s|ing)?|abstentions?)\b|[,;(]\s?unanimous\b|ed\s\(?\d{1,2}\s?[-–]\s?\d{1,2}\b|通过|一致/i.test(
      words
    )
  )
    return null
  const vote = voteIn(view, sentence)
  if (vote?.result === 'consensus' && !byConsensus.test(words)) return null
  return vote?.result === 'carried' && !isCounted(vote) && !putToVote(words) ? null : vote
}
