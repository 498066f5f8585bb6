/** Due dates in Chinese: in the bracket or cell for them, else a date the statement's own words set as a limit; one for each case. */
import type { CaseDue, Due } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { opensWithVerb } from '../04-statement/chinese-words.ts'
import type { FoundDate } from '../06-date/date-rule.ts'
import type { StatementDraft } from '../statement-draft.ts'

type ReadDates = (span: Span) => readonly FoundDate[]

const limitBefore =
  /(?:到|力争|确保|最迟|至迟|不[迟晚]于|不超过|截至|截止|[时期][限间](?:[：:]|为)|日期[：:]|截止[：:]|(?<!延长|延续|顺延|推迟|持续|执行|实施|调整)至|于|(?<=[要须应]|[\u4e00-\u9fff]{2})在)\s?$/
const doneAfter =
  /^(?:[^，。；]{0,4})(?:完成|建成|报送|上报|提交|报|实现|投用|投产|印发|启动|开工|完工|竣工|交付|上线|办结|整改|到位|达到|定稿|清零|进场|拿出|交[^流换通代叉由界付给])/
/** What is done again and again is due then; a yearly number is not. */
const repeated =
  /^[^，。；]{0,4}(?:报|通报|召开|调度|公布|巡查|检查|更新|评估|总结|前|底|末)|^(?:向|将)[^，。；]{2,16}(?:汇报|报送|通报|报告|上报)|^[^，。；不只享]{0,6}[一两二三]次/
/** "每次4元", "每天三小时": how much there is of it, not how often it is to be done. */
const rate = /^[^，。；]{0,5}(?:[0-9]|[一二三四五六七八九十]{1,3}(?:元|小时|个|人))/
const caseHead = /^(?:对|对于|凡|其中)/

export function chineseDue(
  view: string,
  draft: StatementDraft,
  read: ReadDates,
  reference: string | null
): { due: Due | null; dueByCase?: readonly CaseDue[] } {
  if (draft.kind === 'noted' || draft.kind === 'procedural' || draft.kind === 'criterion') return { due: null }
  if (draft.dueCell !== undefined) {
    const cell = read(draft.dueCell)
    if (cell.length > 0) return { due: bare(cell[0]!) }
    const still = standing(view, draft.dueCell)
    if (still !== null) return { due: still }
  }
  const bracket = draft.ownerCell === undefined ? [] : read(draft.ownerCell)
  if (bracket.length > 0) return { due: bare(bracket[0]!) }
  if (draft.kind === 'reported') return { due: null }
  const limits = read(draft).filter((date) => isLimit(view, draft, date) || isAppointed(view, draft, date, reference))
  const first = limits.find(({ edtf }) => edtf !== null) ?? limits[0]
  if (first === undefined) return { due: draft.kind === 'assigned' ? behindLabel(view, draft, read) : null }
  const cases = limits.flatMap((date) => caseOf(view, draft, date))
  return { due: bare(first), ...(cases.length > 1 ? { dueByCase: cases } : {}) }
}

const dueLabel = /(?:完成|办结|整改)?(?:时限|时间|期限)[：:]\s?/
const always = /^[^0-9]{0,12}?((?:长期|持续|常态化|常年)(?:推进|坚持|开展|实施|进行|落实)?)/

/** "完成时限：长期坚持": always, and no day. */
function standing(view: string, span: Span): Due | null {
  const match = always.exec(view.slice(span.start, Math.min(span.end, span.start + 24)))
  if (match === null) return null
  const end = span.start + match[0].length
  return { start: end - match[1]!.length, end, edtf: null, kind: 'ongoing', inferred: [], rule: 'ongoing' }
}

/** "完成时间：6月底" in the same line as the task or right behind it. */
function behindLabel(view: string, draft: StatementDraft, read: ReadDates): Due | null {
  const line = view.slice(draft.start, draft.end + 60)
  const stop = line.indexOf('\n', draft.end - draft.start)
  const match = dueLabel.exec(stop < 0 ? line : line.slice(0, stop))
  if (match === null) return null
  const start = draft.start + match.index + match[0].length
  const span = { start, end: Math.min(start + 24, draft.start + (stop < 0 ? line.length : stop)) }
  const [date] = read(span)
  return standing(view, span) ?? (date === undefined || date.start - start > 2 ? null : bare(date))
}

