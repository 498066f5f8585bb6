/**
 * Statements: walks the blocks in order and reads each by what announces it, in this order of trust: table, label, heading, motion and its
 * outcome, cue. A motion waits for its outcome until the next motion or heading.
 */
import type { Because } from '../../domain/proposal.ts'
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { answered } from './answer.ts'
import { carriedProposal, mayTell } from './carried-proposal.ts'
import { ChineseReader } from './chinese.ts'
import type { Cue } from './cues.ts'
import { decisionPoint } from './decision-point.ts'
import { asDeferral } from './deferring.ts'
import { draft } from './draft.ts'
import { handedOn } from './handed-on.ts'
import {
  decidesLater,
  decisionsOf,
  endsInOutcome,
  isAgenda,
  labelActor,
  movesThere,
  namesBusiness,
  startsWithLabel,
  tellsAct,
  tellsDecision,
  tellsOutcome
} from './label-words.ts'
import { fieldDraft, leadDraft } from './lead-agency.ts'
import { LedLists } from './led-list.ts'
import { type ListedSections, listedSections } from './listed-sections.ts'
import { minuteRow } from './minute-row.ts'
import { motionIn, outcomeIn } from './motion.ts'
import { MotionBook } from './motion-book.ts'
import { withNamedTasks } from './named-tasks.ts'
import { enumerator, firstWords, speakerPrefix } from './opening.ts'
import { operativeDraft } from './operative.ts'
import { outcomeAndMovers, outcomeOnly, proposalAnswer, voteLabel, yesOrNo } from './outcome-line.ts'
import { tellsOfMeeting } from './record.ts'
import { nextPoint, resolutionBelow } from './resolution-text.ts'
import { isBusiness, isTold, sentenceDrafts } from './sentence-statement.ts'
import { isOwnerOnly, isTaskLike, rowDrafts, sectionRow, type TaskPlace, taskDrafts } from './task.ts'
import { boxBefore } from './task-box.ts'
import { TaskList } from './task-list.ts'
import { decideAbove, decideBlock, headingDecided, headline, soResolved, withoutTitles } from './told-after.ts'
import { outcomeBefore } from './topic-above.ts'
import { giveTo, keepTold, ownedTask } from './trailing-owner.ts'

export function statements(context: ExtractionContext, names: readonly string[]): readonly StatementDraft[] {
  return withNamedTasks(context, new Walk(context).run(), names)
}

/** What arises from former minutes is business of this meeting, where it is decided or given to somebody. */
const arising = /\barising\b/i

const votes = /^\W*vot/i
const turnedDown = /^\W*(?:not |rejected|declined|denied)/i

class Walk {
  readonly #context: ExtractionContext
  readonly #found: StatementDraft[] = []
  readonly #motions: MotionBook
  readonly #chinese: ChineseReader
  readonly #led: LedLists
  readonly #tasksListed: TaskList
  readonly #record: boolean
  readonly #listed: ListedSections
  /** How the block is read that a label of decisions only announces. */
  #below: ReturnType<typeof resolutionBelow> = null

  constructor(context: ExtractionContext) {
    this.#context = context
    this.#motions = new MotionBook(context, this.#found)
    this.#chinese = new ChineseReader(context)
    this.#led = new LedLists(context)
    this.#tasksListed = new TaskList(context)
    this.#record = tellsOfMeeting(context)
    this.#listed = listedSections(context.blocks)
  }

  run(): StatementDraft[] {
    const { view, blocks, sentences } = this.#context
    let next = 0
    for (let index = 0; index < blocks.length; index++) {
      const own: Sentence[] = []
      while (next < sentences.length && sentences[next]!.block < index) next++
      for (; next < sentences.length && sentences[next]!.block === index; next++) own.push(sentences[next]!)
      this.#block(blocks[index]!, index, own)
    }
    this.#motions.finish()
    return withoutTitles(view, this.#found).flatMap((made) => handedOn(view, asDeferral(view, made)))
  }

  #listing(section: Span | null): 'list' | 'label' {
    return section !== null && this.#listed.minor.has(section.start) ? 'label' : 'list'
  }

