import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type SentenceFacts, sentenceOf } from './commitment-sentence.ts'

const when = { today: '2026-11-23' as CalendarDate, zone: 'Europe/London' }

/** A commitment that is due on 30 November, with something of it changed. */
function view(commitment: object, rest: object = {}): SentenceFacts {
  return {
    commitment: {
      state: 'in_progress',
      signs: [],
      due: '2026-11-30',
      due_latest: '2026-11-30',
      review_every: null,
      last_at: '2026-11-20T09:00:00Z',
      done_on: null,
      ...commitment
    },
    history: { deadlines: [{ due: '2026-11-30', reason: null, meeting: null }], reports: [], evidence: [] },
    counted: [],
    target: null,
    level: false,
    pace: null,
    forecast: null,
    ...rest
  } as unknown as SentenceFacts
}

const said = (facts: SentenceFacts): string => Object.values(sentenceOf(facts, when)).join(' | ')
const moved = (...meetings: (string | null)[]) => ({
  deadlines: [
    { due: '2026-07-31', reason: null, meeting: null },
    ...meetings.map((meeting) => ({ due: '2026-11-13', reason: 'Late parts', meeting }))
  ],
  reports: [],
  evidence: []
})

describe('how a commitment stands, in a sentence', () => {
  it('names the first promise, how often it moved, and by how much it has passed', () => {
    const late = { signs: ['overdue'], due: '2026-11-13', due_latest: '2026-11-13' }
    expect(said(view(late))).toContain('which has passed by 10 days.')
    expect(said(view(late, { history: moved('M-1') }))).toBe(
      'Promised for 31 July 2026. The date has moved once and has now passed by 10 days. | '
    )
    expect(said(view(late, { history: moved('M-1', null) }))).toContain(
      'moved twice and has now passed by 10 days. One change of the date names no decision.'
    )
  })

  it('sets the newest number against an even pace, and the forecast against the date', () => {
    const pace = { from: { on: '2026-04-20', value: 0 }, to: { on: '2026-11-30', value: 24 } }
    const counted = [{ as_of: '2026-11-20', number: 19, unit: 'schools live' }]
    expect(said(view({}, { counted, target: 24, pace, forecast: '2026-12-14' }))).toBe(
      '19 of 24 schools live on 20 November 2026; an even pace would be at 23 today. | Due 30 November 2026, in 7 days. The office expects 14 December 2026, 14 days after the due date.'
    )
  })

  it.each([
    [{ state: 'accepted' }, 'Nothing has been reported yet. | Due 30 November 2026, in 7 days.'],
    [{ state: 'accepted', signs: ['due_soon'] }, 'It is due in 7 days and nothing has been reported yet. | '],
    [{ signs: ['stale'], last_at: '2026-10-01T09:00:00Z' }, 'Nothing has been heard of it for 53 days. | '],
    [{ signs: ['unowned'] }, 'Nobody answers for it. | '],
    [{ state: 'reported_done', done_on: '2026-11-20' }, 'Reported done on 20 November 2026; nobody has checked it yet. | '],
    [
      { state: 'reported_done', done_on: '2026-11-20', signs: ['unevidenced'] },
      'Reported done on 20 November 2026, with nothing to show for it. | '
    ],
    [{ state: 'verified', done_on: '2026-11-20' }, 'Done on 20 November 2026, in time. | Checked on 20 November 2026; not closed yet.'],
    [
      { state: 'closed', done_on: '2026-12-02', signs: ['late_met'] },
      'Done on 2 December 2026, 2 days after its date. | Checked, and closed on 20 November 2026.'
    ],
    [{ state: 'withdrawn' }, 'It was withdrawn and is no longer pursued. | ']
  ])('says of %o', (commitment, sentence) => {
    expect(said(view(commitment))).toBe(sentence)
  })
})
