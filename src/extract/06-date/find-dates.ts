/**
 * Finds the dates a text writes and reads each as EDTF, in English and Chinese. One scan for places where a date may begin; at each, a few
 * sticky patterns. A reading that would need a guess says so in `inferred`; one that cannot be made has a null `edtf` and its `rule`.
 */
import { type CalendarDate, parseCalendarDate, weekday } from '../../domain/calendar-date.ts'
import type { Language } from '../../domain/source-text.ts'
import { weekdayNumbers, weekdayPattern } from '../lexicon/en/dates.ts'
import { nextChineseDate } from './chinese.ts'
import type { DateRule, FoundDate, NumericOrder, Place, Reading } from './date-rule.ts'
import { englishDayRules, englishRulesAt, isWeekday, nextCandidate } from './english.ts'
import { numericOrder } from './numeric-order.ts'

/** Words before a date that set it as a limit. */
const limitBefore =
  /\b(?:by|before|until|till|til|due(?:\sdate)?|due\s(?:on|by|in)|deadline(?:\s(?:of|is|for))?|(?:target\sdate|deadline)\sfor\s(?:\w{1,14}\s){1,4}is|(?:no|not)\slater\sthan|on\sor\sbefore|prior\sto|in\stime\sfor|latest|target(?:\sdate)?|eta|through|thru)\s?:?\s{0,2}(?:the\s|about\s|approximately\s|at\sleast\s|(?:close|end)\sof\s(?:business|day|play)\s(?:on\s)?|cob\s|eod\s|noon\s(?:on\s)?|midnight\s(?:on\s)?|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?,?\s(?:on\s)?)?$/i

/** Whether the words before an offset set a limit ("by", "no later than"). */
export function isLimited(view: string, start: number): boolean {
  return limitBefore.test(view.slice(Math.max(0, start - 48), start))
}

/** With what parts it from the day; "Wednesday14th" has nothing between them. */
const weekdayHead = new RegExp(
  `(?:${weekdayPattern}),?\\s{1,3}(?:the\\s|\\(|-\\s)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=\\d{1,2}(?:st|nd|rd|th)?\\s)`,
  'iy'
)

/** All dates of a text, sorted, none overlapping another. `order` settles numeric dates where the caller knows more of the document. */
export function findDates(view: string, reference: CalendarDate | null, language: Language, order?: NumericOrder): FoundDate[] {
  const place = new EnglishPlace(view, reference, order ?? null)
  const chinese = language === 'en' ? [] : scanChinese(view, reference)
  const english = scanEnglish(place)
  return chinese.length === 0 ? english : merge(chinese, english)
}

function scanEnglish(place: EnglishPlace): FoundDate[] {
  const { view } = place
  const found: FoundDate[] = []
  for (let start = nextCandidate(view, 0); start < view.length; ) {
    place.start = start
    const rules = englishRulesAt(view, start)
    const date = rules === null ? null : ((isWeekday(view, start) ? afterWeekday(place) : null) ?? tryRules(rules, place))
    if (date !== null) found.push(date)
    start = nextCandidate(view, Math.max(date?.end ?? 0, start + 1))
  }
  return found
}

/** One place, moved along the text; the limit before it, and the order of numeric dates, are looked for only where a rule asks. */
class EnglishPlace implements Place {
  readonly carried = null
  readonly view: string
  readonly reference: CalendarDate | null
  start = 0
  #order: NumericOrder | undefined

  /** `order` null where the caller does not know it: then the text's own numeric dates are asked. */
  constructor(view: string, reference: CalendarDate | null, order: NumericOrder) {
    this.view = view
    this.reference = reference
    this.#order = order ?? undefined
  }

  get order(): NumericOrder {
    this.#order ??= numericOrder(this.view, this.reference)
    return this.#order
  }

  get forward(): boolean {
    return isLimited(this.view, this.start)
  }
}

/** "Monday, May 4": the day, with the weekday as part of its words. */
function afterWeekday(place: Place): FoundDate | null {
  weekdayHead.lastIndex = place.start
  const head = weekdayHead.exec(place.view)
  if (head === null) return null
  const { view, reference, forward, start } = place
  const behind = { view, reference, forward, carried: null, start: start + head[0].length }
  const date = tryRules(englishDayRules, {
    ...behind,
    get order() {
      return place.order
    }
  })
  return date === null ? null : { ...settled(date, view.slice(start, start + 3)), start, deadline: date.deadline || forward }
}

/** "Wed 10/04/2026": of two readings the one that is the weekday. */
function settled(date: FoundDate, named: string): FoundDate {
  const fitting = (date.readings ?? []).flatMap((written) => {
    const day = parseCalendarDate(written)
    return day !== null && weekday(day) === weekdayNumbers[named.toLowerCase()] ? [day] : []
  })
  if (date.kind !== 'ambiguous' || fitting.length !== 1) return date
  const { readings, ...rest } = date
  return { ...rest, kind: 'day', edtf: fitting[0]!, inferred: ['order'] }
}

function scanChinese(view: string, reference: CalendarDate | null): FoundDate[] {
  const found: FoundDate[] = []
  for (let next = nextChineseDate(view, 0); next !== null; ) {
    const { start, rules } = next
    const carried = carriedFrom(view, found.at(-1), start)
    const date = tryRules(rules, { view, start, reference, order: null, carried, forward: false })
    if (date !== null) found.push(date)
    next = nextChineseDate(view, Math.max(date?.end ?? 0, start + 1))
  }
  return found
}

/** 2027年预算编制: the year is that of what is written about, not of the days behind it. */
const ofAnother = /^年(?:度)?(?:预算|决算|工作计划|经费|招生|招聘|采购|部门)/

/** Year and month of the date before, if it stands in the same sentence. */
function carriedFrom(view: string, last: FoundDate | undefined, start: number): Place['carried'] {
  if (
    last === undefined ||
    last.edtf === null ||
    start - last.end > 160 ||
    ofAnother.test(view.slice(last.end - 1, last.end + 6)) ||
    /[。！？\n]/.test(view.slice(last.end, start))
  )
    return null
  const written = last.edtf.split('/').at(-1)!
  const month = Number(written.slice(5, 7))
  return { year: Number(written.slice(0, 4)), month: month >= 1 && month <= 12 ? month : null }
}

function tryRules(rules: readonly DateRule[], place: Place): FoundDate | null {
  for (const rule of rules) {
    rule.regex.lastIndex = place.start
    const match = rule.regex.exec(place.view)
    if (match === null) continue
    const reading = rule.read(match, place)
    if (reading !== null) return foundDate(reading, place.start, match[0], place)
  }
  return null
}

function foundDate(reading: Reading, start: number, words: string, place: Place): FoundDate {
  const end = start + words.replace(/[\s.]{1,4}$/, '').length - (reading.trim ?? 0)
  return {
    start: start + (reading.skip ?? 0),
    end,
    edtf: reading.edtf,
    kind: reading.kind,
    inferred: reading.inferred ?? [],
    ...(reading.rule === undefined ? {} : { rule: reading.rule }),
    ...(reading.anchor === undefined ? {} : { anchor: reading.anchor }),
    ...(reading.readings === undefined ? {} : { readings: reading.readings }),
    deadline: reading.deadline === true || isLimited(place.view, start)
  }
}

function merge(first: readonly FoundDate[], second: readonly FoundDate[]): FoundDate[] {
  let index = 0
  const kept = second.filter((date) => {
    while (index < first.length && first[index]!.end <= date.start) index++
    return index >= first.length || first[index]!.start >= date.end
  })
  return [...first, ...kept].sort((a, b) => a.start - b.start)
}
