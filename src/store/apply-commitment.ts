/**
 * Apply, for commitments: the lifecycle and everything reported, promised and shown about it.
 */
import type { CommitmentState } from '../domain/commitment.ts'
import { latestDay, parseEdtf } from '../domain/edtf.ts'
import type { DueDate, Event } from '../domain/event.ts'
import { type Applying, insert } from './applying.ts'
import type { Value } from './engines/engine.ts'
import { indexWords } from './search.ts'

export async function applyCommitment(to: Applying, event: Event): Promise<void> {
  const { session, engine, authority } = to
  const about = { commitment: event.on, n: event.n }
  switch (event.act) {
    case 'commitment.made': {
      const { title, statement, directive, owner, due, reviewEvery, doneWhen } = event.body
      await insert(to, 'commitment', {
        id: event.on,
        title,
        statement,
        directive,
        owner_kind: owner?.kind ?? null,
        owner: owner?.slug ?? null,
        due: due?.edtf ?? null,
        due_latest: due?.latest ?? null,
        forecast_latest: null,
        review_every: reviewEvery,
        done_when: doneWhen,
        state: 'accepted',
        made_at: event.at,
        last_at: event.at,
        done_on: null,
        evidence: 0
      })
      if (due !== null) await addDeadline(to, event, due, null, null)
      return indexWords(
        engine,
        session,
        { authority, object: event.on, kind: 'commitment' },
        [title, doneWhen].filter((words) => words !== null).join('\n')
      )
    }
    case 'lead.changed':
      return change(to, event, { owner_kind: event.body.to.kind, owner: event.body.to.slug })
    case 'deadline.set':
      await change(to, event, { due: event.body.due.edtf, due_latest: event.body.due.latest })
      return addDeadline(to, event, event.body.due, null, null)
    case 'deadline.moved':
      await change(to, event, { due: event.body.to.edtf, due_latest: event.body.to.latest })
      return addDeadline(to, event, event.body.to, event.body.meeting, event.body.reason)
    case 'progress.reported': {
      const { asOf, words, number, unit, forecast } = event.body
      await insert(to, 'report', { ...about, kind: 'progress', as_of: asOf, words, number, unit, forecast, at: event.at })
      return enter(to, event, 'in_progress', { done_on: null, forecast_latest: latestDayOf(forecast) })
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
      return enter(to, event, 'reported_done', { done_on: event.body.on })
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
      return change(to, event, { evidence })
    }
    case 'evidence.checked':
      await session.run('UPDATE evidence SET grade = ? WHERE authority = ? AND commitment = ? AND number = ?', [
        event.body.grade,
        authority,
        event.on,
        event.body.evidence
      ])
      return change(to, event, {})
    case 'commitment.verified':
      await insertWords(to, event, 'verified', event.body.words)
      return enter(to, event, 'verified', {})
    case 'commitment.closed':
      if (event.body.words !== null) await insertWords(to, event, 'closed', event.body.words)
      return enter(to, event, 'closed', {})
    case 'commitment.withdrawn':
      await insertWords(to, event, 'withdrawn', event.body.reason)
      return enter(to, event, 'withdrawn', {})
    case 'commitment.reopened':
      await insertWords(to, event, 'reopened', event.body.reason)
      return enter(to, event, 'in_progress', { done_on: null })
  }
}

function latestDayOf(edtf: string | null): string | null {
  const parsed = edtf === null ? null : parseEdtf(edtf)
  return parsed === null ? null : latestDay(parsed)
}

async function enter(to: Applying, event: Event, state: CommitmentState, columns: Readonly<Record<string, Value>>): Promise<void> {
  await change(to, event, { state, ...columns })
}

async function change(to: Applying, event: Event, columns: Readonly<Record<string, Value>>): Promise<void> {
  const all = { ...columns, last_at: event.at }
  const names = Object.keys(all)
  await to.session.run(`UPDATE commitment SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE authority = ? AND id = ?`, [
    ...Object.values(all),
    to.authority,
    event.on
  ])
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
