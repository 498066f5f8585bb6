/** What was read from a proposal's words, row by row: each value with whether it was said there, said nearby or worked out, or not stated. */
import type { ComponentChildren } from 'preact'
import type { ReviewCard } from '../../domain/review-card.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { forceWords, kindWords, smallNumber } from '../../formats/kind-words.ts'
import { meantInWords } from '../../formats/meant-words.ts'
import { Gap } from './gap.tsx'
import { DecisionForm } from './proposal-acts.tsx'
import { type CardProps, type CardView, pathOfReview } from './proposal-view.ts'

type Row = { readonly label: string; readonly value: ComponentChildren; readonly note?: ComponentChildren }

export function ProposalRows({ view, csrf }: CardProps) {
  return (
    <>
      {[...meaningRows(view), ...slotRows(view), ...listRow(view, csrf), ...referenceRows(view)].map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <dd class="meta">{note ?? ''}</dd>
        </div>
      ))}
    </>
  )
}

function meaningRows({ card }: CardView): Row[] {
  const cues = [...new Set(card.because.map((because) => because.words.replaceAll(/[*`]/g, '').trim()))]
    .filter((words) => words !== '' && words.length <= 60)
    .slice(0, 2)
  const { kind, force, negative } = card
  const value = (
    <>
      <b>{kindWords[kind]}</b>
      {force === null ? '' : `, ${forceWords[force]}`}
      {negative ? ', not to be done' : ''}
    </>
  )
  return [{ label: 'Force', value, note: cues.length === 0 ? undefined : cues.map((words) => `“${words}”`).join(', ') }]
}

const rowNames = { owner: 'Who acts', due: 'By when', measure: 'Measure' } as const

function slotRows(view: CardView): Row[] {
  const { card } = view
  const leads = card.owners.filter((owner) => owner.role === 'lead')
  const others = card.owners.filter((owner) => owner.role !== 'lead')
  return [
    ...slotRow(view, 'owner', leads, (owner) => <Source view={view} words={owner.words} />),
    ...meantRow(card.owners),
    ...(others.length === 0
      ? []
      : [{ label: 'With', value: together(others, (owner) => <Source view={view} words={owner.words} />), note: 'quoted' }]),
    ...slotRow(view, 'due', card.due === null ? [] : [card.due], (due) =>
      due.edtf === null ? <Source view={view} words={due.words} /> : dateInWords(due.edtf)
    ),
    ...caseRows(view),
    ...slotRow(view, 'measure', card.measures, (measure) => <Source view={view} words={measure.words} />),
    ...(card.vote === null ? [] : [{ label: 'Vote', value: card.vote.result ?? 'result not stated', note: `quoted “${card.vote.words}”` }]),
    ...(card.condition === null ? [] : [{ label: 'Only if', value: <Source view={view} words={card.condition.words} />, note: 'quoted' }])
  ]
}

/** Whom the words were taken to mean: a suggestion, which the form of a commitment begins with. */
function meantRow(owners: ReviewCard['owners']): Row[] {
  const meant = owners.flatMap(({ words, meant: one }) => meantInWords(words, one) ?? [])
  return meant.length === 0 ? [] : [{ label: 'Likely', value: meant.join('; '), note: 'to confirm when a commitment is made' }]
}

/** One date for each case, where they differ. */
function caseRows(view: CardView): Row[] {
  const { dueByCase } = view.card
  if (dueByCase.length < 2) return []
  const value = together(dueByCase, (one) => (
    <>
      {one.edtf === null ? <Source view={view} words={one.words} /> : dateInWords(one.edtf)}
      {one.case === null ? ' otherwise' : ' '}
      {one.case === null ? null : <Source view={view} words={`“${one.case}”`} />}
    </>
  ))
  return [{ label: 'By case', value, note: 'quoted' }]
}

type Slot = keyof typeof rowNames

/** A slot that is filled, one that a commitment would need and the text does not fill, or none where the kind asks nobody to act. */
function slotRow<T extends { readonly words: string; readonly start: number; readonly end: number }>(
  view: CardView,
  slot: Slot,
  values: readonly T[],
  shown: (value: T) => ComponentChildren
): Row[] {
  const { card, document } = view
  const add = <a href={pathOfReview(document, card.id, `&edit=${slot}`)}>Add</a>
  const [first] = values
  if (first === undefined) return card.missing.includes(slot) ? [{ label: rowNames[slot], value: <Gap />, note: add }] : []
  return [{ label: rowNames[slot], value: together(values, shown), note: noteOf(card, slot, first) }]
}

/** Whether a value was said in the quote, said elsewhere, or worked out. */
function noteOf(
  card: ReviewCard,
  slot: Slot,
  { words, start, end }: { readonly words: string; readonly start: number; readonly end: number }
): string {
  const inside = start >= card.start && end <= card.end
  const from = inside ? 'quoted' : 'from words nearby'
  if (slot !== 'due' || card.due === null) return from
  const { inferred, edtf } = card.due
  const quote = edtf === null ? '' : ` “${words}”`
  return inferred.length === 0 ? `${from}${quote}` : `${from}${quote}, ${inferred.join(' and ')} inferred`
}

function together<T>(values: readonly T[], shown: (value: T) => ComponentChildren): ComponentChildren {
  return values.map((value, i) => (
    <>
      {i === 0 ? '' : i === values.length - 1 ? ' and ' : ', '}
      {shown(value)}
    </>
  ))
}

function Source({ view, words }: { readonly view: CardView; readonly words: string }) {
  return <span lang={view.language}>{words}</span>
}

const partNames = { sentence: 'sentences', clause: 'clauses', member: '' } as const

function listRow(view: CardView, csrf: string): Row[] {
  const { parts, by, card } = view
  if (by === null) return []
  const label = by === 'member' ? `List of ${smallNumber(parts.length)}` : `${capital(smallNumber(parts.length))} ${partNames[by]}`
  const words = parts
    .map((part) => (part.words.length > 60 ? `${part.words.slice(0, 57)}…` : part.words))
    .join(by === 'member' ? ', ' : ' / ')
  const note = (
    <DecisionForm view={view} csrf={csrf} look="inline">
      <button type="submit" class="link" name="do" value="split">
        Split <kbd>S</kbd>
        <span class="vh"> {card.number}</span>
      </button>
    </DecisionForm>
  )
  return [{ label, value: <Source view={view} words={words} />, note }]
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function referenceRows({ card }: CardView): Row[] {
  return [
    ...(card.cites.length === 0
      ? []
      : [{ label: 'Carries out', value: card.cites.map((cited) => `“${cited.label}”`).join(', '), note: 'cited' }]),
    ...(card.terms.length === 0 ? [] : [{ label: 'Terms', value: card.terms.map((term) => `“${term.label}”`).join(', '), note: 'named' }])
  ]
}
