/**
 * Resolutions: paragraphs that open with the verb of what the body does, "Decides to …", "Requests the Secretary to …". They are read so only
 * where a document has several of them and calls itself a resolution or opens with a preamble.
 */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import { operativeRows } from '../lexicon/en/operative.ts'
import { perDocument } from '../per-document.ts'
import { sifted } from '../sifted.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { closeGaps, openSpan } from './close-gaps.ts'
import { draft } from './draft.ts'
import { enumerator } from './opening.ts'

const rows = operativeRows.map(({ id, kind, pattern }) => ({ id, kind, regex: new RegExp(pattern) }))
const resolution = /\b(?:resolution|decision|declaration|ordinance)\b/i
const preamble = sifted(
  /^(?:recalling|noting|recogni[sz]ing|having|considering|mindful|aware|concerned|convinced|welcoming|reaffirming|whereas)\b/i
)
const leastOperative = 3
const longest = 900

type Clause = { readonly rule: (typeof rows)[number]; readonly cue: Span; readonly words: Span }

/** The operative clause that a block is, or null. */
function clauseOf(view: string, { kind, words, label }: LabelledBlock): Clause | null {
  if ((kind !== 'paragraph' && kind !== 'item') || label !== null || words.end - words.start > longest) return null
  const number = enumerator.exec(view.slice(words.start, Math.min(words.end, words.start + 28)))?.[0].length ?? 0
  const whole = trimSpan(view, { start: words.start + number, end: words.end })
  const open = view.slice(whole.start, whole.end)
  const closed = closeGaps(open)
  const text = closed?.text ?? open
  for (const rule of rows) {
    const match = rule.regex.exec(text)
    if (match === null) continue
    const cue = { start: 0, end: match[0].length + (match.groups?.['act']?.length ?? 0) }
    const rest = { start: match[0].length, end: text.length }
    return { rule, cue: openSpan(closed, cue, whole.start), words: openSpan(closed, rest, whole.start) }
  }
  return null
}

/** The operative clauses of a document, by block; none where it is no resolution. */
const clauses = perDocument(({ view, blocks }: ExtractionContext): ReadonlyMap<number, Clause> => {
  const found = new Map<number, Clause>()
  const named = blocks.slice(0, 12).some(({ start, end }) => end - start < 300 && resolution.test(view.slice(start, end)))
  const opened = named || blocks.some(({ kind, words }) => kind === 'paragraph' && preamble.test(view.slice(words.start, words.start + 16)))
  if (!opened) return found
  blocks.forEach((block, index) => {
    const clause = block.idle ? null : clauseOf(view, block)
    if (clause !== null) found.set(index, clause)
  })
  const acts = [...found.values()].filter(({ rule }) => rule.kind !== 'noted').length
  return acts >= leastOperative ? found : new Map()
})

const addressee = /^((?:the |an? |its |all |each |every )?[^;:,]{2,120}?)(?:,[^;:]{2,120}?,)? (?:to|with) /

/** True where block `index` is an operative clause, or a point below one; what it says is added to `found`. */
export function operativeDraft(context: ExtractionContext, found: StatementDraft[], index: number): boolean {
  const all = clauses(context)
  if (all.size === 0) return false
  const { view, blocks } = context
  const own = all.get(index)
  const lead = blocks[index]!.lead
  const above = own !== undefined || lead === null ? undefined : all.get(lead)
  const clause = own ?? above
  if (clause === undefined) return false
  if (own !== undefined && view[own.words.end - 1] === ':' && blocks[index + 1]?.lead === index) return true
  const { id, kind } = clause.rule
  const who =
    kind === 'assigned' || kind === 'directed'
      ? addressee.exec(view.slice(clause.words.start, clause.words.end).replace(/:$/, ' to '))
      : null
  const because = [{ rule: id, ...clause.cue }]
  const force = kind === 'noted' || kind === 'deferred' ? null : kind === 'directed' ? 'urged' : 'must'
  const made = draft(
    view,
    own === undefined ? blocks[index]!.words : own.words,
    { kind, force, listed: kind === 'decided' || kind === 'assigned' ? 'label' : null, because },
    { block: index, sentence: blocks[index]!.words },
    who === null ? {} : { actorHint: { start: clause.words.start, end: clause.words.start + who[1]!.length } }
  )
  if (made !== null) found.push(made)
  return true
}
