/**
 * Measures in Chinese: 改造24所学校, 达到70%以上, 不低于95%, 3万套, 2亿元, 翻一番. A number counts where its words set it as a target;
 * dates, numbers of articles and meetings, and votes are none.
 */
import type { Measure } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { comparatorBefore, countUnits, targetVerbs } from '../lexicon/zh/units.ts'
import { matchesOf } from '../matches.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { isOfLaterAct } from './chinese-due.ts'

const before = comparatorBefore.map(({ comparator, pattern }) => ({ comparator, regex: new RegExp(`(?:${pattern})(?:到|为|至)?\\s?$`) }))
const counted = new RegExp(
  `(?<![0-9A-Za-z.第〔（(/-])([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9}(?:\\.[0-9]{1,4})?)\\s?(万亿|亿|千万|百万|万|千|百|余|多)?(?:余|多)?\\s?(%|‰|${countUnits})(以上|及以上|以内|以下|之内|左右|上下)?`,
  'g'
)
const doubled = /翻([一两二三四])番/g
const target = new RegExp(`(?:${targetVerbs})[^，。；0-9]{0,12}$`)
const none =
  /(?:第|赞成|反对|弃权|共|议题|文件|本次|会议|上午|下午|晚上|每|近年|过去|前|满|自|年|月|第[^，。；]{1,6}|提出的|印发的|明确的|确定的|目前|现有|已有|已|已经|累计)\s?$/
const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3, 百: 100 }
const hanCount: Readonly<Record<string, number>> = { 一: 2, 两: 4, 二: 4, 三: 8, 四: 16 }
const wanted = new Set(['assigned', 'directed', 'decided', 'proposed'])

export function chineseMeasures(view: string, draft: StatementDraft, dates: () => readonly Span[]): Measure[] {
  if (!wanted.has(draft.kind)) return []
  const text = view.slice(draft.start, draft.end)
  const found = [...numbers(text), ...doublings(text)]
  if (found.length === 0) return []
  const days = dates()
  return found
    .map((measure) => ({ ...measure, start: measure.start + draft.start, end: measure.end + draft.start }))
    .filter(
      (measure) => !isOfLaterAct(view, draft, measure.start) && !days.some((date) => date.start < measure.end && measure.start < date.end)
    )
    .sort((a, b) => a.start - b.start)
}

function numbers(text: string): Measure[] {
  if (!/[0-9]/.test(text)) return []
  return matchesOf(counted, text).flatMap((match): Measure[] => {
    const head = text.slice(Math.max(0, match.index - 22), match.index)
    const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 3)
    const bound = boundOf(head)
    const side = match[4]
    if (none.test(head) && bound === undefined) return []
    const lone = match[3] === '票' || (match[3] === '条' && match[2] === undefined)
    if (/^(?:方面|条意见|意识|自信|维护|确立|月|年|届|常委|“|")/.test(tail) || lone) return []
    if (bound === undefined && side === undefined && !target.test(withoutListed(head))) return []
    const comparator = bound?.comparator ?? (side === undefined ? '=' : /以上/.test(side) ? '>=' : /左右|上下/.test(side) ? '~' : '<=')
    const length = bound?.length ?? 0
    const scale = match[2] === undefined ? 1 : (scales[match[2]] ?? 1)
    const number = Number(match[1]!.replaceAll(',', '')) * scale
    return [
      {
        start: match.index - length,
        end: match.index + match[0].length,
        number: Math.round(number * 1e4) / 1e4,
        unit: match[3]!,
        comparator
      }
    ]
  })
}

/** "补充编织袋2万条、救生衣150件": the verb before the first of a list counts for all. */
const withoutListed = (head: string): string => head.replace(/[0-9]{1,6}[万千百]?[\u4e00-\u9fff]{1,2}、/g, '')

/** The words right before a number that compare, where there are any. */
function boundOf(head: string): { readonly comparator: Measure['comparator']; readonly length: number } | undefined {
  for (const { comparator, regex } of before) {
    const match = regex.exec(head)
    if (match !== null) return { comparator, length: match[0].length }
  }
  return undefined
}

function doublings(text: string): Measure[] {
  if (!text.includes('番')) return []
  return matchesOf(doubled, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: hanCount[match[1]!]!,
    unit: '倍',
    comparator: '='
  }))
}