/** "对已建成的泵站，6月底前完成": the words up to the first comma of the date's unit name the case. */
function caseOf(view: string, draft: StatementDraft, date: FoundDate): CaseDue[] {
  const before = view.slice(Math.max(draft.start, date.start - 160), date.start)
  const from = Math.max(before.lastIndexOf('；'), before.lastIndexOf('。'), before.lastIndexOf('：')) + 1
  const comma = before.indexOf('，', from)
  if (comma < 0 || comma - from > 60 || !caseHead.test(before.slice(from))) return []
  const start = date.start - before.length + from
  return [{ ...bare(date), case: { start, end: start + comma - from } }]
}

/** "成立工作专班，三年内加装电梯200部": what stands behind the founding of a body is another act, with a date and a number of its own. */
const founding = /^(?:成立|组建|设立)[^，。；]{2,60}，/

export function isOfLaterAct(view: string, draft: StatementDraft, at: number): boolean {
  return draft.kind === 'decided' && founding.test(view.slice(draft.start, Math.min(at, draft.start + 80)))
}

function isLimit(view: string, draft: StatementDraft, date: FoundDate): boolean {
  if (isOfLaterAct(view, draft, date.start)) return false
  if (date.kind === 'ongoing') return true
  if (date.kind === 'recurring') {
    const behind = view.slice(date.end, date.end + 12)
    if (/(?:[前底末]|[0-9十]日)$/.test(view.slice(date.start, date.end)) || repeated.test(behind.slice(0, 8))) return true
    const act = draft.kind === 'assigned' || draft.kind === 'directed'
    return act && date.rule !== 'P1Y' && date.end < draft.end && !rate.test(behind) && !/^[的，。；]/.test(behind)
  }
  if (date.kind === 'meeting') return date.deadline || draft.kind === 'deferred' || draft.kind === 'assigned'
  const before = view.slice(Math.max(0, date.start - 7), date.start)
  if (/(?:延长|延续|顺延|执行|实施|持续|保留)[到至]$/.test(before)) return false
  if (date.deadline) return true
  const after = view.slice(date.end, date.end + 10)
  return (
    (/(?:到|力争|最迟|至迟|不[迟晚]于|不超过|截至|截止|至|限为|[：:])\s?$/.test(before) && limitBefore.test(before)) ||
    (limitBefore.test(before) && doneAfter.test(after))
  )
}

const appointing = new Set(['day', 'week', 'month', 'range', 'quarter', 'half'])
/** Marks between which a day stands alone: "整理报告，下周一", "消防演练：行政部，11月中旬". */
const [opensAlone, closesAlone] = [/[，、；：（(—]\s?$/, /^\s?(?:$|[，。；）)\n])/]

/** "由万山6月5日提交方案", "8月上旬提交审议": a time to come at which a task is to be done, at the head of its clause where it is told to many. */
function isAppointed(view: string, draft: StatementDraft, date: FoundDate, reference: string | null): boolean {
  const { kind } = draft
  if ((kind !== 'assigned' && kind !== 'directed') || date.edtf === null || reference === null || !appointing.has(date.kind)) return false
  if (lastOf(date.edtf) < reference) return false
  const after = view.slice(date.end, Math.min(date.end + 14, Math.max(draft.end, date.end)))
  if (kind === 'assigned' && date.start > draft.start && closesAlone.test(after))
    return opensAlone.test(view.slice(Math.max(draft.start, date.start - 2), date.start))
  if (/^[^，。；]{0,10}的/.test(after) || after.startsWith('起')) return false
  const heads = date.start - draft.start < 2 || /[，；：]\s?(?:于|在|并于)?$/.test(view.slice(Math.max(0, date.start - 3), date.start))
  if (kind === 'assigned')
    return (
      doneAfter.test(after) ||
      /^(?:把|将(?![来要]))/.test(after) ||
      ((heads || /[于在]/.test(view[date.start - 1] ?? '')) && opensWithVerb(after))
    )
  return (heads || view[date.start - 1] === '于') && (doneAfter.test(after) || opensWithVerb(after) || /^要(?!求)/.test(after))
}

/** The last day of a reading, or the words of one that names none. */
const lastOf = (edtf: string): string => {
  const end = edtf.split('/').at(-1)!
  const part = /^(\d{4})-(3[3-6]|4[01])$/.exec(end)
  const month = part === null ? '' : { 33: '03', 34: '06', 35: '09', 36: '12', 40: '06', 41: '12' }[Number(part[2])]!
  return part === null ? end.padEnd(10, '~') : `${part[1]}-${month}-31`
}

function bare({ deadline: _, ...due }: FoundDate): Due {
  return due
}
