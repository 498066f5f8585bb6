/**
 * Chinese documents: readouts, minutes, notices and plans, tables of tasks. Each block is read by what announces it: a table's columns, a
 * bracket that names who is responsible, a label, the heading, and else sentence by sentence.
 */
import type { Because } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { chineseDoers } from '../03-sentence/chinese-doer.ts'
import { withoutStop } from '../03-sentence/chinese-pieces.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import { chineseRollNames } from '../05-meeting/chinese-roll-names.ts'
import type { ExtractionContext } from '../context.ts'
import { markRows } from '../lexicon/zh/marks.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { itemNumber } from './chinese-clause.ts'
import { decidedItem, isSettledItem } from './chinese-decided-item.ts'
import { dutyBrackets, dutyTail, isDutyLine } from './chinese-duty.ts'
import { chineseRow } from './chinese-row.ts'
import { type ChineseScene, ChineseSentence } from './chinese-sentence.ts'
import { underOffice } from './chinese-under-office.ts'
import { handedBehind, handedBesides, wholeUnit } from './chinese-unit.ts'
import { lost, votedItem } from './chinese-voted.ts'
import { modalIn } from './chinese-words.ts'
import { draft } from './draft.ts'

const marks = markRows.map((row) => ({ row, regex: new RegExp(row.pattern) }))
const putOff =
  /推迟|缓议|暂缓|保留(?=$|[，。])|再议|另议|下次(?:会议|例会)|再定|再行|继续讨论|(?:本次|此次|暂)不(?:[作做](?:决策|决定|决议|表决)|表决)/
/** "同意2.0版本推迟到8月": what was agreed is to put something off, and not the matter itself. */
const agreed = /^(?:一致|原则)?(?:上)?(?:同意|决定|批准|通过)/

/** "甲给出报告；乙更新说明": what a label announces, point by point. */
function partsOf(view: string, span: Span): Span[] {
  const cuts = [...view.slice(span.start, span.end).matchAll(/；/g)].map(({ index }) => span.start + index)
  const parts = [...cuts, span.end].map((end, at) => withoutStop(view, { start: at === 0 ? span.start : cuts[at - 1]! + 1, end }))
  return cuts.length > 0 && parts.every(({ start, end }) => end - start > 4) ? parts : [span]
}

/** 决议：请秘书处…: what was decided is a task. */
const handing = /^(?:请|由|交由|责成|委托|授权)/
const heard = /^(?:准予备查|洽悉|备查|知悉|同意备查)/
const planTitle =
  /(?:通知|方案|意见|计划|规划|措施|要点|分工|办法|纲要|清单|行动|倡议书|举措|安排|细则|规定)(?:[（(][^（）()]{0,16}[)）])?$/
const addressed = /^各[^。；]{2,60}[：:]\s*$/
const silent =
  /^(?:附件|抄送|更新时间|更新日期|发布者|[^：:，。]{0,6}(?:联系人|接收人)|主题词|来源|发布日期|发布时间|责任编辑|编辑|责编|作者|记者|联系人|联系电话|网址|地址|电话|地点|时间|会议时间|会议地点|主持人?|记录人?|出席|列席|参加|参会|缺席|请假|主席|纪录|记录|索引号|发文|成文|制发|签发|主送|文号|会议名称|会议主题|届次|发布(?:单位|机构|机关)|印发(?:单位|日期|时间)|填报(?:单位|人|日期)|制表|审核人|校对|公开|有效性|讨论|议题|案由|说明|背景|提案人|散会|报送|印发)[^。]{0,12}[：:]/
/** 审议通过以下议案： what was adopted stands below. */
const announcesOnly = /^(?:[^，。]{0,12}(?:审议|表决))?(?:并)?(?:一致)?通过(?:了)?(?:以下|如下|下列)[^，。]{0,8}$/
const tally =
  /^(?:同意|赞成)?[0-9]{1,4}\s?票(?:同意|赞成)?[，、,](?:反对|弃权)?[0-9]{1,4}\s?票|^(?:表决结果|表决情况|投票结果|表决)[：:]|^(?:同意|赞成)\s?[0-9]{1,4}\s?票/
