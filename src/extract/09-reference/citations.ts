/** Citations: other documents, speeches and meetings a text refers to, each with every place it does so. */
import type { Citation, CitationType } from '../../domain/proposal.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { type CapitalRun, runsOf } from '../05-meeting/capital-runs.ts'
import type { ExtractionContext } from '../context.ts'
import { citationRows, titleNouns } from '../lexicon/en/citations.ts'
import { matchesOf } from '../matches.ts'
import { gramsOf, mayMatch, sieveOfWords } from '../sieve.ts'
import { speeches } from './speeches.ts'

/** "[…]{1,6}〔": a few characters of one kind before a mark. */
const shortBefore = /^\[[^\]]+\]\{1,(\d)\}([\u3001-\u3017])/

const rows = citationRows.map(({ type, on, pattern }) => ({
  type,
  marks: on.map((mark) => ({ mark, sieve: sieveOfWords([[mark]]) })),
  find: finder(pattern)
}))

/** Finds the matches of a row; of one with a few characters before its mark, by looking for the mark. */
function finder(pattern: string): (view: string) => RegExpExecArray[] {
  const [, reach, mark] = shortBefore.exec(pattern) ?? []
  if (mark === undefined) {
    const regex = new RegExp(pattern, 'gu')
    return (view) => matchesOf(regex, view)
  }
  const regex = new RegExp(pattern, 'uy')
  return (view) => matchesBefore(regex, view, { mark, reach: Number(reach) })
}

function matchesBefore(regex: RegExp, view: string, { mark, reach }: { mark: string; reach: number }): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let done = 0
  for (let place = view.indexOf(mark); place >= 0; place = view.indexOf(mark, place + 1)) {
    for (let at = Math.max(done, place - reach); at < place; at++) {
      regex.lastIndex = at
      const match = regex.exec(view)
      if (match === null) continue
      found.push(match)
      done = at + match[0].length
      break
    }
  }
  return found
}

type Found = Span & { readonly type: CitationType }

export function citations(context: ExtractionContext): Citation[] {
  const { view } = context
  const cited = new Map<string, { label: string; type: CitationType; mentions: Span[] }>()
  for (const { type, ...span } of withoutOverlaps([
    ...speeches(context),
    ...inTitleMarks(context.view),
    ...byPattern(context),
    ...byTitle(context)
  ])) {
    const label = view.slice(span.start, span.end).replace(/\s+/g, ' ')
    const key = label.toLowerCase().replace(/^the\s/, '')
    const known = cited.get(key) ?? { label, type: typeOf(type, label), mentions: [] }
    known.mentions.push(span)
    cited.set(key, known)
  }
  return [...cited.values()].map(({ label, type, mentions }, index) => ({ id: `c${index + 1}`, label, type, mentions }))
}

/** In order of the text; of two that overlap the one found by the earlier means stays. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  const sorted = found.map((item, rank) => ({ item, rank })).sort((a, b) => a.item.start - b.item.start || a.rank - b.rank)
  for (const { item } of sorted) {
    const last = kept.at(-1)
    if (last === undefined || !overlaps(last, item)) kept.push(item)
    else if (item.end - item.start > 2 * (last.end - last.start)) kept[kept.length - 1] = item
  }
  return kept
}

/** Matched against the whole view, row by row; what stands in furniture is left out. */
function byPattern(context: ExtractionContext): Found[] {
  const { view } = context
  const grams = gramsOf(view)
  return rows
    .filter(({ marks }) => marks.some(({ mark, sieve }) => mayMatch(sieve, grams) && view.includes(mark)))
    .flatMap((row) =>
      row.find(view).map((match) => ({
        start: match.index,
        end: match.index + match[0].replace(/[\s.,/-]{1,4}$/, '').length,
        type: row.type
      }))
    )
    .filter((found) => isText(context, found.start))
}

/** Whether an offset lies in a block that is text. */
function isText(context: ExtractionContext, offset: number): boolean {
  const { blocks } = context
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  const block = blocks[low]
  return block !== undefined && block.start <= offset && block.kind !== 'furniture' && block.kind !== 'code'
}

const fileNumber = /\s?[（(][^（）()\n]{0,12}〔\d{4}〕\d{1,4}号[）)]/y

/** 《…》, with a title inside the title and the number in brackets behind it. */
function inTitleMarks(view: string): Found[] {
  const found: Found[] = []
  for (let start = view.indexOf('《'); start >= 0; start = view.indexOf('《', start + 1)) {
    const inner = view.indexOf('《', start + 1)
    let end = view.indexOf('》', start + 1)
    if (end < 0) break
    if (inner > start && inner < end) end = view.indexOf('》', end + 1)
    if (end < 0 || end - start > 120 || end - start < 3 || view.slice(start, end).includes('\n')) continue
    fileNumber.lastIndex = end + 1
    const numbered = fileNumber.exec(view)
    const close = numbered === null ? end + 1 : fileNumber.lastIndex
    found.push({ start, end: close, type: 'other' })
    start = end
  }
  return found
}

const titles = new Map(Object.entries(titleNouns))
const opening = new Set(
  'The This See Read Note Since While In On At By For From To Of And A An As With When Under Per Adopt Approve Review Draft Present Receive Discuss Update Accept Our Your Their Any Each Every All New'.split(
    ' '
  )
)
const year = /\s(?:of\s)?(?:19|20)\d\d(?:\s?[-/]\s?\d{2,4})?(?!\d)/y

/** Titles in capitals that end in the word for what they are. */
function byTitle(context: ExtractionContext): Found[] {
  return runsOf(context).flatMap((run) => {
    const noun = run.words.length < 2 ? -1 : run.words.findLastIndex(({ text }) => titles.has(text))
    if (noun < 0) return []
    const first = run.words.findIndex(({ text }) => !opening.has(text) && text !== 'the' && text !== 'of' && text !== 'for')
    if (first < 0 || noun - first < 1 || noun - first > 9) return []
    if (run.words.slice(first, noun).some(({ text }) => text.endsWith('.'))) return []
    // The cells of a row are no one title.
    if (/[|\t]/.test(context.source.text.slice(run.words[first]!.start, run.words[noun]!.end))) return []
    return [{ start: run.words[first]!.start, end: endWithYear(context.view, run, noun), type: titles.get(run.words[noun]!.text)! }]
  })
}

function endWithYear(view: string, run: CapitalRun, noun: number): number {
  const { end } = run.words[noun]!
  year.lastIndex = end
  return year.exec(view) === null ? end : year.lastIndex
}

/** A Chinese title says what it is at its end. */
function typeOf(type: CitationType, label: string): CitationType {
  if (!label.startsWith('《')) return type
  const name = label.slice(1, label.lastIndexOf('》'))
  if (/(?:法|条例|规定|办法|细则|宪法|准则)$/.test(name)) return 'law'
  if (/(?:规划|计划|方案|纲要|规划纲要)$/.test(name)) return 'plan'
  if (/(?:报告)$/.test(name)) return 'report'
  return /(?:通知|意见|决定|决议|批复|公告|通报)$/.test(name) ? 'decision' : 'other'
}
