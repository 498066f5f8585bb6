/**
 * Clauses down, commitments across: what became of every clause. A clause that nothing carries spans its row and says so. Where there are
 * too many commitments to stand side by side, they are named in the last column instead.
 */
import { mayEver } from '../../domain/actor.ts'
import { forceWords } from '../../formats/kind-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { Said } from '../parts/quote.tsx'
import { Status, StatusAlone, statusOf, statusWords } from '../parts/status.tsx'
import type { Clause, DirectivePageView } from './directive-view.ts'

type Part = { readonly ask: Ask; readonly view: DirectivePageView }

/** Most commitments side by side. */
const mostColumns = 20

export function ClauseMatrix({ ask, view }: Part) {
  const columns = [...new Map(view.clauses.flatMap(({ carriedBy }) => carriedBy).map((one) => [one.id, one])).values()]
  if (columns.length > mostColumns) return <ClauseList ask={ask} view={view} />
  return (
    <div class="scroll paper">
      <table class="mtx fold">
        <caption class="vh">Every clause and the commitments that carry it</caption>
        <thead>
          <tr>
            <th scope="col">Clause</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                <a href={pathTo(ask, `/commitments/${id}`)} title={title}>
                  {id}
                </a>
              </th>
            ))}
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {view.clauses.map((clause, place) => (
            <ClauseRow key={clause.statement.id} ask={ask} view={view} clause={clause} number={place + 1} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Part & { readonly clause: Clause; readonly number: number; readonly columns: readonly CommitmentView[] }

function ClauseRow({ ask, view, clause, number, columns }: RowProps) {
  const { carriedBy } = clause
  return (
    <tr {...(carriedBy.length === 0 ? { class: 'hot' } : {})}>
      <th scope="row" class="whole">
        <ClauseWords ask={ask} view={view} clause={clause} number={number} />
      </th>
      {carriedBy.length === 0 ? (
        <td colSpan={columns.length + 1}>
          <NoAnswer ask={ask} view={view} clause={clause} />
        </td>
      ) : (
        <>
          {columns.map((one) => (
            <td key={one.id} data-label={one.id}>
              {carriedBy.includes(one) ? <StatusAlone status={statusOf(one)} words={`${one.id}: ${statusWords[statusOf(one)]}`} /> : null}
            </td>
          ))}
          <td>{becameWords(carriedBy)}</td>
        </>
      )}
    </tr>
  )
}

function ClauseWords({ ask, view, clause: { statement }, number }: Omit<RowProps, 'columns'>) {
  const { force, negative } = statement
  return (
    <>
      <a href={pathTo(ask, `/statements/${statement.id}`)}>
        <span class="vh">Clause </span>
        {number}
      </a>{' '}
      <Said words={statement.words} lang={view.document?.language ?? null} />
      {force === null || (force === 'must' && !negative) ? null : (
        <span class="meta">{[forceWords[force], negative ? 'not to be done' : null].filter((words) => words !== null).join(', ')}</span>
      )}
    </>
  )
}

function NoAnswer({ ask, view, clause }: Omit<RowProps, 'number' | 'columns'>) {
  const makes = ask.side === 'inside' && mayEver(ask.viewer.actor, 'make')
  return (
    <div class="head">
      <Status status="risk" words={ask.side === 'public' ? 'No published commitment carries it' : 'No answer yet'} />
      {makes ? (
        <ButtonLink small to={`/commitments/new?statement=${clause.statement.id}&directive=${view.directive.id}`}>
          Make commitment
        </ButtonLink>
      ) : null}
    </div>
  )
}

/** "All 2 delivered", "1 of 2 delivered, 1 late", "Delivered". */
function becameWords(carriedBy: readonly CommitmentView[]): string {
  const all = carriedBy.map(statusOf)
  const done = all.filter((status) => status === 'done').length
  if (all.length === 1) return statusWords[all[0]!]
  if (done === all.length) return `All ${done} delivered`
  const other = (['late', 'risk'] as const).flatMap((status) => {
    const amount = all.filter((one) => one === status).length
    return amount === 0 ? [] : [`${amount} ${statusWords[status].toLowerCase()}`]
  })
  return [`${done} of ${all.length} delivered`, ...other].join(', ')
}

function ClauseList({ ask, view }: Part) {
  return (
    <FoldTable
      caption="Every clause and the commitments that carry it"
      columns={[
        { label: 'Clause', title: true },
        { label: 'What became of it', whole: true }
      ]}
      rows={view.clauses.map((clause, place) => ({
        key: clause.statement.id,
        tone: clause.carriedBy.length === 0 ? 'hot' : undefined,
        cells: [
          <ClauseWords ask={ask} view={view} clause={clause} number={place + 1} />,
          clause.carriedBy.length === 0 ? (
            <NoAnswer ask={ask} view={view} clause={clause} />
          ) : (
            clause.carriedBy.map((one) => (
              <p key={one.id}>
                <a href={pathTo(ask, `/commitments/${one.id}`)}>{one.id}</a> <Status status={statusOf(one)} />
              </p>
            ))
          )
        ]
      }))}
    />
  )
}
