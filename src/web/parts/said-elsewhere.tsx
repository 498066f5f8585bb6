/** Words that stand in another document too: which, when, how alike, what carries them there, and what differs, word by word. */
import type { ObjectId } from '../../domain/id.ts'
import type { Relation } from '../../domain/likeness.ts'
import { type DiffPiece, type Drift, driftOf, wordDiff } from '../../domain/word-diff.ts'
import { list } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import type { SaidElsewhere } from '../../store/queries/said-elsewhere.ts'

export const relationWords: Readonly<Record<Relation, string>> = {
  identical: 'the same words',
  restated: 'restated',
  related: 'related'
}

type Props = {
  readonly said: SaidElsewhere
  /** The words that it is compared with, their document, and the date of its meeting. */
  readonly words: string
  readonly document: ObjectId
  readonly on: string | null
  readonly language: string | null | undefined
  readonly path: (to: string) => string
}

export function SaidThere({ said, words, document, on, language, path }: Props) {
  const earlier = isEarlier(said, on)
  const first = earlier ?? numberOf(said.document) < numberOf(document)
  const pieces = first ? wordDiff(said.words, words) : wordDiff(words, said.words)
  return (
    <li>
      <p>
        <b>{earlier === null ? 'Said too' : earlier ? 'Said before' : 'Said again'}:</b>{' '}
        {said.commitment === null ? null : (
          <>
            <a href={path(`/commitments/${said.commitment}`)}>{said.commitment}</a>,{' '}
          </>
        )}
        <a href={path(`/documents/${said.document}/read?reading=${said.reading}&start=${said.start}&end=${said.end}#quote`)}>
          {said.meeting?.title ?? said.title}
          {said.meeting?.date == null ? '' : `, ${dateInWords(said.meeting.date)}`}
        </a>
        {said.statement === null || said.commitment !== null ? null : (
          <>
            {' '}
            (<a href={path(`/statements/${said.statement}`)}>{said.statement}</a>)
          </>
        )}
        , {relationWords[said.relation]}
      </p>
      {said.relation === 'identical' ? null : <Differences pieces={pieces} language={language} />}
    </li>
  )
}

function numberOf(id: ObjectId): number {
  return Number(id.slice(2))
}

/** Whether it was said on an earlier day; null where that is not known. */
function isEarlier({ meeting }: SaidElsewhere, on: string | null): boolean | null {
  const there = meeting?.date?.slice(0, 10) ?? null
  if (there === null || on === null || there === on.slice(0, 10)) return null
  return there < on.slice(0, 10)
}

function Differences({ pieces, language }: { readonly pieces: readonly DiffPiece[]; readonly language: string | null | undefined }) {
  const drift = driftOf(pieces)
  return (
    <>
      {drift.length === 0 ? null : <p class="meta">{driftInWords(drift)}</p>}
      <details>
        <summary>Word by word</summary>
        <p class="said" lang={language ?? undefined}>
          {pieces.map(({ words, in: where }) => {
            if (where === 'both') return words
            return where === 'before' ? <del>{words}</del> : <ins>{words}</ins>
          })}
        </p>
      </details>
    </>
  )
}

const driftNames = { date: 'date', number: 'number', words: 'words' } as const

/** "Date 30 November 2026 → 31 March 2027; left out “in all wards”." At most six changes. */
export function driftInWords(drift: readonly Drift[]): string {
  const inOrder = [...drift].sort((a, b) => Number(a.kind === 'words') - Number(b.kind === 'words'))
  const told = inOrder.slice(0, 6).map(({ kind, before, after }) => {
    if (before === null) return `added “${shortly(after!)}”`
    if (after === null) return `left out “${shortly(before)}”`
    return `${driftNames[kind]} “${shortly(before)}” → “${shortly(after)}”`
  })
  const more = drift.length > 6 ? [`${drift.length - 6} more changes`] : []
  return `Changed: ${list([...told, ...more])}.`
}

function shortly(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
}
