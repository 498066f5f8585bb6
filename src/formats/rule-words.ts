/** Rules as a reader meets them: what kind of sign each goes by, how often reviewers accepted what it proposed. */
import { type RuleCount, rightOf } from '../domain/rule-count.ts'
import { count, number } from './count-words.ts'

const families: readonly (readonly [RegExp, string])[] = [
  [/^model[.:]/, 'a language model proposed it'],
  [/\.label\./, 'the document labels it'],
  [/\.lead\./, 'the words that lead in to a list say so'],
  [/\.(?:sec|head)\./, 'it stands under a heading that says so'],
  [/\.row\./, 'it stands in a table for such things'],
  [/\.box/, 'it stands in a list of boxes to tick'],
  [/\.mot\./, 'it is a motion'],
  [/\.out\./, 'its outcome is told'],
  [/\.prc\./, 'that is how the course of a meeting is told'],
  [/\.nte\./, 'that is how something is noted'],
  [/\.dec\./, 'that is how a decision is worded'],
  [/\.asg\./, 'that is how a task is given'],
  [/\.dir\./, 'that is how a direction is worded'],
  [/\.prp\./, 'that is how something is put forward'],
  [/\.dfr\./, 'that is how something is put off'],
  [/\.crt\./, 'that is how a standard of judging is named'],
  [/\.rep\./, 'that is how progress is reported']
]

/** What a rule goes by: "that is how a decision is worded". */
export function ruleInWords(rule: string): string {
  return families.find(([family]) => family.test(rule))?.[1] ?? 'its wording says so'
}

/** "accepted 47 of 49 times, 5 of them corrected"; null where nobody has decided yet. */
export function countInWords(counted: RuleCount): string | null {
  const [right, seen] = rightOf(counted)
  if (seen === 0) return null
  const corrected = counted.corrected === 0 ? '' : `, ${number(counted.corrected)} of them corrected`
  return `accepted ${number(right)} of ${count(seen, 'time')}${corrected}`
}
