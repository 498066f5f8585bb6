import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import { addDays, type CalendarDate } from './calendar-date.ts'
import {
  type Commitment,
  changeLead,
  closeCommitment,
  commitmentStates,
  makeCommitment,
  type NewCommitment,
  type ProgressReport,
  reopenCommitment,
  reportDone,
  reportProgress,
  signsAt,
  stateWords,
  verifyCommitment,
  withdrawCommitment
} from './commitment.ts'
import { acts, type Draft } from './event.ts'
import { slugOf } from './id.ts'
import type { Outcome } from './outcome.ts'

const day = (written: string): CalendarDate => written as CalendarDate
const today = day('2026-11-20')
const master = { kind: 'post', slug: slugOf('Harbour Master') } as const
const due = { edtf: '2026-11-30', latest: day('2026-11-30') }
const open: Commitment = { id: 'C-1', title: 'Repair 3 piers', state: 'in_progress', owner: master, due, evidence: 0 }
const wanted: NewCommitment = {
  title: ' Repair\n3 piers ',
  statement: 'S-1',
  directive: 'R-2',
  owner: master,
  due,
  reviewEvery: null,
  doneWhen: 'Three piers carry loads again'
}
const report: ProgressReport = { asOf: day('2026-11-19'), words: 'One pier is done.', number: 1, unit: 'piers', forecast: null }

function sound(outcome: Outcome<Draft>): Draft {
  const draft = agreed(outcome)
  expect(acts[draft.act].body.safeParse(draft.body).error?.message).toBeUndefined()
  return draft
}

describe('making a commitment', () => {
  it('names its owner, its date and what counts as done, and where it came from', () => {
    expect(sound(makeCommitment('C-1', wanted, null))).toEqual({
      act: 'commitment.made',
      on: 'C-1',
      with: ['S-1', 'R-2'],
      body: {
        statement: 'S-1',
        directive: 'R-2',
        owner: master,
        due,
        reviewEvery: null,
        title: 'Repair 3 piers',
        doneWhen: wanted.doneWhen
      }
    })
    expect(sound(makeCommitment('C-1', { ...wanted, statement: null, directive: null }, null)).with).toEqual([])
  })

  it('may be ongoing in place of a date', () => {
    expect(sound(makeCommitment('C-1', { ...wanted, due: null, reviewEvery: 'P3M' }, null)).body).toMatchObject({
      due: null,
      reviewEvery: 'P3M'
    })
  })

  it.each<[string, Partial<NewCommitment>]>([
    ['commitment.owner-missing', { owner: null }],
    ['commitment.due-or-review', { due: null }],
    ['commitment.done-when-missing', { doneWhen: ' ' }],
    ['commitment.done-when-missing', { doneWhen: null }],
    ['name.empty', { title: '\n' }]
  ])('is refused as %s', (key, change) => {
    expect(refused(makeCommitment('C-1', { ...wanted, ...change }, null))).toBe(key)
  })

  it('is refused from a statement that became one already', () => {
    expect(refused(makeCommitment('C-2', wanted, 'C-1'))).toBe('commitment.already-made')
  })
})

describe('the line to the end', () => {
  it('goes from report to done to checked to closed', () => {
    expect(sound(reportProgress(open, report, today)).body).toEqual(report)
    expect(sound(reportDone(open, 'All three are done.', day('2026-11-18'), today)).body).toEqual({
      on: '2026-11-18',
      words: 'All three are done.'
    })
    expect(sound(verifyCommitment({ ...open, state: 'reported_done', evidence: 2 }, 'Seen on site.')).body).toEqual({
      evidence: [1, 2],
      words: 'Seen on site.'
    })
    expect(sound(closeCommitment({ ...open, state: 'verified' }, null)).act).toBe('commitment.closed')
    expect(sound(reopenCommitment({ ...open, state: 'closed' }, 'A pier gave way.')).act).toBe('commitment.reopened')
  })

  it('takes a report about today', () => {
    expect(sound(reportProgress(open, { ...report, asOf: today }, today)).body).toMatchObject({ asOf: today })
    expect(sound(reportDone(open, 'Done.', today, today)).body).toMatchObject({ on: today })
  })

  it('lets a report take "done" back', () => {
    expect(sound(reportProgress({ ...open, state: 'reported_done' }, report, today)).act).toBe('progress.reported')
  })

  it('withdraws with a reason and the meeting that decided it', () => {
    expect(sound(withdrawCommitment(open, 'The port moves.', 'M-9')).with).toEqual(['M-9'])
    expect(sound(withdrawCommitment(open, 'The port moves.', null)).with).toEqual([])
  })

  it.each<[string, Outcome<Draft>]>([
    ['words.missing', reportProgress(open, { ...report, words: ' ' }, today)],
    ['report.future', reportProgress(open, { ...report, asOf: addDays(today, 1) }, today)],
    ['words.missing', reportDone(open, ' ', today, today)],
    ['report.future', reportDone(open, 'Done.', addDays(today, 1), today)],
    ['commitment.already-done', reportDone({ ...open, state: 'reported_done' }, 'Done.', today, today)],
    ['commitment.already-done', reportDone({ ...open, state: 'verified' }, 'Done.', today, today)],
    ['commitment.not-done', verifyCommitment(open, 'Seen.')],
    ['evidence.missing', verifyCommitment({ ...open, state: 'reported_done' }, 'Seen.')],
    ['words.missing', verifyCommitment({ ...open, state: 'reported_done', evidence: 1 }, '\n')],
    ['commitment.not-done', closeCommitment(open, null)],
    ['commitment.not-verified', closeCommitment({ ...open, state: 'reported_done' }, null)],
    ['words.missing', withdrawCommitment(open, '\t', null)],
    ['commitment.not-ended', reopenCommitment(open, 'Why not.')],
    ['words.missing', reopenCommitment({ ...open, state: 'withdrawn' }, ' ')]
  ])('is refused as %s where a step is missing', (key, outcome) => {
    expect(refused(outcome)).toBe(key)
  })

  it.each(['closed', 'withdrawn'] as const)('records nothing more once %s', (state) => {
    const ended = { ...open, state }
    const steps = [
      changeLead(ended, { kind: 'unit', slug: slugOf('Roads') }, 'moved'),
      reportProgress(ended, report, today),
      reportDone(ended, 'Done.', today, today),
      verifyCommitment(ended, 'Seen.'),
      closeCommitment(ended, null),
      withdrawCommitment(ended, 'No.', null)
    ]
    expect(steps.map(refused)).toEqual(steps.map(() => 'commitment.ended'))
  })

  it('has words for every state', () => {
    expect(Object.keys(stateWords).sort()).toEqual([...commitmentStates].sort())
  })
})

