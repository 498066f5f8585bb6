/** What a document says beside statements: its meeting, the documents it cites, the terms it names; each accepted with a button. */
import type { ObjectId } from '../../domain/id.ts'
import { oneLine, speaksOfMeeting } from '../../domain/meeting.ts'
import type { Citation, TermMention } from '../../domain/proposal.ts'
import { wordsAt } from '../../domain/span.ts'
import { count } from '../../formats/count-words.ts'
import { dateInWords } from '../../formats/date-words.ts'
import { directives } from '../../store/queries/directives.ts'
import { meetings } from '../../store/queries/meetings.ts'
import type { ReviewView } from '../../store/queries/review.ts'
import { terms } from '../../store/queries/terms.ts'
import type { Ask } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { Gap } from '../parts/gap.tsx'
import { namesOf, othersOf } from './meeting-rail.tsx'

export type FoundCitation = {
  readonly citation: Citation
  /** The directive of that name, where it is registered. */
  readonly known: ObjectId | null
  /** Whether nothing is left to do: it is registered, and conveyed at this meeting where that is recorded. */
  readonly settled: boolean
}
export type FoundBeside = {
  readonly meeting: ObjectId | null
  readonly speaksOfMeeting: boolean
  readonly citations: readonly FoundCitation[]
  readonly terms: readonly { readonly term: TermMention; readonly known: ObjectId | null }[]
}

export async function findingsBeside({ viewer }: Ask, { document, findings }: ReviewView): Promise<FoundBeside> {
  const [meeting] = await meetings(viewer, { document: document.id })
  const registered = findings.citations.length === 0 ? [] : await directives(viewer)
  const named = findings.terms.length === 0 ? [] : await terms(viewer)
  const idOf = new Map(named.map((term) => [term.label.toLowerCase(), term.id]))
  return {
    meeting: meeting?.id ?? null,
    speaksOfMeeting: speaksOfMeeting(findings.meeting),
    citations: findings.citations.map((citation) => {
      const directive = registered.find((one) => one.title === oneLine(citation.label))
      const settled = directive !== undefined && (meeting === undefined || directive.conveyedAt.includes(meeting.id))
      return { citation, known: directive?.id ?? null, settled }
    }),
    terms: findings.terms.map((term) => ({ term, known: idOf.get(oneLine(term.label).toLowerCase()) ?? null }))
  }
}

/** How much of it waits. */
export function waitingBeside({ meeting, speaksOfMeeting, citations, terms }: FoundBeside): number {
  const open = citations.filter((one) => !one.settled).length + terms.filter((one) => one.known === null).length
  return open + (speaksOfMeeting && meeting === null ? 1 : 0)
}

type Props = { readonly ask: Ask; readonly view: ReviewView; readonly found: FoundBeside; readonly open: boolean }

export function AboutMeeting({ ask, view, found, open }: Props) {
  const waiting = waitingBeside(found)
  if (!found.speaksOfMeeting && found.meeting === null && found.citations.length + found.terms.length === 0) return null
  return (
    <details class="panel about" open={open}>
      <summary>
        About this meeting <span class="meta">{waiting === 0 ? 'all settled' : `${waiting} to settle`}</span>
      </summary>
      <ul class="findings">
        {found.speaksOfMeeting || found.meeting !== null ? <Meeting ask={ask} view={view} made={found.meeting} /> : null}
        {found.citations.map(({ citation, known, settled }) => (
          <li key={citation.id}>
            <div>
              <b>{citation.label}</b>
              <p class="meta">
                Cited {citation.type === 'other' ? 'source' : citation.type}, {times(citation.mentions.length)}
              </p>
            </div>
            {settled && known !== null ? (
              <Made id={known} to={`/directives/${known}`} />
            ) : (
              <Accept ask={ask} view={view} which={['citation', citation.id]}>
                {known === null ? 'Register as directive' : `Conveyed here: ${known}`}
              </Accept>
            )}
          </li>
        ))}
        {found.terms.map(({ term, known }) => (
          <li key={term.id}>
            <div>
              <b>“{term.label}”</b>
              <p class="meta">
                Named term{term.members.length === 0 ? '' : `: ${term.members.join('; ')}`}, {times(term.mentions.length)}
              </p>
            </div>
            {known === null ? (
              <Accept ask={ask} view={view} which={['term', term.id]}>
                Name the term
              </Accept>
            ) : (
              <Made id={known} to={`/terms/${known}`} />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function times(value: number): string {
  return value === 1 ? 'once' : count(value, 'time')
}

function Made({ id, to }: { readonly id: ObjectId; readonly to: string }) {
  return (
    <a class="id" href={to}>
      {id}
    </a>
  )
}

function Meeting({ ask, view, made }: { readonly ask: Ask; readonly view: ReviewView; readonly made: ObjectId | null }) {
  const { meeting } = view.findings
  const said = (span: Parameters<typeof wordsAt>[1] | null): string | null =>
    span === null ? null : oneLine(wordsAt(view.source.text, span))
  const { date } = meeting
  const inferred = date === null || date.inferred.length === 0 ? '' : ` (${date.inferred.join(' and ')} inferred)`
  const rows: readonly (readonly [string, string | null])[] = [
    ['Body', said(meeting.body)],
    ['Date', date === null ? null : `${dateInWords(date.edtf)}${inferred}`],
    ['Chair', said(meeting.chair)],
    ['Present', namesOf(meeting.attendees, 'present').join(', ') || null],
    ...othersOf(meeting.attendees).map(({ label, value }) => [label, value] as const)
  ]
  return (
    <li>
      <div>
        <b>The meeting</b>
        <dl class="facts">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value ?? <Gap />}</dd>
            </div>
          ))}
        </dl>
      </div>
      {made === null ? (
        <Accept ask={ask} view={view} which={['meeting', 'meeting']}>
          Record the meeting
        </Accept>
      ) : (
        <Made id={made} to={`/meetings/${made}`} />
      )}
    </li>
  )
}

function Accept({
  ask,
  view,
  which: [kind, id],
  children
}: {
  readonly ask: Ask
  readonly view: ReviewView
  readonly which: readonly [kind: 'meeting' | 'citation' | 'term', id: string]
  readonly children: string | readonly string[]
}) {
  return (
    <form method="post" action={`/documents/${view.document.id}/review/findings`}>
      <Csrf ask={ask} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="which" value={id} />
      <input type="hidden" name="at" value={ask.query.get('at') ?? ask.form.get('at')} />
      <Button small>{children}</Button>
    </form>
  )
}
