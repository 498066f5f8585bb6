/** One document: how it was kept and read, what came of it, its versions. */
import { mayEver } from '../../domain/actor.ts'
import { count, language, mediaType, size } from '../../formats/count-words.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import type { DocumentFacts } from '../../store/queries/documents.ts'
import { type Ask, pathTo } from '../ask.ts'
import { ButtonLink } from '../parts/button.tsx'
import { type Fact, FactRail } from '../parts/fact-rail.tsx'
import { FoldTable } from '../parts/fold-table.tsx'
import type { PageFrame } from '../parts/page.tsx'

export function documentFrame(ask: Ask, view: DocumentFacts): PageFrame {
  const administers = ask.side === 'inside' && mayEver(ask.viewer.actor, 'administer')
  const reviews = ask.side === 'inside' && mayEver(ask.viewer.actor, 'review')
  const path = pathTo(ask, `/documents/${view.id}`)
  const [erased] = view.erasures
  const whole = view.erasures.some((one) => one.whole)
  return {
    title: whole ? `${view.id}, erased` : view.title,
    nav: 'documents',
    crumbs: [{ words: 'Documents', to: pathTo(ask, '/documents') }, { words: view.id }],
    actions: (
      <>
        {reviews && view.reading !== null ? (
          <ButtonLink look="go" to={`/documents/${view.id}/review`}>
            {view.waiting === 0 ? 'Open the review' : `Review ${count(view.waiting ?? 0, 'proposal')}`}
          </ButtonLink>
        ) : null}
        {view.reading === null ? null : <ButtonLink to={`${path}/read`}>Read the text</ButtonLink>}
        {(view.media_type.startsWith('text/') || view.reading !== null) && erased === undefined ? (
          <ButtonLink to={`${path}/kept`}>See it as kept</ButtonLink>
        ) : null}
        {erased === undefined ? <ButtonLink to={`${path}/original`}>Download the original</ButtonLink> : null}
        {administers && !whole ? (
          <ButtonLink look="quiet" to={`/erasures/new?document=${view.id}`}>
            Erase…
          </ButtonLink>
        ) : null}
      </>
    ),
    children: (
      <>
        {whole ? null : <p class="lead">{finding(view)}</p>}
        <div class="cols">
          <div>
            <Became ask={ask} view={view} />
            <Readings ask={ask} view={view} />
            <Versions ask={ask} view={view} />
          </div>
          <FactRail label="How it was kept" facts={factsOf(ask, view)} />
        </div>
      </>
    )
  }
}

function finding({ statements, waiting }: DocumentFacts): string {
  const accepted =
    statements === 0
      ? 'No statement of it has been accepted yet.'
      : `${count(statements, 'statement')} of it ${statements === 1 ? 'is' : 'are'} in the record.`
  if (waiting === null) return accepted
  return waiting === 0 ? accepted : `${accepted} ${count(waiting, 'proposal')} ${waiting === 1 ? 'waits' : 'wait'} for review.`
}

function factsOf(ask: Ask, view: DocumentFacts): Fact[] {
  const inside = ask.side === 'inside'
  return [
    {
      label: 'File',
      value: view.erasures.some(({ whole }) => whole) ? 'Erased' : (view.file_name ?? mediaType(view.media_type)),
      note: `${mediaType(view.media_type)}, ${size(view.bytes)}${view.pages === null ? '' : `, ${count(view.pages, 'page')}`}`
    },
    { label: 'Received', value: dayOfInstant(ask.viewer.authority.zone, view.received_at), note: originOf(view) },
    { label: 'Language', value: view.language === null ? null : language(view.language), missing: 'Not read yet' },
    {
      label: 'Kept under',
      value: <code>{view.sha256}</code>,
      note:
        view.erasures.length === 0
          ? 'SHA-256 of the bytes as received. They can be downloaded again, byte for byte.'
          : 'SHA-256 of the bytes as received. They are kept no more, and are not taken in again.'
    },
    ...(inside
      ? [
          {
            label: 'Public',
            value: view.published ? 'Yes' : 'No',
            note:
              view.published || !mayEver(ask.viewer.actor, 'publish') ? undefined : (
                <a href={`/publish/preview?id=${view.id}`}>Preview and publish</a>
              )
          }
        ]
      : [])
  ]
}

function originOf({ origin }: DocumentFacts): string | undefined {
  if (origin === null) return undefined
  const how = origin.how === 'address' ? `From ${origin.url}` : origin.how === 'paste' ? 'Pasted' : 'From a file'
  return `${how}, by ${origin.by_name}`
}

function Became({ ask, view }: { readonly ask: Ask; readonly view: DocumentFacts }) {
  const rows = [
    view.meeting === null ? null : { to: `/meetings/${view.meeting}`, words: `The meeting it reports, ${view.meeting}` },
    view.directive === null ? null : { to: `/directives/${view.directive}`, words: `The directive it is, ${view.directive}` },
    view.statements === 0
      ? null
      : { to: `/statements?document=${view.id}`, words: `${count(view.statements, 'statement')} accepted from it` }
  ].filter((row) => row !== null)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="became">
      <h2 id="became">What came of it</h2>
      <ul class="ways">
        {rows.map(({ to, words }) => (
          <li key={to}>
            <a href={pathTo(ask, to)}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Readings({ ask, view }: { readonly ask: Ask; readonly view: DocumentFacts }) {
  if (view.readings.length === 0) return null
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">How it was read</h2>
      <FoldTable
        caption="Readings of this document"
        columns={[{ label: 'Reading', title: true }, { label: 'Read on' }, { label: 'By reader' }, { label: 'Characters', labelled: true }]}
        rows={view.readings.map((reading) => ({
          key: reading.id,
          cells: [
            <a class="t" href={pathTo(ask, `/documents/${view.id}/read?reading=${reading.id}`)}>
              {reading.id}
            </a>,
            dayOfInstant(ask.viewer.authority.zone, reading.read_at),
            `${reading.reader}${reading.charset === null ? '' : `, ${reading.charset}`}`,
            reading.characters.toLocaleString('en-GB')
          ]
        }))}
      />
    </section>
  )
}

function Versions({ ask, view }: { readonly ask: Ask; readonly view: DocumentFacts }) {
  if (view.versions.length === 0) return null
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Other files of this name</h2>
      <ul class="ways">
        {view.versions.map((other) => (
          <li key={other.id}>
            <a href={pathTo(ask, `/documents/${other.id}`)}>{other.title}</a>{' '}
            <span class="meta">
              {other.id}, received {dayOfInstant(ask.viewer.authority.zone, other.received_at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
