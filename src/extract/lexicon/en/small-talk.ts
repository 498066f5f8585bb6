/** Sentences that record nothing: greetings, thanks, votes typed into a chat, empty fields, web addresses, words without letters. */
import { sifted } from '../../sifted.ts'

/** Most characters such a sentence has. */
const longest = 90

/** Above this length only what begins like a courtesy or an empty report can be one. */
const longestWhole = 36
const mayBegin = /^[\s"'(]{0,4}(?:good|hell|hi|hey|welc|than|chee|bye|sorr|cong|resp|your|sinc|[+-]|ther|no)/i

const whole = new Set(
  (
    'yes|no|yep|nope|yeah|ok|okay|sure|right|exactly|great|fine|indeed|correct|here|present|none|nil|n/a|not applicable|nothing|nothing to report|' +
    'any other business|other business|further business|new business|old business|aob|discussion|general discussion|discussion followed|' +
    'discussion ensued|discussion took place|discussion was held|a discussion followed|a brief discussion followed|a short discussion followed|' +
    'questions|questions and answers|q&a|q & a|tbd|tba|tbc|end of minutes|end of meeting|end of document|see above|see below|see attached|' +
    'continued|cont\u0027d|source|signed|signature|break|short break|coffee break|lunch break|lunch|recess|no comments|no comment|no questions|' +
    'no objections|no objection|no report|no update|no updates|no discussion|no other business|no further business|no new business|' +
    'no old business|no correspondence|no changes|no public comment|no public comments|no public present|no one spoke|谢谢|谢谢大家|大家好|' +
    '各位代表|各位同志|各位委员|同志们|完|略|无|散会'
  ).split('|')
)
const courtesy = sifted(
  /^(?:good (?:morning|afternoon|evening)|hello|hi|hey|welcome|thanks?|thank you|cheers|bye|good ?bye|sorry|congratulations|respectfully (?:submitted|yours)|(?:yours )?sincerely)\b[^.!?]{0,60}$/
)
const address = sifted(/^[<([]?(?:https?:\/\/|www\.)\S{4,400}$/)
const typedVote = sifted(/^[+-] ?[01](?:\b|$)[^.!?]{0,20}$/)
const emptyReport = sifted(
  /^(?:there (?:was|were) )?(?:no|none) ?(?:comments?|questions?|objections?|reports?|updates?|discussion|items?|correspondence|changes)? ?(?:to report|at this time|today|this month|received|(?:were|was) (?:made|raised|received|heard|given))$/
)

/** Whether a sentence of the view records nothing. */
export function saysNothing(sentence: string): boolean {
  if (address.test(sentence)) return true
  if (sentence.length > longest) return false
  const first = sentence.charCodeAt(0) | 0x20
  if (!(first >= 0x61 && first <= 0x7a) && !/\p{L}/u.test(sentence)) return sentence.length <= 24 || !/\p{N}/u.test(sentence)
  if (sentence.length > longestWhole && !mayBegin.test(sentence)) return false
  const words = sentence
    .toLowerCase()
    .replace(/^[\s"'([（]{1,4}/, '')
    .replace(/[\s.,:;!?…"')\]）。！，：]{1,6}$/, '')
  return whole.has(words) || courtesy.test(words) || typedVote.test(words) || emptyReport.test(words)
}
