/** The motions of a document: each waits for its outcome until the next motion or heading, and is decided only where one says so. */
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { tidy } from './clause.ts'
import { firstCue } from './cues.ts'
import { draft } from './draft.ts'
import { type Motion, motionIn, type Outcome, outcomeIn } from './motion.ts'
import { ofItem, ofSentenceBefore, withWordsBefore } from './motion-above.ts'
import { toldAgain } from './motion-again.ts'
import { carriedPoint } from './motion-points.ts'
import {
  adjourn,
  becomes,
  briefAct,
  carriedUnlessNoted,
  custom,
  fromVote,
  isCustom,
  isFollowing,
  isMovable,
  itself,
  leadsPoints,
  leastTold,
  motionText,
  movers,
  ofForegoing,
  onlyMover,
  onMotion,
  otherPaper,
  procedural,
  proposes,
  resolvedThere,
  resolving,
  restated,
  saysAdopted,
  secondedSo,
  seconding,
  seconds,
  shortest,
  toFollow
} from './motion-words.ts'

export class MotionBook {
  readonly #view: string
  readonly #blocks: readonly LabelledBlock[]
  readonly #sentences: readonly Sentence[]
  readonly #found: StatementDraft[]
  /** Place in `#found` of the motion that waits for its outcome. */
  #pending = -1
  /** Places in `#found` of the points of the waiting motion. */
  #points: number[] = []
  /** Whether the words moved are still to come. */
  #open = false
  /** Where the waiting motion was seconded. */
  #second: Span | null = null
  /** How many sentences stand behind the second. */
  #after = 0
  readonly #lapsed: { readonly motion: StatementDraft; readonly second: Span }[] = []
  /** Whether the record says once that its motions carried. */
  readonly #carriedUnlessNoted: boolean
  /** How many motions had an outcome. */
  #resolved = 0

  /** `found` is the list of all statements so far; motions are added to it and, once their outcome is known, changed in it. */
  constructor({ view, blocks, sentences }: ExtractionContext, found: StatementDraft[]) {
    this.#view = view
    this.#blocks = blocks
    this.#sentences = sentences
    this.#found = found
    this.#carriedUnlessNoted = carriedUnlessNoted(view)
  }

  get waiting(): boolean {
    return this.#pending >= 0
  }

