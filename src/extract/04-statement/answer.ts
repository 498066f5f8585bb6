/** Answers that decide: "Any objections to the lease? None.", "Should we keep the gate? No, leave it to the county." */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { openingVerb } from './clause.ts'
import { draft } from './draft.ts'

const anyObjection = /\b(?:(?:any|no) (?:objections?|opposition|dissent)|anyone (?:object|opposed)) (?:to|if|with) /i
const longest = 300
const none =
  /^(?:none|nope|no(?:ne)? objections?|no one|nobody|silence|(?:hearing|seeing|there (?:were|was|being)) (?:none|no objections?))\b(?<more>[^.!?]{0,200})[.!]?$/di
const noneSo =
  /^(?: (?:heard|raised|voiced|noted|were raised|were heard|opposed|objected))?[,;]?(?: so (?:ordered|moved|agreed|resolved))?$/
/** What may be answered with a decision. */
const asksWhether =
  /(?:^|[.:;,] |["\u201c])(?:[Ss]hould|[Ss]hall|[Dd]o we (?:want|need|have)|(?:[Cc]an|[Cc]ould|[Ww]ould|[Mm]ay|[Mm]ust|[Aa]re) we|[Ii]s it (?:OK|okay)) /
const yesOrNo = /^(?:Yes|No|Nope|Yep)[,.;:]? ?(?:[\u2013\u2014-] )?(?=[a-z])/

/** The decision that the sentence at `at` makes by answering the question right before it; null where it answers none. */
export function answered({ view, sentences: all }: ExtractionContext, sentences: readonly Sentence[], at: number): StatementDraft | null {
  const sentence = sentences[at]!
  const said = view.slice(sentence.start, sentence.end)
  const [nobody, yes] = [none.exec(said), yesOrNo.exec(said)]
  if (nobody === null && yes === null) return null
  const before = sentences[at - 1] ?? all.findLast((other) => other.end <= sentence.start && other.block === sentence.block - 1)
  if (before === undefined || view[before.end - 1] !== '?') return null
  const asked = view.slice(before.start, before.end)
  const make = (words: Span, from: Sentence): StatementDraft | null => {
    const because = [{ rule: 'en.cls.answer', start: sentence.start, end: sentence.end }]
    return draft(view, words, { kind: 'decided', force: 'must', because }, { block: from.block, sentence: from })
  }
  const put = nobody === null || asked.length > longest ? null : anyObjection.exec(asked)
  if (nobody !== null && put !== null) {
    const more = nobody.indices!.groups!['more']!
    const rest = trimSpan(view, { start: sentence.start + more[0], end: sentence.start + more[1] })
    const own =
      !noneSo.test(view.slice(sentence.start + more[0], sentence.start + more[1])) && /^[,;] (?:the|we|it|[A-Z])/.test(said.slice(more[0]))
    return own ? make(rest, sentence) : make({ start: before.start + put.index + put[0].length, end: before.end - 1 }, before)
  }
  const answer = asksWhether.test(asked) ? yes : null
  if (answer === null) return null
  const verb = openingVerb(view, sentence.start + answer[0].length, sentence.end, false)
  return verb !== null && verb.start === sentence.start + answer[0].length ? make(sentence, sentence) : null
}
