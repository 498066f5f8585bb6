/**
 * One Chinese sentence read for its statements. It parts into units at ；, and a unit into pieces at ，. A piece without a subject of its own
 * goes on with the force of the one before; pieces that lead in join the next, results are left out.
 */
import type { Because, StatementForce, StatementKind } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { chinesePieces, chineseUnits, withoutStop } from '../03-sentence/chinese-pieces.ts'
import type { StatementDraft } from '../statement-draft.ts'
import {
  agreeing,
  announced,
  announcing,
  attribute,
  calledOn,
  closing,
  collective,
  concluding,
  considered,
  decidesFirst,
  failing,
  fixed,
  guided,
  isBound,
  isCounted,
  isHeading,
  isTime,
  numberedFrom,
  results,
  saysWhen,
  takenUp,
  targeted,
  turning,
  withoutLeads
} from './chinese-clause.ts'
import { nextTask, takenOver } from './chinese-own-doer.ts'
import { isHeld, isOfMeeting, type Saying, sayingIn } from './chinese-saying.ts'
import { type Segment, toldIn } from './chinese-told.ts'
import { type ChinesePlace, criterionIn, handedBehind, progressIn, wholeUnit } from './chinese-unit.ts'
import { wholePieces } from './chinese-whole.ts'
import {
  actsBehind,
  connectiveLength,
  isAddition,
  isLeadIn,
  isOutcome,
  isState,
  isUnfinished,
  modalIn,
  opensWithVerb,
  subjectLength
} from './chinese-words.ts'
import { draft } from './draft.ts'

/** What the sentences before it in the block, and the document's form, hand on. */
export type ChineseScene = {
  /** Who last spoke, and how. */
  readonly saying: {
    readonly kind: StatementKind
    readonly because: Because
    /** Said once for the blocks below: what binds in them is directed all the same. */
    readonly loose?: boolean
    /** An item of a list of what was decided: all it says is. */
    readonly listed?: boolean
    /** A decision with a number before it: the numbered sentences behind it are decided too. */
    readonly counted?: boolean
  } | null
  /** The force a bare instruction goes on with; null where none was given yet. */
  readonly running: { readonly force: StatementForce; readonly because: Because } | null
}

type Said = {
  readonly kind: StatementKind
  readonly force: StatementForce | null
  readonly because: Because
  readonly negative?: boolean
  readonly date?: Span | null
}

export class ChineseSentence {
  readonly drafts: StatementDraft[] = []
  scene: ChineseScene
  readonly #view: string
  readonly #place: ChinesePlace
  #meeting = false
  /** Whether the meeting found something: what it asks or decides behind that is its own. */
  #noting = false
  /** Whether this sentence itself says that something was decided: all its units are then. */
  #decidedHere = false

  constructor(view: string, place: ChinesePlace, scene: ChineseScene) {
    this.#view = view
    this.#place = place
    this.scene = scene
  }

