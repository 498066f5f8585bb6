/** The log: every change as one line, newest first. The public sees which act was done, and not the words in it. */
import { parseObjectId } from '../../domain/id.ts'
import { actInWords } from '../../formats/act-words.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import type { LogPage, LogRow } from '../../store/queries/log-page.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'

const paths = {
  document: 'documents',
  meeting: 'meetings',
  directive: 'directives',
  statement: 'statements',
  commitment: 'commitments',
  term: 'terms'
} as const

export function logFrame(ask: Ask, { rows, total, next }: LogPage): PageFrame {
  return {
    title: `${total.toLocaleString('en-GB')} ${total === 1 ? 'entry' : 'entries'}, newest first`,
    nav: 'log',
    children: (
      <>
        <p class="lead">
          Every act is one entry under a Merkle tree. None can be changed, dropped or put elsewhere without it showing:{' '}
          <code>throughline verify</code> recomputes them all.
          {ask.side === 'public' ? ' Here stand the acts on what is public; the others keep their numbers and are not shown.' : ''}
        </p>
        {rows.length === 0 ? <Empty>No entries yet.</Empty> : <Entries ask={ask} rows={rows} />}
        {next === null ? null : (
          <p class="acts">
            <ButtonLink to={pathTo(ask, `/log?before=${next}`)}>Earlier entries</ButtonLink>
          </p>
        )}
      </>
    )
  }
}

function Entries({ ask, rows }: { readonly ask: Ask; readonly rows: readonly LogRow[] }) {
  return (
    <FoldTable
      caption="Entries of the log"
      columns={[{ label: 'Entry' }, { label: 'What was done', title: true }, { label: 'About' }, { label: 'On' }, { label: 'By' }]}
      rows={rows.map((row) => ({
        key: String(row.n),
        cells: [
          <span class="num" id={`n${row.n}`} key="n">
            {row.n.toLocaleString('en-GB')}
          </span>,
          row.event === null ? named(row.act) : actInWords(row.event),
          <About key="about" ask={ask} on={row.on} />,
          dayOfInstant(ask.viewer.authority.zone, row.at),
          [row.person, row.post].filter((words) => words !== null).join(', ') || <span class="meta">{row.via}</span>
        ]
      }))}
    />
  )
}

/** The act by its name in the catalogue: "Deadline moved". */
function named(act: string): string {
  const words = act.replace('.', ' ').replaceAll('_', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
}

function About({ ask, on }: { readonly ask: Ask; readonly on: string }) {
  const object = parseObjectId(on)
  if (object === null || object.id !== on) return <span class="meta">{on}</span>
  return <a href={pathTo(ask, `/${paths[object.kind]}/${object.id}`)}>{object.id}</a>
}
