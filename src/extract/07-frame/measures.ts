/**
 * Measures: a number with what it counts, where a statement sets it as a target. Money, dates, numbers of motions and shares of votes are
 * none.
 */
import type { Measure } from '../../domain/proposal.ts'
import { overlaps } from '../../domain/span.ts'
import type { FoundDate } from '../06-date/date-rule.ts'
import { numberWords } from '../lexicon/en/dates.ts'
import { changeVerbs, chineseUnits, comparatorRows, unitWords } from '../lexicon/en/units.ts'
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
const counted = new RegExp(
  `(?<![\\w$€£¥#./:-])(${digits}|${words})(?:\\s(million|billion|thousand|hundred))?[\\s-](?:(?:new|additional|more|further|extra|affordable|local|public|low-income|solar|electric|first-time|full-time|part-time)\\s){0,2}(${unitWords})\\b`,
  'gi'
)
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
  if (!/\d/.test(text) && !inWords.test(text)) return []
  const found = [...countedIn(text), ...percentIn(text), ...chineseIn(text)]
  if (found.length === 0) return []
  const days = dates()
  const placed = found.map((measure) => ({ ...measure, start: measure.start + draft.start, end: measure.end + draft.start }))
  return placed
    .filter((measure) => !days.some((date) => overlaps(date, measure)) && !insideBrackets(text, measure.start - draft.start))
    .sort((a, b) => a.start - b.start)
}

function countedIn(text: string): Measure[] {
  return [...text.matchAll(counted)].flatMap((match): Measure[] => {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const bound = boundOf(before)
    const spelled = !/\d/.test(match[1]!)
    if (
      /(?:\b(?:item|items|page|pages|section|chapter|article|no\.?|number|room|route|highway|phase|district|ward|unit|lot|resolution|ordinance|motion|pr|issue|vote|voted|the|last|first|next|past|previous|these|those|of)|[$€£¥#])\s?$/i.test(
        before
      )
    )
      return []
    if (spelled && bound.comparator === '=' && bound.length === 0) return []
    if (/^hours?$/i.test(match[3]!) && bound.length === 0) return []
    const number =
      (spelled ? numberWords[match[1]!.toLowerCase()]! : Number(match[1]!.replaceAll(',', ''))) *
      (match[2] === undefined ? 1 : scales[match[2].toLowerCase()]!)
    return Number.isFinite(number)
      ? [{ start: match.index - bound.length, end: match.index + match[0].length, number, unit: match[3]!, comparator: bound.comparator }]
      : []
  })
}

function percentIn(text: string): Measure[] {
  return [...text.matchAll(percent)].flatMap((match): Measure[] => {
    const before = text.slice(Math.max(0, match.index - 110), match.index)
    const around = text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40)
    const bound = boundOf(before)
    if (
      voting.test(around) ||
      (bound.length === 0 && !change.test(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1)))
    )
      return []
    const unit = /points/i.test(match[2]!) ? 'percentage points' : '%'
    return [
      {
        start: match.index - bound.length,
        end: match.index + match[0].length,
        number: Number(match[1]!.replaceAll(',', '')),
        unit,
        comparator: bound.comparator
      }
    ]
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
  return [...text.matchAll(chinese)].map((match): Measure => {
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