describe('changing the lead', () => {
  const roads = { kind: 'unit', slug: slugOf('Roads') } as const
  it('says from whom, to whom and why, and leaves the date alone', () => {
    expect(sound(changeLead(open, roads, 'The piers are roads now.')).body).toEqual({
      from: master,
      to: roads,
      reason: 'The piers are roads now.'
    })
    expect(sound(changeLead({ ...open, owner: null }, roads, 'First.')).body).toMatchObject({ from: null })
  })
  it('is refused to the same office, and without a reason', () => {
    expect(refused(changeLead(open, { ...master }, 'again'))).toBe('lead.unchanged')
    expect(refused(changeLead(open, roads, ' '))).toBe('words.missing')
  })
  it('takes a unit and a post of one name for two', () => {
    expect(sound(changeLead(open, { kind: 'unit', slug: master.slug }, 'the unit now')).act).toBe('lead.changed')
  })
})

describe('what shows at a day', () => {
  const facts = {
    state: 'in_progress',
    owner: master,
    dueLatest: due.latest,
    forecastLatest: null,
    lastActDay: day('2026-11-15'),
    doneOn: null,
    evidence: 0
  } as const

  it.each<[string, Partial<Parameters<typeof signsAt>[0]>, string, string[]]>([
    ['nothing while there is time', {}, '2026-11-15', []],
    ['due soon from 14 days before', {}, '2026-11-16', ['due_soon']],
    ['due soon on the day itself', {}, '2026-11-30', ['due_soon']],
    ['overdue the day after', {}, '2026-12-01', ['overdue']],
    ['off its trajectory when the newest report expects it later', { forecastLatest: day('2026-12-14') }, '2026-11-15', ['off_trajectory']],
    ['on it when expected on the day', { forecastLatest: due.latest }, '2026-11-15', []],
    ['stale after 40 days without an act', { dueLatest: null, lastActDay: day('2026-11-15') }, '2026-12-26', ['stale']],
    ['not stale on the 40th day', { dueLatest: null, lastActDay: day('2026-11-15') }, '2026-12-25', []],
    ['several at once', { owner: null }, '2026-12-30', ['overdue', 'stale', 'unowned']],
    ['met, without evidence', { state: 'reported_done', doneOn: day('2026-11-30') }, '2027-06-01', ['unevidenced']],
    ['met late', { state: 'verified', doneOn: day('2026-12-01'), evidence: 1 }, '2027-06-01', ['late_met']],
    ['late for ever, even when closed', { state: 'closed', doneOn: day('2026-12-01'), evidence: 1 }, '2027-06-01', ['late_met']],
    ['nothing once withdrawn', { state: 'withdrawn', owner: null }, '2027-06-01', []]
  ])('%s', (_, change, at, signs) => {
    expect(signsAt({ ...facts, ...change }, day(at))).toEqual(signs)
  })

  it('is never both due soon and overdue, nor overdue once met', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), fc.constantFrom(...commitmentStates), (offset, met, state) => {
        const signs = signsAt({ ...facts, state, doneOn: met ? today : null }, addDays(today, offset))
        expect(signs.includes('overdue') && signs.includes('due_soon')).toBe(false)
        if (met) expect(signs).not.toContain('overdue')
        expect(new Set(signs).size).toBe(signs.length)
      })
    )
  })
})