/** What a meeting said is no task of the offices named under the whole of it. */
const saidByMeeting = /^\s*(?:会议|全会|大会|常委会)[^，。：]{0,8}[，：]/
/** 关于…有关问题: only what is dealt with. */
const matter = /^(?:[0-9]{1,2}[.、．]\s?)?(?:关于)?[^，。；]{2,40}(?:问题|事项|事宜|情况)。?$|^关于[^，。；]{2,40}。?$/
/** Not yet settled, or only told where to find it. */
/** 一、关于征地拆迁问题。由…: what the sentences behind it are about. */
const topic = new RegExp(String.raw`^\s{0,4}${itemNumber}?\s{0,3}关于[^，。；：]{2,40}。\s{0,2}$`)
const isTopic = (words: string): boolean => topic.test(words)
const pending = /尚需|须提交|需提交|提交股东|详见|讨论|汇报|介绍|反对|[？?]$/
const adoptedHeading = new RegExp(
  String.raw`^(${itemNumber}?\s{0,3})(?:会议)?(?:审议|讨论|表决|研究)(?:并)?(?:一致|原则|表决)?通过(?:了)?(?:《|关于|[^，。]{3})`
)
const finished = /(?:已完成|已关闭|已解决|(?<![前内须要应争保底日])完成)[)）】\]。\s]*$|^\[[xX√]\]/

export class ChineseReader {
  readonly #context: ExtractionContext
  readonly #plan: boolean
  readonly #quoting: boolean
  /** Set by "议定事项如下：". */
  #announced: { readonly saying: ChineseScene['saying']; readonly heading: number | null } | null = null

  constructor(context: ExtractionContext) {
    this.#context = context
    const { view, blocks } = context
    this.#quoting = /会议(?:强调|指出|认为|要求)/.test(view)
    this.#plan =
      context.source.language === 'zh' &&
      blocks.some(
        (block, index) =>
          (index < 12 && block.kind === 'title' && planTitle.test(view.slice(block.start, block.end).trim())) ||
          (index < 4 && block.kind === 'heading' && /^通\s{0,4}知$/.test(view.slice(block.start, block.end).trim())) ||
          (index < 30 &&
            (block.kind === 'paragraph' || (block.kind === 'heading' && index < 6)) &&
            addressed.test(view.slice(block.start, Math.min(block.end, block.start + 80))))
      )
  }

  read(block: LabelledBlock, index: number, sentences: readonly Sentence[]): StatementDraft[] {
    const { view } = this.#context
    if (block.kind === 'row') return block.columns === null ? this.#cells(block, index, sentences) : chineseRow(view, block, index)
    if (isDutyLine(view, block)) return this.#headed(block, index)
    const opening = view.slice(block.start, Math.min(block.end, block.start + 20))
    const lines = saidByMeeting.test(opening) || this.#isPreface(opening) ? null : this.#dutyLines(index)
    if (lines !== null) return this.#duty(withoutStop(view, block), index, lines)
    const brackets = dutyBrackets(view, block)
    if (brackets.length > 0) return this.#duties(block, index, brackets)
    const tail = decidedItem(this.#context, index) === null ? dutyTail(view, block, this.#plan) : null
    if (tail !== null)
      return this.#duty(
        withoutStop(view, {
          start: block.start,
          end: tail.start - /(?:（|——\s?)?$/.exec(view.slice(tail.start - 3, tail.start))![0].length
        }),
        index,
        tail
      )
    const given = underOffice(this.#context, index, this.#plan)
    if (given !== null) return this.#duty(withoutStop(view, given.task), index, given.offices)
    if ((block.section === 'actions' || block.section === 'old') && block.kind === 'item') return this.#task(block, index)
    return this.#sentences(block, index, sentences)
  }

  /** What stands before each bracket is the task of those it names. */
  #duties(block: LabelledBlock, index: number, brackets: readonly Span[]): StatementDraft[] {
    const { view } = this.#context
    let from = block.start
    return brackets.flatMap((bracket) => {
      const task = { start: from, end: bracket.start }
      from = bracket.end
      const names = { start: bracket.start + 1, end: bracket.end - 1 }
      const above = withoutStop(view, task)
      const [span, at] = above.end - above.start >= 3 ? [above, index] : this.#above(index)
      return this.#duty(span, at, names)
    })
  }

  /** A task with the words that name who is responsible. */
  #duty(span: Span, index: number, names: Span): StatementDraft[] {
    const because = [{ rule: 'zh.asg.01', ...names }]
    const what = { kind: 'assigned', force: 'must', listed: 'list', because } as const
    const place = { block: index, sentence: { start: span.start, end: Math.max(span.end, names.end) } }
    const made = draft(this.#context.view, span, what, place, { ownerCell: names })
    return made === null ? [] : [made]
  }

