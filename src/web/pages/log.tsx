/** The log: every change as one line, newest first. The public sees which act was done, and not the words in it. */
import { erasureInWords } from '../../actions/erased-words.ts'
import { parseObjectId } from '../../domain/id.ts'
import { actInWords } from '../../formats/act-words.ts'
import { number } from '../../formats/count-words.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import type { LogPage, LogRow } from '../../store/queries/log-page.ts'
import type { SignedLog } from '../../store/queries/log-proof.ts'
import { type OfficeView, postName } from '../../store/queries/offices.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { CheckLog } from './log-check.tsx'

/** Where each kind of object has its pages. */
export const paths = {
  document: 'documents',
  meeting: 'meetings',
  directive: 'directives',
  statement: 'statements',
  commitment: 'commitments',
  term: 'terms'
} as const

type Around = {
  readonly offices: readonly OfficeView[]
  readonly signed: SignedLog | null
  /** Entries below this one are shown; null for the newest. */
  readonly before: number | null
}

export function logFrame(ask: Ask, { rows, total, next }: LogPage, { offices, signed, before }: Around): PageFrame {
  const until = before ?? Math.max(signed?.size ?? 0, (rows[0]?.n ?? -1) + 1)
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
        {rows.length === 0 ? (
          <Empty>No entries yet.</Empty>
        ) : (
          <Entries ask={ask} rows={rows} offices={offices} from={next === null ? 0 : (rows.at(-1)?.n ?? 0)} until={until} />
        )}
        {next === null ? null : (
          <p class="acts">
            <ButtonLink to={pathTo(ask, `/log?before=${next}`)}>Earlier entries</ButtonLink>
          </p>
        )}
        <CheckLog ask={ask} signed={signed} />
      </>
    )
  }
}

type Shown = {
  readonly ask: Ask
  readonly rows: readonly LogRow[]
  readonly offices: readonly OfficeView[]
  /** Of the entries that the page speaks of, the first, and the one after the last. */
  readonly from: number
  readonly until: number
}

function Entries({ ask, rows, offices, from, until }: Shown) {
  return (
    <FoldTable
      caption="Entries of the log"
      columns={[{ label: 'Entry' }, { label: 'What was done', title: true }, { label: 'About' }, { label: 'On' }, { label: 'By' }]}
      rows={[...rows.map((row) => row.n), from - 1].flatMap((n, at) => [
        ...(ask.side === 'public' ? closedRow(n + 1, (rows[at - 1]?.n ?? until) - 1) : []),
        ...rows.slice(at, at + 1).map((row) => ({
          key: String(row.n),
          cells: [
            <span class="num" id={`n${row.n}`} key="n">
              {row.n.toLocaleString('en-GB')}
            </span>,
            <>
              {row.event === null ? named(row.act) : actInWords(row.event)}
              {row.erasure === null ? null : <ErasedNote key="erased" ask={ask} n={row.n} erasure={row.erasure} offices={offices} />}
            </>,
            <About key="about" ask={ask} on={row.on} />,
            dayOfInstant(ask.viewer.authority.zone, row.at),
            [row.person, postName(row.post, offices)].filter((words) => words !== null).join(', ') || (
              <span class="meta">{doorWords[row.via] ?? row.via}</span>
            )
          ]
        }))
      ])}
    />
  )
}

/** A line for the entries from one to another that are not public; none where there are none. */
function closedRow(first: number, last: number) {
  if (last < first) return []
  const numbers = first === last ? number(first) : `${number(first)} to ${number(last)}`
  const cells = [
    <span class="num" key="n">
      {numbers}
    </span>,
    <span class="meta" key="closed">
      Not public
    </span>,
    '',
    '',
    ''
  ]
  return [{ key: `not ${first}`, cells }]
}

type ErasedNoteProps = {
  readonly ask: Ask
  readonly n: number
  readonly erasure: NonNullable<LogRow['erasure']>
  readonly offices: readonly OfficeView[]
}

/** What became of an entry whose words are gone; its number and its place in the tree stay. */
function ErasedNote({ ask, n, erasure, offices }: ErasedNoteProps) {
  return (
    <span class="meta">
      {' '}
      Entry {n.toLocaleString('en-GB')}, in part or whole: {erasureInWords(ask.viewer, erasure, offices)}
    </span>
  )
}

/** How an act came in, where who entered it is not shown. */
const doorWords: Readonly<Record<string, string>> = {
  web: 'In the browser',
  mail: 'By mail',
  link: 'Over a link',
  api: 'Over the API',
  cli: 'On the command line',
  job: 'By itself',
  import: 'By an import'
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
