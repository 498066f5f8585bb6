/** What changed since a day: a sentence with the counts, then each object that changed, with what was done about it. */
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type Way, ways } from '../../domain/change.ts'
import { changeInWords, wayWords } from '../../formats/change-words.ts'
import { count, list, number } from '../../formats/count-words.ts'
import { dayInWords, dayOfInstant } from '../../formats/date-words.ts'
import type { ChangedObject, Changes } from '../../store/queries/changes.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Empty } from '../parts/empty.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { paths } from './log.tsx'

export type ChangesView = Changes & {
  readonly since: { readonly entry: number; readonly day: CalendarDate; readonly written: string }
  readonly way: Way | null
  readonly at: number
  readonly perPage: number
}

export function changesFrame(ask: Ask, view: ChangesView): PageFrame {
  const { since, byWay, rows, total, way } = view
  const all = Object.values(byWay).reduce((sum, many) => sum + many, 0)
  return {
    title: `${all === 0 ? 'Nothing' : count(all, 'change')} since ${dayInWords(since.day)}`,
    nav: 'log',
    above: since.entry < 0 ? 'From the first entry on' : `After entry ${number(since.entry)}`,
    children: (
      <>
        {all === 0 ? null : <p class="lead">{sentence(byWay)}</p>}
        <form class="as-of since" method="get" action={pathTo(ask, '/changes')}>
          <label for="since">Since the end of</label>
          <input id="since" type="date" name="since" required value={since.day} />
          <button class="btn" type="submit">
            Show
          </button>
          <a href={pathTo(ask, address('/changes.csv', view, {}))}>CSV, one line for each change</a>
          <a href={pathTo(ask, '/changes.atom')}>Follow as a feed</a>
        </form>
        <Choices ask={ask} view={view} />
        {rows.length === 0 ? (
          <Empty>
            {way === null ? 'Nothing was entered since then.' : `Nothing of this kind since then: ${wayWords[way].toLowerCase()}.`}
          </Empty>
        ) : (
          <Rows ask={ask} rows={rows} />
        )}
        <Pages ask={ask} view={view} total={total} />
      </>
    )
  }
}

function sentence(byWay: Changes['byWay']): string {
  const said: Readonly<Record<Way, (many: number) => string>> = {
    added: (many) => `${number(many)} ${many === 1 ? 'thing was' : 'things were'} added`,
    moved: (many) => `${count(many, 'date')} moved`,
    closed: (many) => `${count(many, 'commitment')} ${many === 1 ? 'was' : 'were'} closed or withdrawn`,
    changed: (many) => `${count(many, 'report and other step', 'reports and other steps')}`,
    published: (many) => `${number(many)} made public or no longer`
  }
  return `${list(ways.flatMap((way) => (byWay[way] === undefined ? [] : [said[way](byWay[way])])))}.`
}

type Part = { readonly way?: Way | null; readonly page?: number }

function address(path: string, { since, way, at }: ChangesView, part: Part): string {
  const query = new URLSearchParams({ since: since.written })
  const wanted = part.way === undefined ? way : part.way
  if (wanted !== null) query.set('way', wanted)
  const page = part.page ?? (part.way === undefined && path === '/changes' ? at : 1)
  if (page > 1) query.set('page', String(page))
  return `${path}?${query}`
}

function Choices({ ask, view }: { readonly ask: Ask; readonly view: ChangesView }) {
  const shown = ways.filter((way) => view.byWay[way] !== undefined || way === view.way)
  if (shown.length < 2 && view.way === null) return null
  return (
    <nav class="ways" aria-label="Kinds of change">
      {[null, ...shown].map((way) => (
        <a
          key={way ?? 'all'}
          href={pathTo(ask, address('/changes', view, { way, page: 1 }))}
          aria-current={view.way === way ? 'true' : undefined}
        >
          {way === null ? 'All' : wayWords[way]} {way === null ? null : <span class="meta">{number(view.byWay[way] ?? 0)}</span>}
        </a>
      ))}
    </nav>
  )
}

function Rows({ ask, rows }: { readonly ask: Ask; readonly rows: readonly ChangedObject[] }) {
  const { zone } = ask.viewer.authority
  return (
    <FoldTable
      caption="What changed"
      columns={[{ label: 'What' }, { label: 'Title', title: true }, { label: 'What was done', whole: true }]}
      rows={rows.map(({ id, kind, title, changes }) => ({
        key: id,
        cells: [
          <a key="id" class="num" href={pathTo(ask, `/${paths[kind]}/${id}`)}>
            {id}
          </a>,
          <span key="title" class={kind === 'statement' || kind === 'term' ? 'said' : undefined}>
            {title.length > 160 ? `${title.slice(0, 158)}…` : title}
          </span>,
          <ul key="changes" class="listed">
            {(changes.length > most ? changes.slice(-most) : changes).map(({ n, act, at, said }) => (
              <li key={n}>
                {changeInWords(act, said)} <span class="meta">{dayOfInstant(zone, at)}</span>
              </li>
            ))}
            {changes.length > most ? <li class="meta">{number(changes.length - most)} more before these</li> : null}
          </ul>
        ]
      }))}
    />
  )
}

/** Most acts that are shown for one object. */
const most = 8

function Pages({ ask, view, total }: { readonly ask: Ask; readonly view: ChangesView; readonly total: number }) {
  const { at, perPage, rows } = view
  const first = (at - 1) * perPage + 1
  return (
    <Pager
      first={rows.length === 0 ? 0 : first}
      shown={rows.length}
      total={total}
      noun="things that changed"
      previousTo={at > 1 ? pathTo(ask, address('/changes', view, { page: at - 1 })) : undefined}
      nextTo={first + rows.length - 1 < total ? pathTo(ask, address('/changes', view, { page: at + 1 })) : undefined}
    />
  )
}
