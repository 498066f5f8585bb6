/** Beside a meeting: who was there, its document, what was conveyed, and what of the document is in no statement. */
import { count, mediaType } from '../../formats/count-words.ts'
import { type Ask, pathTo } from '../ask.ts'
import { type Fact, FactRail } from '../parts/fact-rail.tsx'
import type { MeetingPageView } from './meeting-view.ts'

export function MeetingRail({ ask, view }: { readonly ask: Ask; readonly view: MeetingPageView }) {
  return <FactRail label="About this meeting" facts={[...attendance(ask, view), ...sources(ask, view), ...coverage(view)]} />
}

const absences = { absent: 'Absent', apologies: 'Apologies', guest: 'Also there' } as const

type Attendees = readonly { readonly name: string; readonly status: string }[]

export const namesOf = (attendees: Attendees, status: string): string[] =>
  attendees.filter((one) => one.status === status).map(({ name }) => name)

/** Who was not there as a member, by what they are called; what nobody is called is left out. */
export function othersOf(attendees: Attendees): { readonly label: string; readonly value: string }[] {
  return (Object.keys(absences) as (keyof typeof absences)[])
    .map((status) => ({ label: absences[status], value: namesOf(attendees, status).join(', ') }))
    .filter(({ value }) => value !== '')
}

/** Names are personal: the public side has none. */
function attendance(ask: Ask, { meeting }: MeetingPageView): Fact[] {
  if (ask.side === 'public') return []
  const present = namesOf(meeting.attendees, 'present')
  return [
    {
      label: 'Present',
      value: present.length === 0 ? null : count(present.length, 'member'),
      note: present.length === 0 ? undefined : present.join(', ')
    },
    { label: 'Chair', value: meeting.chair },
    ...othersOf(meeting.attendees)
  ]
}

function sources(ask: Ask, { meeting, document, directives }: MeetingPageView): Fact[] {
  return [
    {
      label: 'Document',
      value: document === null ? 'Not published' : <a href={pathTo(ask, `/documents/${document.id}`)}>{document.title}</a>,
      note:
        document === null
          ? undefined
          : `${mediaType(document.media_type)}${document.pages === null ? '' : `, ${count(document.pages, 'page')}`}`
    },
    {
      label: 'Body',
      value:
        meeting.body === null ? (
          meeting.body_as_written
        ) : (
          <a href={pathTo(ask, `/offices/body/${meeting.body}`)}>{meeting.body_as_written ?? meeting.body}</a>
        )
    },
    ...(meeting.dateInferred.length === 0
      ? []
      : [{ label: 'Date', value: `The text does not say the ${meeting.dateInferred.join(' and the ')}; it is inferred.` }]),
    {
      label: 'Directives conveyed',
      value:
        directives.length === 0 ? null : (
          <ul>
            {directives.map((directive) => (
              <li key={directive.id}>
                <a href={pathTo(ask, `/directives/${directive.id}`)}>{directive.title}</a>
              </li>
            ))}
          </ul>
        ),
      missing: 'None on record'
    }
  ]
}

function coverage({ coverage: read, meeting }: MeetingPageView): Fact[] {
  if (read === null) return []
  return [
    {
      label: 'Nothing lost',
      value: read.unread === 0 ? 'Every sentence is accounted for' : `${count(read.unread, 'sentence')} in no statement yet`,
      note: (
        <>
          {Math.round(read.used * 100)} % of the text is used. <a href={`/documents/${meeting.document}/review`}>List what is not</a>
        </>
      )
    }
  ]
}
