/** Named terms that no commitment stands behind: a finding in a sentence, then each phrase with where it was first said and how widely. */
import type { ObjectId } from '../../domain/id.ts'
import { count, number } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { documentTitles, meetingTitles } from '../../store/queries/named-objects.ts'
import { documentsSaying, statementsSaying } from '../../store/queries/said-phrase.ts'
import { type TermView, terms } from '../../store/queries/terms.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Empty } from '../parts/empty.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Said } from '../parts/quote.tsx'

export type TermGap = Pick<TermView, 'id' | 'label' | 'number' | 'members'> & {
  readonly first: { readonly title: string | null; readonly meeting: string | null; readonly date: string | null }
  /** Documents that say it, and accepted statements that do. */
  readonly documents: number
  readonly statements: number
}
export type TermGaps = { readonly gaps: readonly TermGap[]; readonly all: number }

/** Terms whose phrase and members stand in no statement that became a commitment; other names of a term count with it. */
export async function termGaps(viewer: Viewer): Promise<TermGaps> {
  const every = await terms(viewer)
  const own = every.filter((term) => term.alias_of === null)
  const found = await Promise.all(
    own.map(async (term) => {
      const names = [term.label, ...every.filter((other) => other.alias_of === term.id).map((other) => other.label)]
      const said = await Promise.all(names.map((name) => statementsSaying(viewer, name)))
      if (said.flat().some((one) => one.commitment !== null)) return null
      const parts = await Promise.all(term.members.map((member) => statementsSaying(viewer, member)))
      if (parts.flat().some((one) => one.commitment !== null)) return null
      return gapOf(viewer, term, names, new Set(said.flat().map((one) => one.id)).size)
    })
  )
  const gaps = found.filter((gap) => gap !== null).sort((a, b) => b.documents - a.documents || (a.label < b.label ? -1 : 1))
  return { gaps, all: own.length }
}

async function gapOf(viewer: Viewer, term: TermView, names: readonly string[], statements: number): Promise<TermGap> {
  const saying = (await Promise.all(names.map((name) => documentsSaying(viewer, name)))).flat()
  const mentioned = term.mentions.map(({ reading }) => reading.split('.')[0] as ObjectId)
  const ids = [...new Set([...mentioned, ...saying.map((one) => one.id)])]
  const [titles, meetings] = await Promise.all([documentTitles(viewer, ids), meetingTitles(viewer, ids)])
  const seen = ids.filter((id) => titles.has(id))
  const dated = seen.filter((id) => meetings.get(id)?.date != null)
  const [first = seen[0]] = dated.sort((a, b) => (meetings.get(a)!.date! < meetings.get(b)!.date! ? -1 : 1))
  const meeting = first === undefined ? undefined : meetings.get(first)
  const { id, label, number: own, members } = term
  return {
    ...{ id, label, number: own, members, documents: seen.length, statements },
    first: { title: first === undefined ? null : (titles.get(first) ?? null), meeting: meeting?.title ?? null, date: meeting?.date ?? null }
  }
}

/** `erased`: what was erased from each whose words are marked, by its id. */
export function termGapRows({ gaps }: TermGaps, erased: ReadonlyMap<string, string>): (string | number | null)[][] {
  const columns = [
    'id',
    'phrase',
    'number',
    'members',
    'first said on',
    'first said in',
    'documents',
    'statements',
    'commitments',
    'erased'
  ]
  return [
    columns,
    ...gaps.map(({ id, label, number: own, members, first, documents, statements }) => [
      ...[id, label, own, members.join('; '), first.date, first.meeting ?? first.title, documents, statements, 0, erased.get(id) ?? null]
    ])
  ]
}

export function termGapsFrame(ask: Ask, view: TermGaps): PageFrame {
  const title = 'Phrases that nothing carries'
  return {
    title,
    nav: 'directives',
    crumbs: [{ words: 'Home', to: pathTo(ask, '/') }, { words: 'Named terms', to: pathTo(ask, '/terms') }, { words: title }],
    children: (
      <>
        {view.all === 0 ? null : <p class="lead">{findingOf(ask, view)}</p>}
        {view.gaps.length === 0 ? (
          <Empty action={<a href={pathTo(ask, '/terms')}>All named terms</a>}>
            {view.all === 0 ? 'No term is named yet.' : 'There is no phrase without a commitment.'}
          </Empty>
        ) : (
          <List ask={ask} view={view} />
        )}
        <p class="meta">
          <a href={pathTo(ask, '/terms/gaps.csv')}>Download CSV</a>
        </p>
      </>
    )
  }
}

function findingOf(ask: Ask, { gaps, all }: TermGaps) {
  const published = ask.side === 'public' ? 'published ' : ''
  const are = gaps.length === 1 ? 'has' : 'have'
  return (
    <>
      <strong>
        {gaps.length === 0 ? 'Every one' : number(gaps.length)} of {count(all, `${published}set phrase`)}{' '}
        {gaps.length === 0 ? 'has a' : `${are} no`} {published}commitment behind {gaps.length === 1 || gaps.length === 0 ? 'it' : 'them'}.
      </strong>{' '}
      A commitment stands behind a phrase where it was made from a statement that says the phrase, another name of it, or one of its
      members.
    </>
  )
}

function List({ ask, view }: { readonly ask: Ask; readonly view: TermGaps }) {
  return (
    <section aria-label="Phrases">
      <FoldTable
        caption="Named terms without a commitment, the most widely said first"
        columns={[
          { label: 'Phrase, in the source’s words', title: true },
          { label: 'First said', labelled: true },
          { label: 'Documents', labelled: true },
          { label: 'Statements', labelled: true },
          { label: 'Commitments', labelled: true }
        ]}
        rows={view.gaps.map((gap) => ({
          key: gap.id,
          tone: 'hot' as const,
          cells: [
            <>
              <a class="t" href={pathTo(ask, `/terms/${gap.id}`)}>
                <Said words={`“${gap.label}”`} />
              </a>
              <span class="meta">
                <span class="id">{gap.id}</span>
                {gap.number === null ? '' : ` · number ${gap.number}`}
                {gap.members.length === 0 ? '' : ` · ${count(gap.members.length, 'member')}`}
              </span>
            </>,
            <FirstSaid gap={gap} />,
            String(gap.documents),
            gap.statements === 0 ? <Gap words="None" /> : String(gap.statements),
            <Gap words={ask.side === 'public' ? 'None published' : 'None'} />
          ]
        }))}
      />
    </section>
  )
}

function FirstSaid({ gap: { first } }: { readonly gap: TermGap }) {
  if (first.date === null) return <>{first.meeting ?? first.title ?? <span class="meta">in a document that is not published</span>}</>
  return (
    <>
      {dateInWords(first.date)} <span class="meta">{first.meeting}</span>
    </>
  )
}
