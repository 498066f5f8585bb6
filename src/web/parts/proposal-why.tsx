/** Why something was proposed: the words that set it off and the rule, what is missing, how often the rule was right here, what would change it. */
import type { ReviewCard } from '../../domain/review-card.ts'
import { rightOf } from '../../domain/rule-count.ts'
import { list } from '../../formats/count-words.ts'
import { kindWords } from '../../formats/kind-words.ts'
import { countInWords, ruleInWords } from '../../formats/rule-words.ts'
import type { CardView, CountedRule } from './proposal-view.ts'

export function ProposalWhy({ view }: { readonly view: CardView }) {
  const { card, counted } = view
  if (card.because.length === 0) return null
  return (
    <details class="why">
      <summary>Why it was proposed</summary>
      <p>{reasonOf(card, view.language)}</p>
      {missingOf(card) === null ? null : <p>{missingOf(card)}</p>}
      {counted === null ? null : <p>{countsOf(counted)}</p>}
      <p>{trustOf(card)}</p>
      <h3>What would change this</h3>
      <ul>
        {changesOf(view).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  )
}

function reasonOf({ because, kind }: ReviewCard, language: string) {
  const signs = because.filter((one, i) => because.findIndex((other) => other.rule === one.rule) === i).slice(0, 3)
  return (
    <>
      Taken as {kindWords[kind].toLowerCase()}:{' '}
      {signs.map(({ rule, words }, i) => (
        <>
          {i === 0 ? '' : '; '}
          <span lang={language}>“{shortly(words)}”</span>, {ruleInWords(rule)} (rule <code>{rule}</code>)
        </>
      ))}
      .
    </>
  )
}

function shortly(words: string): string {
  const one = words.replaceAll(/\s+/g, ' ').trim()
  return one.length > 80 ? `${one.slice(0, 77)}…` : one
}

const unfilled = {
  owner: 'nobody is named in the sentence, its heading or its label who is to act',
  due: 'no date is said for it',
  measure: 'no number with what it counts'
} as const

function missingOf({ missing }: ReviewCard): string | null {
  return missing.length === 0 ? null : `Missing: ${list(missing.map((slot) => unfilled[slot]))}.`
}

function countsOf({ rule, here, all, publisher }: CountedRule) {
  const [own, whole] = [countInWords(here), countInWords(all)]
  return (
    <>
      What <code>{rule}</code> proposed was {own === null ? `${whole} in this record` : `${own} here`}
      {own === null || publisher === null ? '' : `, in documents of ${publisher}`}.
      {own === null || rightOf(all)[1] === rightOf(here)[1] ? '' : ` In the whole record: ${whole}.`}
    </>
  )
}

const trays = { ready: 'Ready', check: 'To be checked', maybe: 'A hint only' } as const

function trustOf({ tray, confidence }: ReviewCard): string {
  return `${trays[tray]}: taken to be right about ${Math.round(confidence * 100)} times in 100. “Ready” needs 95.`
}

const fillers = {
  owner: 'A post, a unit or a body named as the one to act fills “Who acts”. Add it if the text says so elsewhere.',
  due: 'A date after “by”, “before” or “within” fills “By when”.',
  measure: 'A number with its unit fills “Measure”.'
} as const

function changesOf({ card, counted }: CardView): string[] {
  const cue = card.because.map((one) => shortly(one.words)).find((words) => words.length <= 60)
  const where = counted?.publisher == null ? 'documents read later' : `later documents of ${counted.publisher}`
  return [
    ...(cue === undefined ? [] : [`Without “${cue}” this rule would not have found it.`]),
    ...card.missing.map((slot) => fillers[slot]),
    `If you reject it, or accept it as another kind, its rule is trusted less in ${where}; if you accept it, more. What is decided stays as it is.`
  ]
}
