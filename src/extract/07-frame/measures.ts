/**
 * Measures: a number with what it counts, where a statement sets it as a target; with what it was before ("from 8 to 12 schools") and by
 * when, where that is said. Money counts where it is a bound or is changed; dates, numbers of motions and shares of votes are none.
 */
import type { Measure } from '../../domain/proposal.ts'
import { overlaps } from '../../domain/span.ts'
import type { FoundDate } from '../06-date/date-rule.ts'
import { numberWords } from '../lexicon/en/dates.ts'
import { changeVerbs, chineseUnits, comparatorRows, notBetween, notCounted, unitWords } from '../lexicon/en/units.ts'
import { matchesOf } from '../matches.ts'
import type { StatementDraft } from '../statement-draft.ts'

const digits = '\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9}(?:\\.\\d{1,4})?'
const words = Object.keys(numberWords)
  .filter((word) => word.length > 2 && !word.includes(' '))
  .join('|')
const inWords = new RegExp(`\\b(?:${words})\\b`, 'i')
const comparators = comparatorRows.map(({ comparator, pattern }) => ({
  comparator,
  regex: new RegExp(`(?:^|\\s)${pattern}\\s(?:an?\\s(?:additional\\s|further\\s)?)?$`, 'i')
}))
/** The same with a capital, as a sentence may begin with them. */
const anyWords = `${words}|${words.replace(/\b[a-z]+/g, (word) => word[0]!.toUpperCase() + word.slice(1))}`
const between = `(?:(?!${notBetween})[a-z][a-z-]{1,18}\\s){0,2}`
const scaled = '(?:\\s(million|billion|thousand|hundred))?'
const counted = new RegExp(
  `(?<![\\w$€£¥#./:-])(${digits}|${anyWords})${scaled}[\\s-](${between}(?:${unitWords}|(?!${notCounted})[a-z][a-z-]{1,18}(?<![sui'’])s))\\b(?![-'’]|\\s(?:an?|the|it|its|him|her|them)\\b)`,
  'g'
)
const lexical = new RegExp(`(?:^|\\s)${unitWords}$`)
const money = new RegExp(
  `(US\\$|C\\$|A\\$|[$€£¥])\\s?(${digits})${scaled}|(?<![\\w$€£¥#./:-])(${digits})${scaled}\\s(dollars|euros?|pounds|EUR|USD|GBP)\\b`,
  'g'
)
const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  A$: 'AUD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pounds: 'GBP'
}
const multiple =
  /\b(double|doubling|triple|tripling|halve|halving)\s(?:the\s)?((?:number|size|amount|share|capacity|rate|budget|length|area)\b(?:\sof\s[a-z-]{2,20}(?:\s[a-z-]{2,20})?)?|[a-z-]{3,20}s\b)?/gi
const multiples: Readonly<Record<string, number>> = { double: 2, doubling: 2, triple: 3, tripling: 3, halve: 0.5, halving: 0.5 }
const fromBefore = new RegExp(`\\bfrom\\s(?:US\\$|[$€£¥])?\\s?(${digits}|${words})(?:\\s?%|\\spercent|\\s[a-z-]{2,20}){0,2}\\sto\\s$`, 'i')
const percent = new RegExp(`(?<![\\w$#./:-])(${digits})\\s?(%|percent|per\\scent|percentage\\spoints)`, 'gi')
const change = new RegExp(`\\b${changeVerbs}\\b`, 'i')
const voting = /\b(?:vot|majority|quorum|in favou?r|members present|interest|tax|fee|rate of pay|salary|discount|split|owners?hip)/i
const chinese = new RegExp(
  `(达到|不低于|不少于|不超过|超过|至少|增至|控制在|新增|建成|力争|提高到|提升至|降至|下降到|降低到)\\s?(?:约)?([0-9]{1,9}(?:\\.[0-9]{1,4})?)\\s?(%|${chineseUnits}|[万亿]${chineseUnits}?)(以上|以内|以下|左右)?`,
  'g'
)

const scales: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, thousand: 1e3, hundred: 100 }

export function measuresOf(view: string, draft: StatementDraft, dates: () => readonly FoundDate[]): Measure[] {
  if (draft.kind === 'procedural' || draft.kind === 'noted' || draft.kind === 'reported' || draft.kind === 'deferred') return []
  const text = view.slice(draft.start, draft.end)
  if (!/\d/.test(text) && !inWords.test(text) && !/\b(?:doubl|tripl|halv)/i.test(text)) return []
  const found = [
    ...moneyIn(text),
    ...countedIn(text, draft.kind !== 'directed'),
    ...percentIn(text),
    ...multiplesIn(text),
    ...chineseIn(text)
  ]
  if (found.length === 0) return []
  const days = dates()
  const placed = found.map((measure) => ({ ...measure, start: measure.start + draft.start, end: measure.end + draft.start }))
  const kept = placed
    .filter((measure) => !days.some((date) => overlaps(date, measure)) && !insideBrackets(text, measure.start - draft.start))
    .sort((a, b) => a.start - b.start)
  const [only] = kept
  const by = days.find(({ edtf, deadline, start }) => deadline && edtf !== null && only !== undefined && start > only.start)
  return kept.length === 1 && by !== undefined ? [{ ...only!, by: by.edtf! }] : kept
}

type Bounded = Pick<Measure, 'number' | 'unit' | 'comparator'> & { readonly length: number }

