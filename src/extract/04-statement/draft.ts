/** Drafts: the one way a stretch of text becomes a statement. */
import type { Because, StatementForce, StatementKind } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { isCommonHan, isLetter } from '../code-units.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { chineseCondition } from './chinese-condition.ts'
import { tidy } from './clause.ts'

export type DraftKind = {
  readonly kind: StatementKind
  readonly force: StatementForce | null
  readonly negative?: boolean
  readonly listed?: StatementDraft['listed']
  readonly because: readonly Because[]
}

export type DraftPlace = { readonly block: number; readonly sentence: Span }

type Hints = { readonly [hint in 'ownerCell' | 'supportCell' | 'dueCell' | 'actorHint' | 'moverHint' | 'voteHint']?: Span | undefined }

const condition =
  /\b(?:if (?!not\b)|unless |provided (?:that )?|subject to |pending |conditional (?:up)?on |contingent (?:up)?on |as long as |so long as |in the event |once (?=the |a |an |we |it |they |all |this ))/i
const conditionEnd = /[,;.](?=\s|$)/

/** Words the statement hangs on, up to the next comma. */
function conditionIn(view: string, span: Span): Span | null {
  const text = view.slice(span.start, span.end)
  const match = condition.exec(text)
  if (match === null) return null
  const stop = conditionEnd.exec(text.slice(match.index))
  const end = stop === null ? span.end : span.start + match.index + stop.index
  return end - span.start - match.index < 6 ? null : { start: span.start + match.index, end }
}

/** Null where nothing is left of the span once it is tidied. */
export function draft(view: string, span: Span, what: DraftKind, place: DraftPlace, hints: Hints = {}): StatementDraft | null {
  const tidied = tidy(view, span)
  if (!hasWord(view, tidied)) return null
  // All hints, given or not: drafts of one shape are read much faster.
  return {
    start: tidied.start,
    end: tidied.end,
    kind: what.kind,
    force: what.force,
    negative: what.negative ?? false,
    condition: what.because[0]?.rule.startsWith('zh.') === true ? chineseCondition(view, tidied) : conditionIn(view, tidied),
    because: what.because,
    listed: what.listed ?? null,
    block: place.block,
    sentence: place.sentence,
    ownerCell: hints.ownerCell,
    supportCell: hints.supportCell,
    dueCell: hints.dueCell,
    actorHint: hints.actorHint,
    moverHint: hints.moverHint,
    voteHint: hints.voteHint
  } as StatementDraft
}

const word = /[\p{L}\p{N}]{2}/u

/** Whether two letters or digits stand side by side: at the start, as nearly always, or anywhere. */
function hasWord(view: string, { start, end }: Span): boolean {
  return (end - start > 1 && isPlain(view.charCodeAt(start)) && isPlain(view.charCodeAt(start + 1))) || word.test(view.slice(start, end))
}

/** Letters of ASCII and common Chinese characters. */
const isPlain = (unit: number): boolean => isLetter(unit) || isCommonHan(unit)