  #block(block: LabelledBlock, index: number, sentences: readonly Sentence[]): void {
    const { view } = this.#context
    if (block.kind === 'heading' && this.#motions.puts(block)) return
    if (block.kind === 'heading' && !this.#outcomeLine(block)) {
      this.#motions.close()
      if (this.#record) this.#found.push(...headline(this.#context, index))
    }
    const chinese = /[\u4e00-\u9fff]/.test(view.slice(block.start, Math.min(block.end, block.start + 60)))
    if (chinese && block.idle && block.kind === 'heading') this.#found.push(...this.#chinese.heading(index))
    if (block.idle || block.words.end <= block.words.start) return
    if (chinese) return void this.#found.push(...this.#chinese.read(block, index, sentences))
    if (block.kind === 'row') return void this.#row(block, index, sentences)
    if (leadDraft(this.#context, this.#found, index) || operativeDraft(this.#context, this.#found, index)) return
    if (this.#toldAfter(block, index, sentences)) return
    const resolved = this.#below?.index === index ? this.#below.read(block) : nextPoint(view, this.#found.at(-1), block, index)
    if (resolved !== null) return void this.#found.push(...resolved)
    if (this.#motions.leads(block, index) || this.#motions.point(block, index)) return
    const led = this.#led.read(block, index)
    if (led !== null && (block.label === null || block.label.kind === 'meta')) {
      this.#found.push(led)
      return
    }
    if (block.label !== null && this.#label(block, index, sentences)) return
    if (this.#section(block, index)) return
    const field = fieldDraft(view, block, index)
    if (field !== null) this.#found.push(field)
    else this.#prose(block, index, sentences)
  }

  /** "Passed unanimously." alone in its block, or under a label, decides what stands above it. */
  #toldAfter(block: LabelledBlock, index: number, sentences: readonly Sentence[]): boolean {
    const asked = this.#motions.waiting || block.speaker !== undefined ? null : yesOrNo(this.#context, block, index)
    if (asked !== null && decideAbove(this.#context, this.#found, index, asked)) return true
    if (block.speaker !== undefined || (block.label !== null && block.label.kind !== 'decision')) return false
    if (this.#toldFirst(block, index, sentences)) return true
    const answer = proposalAnswer(this.#context, block, sentences)
    const { view } = this.#context
    const outcome = voteLabel(view, block) ?? answer ?? outcomeOnly(view, block.words) ?? outcomeAndMovers(view, sentences)
    const brief =
      block.label === null ||
      outcome?.because.rule === 'en.out.words' ||
      /^\W*\w+(?: unanimously)?\W*$/.test(view.slice(block.words.start, block.words.end))
    if (outcome !== null && block.label !== null && this.#motions.waiting) return this.#motions.resolve(block.words)
    if (outcome === null || (!brief && outcome.because.rule !== 'en.out.label') || this.#motions.waiting) return false
    // A mere outcome decides nothing by itself.
    if (decideAbove(this.#context, this.#found, index, outcome) || soResolved(view, this.#found, block.words)) return true
    return block.label === null || block.label.kind === 'decision'
  }

  /** "Approved, Bo to merge it" below an item: the item was approved, and the rest says more. */
  #toldFirst(block: LabelledBlock, index: number, sentences: readonly Sentence[]): boolean {
    const { view, blocks } = this.#context
    if (this.#motions.waiting || block.label !== null || block.kind !== 'item' || block.lead === null) return false
    if (blocks[block.lead]!.kind !== 'item' || sentences.length === 0) return false
    const first = outcomeBefore(view, block)
    const outcome = first === null ? null : outcomeOnly(view, first.outcome)
    if (first === null || outcome === null || !decideAbove(this.#context, this.#found, index, outcome)) return false
    const rest = sentences.flatMap((said) =>
      said.end <= first.rest.start ? [] : { ...said, start: Math.max(said.start, first.rest.start) }
    )
    this.#prose(block, index, rest)
    return true
  }

  /** "Vote: 5-0" or "Outcome: passed" under what was put. */
  #toldUnder(block: LabelledBlock, index: number, because: Because): boolean {
    const { view } = this.#context
    const carried = block.label?.kind === 'mover' && !this.#motions.waiting && outcomeIn(view, block.words)?.result === 'carried'
    const told =
      outcomeOnly(view, block.words) ??
      (votes.test(view.slice(because.start, because.end)) ? outcomeOnly(view, trimSpan(view, block)) : null)
    const result = carried ? 'carried' : told?.result
    return (
      result !== undefined && block.speaker === undefined && decideAbove(this.#context, this.#found, index, { ...told, result, because })
    )
  }

  /** "CARRIED" in capitals looks like a heading and is the outcome of the motion before it. */
  #outcomeLine(block: LabelledBlock): boolean {
    if (block.end - block.start >= 60) return false
    return (this.#motions.waiting && this.#motions.resolve(block.words)) || soResolved(this.#context.view, this.#found, block.words)
  }

  #row(block: LabelledBlock, index: number, sentences: readonly Sentence[]): void {
    const { view } = this.#context
    if (leadDraft(this.#context, this.#found, index)) return
    const drafts = rowDrafts(view, block, index).map((made) => ({ ...made, listed: this.#listing(block.sectionSpan) }))
    if (drafts.length > 0 || block.columns?.includes('owner') === true) this.#found.push(...drafts)
    else if (block.header === true) return
    else if (block.section === 'actions') this.#found.push(...sectionRow(view, block, index, this.#listing(block.sectionSpan)))
    else minuteRow(view, this.#found, { block, sentences }, (said) => this.#prose(block, index, said))
  }

  #tasks(words: Span, place: TaskPlace): true {
    this.#found.push(...taskDrafts(this.#context.view, words, place))
    return true
  }

  /** Reads a block by its label; false where the label leaves the words to be read as prose. */
  #label(block: LabelledBlock, index: number, sentences: readonly Sentence[]): boolean {
    const { view } = this.#context
    const label = block.label!
    const because = { rule: label.rule, start: label.start, end: label.end }
    const add = (kind: StatementDraft['kind'], span: Span, listed: StatementDraft['listed'], ownerCell?: Span): void => {
      const negative = kind === 'decided' && turnedDown.test(view.slice(label.start, label.end))
      const what = { kind, force: kind === 'decided' ? 'must' : null, negative, listed, because: [because] } as const
      this.#found.push(...[draft(view, span, what, { block: index, sentence: block.words }, { ownerCell }) ?? []].flat())
    }
    switch (label.kind) {
      case 'action': {
        const actor = labelActor(view, label)
        if (this.#ownerOnly(block, index, because)) return true
        if (block.section === 'old' && block.kind === 'item' && block.level <= 1) add('reported', block.words, 'label')
        else
          this.#tasks(firstWords(block.words, sentences), {
            block: index,
            because,
            listed: block.section === 'actions' ? this.#listing(block.sectionSpan) : 'label',
            ...(actor === null ? {} : { actor })
          })
        return true
      }
      case 'decision':
        if (movesThere(view, block, sentences)) {
          this.#motions.labelled(block, index, sentences)
          return true
        }
        this.#below = resolutionBelow(this.#context, index, because)
        if (this.#below !== null) return true
        for (const { words, given, owner } of decisionsOf(view, block, sentences))
          if (given) this.#tasks(words, { block: index, because, listed: 'label' })
          else add('decided', words, block.section === 'decisions' ? 'list' : 'label', owner)
        return true
      case 'motion':
        if (!this.#toldUnder(block, index, because)) this.#motions.labelled(block, index, sentences)
        return true
      case 'proposal':
        if (this.#toldProposal(block, index, sentences)) return true
        add('proposed', firstWords(block.words, sentences), null)
        return true
      case 'deferred':
        add('deferred', block.words, 'label')
        return true
      case 'old':
        add('reported', block.words, 'label')
        return true
      case 'status':
        if (this.#motions.waiting) {
          if (!this.#motions.resolve(block.words)) this.#motions.resolve(trimSpan(view, block))
          return true
        }
        if (votes.test(view.slice(label.start, label.end))) {
          if (this.#toldUnder(block, index, because)) return true
          if (outcomeOnly(view, block.words)?.result === 'carried') add('decided', trimSpan(view, block), 'label')
        }
        if (!tellsOutcome(view, block)) return false
        if (!headingDecided(this.#context, this.#found, block, because) && !this.#toldUnder(block, index, because))
          add('decided', firstWords(block.words, sentences), 'label')
        return true
      case 'meta':
        if (endsInOutcome(view, block.words)) add('decided', trimSpan(view, block), 'label')
        else if (tellsAct(view.slice(block.words.start, block.words.end)) || decidesLater(view, sentences)) return false
        return !(isAgenda(view, label) && motionIn(view, firstWords(block.words, sentences)) !== null)
      case 'mover':
        // "Moved: That the gate be shut": what was moved, and nobody's name.
        if (/^"?(?:That|THAT|To) /.test(view.slice(block.words.start, block.words.start + 6))) return false
        return this.#toldUnder(block, index, because)
      case 'note':
        return false
    }
  }

  /** "Proposal: Bo proposed and Jo seconded the fee and the meeting agreed." */
  #toldProposal(block: LabelledBlock, index: number, sentences: readonly Sentence[]): boolean {
    if (!mayTell(this.#context.view, block)) return false
    const told = carriedProposal(this.#context.view, block, index, sentences)
    if (told !== null) {
      this.#found.push(told.told)
      this.#prose(block, index, told.rest)
      return true
    }
    const before = this.#found.length
    this.#prose(block, index, sentences)
    if (this.#found.slice(before).some((made) => made.kind === 'decided')) return true
    this.#found.length = before
    return false
  }

  /** "ACTION: Clerk" gives what stands right before it to the clerk. */
  #ownerOnly(block: LabelledBlock, index: number, because: Because): boolean {
    const { view, blocks, sentences } = this.#context
    if (!isOwnerOnly(view, block.words)) return false
    const before = blocks[index - 1]
    const last = sentences.findLast((sentence) => sentence.end <= block.start)
    if (before === undefined || last === undefined || before.kind === 'heading' || last.block !== index - 1) return false
    giveTo(view, this.#found, last, block.words, because)
    return true
  }

  /** Reads a block by the section it stands in; false where the section says nothing about it. */
  #section(block: LabelledBlock, index: number): boolean {
    const { view } = this.#context
    if (this.#box(block, index)) return true
    if (block.section === null || block.sectionSpan === null) return false
    const because = { rule: `en.sec.${block.section}`, start: block.sectionSpan.start, end: block.sectionSpan.end }
    if (block.section === 'old' && block.kind === 'item') {
      if (arising.test(view.slice(because.start, because.end)) && isBusiness(this.#context, index)) return false
      const made = draft(
        view,
        block.words,
        { kind: 'reported', force: null, listed: 'list', because: [because] },
        { block: index, sentence: block.words }
      )
      if (made !== null) this.#found.push(made)
      return true
    }
    if (block.section === 'decisions') {
      const place = { last: this.#found.at(-1), itemized: this.#listed.itemized.has(because.start) }
      const points = decisionPoint(this.#context, index, because, place)
      this.#found.push(...(points ?? []))
      return points !== null
    }
    if (block.section !== 'actions') return false
    if (block.kind === 'item') {
      if (this.#decidesNow(block.words)) return false
      this.#found.push(...this.#tasksListed.read(index, because, this.#listing(because)))
      return true
    }
    if (block.words.end - block.words.start > 400 || this.#listed.itemized.has(because.start) || isTold(view, block.words)) return false
    this.#tasks(block.words, { block: index, because, listed: this.#listing(because) })
    return true
  }

  /** "Unanimous vote in favour of the lease", among tasks: a decision, and nobody's task. */
  #decidesNow(words: Span): boolean {
    const said = this.#context.view.slice(words.start, words.end)
    return tellsDecision(said) && !isTaskLike(this.#context.view, words)
  }

  /** A box to be ticked, outside any list of actions, is a task where it names someone or instructs. */
  #box(block: LabelledBlock, index: number): boolean {
    const box = boxBefore(this.#context, block)
    const because = { rule: 'en.box', start: block.start - 4, end: block.start }
    if (box?.state === 'open') this.#tasks(box.words, { block: index, because, listed: 'label' })
    return box !== null
  }

  #prose(block: LabelledBlock, index: number, sentences: readonly Sentence[]): void {
    if (soResolved(this.#context.view, this.#found, block.words)) return
    const { view } = this.#context
    let running: Cue | null = null
    let speaker = block.speaker ?? null
    sentences.forEach((sentence, at) => {
      let span: Span = sentence
      if (at === 0 && startsWithLabel(view, block)) span = { start: block.start, end: sentence.end }
      const number = at === 0 ? enumerator.exec(view.slice(span.start, Math.min(span.end, span.start + 28))) : null
      if (number !== null && span.start + number[0].length < span.end) span = { start: span.start + number[0].length, end: span.end }
      const prefix = at === 0 && speaker === null ? speakerPrefix.exec(view.slice(span.start, Math.min(span.end, span.start + 80))) : null
      if (prefix !== null && block.label === null && !namesBusiness(view.slice(span.start, span.end), prefix[0].length)) {
        speaker = { start: span.start, end: span.start + prefix[0].lastIndexOf(':') }
        span = trimSpan(view, { start: span.start + prefix[0].length, end: span.end })
      }
      const owned = this.#record && speaker === null && block.section !== 'agenda' ? ownedTask(view, sentences, at) : null
      if (owned !== null) {
        giveTo(view, this.#found, { ...owned.task, block: index }, owned.owner, { rule: 'en.own.tail', ...owned.owner })
        return
      }
      if (this.#motions.heard(span, index)) return
      const answer = this.#record && block.speaker === undefined ? answered(this.#context, sentences, at) : null
      if (answer !== null) {
        this.#found.push(answer)
        return
      }
      const outcome = at > 0 ? outcomeOnly(view, span) : null
      if ((outcome?.result === 'carried' || outcome?.refused === true) && decideBlock(view, this.#found, [sentences, at], outcome)) return
      const scene = {
        running,
        speaker,
        section: block.section === 'actions' || block.section === 'decisions' ? block.section : null,
        record: this.#record,
        spoken: block.speaker !== undefined || block.kind === 'speech'
      }
      const read = sentenceDrafts(view, span, { block: index, sentence }, scene)
      running = read.running
      keepTold(view, this.#found, read.drafts, { sentence, previous: sentences[at - 1] })
    })
  }
}