  read(sentence: Span): void {
    if (/[？?]["）)]?$/.test(this.#view.slice(sentence.start, sentence.end))) return
    for (const unit of chineseUnits(this.#view, sentence)) this.#unit(unit)
  }

  #add(span: Span, what: Said): void {
    const { because, date, ...rest } = what
    const hints = date == null ? {} : { dueCell: date }
    const made = draft(this.#view, withoutStop(this.#view, span), { ...rest, because: [because] }, this.#place, hints)
    if (made !== null) this.drafts.push(made)
  }

  #unit(unit: Span): void {
    const pieces = wholePieces(this.#view, unit, chinesePieces(this.#view, unit))
    const own: Span[] = []
    for (let at = 0; at < pieces.length; at++) {
      const piece = this.#bare(pieces[at]!)
      if (piece.end <= piece.start) continue
      const head = this.#view.slice(piece.start, piece.start + 8)
      const concludes = this.#noting && concluding.test(head)
      const saying = sayingIn(this.#view, piece, this.#meeting || concludes || (at === 0 && decidesFirst.test(head)))
      if (saying === null && own.length === 0 && at === 0 && this.#held(pieces)) return
      if (saying === null) {
        const words = this.#view.slice(piece.start, Math.min(piece.end, piece.start + 30))
        if ((at === 0 && isOfMeeting(words)) || considered.test(words)) this.#meeting = true
        own.push(piece)
        continue
      }
      this.#pieces(withoutLeads(this.#view, own), unit)
      own.length = 0
      if (this.#said(saying, pieces, at)) return
      if (saying.start < piece.end) own.push({ start: saying.start, end: piece.end })
    }
    const count = this.drafts.length
    this.#pieces(own, unit)
    if (
      !this.#place.quoting &&
      own.length > 0 &&
      this.drafts.length === count &&
      this.scene.saying === null &&
      this.scene.running === null
    ) {
      const told = progressIn(this.#view, withoutStop(this.#view, { start: own[0]!.start, end: own.at(-1)!.end }), this.#place)
      if (told !== null) this.drafts.push(told)
    }
  }

  /** Takes note of who speaks; true where the rest of the unit is read with it. */
  #said(saying: Saying, pieces: readonly Span[], at: number): boolean {
    const because = { rule: saying.rule, ...saying.cue }
    this.#meeting = saying.kind === 'procedural' || saying.kind === 'decided'
    this.#noting = saying.kind === 'noted' && /认为$/.test(this.#view.slice(saying.cue.start, saying.cue.end))
    if (saying.kind === 'procedural') {
      this.#procedural(saying, pieces, at)
      return true
    }
    const counted = saying.kind === 'decided' && numberedFrom.test(this.#view.slice(saying.start, saying.start + 8))
    this.scene = { saying: { kind: saying.kind, because, counted }, running: null }
    this.#decidedHere = saying.kind === 'decided'
    if (!this.#decidedHere) return false
    return this.#decided(saying.start, pieces.slice(at), because)
  }

  /** A decision, up to the next saying of the unit ("…，要求进一步完善"). */
  #decided(start: number, pieces: readonly Span[], because: Because): boolean {
    const end = pieces.at(-1)!.end
    if (announced.test(this.#view.slice(start, end))) return true
    const lead = announcing.exec(this.#view.slice(start, start + 16))?.[0].length ?? 0
    const close = pieces.findIndex((piece, index) => index > 0 && closing.test(this.#view.slice(piece.start, piece.end)))
    if (close > 0) return this.#decided(start, pieces.slice(0, close), because)
    const next = pieces.slice(1).find((piece) => {
      if (takenUp.test(this.#view.slice(piece.start, piece.start + 8))) return true
      if (!turning.test(this.#view.slice(piece.start, piece.start + 4))) return false
      const kind = sayingIn(this.#view, piece, true)?.kind
      return kind === 'directed' || kind === 'decided' || kind === 'noted'
    })
    const span = this.#bare(withoutStop(this.#view, { start: start + lead, end: next === undefined ? end : next.start }))
    this.#adopt(span, because)
    if (next === undefined) return true
    const rest = pieces.slice(pieces.indexOf(next))
    this.#unit({ start: next.start, end: rest.at(-1)!.end })
    return true
  }

  /** "同意…，所需资金由财政所统筹" is a decision and a task. */
  #handsOn(span: Span, because: Because): boolean {
    const agreed =
      /^zh\.(?:say\.adopted|fix\.01|agr\.01)$/.test(because.rule) || agreeing.test(this.#view.slice(span.start, span.start + 8))
    const handed = agreed || this.#decidedHere ? handedBehind(this.#view, withoutStop(this.#view, span), this.#place, agreed) : null
    if (handed === null) return false
    this.#adopt({ start: span.start, end: handed.start }, because)
    this.drafts.push(handed)
    return true
  }

  /** Each decision of a span: clauses with a verb or a doer of their own stand for themselves. */
  #adopt(span: Span, because: Because): void {
    if (this.#handsOn(span, because)) return
    const whole = wholeUnit(this.#view, withoutStop(this.#view, span), this.#place, null)
    if (whole !== null && whole.kind !== 'proposed') {
      this.drafts.push(whole)
      return
    }
    const parts: Span[] = []
    for (const segment of this.#segments(chinesePieces(this.#view, span))) {
      const last = parts.at(-1)
      const opens = this.#opens(segment) && last !== undefined && last.end - last.start > 5
      const own = last === undefined || segment.modal !== null || (opens && !attribute.test(segment.words))
      if (own) parts.push({ start: segment.start, end: segment.end })
      else parts[parts.length - 1] = { start: last.start, end: segment.end }
    }
    for (const part of parts) this.#add(part, { kind: 'decided', force: 'must', because })
  }

  /** 听取…；传达学习…: each verb with its object, the clauses behind it with it. */
  #procedural(saying: Saying, pieces: readonly Span[], at: number): void {
    let start = saying.start
    let because: Because = { rule: saying.rule, ...saying.cue }
    for (let next = at + 1; next < pieces.length; next++) {
      const other = sayingIn(this.#view, pieces[next]!, true)
      if (other === null) continue
      this.#add({ start, end: pieces[next]!.start }, { kind: 'procedural', force: null, because })
      if (other.kind !== 'procedural') {
        this.#unit({ start: pieces[next]!.start, end: pieces.at(-1)!.end })
        return
      }
      start = other.start
      because = { rule: other.rule, ...other.cue }
    }
    this.#add({ start, end: pieces.at(-1)!.end }, { kind: 'procedural', force: null, because })
  }

  /** "5月15日，市长林安达主持召开…会议，研究…": the meeting itself, then what it did. */
  #held(pieces: readonly Span[]): boolean {
    const at = pieces.findIndex((piece, index) => index < 4 && isHeld(this.#view.slice(piece.start, piece.end)))
    if (at < 0) return false
    const piece = pieces[at]!
    this.#add(piece, { kind: 'procedural', force: null, because: { rule: 'zh.held.01', ...piece } })
    this.#meeting = true
    const next = pieces[at + 1]
    if (next !== undefined) this.#unit({ start: next.start, end: pieces.at(-1)!.end })
    return true
  }

  #bare(piece: Span): Span {
    const length = connectiveLength(this.#view.slice(piece.start, Math.min(piece.end, piece.start + 14)))
    return { start: Math.min(piece.start + length, piece.end), end: piece.end }
  }

  #pieces(pieces: readonly Span[], unit: Span): void {
    if (pieces.length === 0) return
    const over = takenOver(this.#view, pieces, this.#place.people)
    if (over > 0) {
      this.#pieces(pieces.slice(0, over), unit)
      this.#pieces(pieces.slice(over), unit)
      return
    }
    const next = nextTask(this.#view, pieces)
    if (next !== null && this.#tasksOf(next.doer, pieces, next.at)) return
    const judged = pieces.findIndex((piece) => piece.end - piece.start > 5 && criterionIn(this.#view, piece, this.#place) !== null)
    if (judged >= 0 && this.scene.saying?.kind !== 'decided') {
      const before = judged > 0 ? this.#view.slice(pieces[judged - 1]!.start, pieces[judged - 1]!.end) : ''
      const lead = isLeadIn(before) || failing.test(before) ? judged - 1 : judged
      this.#pieces(pieces.slice(0, lead), unit)
      const made = criterionIn(this.#view, { start: pieces[lead]!.start, end: pieces[judged]!.end }, this.#place)
      if (made !== null) this.drafts.push(made)
      this.#pieces(pieces.slice(judged + 1), unit)
      return
    }
    const { saying } = this.scene
    const whole = { start: pieces[0]!.start, end: pieces.at(-1)!.end }
    const fixing = fixed.test(this.#view.slice(whole.start, whole.start + 8)) ? { rule: 'zh.fix.01', ...whole } : null
    const settled = fixing ?? (saying?.kind === 'decided' ? saying.because : null)
    if (settled !== null && this.#handsOn(whole, settled)) return
    const made = wholeUnit(this.#view, withoutStop(this.#view, whole), this.#place, saying?.kind ?? null)
    if (made?.because[0]?.rule === 'zh.agr.01' && this.#handsOn(whole, made.because[0])) return
    if (made !== null) {
      this.drafts.push(made)
      return
    }
    if (saying?.kind === 'decided') {
      const settledHere = this.#decidedHere || saying.listed === true || (saying.counted === true && isCounted(this.#view, whole.start))
      const binds = pieces.some((piece) => modalIn(this.#view.slice(piece.start, piece.end)) !== null)
      if (!settledHere && (saying.loose !== true || binds)) this.#instructions(this.#segments(pieces), unit)
      else if (settledHere || isBound(this.#view, pieces)) this.#adopt(whole, saying.because)
      return
    }
    this.#instructions(this.#segments(pieces), unit)
  }

  /** Two tasks of one doer, the second from a piece on; false where the first is none. */
  #tasksOf(doer: Span, pieces: readonly Span[], at: number): boolean {
    const [one, two] = [pieces.slice(0, at), pieces.slice(at)].map((part) =>
      withoutStop(this.#view, { start: part[0]!.start, end: part.at(-1)!.end })
    )
    const first = wholeUnit(this.#view, one!, this.#place, this.scene.saying?.kind ?? null)
    if (first?.kind !== 'assigned') return false
    const what = { kind: 'assigned', force: 'must', because: first.because } as const
    const second = draft(this.#view, two!, what, this.#place, { ownerCell: doer })
    this.drafts.push(first, ...(second === null ? [] : [second]))
    return true
  }

  /** Pieces joined to what stands for itself: lead-ins with the next, additions with the one before. */
  #segments(pieces: readonly Span[]): Segment[] {
    const found: Segment[] = []
    let start = -1
    let date: Span | null = null
    for (const [index, piece] of pieces.entries()) {
      const words = this.#view.slice(piece.start, piece.end)
      const last = found.at(-1)
      if (isTime(words)) date = piece
      if (start < 0 && last !== undefined && isAddition(words) && modalIn(words) === null) {
        found.pop()
        start = last.start
        if (!isUnfinished(this.#view.slice(last.start, piece.end)) || index === pieces.length - 1) {
          found.push(this.#segment({ start, end: piece.end }, last.main, date))
          start = -1
        }
        continue
      }
      if (start < 0 && last !== undefined && this.#completes(last, words)) {
        found[found.length - 1] = this.#segment({ start: last.start, end: piece.end }, last.start + last.main, last.date)
        continue
      }
      const from = start < 0 ? piece.start : start
      start = -1
      if (index < pieces.length - 1 && this.#leadsOn(words)) start = from
      else found.push(this.#segment({ start: from, end: piece.end }, piece.start, date))
    }
    return found
  }

  /** "确保问题不推诿，难点不积压": a second result of the same verb. */
  #completes(last: Segment, words: string): boolean {
    const behind = last.modal === null ? last.words : last.words.slice(last.modal.end)
    return (
      results.test(behind) && words.length < 16 && modalIn(words) === null && !opensWithVerb(words) && !isLeadIn(words) && !isState(words)
    )
  }

  /** Whether a piece waits for the next one; what stands behind a word that binds is asked the same. */
  #leadsOn(words: string): boolean {
    const modal = modalIn(words)
    if (isTime(words)) return true
    if (isUnfinished(words)) return true
    if (modal === null) return isLeadIn(words)
    const behind = modal.row.inside === true ? '' : words.slice(modal.end)
    return (modal.start === 0 || (guided.test(behind) && collective.test(words.slice(0, modal.start)))) && isLeadIn(behind)
  }

  #segment(span: Span, main: number, date: Span | null): Segment {
    const words = this.#view.slice(span.start, span.end)
    const modal = modalIn(words)
    return { ...span, words, main: main - span.start, date, modal: modal === null ? null : { ...modal, at: span.start + modal.start } }
  }

  #instructions(segments: readonly Segment[], unit: Span): void {
    const { saying, running } = this.scene
    const state = segments.some((segment) => segment.modal === null && isState(segment.words))
    let from = segments.findIndex((segment) => segment.modal !== null)
    const open = running !== null || saying?.kind === 'directed' || saying?.kind === 'decided'
    if (
      open &&
      !state &&
      from !== 0 &&
      (this.#opens(segments[0]!) || (saying?.kind === 'directed' && calledOn(segments[0]!, saying.because)))
    )
      from = 0
    const before = from < 0 ? segments : segments.slice(0, from)
    if (before.length > 0 && saying !== null && saying.kind !== 'decided') this.#note(before, saying.because)
    if (from < 0) return
    let force: StatementForce = running?.force ?? 'must'
    let because: Because = running?.because ?? saying?.because ?? { rule: 'zh.mod.01', ...unit }
    const { sentence } = this.#place
    if (from === 0 && unit.end >= sentence.end - 1 && isHeading(this.#view, sentence, segments)) {
      this.#add({ start: segments[0]!.start, end: segments.at(-1)!.end }, { kind: 'directed', force, because })
      return
    }
    for (const [index, segment] of segments.slice(from).entries()) {
      if (segment.modal !== null) {
        force = segment.modal.row.force ?? 'must'
        because = { rule: segment.modal.row.id, start: segment.modal.at, end: segment.start + segment.modal.end }
        this.scene = { saying, running: { force, because } }
      } else if (index > 0 && isOutcome(segment.words)) continue
      else if (isState(segment.words)) continue
      const negative = segment.modal?.row.negative ?? false
      const told = toldIn(segment)
      const lead = { start: segment.start + (segment.modal?.end ?? 0), end: told.start }
      const date = segment.date ?? (/^在/.test(this.#view.slice(lead.start, lead.end)) ? lead : null)
      this.#add(told, { kind: 'directed', force, because, negative, date })
    }
    if (this.scene.running === null) this.scene = { saying, running: { force, because } }
  }

  #opens(segment: Segment): boolean {
    const words = segment.words.slice(segment.main)
    return opensWithVerb(words) || subjectLength(words) > 0 || actsBehind(words) || (segment.date !== null && targeted.test(words))
  }

  #note(segments: readonly Segment[], because: Because): void {
    if (segments.every(({ words }) => words.length < 4 || saysWhen.test(words))) return
    this.#add({ start: segments[0]!.start, end: segments.at(-1)!.end }, { kind: 'noted', force: null, because })
  }
}
