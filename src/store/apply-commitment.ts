/**
 * Apply, for commitments: the lifecycle and everything reported, promised and shown about it.
 */
import type { CommitmentState } from '../domain/commitment.ts'
import { latestDay, parseEdtf } from '../domain/edtf.ts'
import type { DueDate, Event } from '../domain/event.ts'
import { type Applying, change, insert } from './applying.ts'
import type { Value } from './engines/engine.ts'
import { indexWords } from './search.ts'

export async function applyCommitment(to: Applying, event: Event): Promise<void> {
  const { session, engine, authority } = to
  const about = { commitment: event.on, n: event.n }
  switch (event.act) {
    case 'commitment.made': {
      const { title, statement, directive, due, reviewEvery, doneWhen } = event.body
      const own = { id: event.on, title, statement, directive, review_every: reviewEvery, done_when: doneWhen, made_at: event.at }
      await insert(to, 'commitment', { ...own, ...columnsMade(event) })
      if (due !== null) await addDeadline(to, event, due, null, null)
      return indexWords(
        engine,
        session,
        { authority, object: event.on, kind: 'commitment' },
        [title, doneWhen].filter((words) => words !== null).join('\n')
      )
    }
    case 'deadline.set':
      await addDeadline(to, event, event.body.due, null, null)
      break
    case 'deadline.moved':
      await addDeadline(to, event, event.body.to, event.body.meeting, event.body.reason)
      break
    case 'progress.reported': {
      const { asOf, words, number, unit, forecast } = event.body
      await insert(to, 'report', { ...about, kind: 'progress', as_of: asOf, words, number, unit, forecast, at: event.at })
      break
    }
    case 'done.reported':
      await insert(to, 'report', {
        ...about,
        kind: 'done',
        as_of: event.body.on,
        words: event.body.words,
        number: null,
        unit: null,
        forecast: null,
        at: event.at
      })
      break
    case 'evidence.added': {
      const { evidence, sha256, mediaType, bytes, fileName, link, note, grade } = event.body
      await insert(to, 'evidence', {
        ...about,
        number: evidence,
        sha256,
        media_type: mediaType,
        bytes,
        file_name: fileName,
        link,
        note,
        grade,
        added_at: event.at
      })
      break
    }
    case 'evidence.checked':
      await session.run('UPDATE evidence SET grade = ? WHERE authority = ? AND commitment = ? AND number = ?', [
        event.body.grade,
        authority,
        event.on,
        event.body.evidence
      ])
      break
    case 'commitment.verified':
      await insertWords(to, event, 'verified', event.body.words)
      break
    case 'commitment.closed':
      if (event.body.words !== null) await insertWords(to, event, 'closed', event.body.words)
      break
    case 'commitment.withdrawn':
      await insertWords(to, event, 'withdrawn', event.body.reason)
      break
    case 'commitment.reopened':
      await insertWords(to, event, 'reopened', event.body.reason)
  }
  const columns = changesOf(event)
  if (columns !== null) await change(to, 'commitment', { id: event.on, ...columns })
}

type Columns = Readonly<Record<string, Value>>

/** The columns that later acts may change, as a commitment begins with them. */
export function columnsMade({ at, body: { owner, due } }: Event<'commitment.made'>): Columns {
  return {
    owner_kind: owner?.kind ?? null,
    owner: owner?.slug ?? null,
    due: due?.edtf ?? null,
    due_latest: due?.latest ?? null,
    forecast_latest: null,
    state: 'accepted',
    last_at: at,
    done_on: null,
    evidence: 0
  }
}

/** What an act changes about a commitment that is there, besides the instant of the last act; null where it is about something else. */
export function changesOf(event: Event): (Columns & { readonly last_at: string }) | null {
  const columns = changed(event)
  return columns === null ? null : { ...columns, last_at: event.at }
}

function changed(event: Event): Columns | null {
  const state = (entered: CommitmentState, columns: Columns = {}): Columns => ({ state: entered, ...columns })
  switch (event.act) {
    case 'lead.changed':
      return { owner_kind: event.body.to.kind, owner: event.body.to.slug }
    case 'deadline.set':
      return { due: event.body.due.edtf, due_latest: event.body.due.latest }
    case 'deadline.moved':
      return { due: event.body.to.edtf, due_latest: event.body.to.latest }
    case 'progress.reported':
      return state('in_progress', { done_on: null, forecast_latest: latestDayOf(event.body.forecast) })
    case 'done.reported':
      return state('reported_done', { done_on: event.body.on })
    case 'evidence.added':
      return { evidence: event.body.evidence }
    case 'evidence.checked':
      return {}
    case 'commitment.verified':
      return state('verified')
    case 'commitment.closed':
      return state('closed')
    case 'commitment.withdrawn':
      return state('withdrawn')
    case 'commitment.reopened':
      return state('in_progress', { done_on: null })
    default:
      return null
  }
}

function latestDayOf(edtf: string | null): string | null {
  const parsed = edtf === null ? null : parseEdtf(edtf)
  return parsed === null ? null : latestDay(parsed)
}

async function addDeadline(to: Applying, event: Event, due: DueDate, meeting: string | null, reason: string | null): Promise<void> {
  await insert(to, 'deadline', { commitment: event.on, n: event.n, due: due.edtf, due_latest: due.latest, meeting, reason })
}

async function insertWords(to: Applying, event: Event, kind: string, words: string): Promise<void> {
  await insert(to, 'report', {
    commitment: event.on,
    n: event.n,
    kind,
    as_of: event.at.slice(0, 10),
    words,
    number: null,
    unit: null,
    forecast: null,
    at: event.at
  })
}
