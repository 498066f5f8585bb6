/** Units that are one statement as a whole: given to someone, voted, put off, put forward, or what results are judged by. */
import type { StatementKind } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { chineseDoers } from '../03-sentence/chinese-doer.ts'
import { chinesePieces } from '../03-sentence/chinese-pieces.ts'
import { reachIn, reachRule } from '../03-sentence/chinese-reach.ts'
import { assignRows, collectiveRow, progressRow, unitRows } from '../lexicon/zh/cues.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { officeFirst } from './chinese-own-doer.ts'
import { blanked } from './chinese-whole.ts'
import { type DraftPlace, draft } from './draft.ts'

const compiled = [...unitRows, ...assignRows, collectiveRow].map((row) => ({ ...row, rule: reachRule(row) }))
const progress = reachRule(progressRow)
const rows = compiled.filter(({ kind }) => kind !== 'criterion')
const handing = compiled.filter(({ kind }) => kind === 'assigned').map(({ rule }) => rule)
const criteria = compiled.filter(({ kind }) => kind === 'criterion')
const judging = /论|标准|依据|考核|标尺|尺子|追究|追责|问责|处理|约谈|不予|通报/
const hints =
  /[由请待拟@]|推迟|暂缓|暂不|搁置|缓议|再议|再定|另行|择期|再行|下次|下一次|通过|赞成|一致|同意|批准|调整|改为|提高|论|标准|依据|考核|标尺|尺子|建议|提议|动议|责成|委托|授权|指定|责令|要求|负责|牵头|责任|单位|执行人|wner|每[日天周月季年晚半]|放一放|要[会于在]|月底|年底|[0-9]月|本[周月]|[定暂初步]定|定[于在]|推迟|延期|延后|各|全体|每[名位个]|不再?作|不研究|将[适会于在第对组牵分择定不联开每]|承诺|答应|表示将|[日时天月周]内|力争|争取|自即日|到位|完毕/

/** Where a statement stands, the persons whom the record's roll names, and whether the record tells of the meeting as one that speaks. */
export type ChinesePlace = DraftPlace & { readonly people: readonly string[]; readonly quoting: boolean }

const dated = /[前内](?=$|[，。；完报交拿提把向将])|[月年]底|[0-9]{1,2}[日号]|[本下]周[一二三四五六日]/
const next = /提(?:请|交|到)?下一?次|下一?次会/

/** `said` is the kind of what is being said, where someone speaks. */
export function wholeUnit(view: string, unit: Span, place: ChinesePlace, said: StatementKind | null): StatementDraft | null {
  const text = view.slice(unit.start, unit.end)
  return (
    (hints.test(text) ? ofRows(view, unit, place, said) : null) ??
    (said === 'decided' ? ofOffice(view, unit, place) : null) ??
    ofPerson(view, unit, place, said)
  )
}

function ofRows(view: string, unit: Span, place: DraftPlace, said: StatementKind | null): StatementDraft | null {
  const text = blanked(view.slice(unit.start, unit.end))
  for (const { rule, id, kind, force, negative } of rows) {
    if (said === 'noted' && kind !== 'assigned' && kind !== 'deferred') continue
    const found = reachIn(rule, text)
    if (found === null || (kind === 'deferred' && isHandedBefore(text, found.start))) continue
    const because = [{ rule: id, start: unit.start + found.start, end: unit.start + found.end }]
    return draft(view, unit, { kind, force, negative: negative ?? false, because }, place)
  }
  return null
}

/** "镇财政所落实经费15万元" among what was decided: a task of the office. */
function ofOffice(view: string, unit: Span, place: DraftPlace): StatementDraft | null {
  const text = view.slice(unit.start, unit.end)
  const first = officeFirst(text) ?? (dated.test(text) ? officeFirst(text, true) : null)
  if (first === null) return null
  const because = [{ rule: 'zh.asg.office', start: unit.start + first.start, end: unit.start + first.end }]
  return draft(view, unit, { kind: 'assigned', force: 'must', because }, place)
}