/** What was matched, with the bound of `length` before it and what it was before that. */
function measured(text: string, match: RegExpExecArray, { length, ...measure }: Bounded): Measure {
  const start = match.index - length
  return withBaseline({ start, end: match.index + match[0].length, ...measure }, text.slice(Math.max(0, start - 60), start))
}

/** "from 8 to 12 schools": what it was before. */
function withBaseline(measure: Measure, before: string): Measure {
  const match = fromBefore.exec(before)
  const number = match === null ? null : (numberWords[match[1]!.toLowerCase()] ?? Number(match[1]!.replaceAll(',', '')))
  return number === null || !Number.isFinite(number)
    ? measure
    : { ...measure, start: measure.start - before.length + match!.index, baseline: number }
}

const scale = (word: string | undefined): number => (word === undefined ? 1 : scales[word.toLowerCase()]!)

/** Sums of money that bound something, or to which something is raised or cut. */
function moneyIn(text: string): Measure[] {
  return matchesOf(money, text).flatMap((match): Measure[] => {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const bound = boundOf(before)
    const changed =
      change.test(before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1)) &&
      /\b(?:to|by|of)\s(?:an?\s(?:additional|further)\s)?$/i.test(before)
    if (bound.length === 0 && !changed && !fromBefore.test(before)) return []
    const number = Number((match[2] ?? match[4])!.replaceAll(',', '')) * scale(match[3] ?? match[5])
    const currency = match[1] ?? match[6]!
    const unit = currencies[currency] ?? currency
    return [measured(text, match, { ...bound, number, unit })]
  })
}

function multiplesIn(text: string): Measure[] {
  return matchesOf(multiple, text).flatMap((match): Measure[] =>
    match[2] === undefined
      ? []
      : [
          {
            start: match.index,
            end: match.index + match[0].length,
            number: multiples[match[1]!.toLowerCase()]!,
            unit: 'times',
            comparator: '='
          }
        ]
  )
}

/** Fewer in words without a bound are told of and aimed at by nobody ("look at two sites"). */
const fewest = 3

/** `inPlain`: whether a number in words counts without a bound; directives write their set phrases so ("the four centres"). */
function countedIn(text: string, inPlain: boolean): Measure[] {
  return matchesOf(counted, text).flatMap((match): Measure[] => {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const bound = boundOf(before)
    if (/^(?:19|20)\d\d$/.test(match[1]!) && bound.length === 0) return []
    if (match[1]!.includes('.') && bound.length === 0 && !lexical.test(match[3]!)) return []
    const spelled = !/\d/.test(match[1]!)
    if (
      /(?:\b(?:item|items|page|pages|section|chapter|article|no\.?|number|room|route|highway|phase|district|ward|unit|lot|sec\.?|sections?|or|measure|proposition|form|chapter|title|part|table|figure|appendix|resolution|ordinance|motion|pr|issue|vote|voted|the|last|first|next|past|previous|these|those|of)|[$€£¥#])\s?$/i.test(
        before
      )
    )
      return []
    if (bound.length === 0 && (/^other\b/i.test(match[3]!) || /\b(?:starting|beginning)\swith\s$/i.test(before))) return []
    if (spelled && bound.length === 0 && (!inPlain || numberWords[match[1]!.toLowerCase()]! < fewest)) return []
    if (/hours?$/i.test(match[3]!) && bound.length === 0) return []
    const number = (spelled ? numberWords[match[1]!.toLowerCase()]! : Number(match[1]!.replaceAll(',', ''))) * scale(match[2])
    const unit = match[3]!.replace(adjectives, '')
    return Number.isFinite(number) ? [measured(text, match, { ...bound, number, unit })] : []
  })
}

/** Words between the number and what it counts that say nothing of what it counts. */
const adjectives = /^(?:(?:new|additional|more|further|extra|affordable|local|public|other|different|separate|remaining)\s){1,2}/i

function percentIn(text: string): Measure[] {
  return matchesOf(percent, text).flatMap((match): Measure[] => {
    const before = text.slice(Math.max(0, match.index - 110), match.index)
    const around = text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40)
    const bound = boundOf(before)
    if (
      voting.test(around) ||
      (bound.length === 0 && !change.test(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1)))
    )
      return []
    const unit = /points/i.test(match[2]!) ? 'percentage points' : '%'
    const measure: Measure = {
      start: match.index - bound.length,
      end: match.index + match[0].length,
      number: Number(match[1]!.replaceAll(',', '')),
      unit,
      comparator: bound.comparator
    }
    return [withBaseline(measure, before.slice(0, before.length - bound.length))]
  })
}

function boundOf(before: string): { comparator: Measure['comparator']; length: number } {
  for (const { comparator, regex } of comparators) {
    const match = regex.exec(before)
    if (match !== null) return { comparator, length: match[0].trimStart().length }
  }
  return { comparator: '=', length: 0 }
}

function chineseIn(text: string): Measure[] {
  return matchesOf(chinese, text).map((match): Measure => {
    const scale = match[3]!.startsWith('万') ? 1e4 : match[3]!.startsWith('亿') ? 1e8 : 1
    const unit = match[3]!.replace(/^[万亿]/, '')
    const verb = match[1]!
    const more = /不低于|不少于|至少/.test(verb) || match[4] === '以上'
    const less = /不超过|控制在/.test(verb) || match[4] === '以内' || match[4] === '以下'
    const comparator = more ? '>=' : less ? '<=' : verb === '超过' ? '>' : match[4] === '左右' ? '~' : '='
    return {
      start: match.index,
      end: match.index + match[0].length,
      number: Number(match[2]) * scale,
      unit: unit === '' ? '元' : unit,
      comparator
    }
  })
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}