  /** "牵头单位：X", "完成时限：6月底前" on lines of their own below a task, as one span; null where there are none. */
  #dutyLines(index: number): Span | null {
    const { view, blocks } = this.#context
    let last = index
    let first = -1
    for (let at = index + 1; at < blocks.length && at < index + 8; at++) {
      if (blocks[at]!.kind === 'furniture') continue
      if (!isDutyLine(view, blocks[at]!)) break
      if (first < 0) first = at
      last = at
    }
    return first < 0 ? null : { start: blocks[first]!.start, end: blocks[last]!.end }
  }

  /** The first line of duties right under a heading makes the heading the task. */
  #headed(block: LabelledBlock, index: number): StatementDraft[] {
    const { view, blocks } = this.#context
    const above = blocks[index - 1]
    if (above?.kind !== 'heading') return []
    const lines = this.#dutyLines(index)
    return this.#duty(withoutStop(view, above), index - 1, { start: block.start, end: lines?.end ?? block.end })
  }

  /** The block above a bracket that stands alone. */
  #above(index: number): [Span, number] {
    const { view, blocks } = this.#context
    for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
      const block = blocks[at]!
      if (block.kind !== 'furniture') return [withoutStop(view, block), at]
    }
    return [{ start: 0, end: 0 }, index]
  }

  /** An item in a list of actions. */
  #task(block: LabelledBlock, index: number): StatementDraft[] {
    const { view } = this.#context
    const span = withoutStop(view, block)
    const words = view.slice(span.start, span.end)
    if (words.length < 3 || /^(?:无|暂无|略)$/.test(words)) return []
    const done = block.section === 'old' || finished.test(view.slice(Math.max(0, block.start - 4), block.end))
    const because = [{ rule: 'zh.sec.actions', ...block.sectionSpan! }]
    const kind = done ? 'reported' : 'assigned'
    return [
      draft(view, span, { kind, force: done ? null : 'must', listed: 'list', because }, { block: index, sentence: span }) ?? []
    ].flat()
  }

  /** Rows of a table that was not understood: cells of some length are read as prose. */
  #cells(block: LabelledBlock, index: number, sentences: readonly Sentence[]): StatementDraft[] {
    return block.header === true
      ? []
      : this.#sentences(
          block,
          index,
          sentences.filter(({ start, end }) => end - start > 8)
        )
  }

  #sentences(block: LabelledBlock, index: number, sentences: readonly Sentence[]): StatementDraft[] {
    const { view } = this.#context
    if (tally.test(view.slice(block.start, Math.min(block.end, block.start + 12)))) return []
    const voted = votedItem(view, block, index)
    if (voted !== null) return [voted]
    const head = trimSpan(view, { start: block.start, end: block.end })
    if (this.#isPreface(view.slice(head.start, Math.min(head.end, head.start + 40)))) return []
    const found: StatementDraft[] = []
    const people = chineseRollNames(this.#context)
    let scene: ChineseScene = { saying: this.#heard(block) ?? this.#fromSection(block), running: this.#ofPlan(block) }
    for (const [at, sentence] of sentences.entries()) {
      if (at === 0 && this.#isHead(block, sentence, sentences.length)) continue
      const last = found.at(-1)
      if (last?.kind === 'decided' && tally.test(view.slice(sentence.start, sentence.start + 12))) {
        found[found.length - 1] = { ...last, voteHint: trimSpan(view, sentence) }
        continue
      }
      if (at === 0 && sentences.length > 1 && isTopic(view.slice(block.start, sentence.end))) continue
      if (at > 0 && this.#isPreface(view.slice(sentence.start, Math.min(sentence.end, sentence.start + 40)))) continue
      const whole: Span = at === 0 && block.kind !== 'row' ? { start: block.start, end: sentence.end } : sentence
      const span = trimSpan(view, whole)
      const marked = this.#marked(span, index)
      if (marked !== null) {
        found.push(...marked)
        continue
      }
      const own = at === 0 ? this.#settled(block, index, span, scene) : null
      const place = { block: index, sentence, people, quoting: this.#quoting && people.length === 0 }
      const reader = new ChineseSentence(view, place, own ?? scene)
      reader.read(span)
      found.push(...reader.drafts)
      if (own === null || reader.scene !== own) scene = reader.scene
    }
    this.#announce(block, scene)
    return this.#voted(
      found.filter((made) => made.kind !== 'decided' || !announcesOnly.test(view.slice(made.start, made.end))),
      index
    )
  }

  /** A numbered item that says it was decided, or that stands in a list announced so: its first sentence is. */
  #settled(block: LabelledBlock, index: number, sentence: Span, { saying }: ChineseScene): ChineseScene | null {
    if (this.#plan || block.section === 'actions' || block.section === 'old' || block.section === 'agenda') return null
    const cue = decidedItem(this.#context, index)
    if (cue !== null) return { saying: { kind: 'decided', because: { rule: 'zh.item.decided', ...cue }, listed: true }, running: null }
    if (saying?.kind !== 'decided' || saying.loose !== true || !isSettledItem(this.#context.view, sentence, block.kind === 'item'))
      return null
    return { saying: { ...saying, listed: true }, running: null }
  }

  /** "（一）完善排水管网。对…": the first words of an item of a plan are its heading. */
  #isHead(block: LabelledBlock, first: Span, count: number): boolean {
    if (!this.#plan || count < 2 || block.kind !== 'item' || first.end - first.start > 20) return false
    const words = this.#context.view.slice(first.start, first.end)
    return !words.includes('，') && modalIn(words) === null
  }

  #isPreface(words: string): boolean {
    return silent.test(words) && !marks.some(({ regex }) => regex.test(words))
  }

  /** "表决结果：同意30票" below tells the vote on what stands above. */
  #voted(found: StatementDraft[], index: number): StatementDraft[] {
    const { view, blocks } = this.#context
    const below = blocks[index + 1]
    const last = found.at(-1)
    if (below === undefined || !tally.test(view.slice(below.start, Math.min(below.end, below.start + 12)))) return found
    if (found.length === 0) return this.#putToVote(blocks[index]!, below, index)
    if (last?.kind !== 'decided') return found
    return [...found.slice(0, -1), { ...last, voteHint: trimSpan(view, below) }]
  }

  /** A matter that says nothing of its fate, right above the vote that carried it: "标准每人150元。" */
  #putToVote(block: LabelledBlock, below: Span, index: number): StatementDraft[] {
    const { view } = this.#context
    const words = view.slice(block.start, block.end)
    const outcome = view.slice(below.start, Math.min(below.end, below.start + 80))
    const above = this.#context.blocks[index - 1]
    const told = above === undefined ? '' : view.slice(above.start, Math.min(above.end, above.start + 60))
    if (/(?:审议|表决)(?:并)?(?:一致)?通过(?!了?(?:以下|如下|下列))/.test(told)) return []
    const matter = (block.kind === 'paragraph' || block.kind === 'item') && words.length > 5 && words.length < 160 && !pending.test(words)
    if (!matter || !/通过|同意/.test(outcome) || lost.test(outcome)) return []
    const because = [{ rule: 'zh.vot.below', ...trimSpan(view, below) }]
    const span = withoutStop(view, block)
    const made = draft(
      view,
      span,
      { kind: 'decided', force: 'must', because },
      { block: index, sentence: span },
      { voteHint: trimSpan(view, below) }
    )
    return made === null ? [] : [made]
  }

  /** "一、审议通过《2025年度报告》" as a heading tells what was decided, with the vote that stands below it. */
  heading(index: number): StatementDraft[] {
    const { view, blocks } = this.#context
    const block = blocks[index]!
    const words = view.slice(block.start, block.end).trim()
    const match = adoptedHeading.exec(words)
    if (match === null || words.length > 120) return []
    if (/(?:以下|如下|下列)[^，。]{0,8}$/.test(words)) {
      const because = { rule: 'zh.head.adopted', start: block.start, end: block.end }
      this.#announced = { saying: { kind: 'decided', because, loose: true }, heading: index }
      return []
    }
    const own = withoutStop(view, block)
    const start = view.indexOf(words.slice(match[1]!.length), own.start)
    const rest = blocks.slice(index + 1, index + 6)
    const next = rest.findIndex(({ kind }) => kind === 'heading')
    const vote = rest
      .slice(0, next < 0 ? rest.length : next)
      .find(({ start: at, end }) => tally.test(view.slice(at, Math.min(end, at + 12))))
    const because = [{ rule: 'zh.head.adopted', ...own }]
    const hints = vote === undefined ? {} : { voteHint: trimSpan(view, vote) }
    const made = draft(view, { start, end: own.end }, { kind: 'decided', force: 'must', because }, { block: index, sentence: own }, hints)
    return made === null ? [] : [made]
  }

  /** "议定事项如下：" speaks for all blocks below it, "会议议定：" for those under its heading. */
  #announce(block: LabelledBlock, scene: ChineseScene): void {
    const { view } = this.#context
    const words = view.slice(Math.max(block.start, block.end - 24), block.end).trim()
    if (
      scene.saying?.kind !== 'decided' ||
      /(?:通知|公告|通报|公布)如下[：。]?$/.test(words) ||
      !/[：:]$|(?:如下|以下[^，。]{0,10})。?$/.test(words)
    )
      return
    const heading = /如下/.test(words) ? null : (block.headings.at(-1) ?? -1)
    this.#announced = { saying: { ...scene.saying, loose: true }, heading }
  }

  #heard(block: LabelledBlock): ChineseScene['saying'] {
    const announced = this.#announced
    if (announced === null) return null
    return announced.heading === null || announced.heading === (block.headings.at(-1) ?? -1) ? announced.saying : null
  }

  #fromSection(block: LabelledBlock): ChineseScene['saying'] {
    if (block.section !== 'decisions' || block.sectionSpan === null) return null
    const words = this.#context.view.slice(block.start, block.end).trim()
    const listed = block.kind === 'item' && !matter.test(words)
    return { kind: 'decided', because: { rule: 'zh.sec.decisions', ...block.sectionSpan }, listed }
  }

  /** In a plan or notice a bare instruction binds. */
  #ofPlan(block: LabelledBlock): ChineseScene['running'] {
    if (!this.#plan) return null
    const at = block.headings.at(-1)
    const heading = at === undefined ? undefined : this.#context.blocks[at]
    const because: Because = {
      rule: 'zh.mod.plan',
      ...(heading === undefined ? { start: block.start, end: block.end } : { start: heading.start, end: heading.end })
    }
    return { force: 'must', because }
  }

  /** A sentence behind a label: 决议：, 待办：, 遗留问题：. Null where it has none. */
  #marked(sentence: Span, index: number): StatementDraft[] | null {
    const { view } = this.#context
    const words = view.slice(sentence.start, sentence.end)
    if (!words.includes('：') && !words.includes(':')) return null
    const found = marks.find(({ regex }) => regex.test(words))
    if (found === undefined) return null
    const label = found.regex.exec(words)![0]
    const told = withoutStop(view, { start: sentence.start + label.length, end: sentence.end })
    const text = view.slice(told.start, told.end)
    // 会议达成以下共识： announces what stands below.
    if (text.length === 0 && found.row.kind === 'decided') return null
    if (text.length < 2 || /^(?:无|暂无|略)$/.test(text)) return []
    const cue = { start: sentence.start, end: sentence.start + label.length }
    return partsOf(view, told).flatMap((span) => this.#behindMark(found.row, cue, span, { block: index, sentence }))
  }

  /** One of the points behind a label. */
  #behindMark(row: (typeof markRows)[number], cue: Span, span: Span, place: { block: number; sentence: Span }): StatementDraft[] {
    const { view } = this.#context
    const text = view.slice(span.start, span.end)
    let { kind, force } = row
    if (kind === 'decided' && putOff.test(text) && !agreed.test(text)) [kind, force] = ['deferred', null]
    if (kind === 'decided' && heard.test(text)) [kind, force] = ['noted', null]
    if (kind === 'deferred' && /责任人|负责人|负责|@/.test(text)) [kind, force] = ['assigned', 'must']
    if ((row.id === 'zh.label.next' || row.id === 'zh.label.open') && chineseDoers(text, chineseRollNames(this.#context)).names.length > 0)
      [kind, force] = ['assigned', 'must']
    if (kind === 'assigned' && finished.test(text)) [kind, force] = ['reported', null]
    const told =
      kind === 'decided' && handing.test(text) ? wholeUnit(view, span, { ...place, people: [], quoting: false }, 'decided') : null
    if (told?.kind === 'assigned') return [told]
    const because = [{ rule: row.id, ...cue }]
    const negative = kind === 'decided' && (modalIn(text)?.row.negative ?? /^(?:不予|否决|不同意|未通过)/.test(text))
    const listed = kind === 'decided' || kind === 'assigned' ? 'label' : null
    const people = chineseRollNames(this.#context)
    const handed = kind === 'decided' ? handedBehind(view, span, { ...place, people, quoting: false }, true) : null
    const besides = kind === 'deferred' ? handedBesides(view, span, { ...place, people, quoting: false }, putOff) : null
    const own = besides?.rest ?? (handed === null ? span : withoutStop(view, { start: span.start, end: handed.start }))
    const made = draft(view, own, { kind, force, negative, listed, because }, place)
    return [made, handed, besides?.task].flatMap((one) => one ?? [])
  }
}
