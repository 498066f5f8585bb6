/**
 * A model's statements beside those of the rules. What both found is trusted a little more, at most enough to be checked; what only the model
 * found is a hint, or to be checked, and never ready; where the two differ over the same words, the rule stands. Dates, owners and measures are
 * read from the words by the same grammar as everywhere.
 */
import { type ModelAnswer, type ModelNote, modelRule } from '../../domain/model-answer.ts'
import { type Due, missingSlots, type Proposal, type Tray } from '../../domain/proposal.ts'
import { overlaps, type Span } from '../../domain/span.ts'
import { draft as draftOf } from '../04-statement/draft.ts'
import { posteriorMean } from '../11-propose/posterior.ts'
import type { Slots } from '../11-propose/propose.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { askedSentences } from './asked-sentences.ts'
import { type PlacedAnswer, placedAnswers } from './placed-answers.ts'

/** What a model answered about a document: `unanswered` sentences got no answer, `malformed` statements had not the shape asked for. */
export type FromModel = {
  readonly model: string
  readonly answers: readonly ModelAnswer[]
  readonly unanswered: number
  readonly malformed: number
}

/** `drafts`: those of the statements that only the model made. */
export type WithModel = { readonly statements: Proposal[]; readonly note: ModelNote; readonly drafts: readonly StatementDraft[] }

/** A model that nobody has judged yet is taken to be right two times in five. */
const prior = [2, 5] as const
/** The least and the most that a proposal to be checked is trusted. */
const check = { least: 0.5, most: 0.94 } as const

export function withModel(
  context: ExtractionContext,
  rules: readonly Proposal[],
  said: FromModel & { readonly frame: (draft: StatementDraft) => Slots }
): WithModel {
  const asked = askedSentences(context)
  const { placed, dropped } = placedAnswers(context, asked, said.answers)
  dropped.malformed += said.malformed
  const rule = modelRule(said.model)
  const trust = Math.min(check.most, Math.round(posteriorMean(prior, context.shares?.get(rule)) * 1000) / 1000)
  const statements = [...rules]
  const own: Own[] = []
  let [agreed, beside] = [0, 0]
  for (const answer of placed) {
    const at = statements.findIndex((one) => overlaps(one, answer.quote))
    const same = at < 0 ? undefined : statements[at]!
    if (same !== undefined && !(same.kind === answer.kind && shareOf(same, answer.quote) >= 0.5)) beside++
    else if (same !== undefined) {
      if (!same.because.some((one) => one.rule === rule)) agreed++
      statements[at] = lifted(same, { rule, ...answer.quote })
    } else if (own.some(({ draft }) => overlaps(draft, answer.quote))) beside++
    else {
      const proposal = proposed(context, answer, { rule, trust, number: own.length + 1, frame: said.frame })
      if (proposal === null) dropped['not-in-the-sentence']++
      else own.push(proposal)
    }
  }
  const note = { model: said.model, asked: asked.length, unanswered: said.unanswered, own: own.length, agreed, beside, dropped }
  const all = [...statements, ...own.map(({ proposal }) => proposal)].sort((a, b) => a.start - b.start || a.end - b.end)
  return { statements: all, note, drafts: own.map(({ draft }) => draft) }
}

/** Words in common, out of all the words of both. */
function shareOf(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common / (a.end - a.start + b.end - b.start - common)
}

function lifted(proposal: Proposal, because: Proposal['because'][number]): Proposal {
  const tray: Tray = proposal.tray === 'maybe' ? 'check' : proposal.tray
  const confidence = tray === 'check' ? Math.max(proposal.confidence, check.least) : proposal.confidence
  return { ...proposal, tray, confidence, because: [...proposal.because, because] }
}

type Own = { readonly draft: StatementDraft; readonly proposal: Proposal }

type How = {
  readonly rule: string
  readonly trust: number
  readonly number: number
  readonly frame: (draft: StatementDraft) => Slots
}

function proposed({ view }: ExtractionContext, answer: PlacedAnswer, { rule, trust, number, frame }: How): Own | null {
  const { quote, sentence, kind, owner, due } = answer
  const because = [{ rule, start: quote.start, end: quote.end }]
  const draft = draftOf(
    view,
    quote,
    { kind, force: null, because },
    { block: sentence.block, sentence: { start: sentence.start, end: sentence.end } },
    { ...(owner === null ? {} : { actorHint: owner }), ...(due === null ? {} : { dueCell: due }) }
  )
  if (draft === null) return null
  const slots = inSentence(frame(draft), sentence)
  const tray: Tray = trust >= check.least ? 'check' : 'maybe'
  const { start, end, force, negative, condition } = draft
  const read = { start, end, kind, force, negative, tray, confidence: trust, because, condition }
  return { draft, proposal: { id: `m${number}`, ...read, ...slots, cites: [], terms: [], missing: missingSlots(kind, slots) } }
}

/** A model's proposal says nothing that its own sentence does not. */
function inSentence({ owners, due, measures, vote }: Slots, sentence: Span): Slots {
  const inside = (span: Span): boolean => span.start >= sentence.start && span.end <= sentence.end
  const own = <S extends Span>(span: S | null): S | null => (span !== null && inside(span) ? span : null)
  return { owners: owners.filter(inside), due: own<Due>(due), measures: measures.filter(inside), vote: own(vote) }
}
