/** What came of asking a language model, in a sentence or two. */
import type { ModelNote } from '../domain/model-answer.ts'
import { count, number } from './count-words.ts'

export function modelInWords({ model, asked, unanswered, own, agreed, beside, dropped }: ModelNote): string {
  const { 'slot-not-in-the-sentence': slots, ...answers } = dropped
  const lost = Object.values(answers).reduce((sum, one) => sum + one, 0)
  return [
    `${model} was asked about ${count(asked, 'sentence')} too. It proposed ${number(own)} that no rule found, and ${number(agreed)} that rules found as well.`,
    beside === 0 ? null : `${number(beside)} were about words that a rule had taken otherwise; the rule’s stand.`,
    lost === 0
      ? null
      : `${count(lost, 'answer')} of it ${lost === 1 ? 'was' : 'were'} dropped: not word for word in the sentence, or not in the shape asked for.`,
    slots === 0 ? null : `${count(slots, 'owner or date', 'owners or dates')} ${slots === 1 ? 'was' : 'were'} dropped for the same reason.`,
    unanswered === 0 ? null : `${count(unanswered, 'sentence')} got no answer.`
  ]
    .filter((words) => words !== null)
    .join(' ')
}