/** "由发改委会同财政局提出意见，提交下次会议审议" gives a task: what is put off is what comes of it. */
function isHandedBefore(text: string, at: number): boolean {
  const head = text.slice(0, at)
  return next.test(text.slice(at, at + 8)) && handing.some((rule) => reachIn(rule, head) !== null)
}

/** "吴根生去镇里对接，下周三以前交图纸": a person of the roll is told what to do. */
function ofPerson(view: string, unit: Span, place: ChinesePlace, said: StatementKind | null): StatementDraft | null {
  if (place.people.length === 0) return null
  const text = view.slice(unit.start, unit.end)
  const { names, sure } = chineseDoers(text, place.people)
  const [first] = names
  const due = dated.test(text)
  if (first === undefined || (said === 'noted' ? !sure || !due : !sure && said !== 'decided' && !due)) return null
  const because = [{ rule: 'zh.asg.person', start: unit.start + first.start, end: unit.start + first.end }]
  return draft(view, unit, { kind: 'assigned', force: 'must', because }, place)
}

/** Words of a clause that may give an office or a person a task. */
const ownTask =
  /由|^并?请(?![各示假求你])|负责|牵头|[局委办厅处部会科](?:要|须)?(?:于|在)?(?:[0-9]{1,2}月|[月年]底)|^(?:建设|设计|施工|监理)(?:单位|方)/

/** The last clauses of a decision where they give someone a task of its own: "同意…，所需资金由财政所统筹". */
export function handedBehind(view: string, span: Span, place: ChinesePlace, adopted: boolean): StatementDraft | null {
  const pieces = chinesePieces(view, span)
  for (const piece of pieces.slice(1)) {
    const words = view.slice(piece.start, piece.end)
    if (!adopted && words.startsWith('由')) return null
    const rest = { start: piece.start, end: span.end }
    if (!ownTask.test(words) && chineseDoers(words, place.people).names.length === 0) continue
    const made = wholeUnit(view, rest, place, 'decided')
    const before = wholeUnit(view, { start: span.start, end: piece.start - 1 }, place, 'decided')
    if (made?.kind === 'assigned' && made.because[0]!.start < piece.end) return before?.kind === 'assigned' ? null : made
  }
  return null
}

const handsOver = /^并?(?:请|由|交由)/

/** "请总务处再询价，下次会议再议": a task in what is put off, with the words that put it off; null where it holds none. */
export function handedBesides(view: string, span: Span, place: ChinesePlace, putOff: RegExp): { task: StatementDraft; rest: Span } | null {
  const pieces = chinesePieces(view, span)
  const holds = ({ start, end }: Span): boolean => putOff.test(view.slice(start, end))
  const at = pieces.findIndex(({ start, end }) => handsOver.test(view.slice(start, end)))
  const cut = at > 0 ? at : pieces.findIndex((piece, index) => index > 0 && holds(piece))
  if (at < 0 || cut < 1) return null
  const parts = [pieces.slice(0, cut), pieces.slice(cut)].map((part) => ({ start: part[0]!.start, end: part.at(-1)!.end }))
  const [own, rest] = at > 0 ? [parts[1]!, parts[0]!] : [parts[0]!, parts[1]!]
  const task = holds(rest) ? wholeUnit(view, own, place, 'decided') : null
  return task?.kind === 'assigned' ? { task, rest } : null
}

/** What came of something earlier, told of by the record itself. */
export function progressIn(view: string, span: Span, place: DraftPlace): StatementDraft | null {
  const found = reachIn(progress, view.slice(span.start, span.end))
  if (found === null) return null
  const because = [{ rule: progressRow.id, start: span.start + found.start, end: span.start + found.end }]
  return draft(view, span, { kind: progressRow.kind, force: progressRow.force, because }, place)
}

/** A clause that says what results are judged by. */
export function criterionIn(view: string, clause: Span, place: DraftPlace): StatementDraft | null {
  const text = view.slice(clause.start, clause.end)
  if (!judging.test(text)) return null
  for (const { rule, id, kind, force } of criteria) {
    const found = reachIn(rule, text)
    if (found === null) continue
    const because = [{ rule: id, start: clause.start + found.start, end: clause.start + found.end }]
    return draft(view, clause, { kind, force, because }, place)
  }
  return null
}
