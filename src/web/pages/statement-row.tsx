/** One statement in a list: its number, its words, where they stand, and what became of it. */
import type { ComponentChildren } from 'preact'
import { mayEver } from '../../domain/actor.ts'
import { shortDay } from '../../formats/date-words.ts'
import { kindWords } from '../../formats/kind-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import type { StatementView } from '../../store/queries/statements.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Gap } from '../parts/gap.tsx'
import { Said } from '../parts/quote.tsx'
import { Status, statusOf } from '../parts/status.tsx'
import { type StatementPlace, toPlace } from './statement-place.ts'
import { asksForAction, missingWords } from './statement-words.ts'

export type StatementRowProps = {
  readonly ask: Ask
  readonly statement: StatementView
  readonly number: number
  readonly place: StatementPlace | null
  readonly lang: string | null
  readonly commitment: CommitmentView | null
  /** Instead of the kind and the place, where a list says more. */
  readonly meta?: ComponentChildren
}

export function StatementRow({ ask, statement, number, place, lang, commitment, meta }: StatementRowProps) {
  const to = pathTo(ask, `/statements/${statement.id}`)
  const inDocument = toPlace(ask, statement, place)
  return (
    <li class="subject">
      <a class={statement.commitment === null ? 'square' : 'square carried'} href={to}>
        <span class="vh">Statement </span>
        {number}
      </a>
      <div>
        <p>
          <Said words={statement.words} lang={lang} />
        </p>
        <p class="meta">
          <b>{kindWords[statement.kind]}</b>
          {place === null ? null : ` · ${place.words}`}
          {inDocument === undefined ? null : (
            <>
              {' · '}
              <a href={inDocument}>See it in the document</a>
            </>
          )}
          {meta}
        </p>
      </div>
      <div>
        <Became ask={ask} statement={statement} commitment={commitment} />
      </div>
    </li>
  )
}

/** The commitment with its status, what is missing for one, or that it was noted only. */
export function Became({ ask, statement, commitment }: Pick<StatementRowProps, 'ask' | 'statement' | 'commitment'>) {
  const { today } = ask.viewer
  if (commitment !== null)
    return (
      <>
        <a class="id" href={pathTo(ask, `/commitments/${commitment.id}`)}>
          {commitment.id}
        </a>{' '}
        <Status status={statusOf(commitment)} />
      </>
    )
  if (!asksForAction(statement)) return <span class="meta">Noted only</span>
  const makes = ask.side === 'inside' && mayEver(ask.viewer.actor, 'make')
  const due = statement.slots.due?.edtf ?? null
  return (
    <>
      <p class="meta">
        <Gap words={missingWords(statement) ?? (ask.side === 'public' ? 'No published commitment' : 'Carried by nothing')} />
        {due !== null && /^\d{4}-\d\d-\d\d$/.test(due) ? ` Said for ${shortDay(due as typeof today, today)}` : null}
      </p>
      {makes ? (
        <ButtonLink small to={`/commitments/new?statement=${statement.id}`}>
          Make commitment
        </ButtonLink>
      ) : null}
    </>
  )
}