  /** A new topic: what still waits has no outcome. */
  close(): void {
    this.#lapse()
    const waiting = this.#found[this.#pending]
    const lapsed = this.#lapsed.at(-1)?.motion === waiting
    if (
      waiting !== undefined &&
      this.#open &&
      waiting === this.#found.at(-1) &&
      !lapsed &&
      onlyMover.test(this.#view.slice(waiting.start, waiting.end))
    )
      this.#found.pop()
    this.#pending = -1
    this.#points = []
  }

  /** A motion that was seconded, and at once left for the next topic. */
  #lapse(): void {
    const waiting = this.#found[this.#pending]
    if (waiting === undefined || waiting.kind !== 'proposed') return
    const second = this.#second ?? (this.#carriedUnlessNoted ? waiting.because[0]! : null)
    if (second !== null && (this.#after === 0 || this.#carriedUnlessNoted)) this.#lapsed.push({ motion: waiting, second })
  }

  /** Minutes of several motions that leave out the vote record what was carried. */
  finish(): void {
    this.close()
    if (this.#lapsed.length + this.#resolved < leastTold && !this.#carriedUnlessNoted) return
    for (const { motion, second } of this.#lapsed) {
      const place = this.#found.indexOf(motion)
      if (place < 0) continue
      const because = [...motion.because, { rule: 'en.mot.seconded', start: second.start, end: second.end }]
      const whole = motion.end - motion.start < shortest ? tidy(this.#view, motion.sentence) : {}
      this.#found[place] = { ...motion, ...whole, because, kind: 'decided', force: 'must' }
    }
  }

  /** Notes where the waiting motion is seconded. */
  #noteSecond({ start, end }: Span): void {
    const match = seconds.exec(this.#view.slice(start, end))
    if (match !== null) this.#second = { start: start + match.index, end: start + match.index + match[0].length }
  }

  /** A block under the label "Motion:". */
  labelled(block: LabelledBlock, index: number, sentences: readonly Sentence[]): void {
    const view = this.#view
    const stop = sentences.findIndex(
      (sentence, at) => at > 0 && (outcomeIn(view, sentence) !== null || movers.test(view.slice(sentence.start, sentence.start + 50)))
    )
    const end = stop < 0 ? block.words.end : sentences[stop - 1]!.end
    const stated = motionIn(view, { start: block.words.start, end })
    const act = stated?.stated === true ? stated.act : { start: block.words.start, end }
    this.propose({ rule: block.label!.rule, cue: block.label!, act, stated: true }, { ...block.words, block: index })
    const rest = { start: act.end, end: block.end }
    if (rest.end - rest.start <= 3 || this.resolve(rest) || stop < 0) return
    sentences.slice(stop).some((sentence) => this.resolve(sentence))
  }

  /** True where the sentence was a motion, or the outcome of one. */
  heard(sentence: Span, block: number): boolean {
    const view = this.#view
    if (ofForegoing.test(view.slice(sentence.start, sentence.end))) return this.#pending < 0 || this.resolve(sentence) || true
    const motion = secondedSo.test(view.slice(sentence.start, sentence.end)) ? null : motionIn(view, sentence)
    if (motion !== null && (motion.stated || this.#pending < 0)) {
      if (this.#movesResolution(motion, sentence, block)) return true
      const resolved = resolvedThere.test(view.slice(motion.cue.end, sentence.end))
      if (
        (!motion.stated || resolved || onMotion.test(view.slice(sentence.start, sentence.start + 16))) &&
        this.#adoptedOn(motion, sentence, block)
      )
        return true
      const put = motion.stated
        ? this.#ofBrief(ofItem(view, this.#blocks, motion, block), sentence, block)
        : withWordsBefore(view, this.#blocks, ofSentenceBefore(view, this.#sentences, motion, { ...sentence, block }), block)
      this.propose(put, { ...sentence, block })
      const told =
        (motion.stated && this.resolve({ start: motion.act.end, end: sentence.end })) ||
        (itself.test(view.slice(sentence.start, sentence.end)) && this.resolve(sentence))
      if (!told && !toFollow(view, sentence)) this.#resolveBefore(motion, sentence)
      return true
    }
    if (this.#pending < 0)
      return toldAgain(view, this.#found, sentence, block) || this.#secondedAndCarried(sentence, block) || this.#seconded(sentence, block)
    if (this.#second === null && sentence.end - sentence.start < 120) this.#noteSecond(sentence)
    else this.#after++
    if (procedural.test(view.slice(sentence.start, sentence.start + 20))) {
      this.close()
      return true
    }
    // "All those in favour?" asks for the vote.
    if (view[sentence.end - 1] === '?') return false
    if (this.#saysWhole(sentence)) {
      this.#found.splice(this.#pending, 1)
      this.#pending = -1
      return false
    }
    const again = restated.test(view.slice(sentence.start, sentence.end))
    if (again || this.#ofOther(sentence)) {
      if (again) this.#pending = -1
      this.close()
      return false
    }
    return this.#moved(sentence) ? true : this.resolve(sentence)
  }

  /** "The bylaws were adopted by a voice vote.", after the motion to adopt the bylaws: the record of it. */
  #saysWhole(sentence: Span): boolean {
    const waiting = this.#found[this.#pending]!
    if (waiting.kind !== 'proposed') return false
    const said = this.#view.slice(sentence.start, sentence.end)
    return saysAdopted(said, this.#view.slice(waiting.start, waiting.end), this.#open)
  }

  /** "The agenda was approved", after a motion that is not on the agenda: no outcome of it. */
  #ofOther(sentence: Span): boolean {
    const named = otherPaper.exec(this.#view.slice(sentence.start, sentence.start + 40))
    const waiting = this.#found[this.#pending]!
    return named !== null && !this.#view.slice(waiting.start, waiting.end).toLowerCase().includes(named[1]!.toLowerCase())
  }

  /** "Seconded by Cllr Vance and agreed." below the words of a motion. */
  #secondedAndCarried(sentence: Span, block: number): boolean {
    if (!secondedSo.test(this.#view.slice(sentence.start, sentence.end))) return false
    const motion = withWordsBefore(
      this.#view,
      this.#blocks,
      { rule: 'en.mot.seconded', cue: sentence, act: sentence, stated: false },
      block
    )
    if (!motion.stated) return false
    this.propose(motion, { ...sentence, block })
    return this.resolve(sentence)
  }

  /** "Bo proposed the minutes as read. Jo seconded the proposal.": a motion without the word. */
  #seconded(sentence: Span, block: number): boolean {
    const view = this.#view
    if (sentence.end - sentence.start > 120 || !seconding.test(view.slice(sentence.start, sentence.end))) return false
    const before = this.#sentences.findLast((other) => other.end <= sentence.start)
    if (before === undefined || before.block !== block) return false
    const put = proposes.exec(view.slice(before.start, before.end))
    if (put === null) return false
    while (this.#found.at(-1) !== undefined && this.#found.at(-1)!.start >= before.start) this.#found.pop()
    const cue = { start: before.start, end: before.start + put[0].length }
    this.propose({ rule: 'en.mot.15', cue, act: before, stated: true }, before)
    this.resolve(sentence)
    return true
  }

  /** "THAT the pier be closed", after the line that says who moved it: the words moved. */
  #moved(sentence: Span): boolean {
    const waiting = this.#found[this.#pending]
    const opening = this.#view.slice(sentence.start, sentence.start + 20)
    if (
      waiting?.kind !== 'proposed' ||
      !(motionText.test(opening) || (this.#open && isFollowing(this.#view, waiting, opening))) ||
      (!this.#open && opening.startsWith('That'))
    )
      return false
    if (!this.#open && /\bthat \W?$/i.test(this.#view.slice(waiting.start - 6, waiting.start))) return this.#movedAlso(waiting, sentence)
    this.#found[this.#pending] = { ...waiting, ...tidy(this.#view, sentence), kind: 'proposed' }
    this.#open = false
    if (toFollow(this.#view, waiting.sentence)) this.resolve(waiting.sentence)
    return true
  }

  /** "THAT the agreement be signed", after "THAT the plan be approved; and": moved with it. */
  #movedAlso(waiting: StatementDraft, sentence: Span): true {
    if (this.#points.length === 0) this.#points.push(this.#pending)
    this.#points.push(this.#found.push({ ...waiting, ...tidy(this.#view, sentence), sentence }) - 1)
    return true
  }

  /** "That Council:" over points, after the line that says who moved it; false where nothing waits for its words. */
  puts({ words }: LabelledBlock): boolean {
    const waiting = this.#found[this.#pending]
    const said = this.#view.slice(words.start, words.end)
    if (!this.#open || waiting?.kind !== 'proposed') return false
    if (!leadsPoints.test(said) && !isFollowing(this.#view, waiting, said)) return false
    this.#found[this.#pending] = { ...waiting, start: words.start, end: words.end }
    this.#open = false
    return true
  }

  /** "It was resolved that the pier be closed. Moved by A, seconded by B. Carried, 5-0.": who moved what was resolved, or recommended. */
  #movesResolution({ stated }: Motion, sentence: Span, block: number): boolean {
    const resolved = this.#found.at(-1)
    if (stated || resolved === undefined || !isMovable(this.#view, resolved, block)) return false
    if (this.#view.slice(resolved.sentence.end, sentence.start).trim() !== '') return false
    this.#pending = this.#found.length - 1
    this.#found[this.#pending] = { ...resolved, moverHint: sentence }
    this.#open = false
    this.resolve(fromVote(this.#view, sentence))
    return true
  }

  /** "The minutes were read. Motion to accept by A.": what is accepted stands in the sentence before. */
  #ofBrief(motion: Motion, sentence: Span, block: number): Motion {
    if (!briefAct.test(this.#view.slice(motion.act.start, motion.act.end))) return motion
    // "July statements – MOVED/SECONDED to approve."
    if (motion.cue.start - sentence.start > 8) return { ...motion, act: tidy(this.#view, sentence) }
    const before = this.#sentences.findLast((other) => other.end <= sentence.start)
    const near = before !== undefined && before.block === block && sentence.start - before.end < 4
    const told = near && this.#found.some((made) => made.end > before.start && (made.kind === 'decided' || made.kind === 'proposed'))
    if (!near || told) return motion
    return { ...motion, act: tidy(this.#view, { start: before.start, end: sentence.end }) }
  }

  /** "Moved by A, seconded by B and carried to …": the outcome stands before the act, and the sentence is the record of it. */
  #resolveBefore(motion: Motion, sentence: Span): void {
    const place = this.#pending
    const told = this.resolve(motion.stated ? { start: sentence.start, end: Math.min(motion.act.start + 12, sentence.end) } : sentence)
    const found = this.#found[place]
    if (!told || !motion.stated || motion.rule !== 'en.mot.04' || found === undefined || found.kind !== 'decided') return
    this.#found[place] = { ...found, start: motion.cue.start }
  }

  /** "On a motion by …, the Board approved …": the decision is told in the same sentence. */
  #adoptedOn(motion: Motion, sentence: Span, block: number): boolean {
    const view = this.#view
    const cue = firstCue(view, sentence, (row) => row.kind === 'decided' && (row.span === 'rest' || row.id === 'en.dec.05'))
    if (cue === null || (cue.row.span === 'all' && cue.span.end > motion.cue.start)) return false
    const because = [
      { rule: motion.rule, start: motion.cue.start, end: motion.cue.end },
      { rule: cue.row.id, ...cue.span }
    ]
    const what = { kind: 'decided', force: 'must', listed: 'label', because } as const
    const made = draft(
      view,
      cue.row.span === 'all' ? { start: sentence.start, end: cue.span.end } : { start: cue.span.end, end: sentence.end },
      what,
      { block, sentence: { start: sentence.start, end: sentence.end } },
      { moverHint: motion.cue, voteHint: cue.span }
    )
    if (made !== null) this.#found.push(made)
    this.#pending = -1
    return made !== null
  }

  propose(motion: Motion, sentence: Sentence): void {
    const view = this.#view
    const said = view.slice(sentence.start, sentence.end)
    const kind = adjourn.test(view.slice(motion.act.start, motion.act.end)) ? 'procedural' : isCustom(said) ? 'decided' : 'proposed'
    const because = [{ rule: motion.rule, start: motion.cue.start, end: motion.cue.end }]
    const made = draft(
      view,
      kind === 'decided' && !custom.test(view.slice(motion.act.start, motion.act.end)) ? sentence : motion.act,
      { kind, force: kind === 'decided' ? 'must' : null, listed: 'label', because },
      { block: sentence.block, sentence: { start: sentence.start, end: sentence.end } },
      { moverHint: { start: motion.cue.start - sentence.start < 60 ? sentence.start : motion.cue.start, end: motion.cue.end } }
    )
    this.close()
    this.#second = null
    this.#after = 0
    if (made === null) return
    if (motion.stated) this.#noteSecond(sentence)
    this.#pending = this.#found.length
    this.#open = !motion.stated
    this.#found.push(made)
  }

  /** "This Union resolves:" leads the points of a motion. */
  leads({ kind, words }: LabelledBlock, index: number): boolean {
    if (kind !== 'paragraph' || words.end - words.start > 80 || this.#blocks[index + 1]?.lead !== index) return false
    const match = resolving.exec(this.#view.slice(words.start, words.end))
    if (match === null) return false
    const cue = { start: words.start, end: words.end }
    this.propose({ rule: 'en.mot.resolves', cue, act: words, stated: true }, { ...words, block: index })
    return true
  }

  /** A point of the list that the waiting motion leads, "That the Committee: a. Receives the report"; false where it leads none. */
  point(block: LabelledBlock, index: number): boolean {
    const waiting = this.#found[this.#pending]
    if (waiting?.kind !== 'proposed' || block.kind !== 'item' || block.lead === null || block.words.end - block.words.start < 4)
      return false
    const lead = this.#blocks[block.lead]!.words
    if (waiting.start < lead.start || waiting.start > lead.end || this.#view[lead.end - 1] !== ':') return false
    const what = { kind: 'proposed', force: null, listed: 'label', because: waiting.because } as const
    const made = draft(
      this.#view,
      block.words,
      what,
      { block: index, sentence: block.words },
      { moverHint: waiting.moverHint ?? block.words }
    )
    if (made === null) return false
    this.#points.push(this.#found.push(made) - 1)
    return true
  }

  /** All points share the outcome; the words that lead them say nothing more. */
  #resolvePoints(waiting: StatementDraft, { result, rule, span }: Outcome): true {
    const because = [...waiting.because, { rule, ...span }]
    for (const place of this.#points) {
      const point = this.#found[place]!
      this.#found[place] = result === 'carried' ? carriedPoint(this.#view, point, because, span) : { ...point, because, voteHint: span }
    }
    if (!this.#points.includes(this.#pending)) this.#found.splice(this.#pending, 1)
    this.#pending = -1
    this.#points = []
    return true
  }

  /** Looks for an outcome of the waiting motion; true where one was found. */
  resolve(within: Span): boolean {
    const waiting = this.#found[this.#pending]
    const outcome = waiting === undefined ? null : outcomeIn(this.#view, within)
    if (waiting === undefined || outcome === null) return false
    this.#resolved++
    if (this.#points.length > 0) return this.#resolvePoints(waiting, outcome)
    const because = [...waiting.because, { rule: outcome.rule, start: outcome.span.start, end: outcome.span.end }]
    this.#found[this.#pending] = { ...waiting, because, voteHint: outcome.span, ...becomes(waiting.kind, outcome.result === 'carried') }
    this.#pending = -1
    return true
  }
}
