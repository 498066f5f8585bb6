import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { Commitment } from './commitment.ts'
import { dueFrom, moveDeadline } from './deadline.ts'
import { acts } from './event.ts'

const november = { edtf: '2026-11-30', latest: '2026-11-30' as CalendarDate }
const december = { edtf: '2026-12', latest: '2026-12-31' as CalendarDate }
const open: Commitment = { id: 'C-1', title: 'Repair 3 piers', state: 'accepted', owner: null, due: november, evidence: 0 }

describe('a due date', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    [' 2026-11 ', '2026-11-30'],
    ['2027', '2027-12-31'],
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29']
  ])('%j is judged by the latest day it allows, %s', (written, latest) => {
    expect(agreed(dueFrom(written))).toEqual({ edtf: written.trim(), latest })
  })

  it.each(['', 'soon', '2026-02-30', '30.11.2026', '2026-11-30/..'])('%j is none', (written) => {
    expect(refused(dueFrom(written))).toBe('date.malformed')
  })
})

describe('moving a deadline', () => {
  it('shows both dates, the reason and the meeting that agreed', () => {
    const draft = agreed(moveDeadline(open, december, 'The supplier is late.', 'M-2'))
    expect(draft).toEqual({
      act: 'deadline.moved',
      on: 'C-1',
      with: ['M-2'],
      body: { from: november, to: december, meeting: 'M-2', reason: 'The supplier is late.' }
    })
    expect(acts['deadline.moved'].body.safeParse(draft.body).success).toBe(true)
  })

  it('sets the first date without asking why', () => {
    expect(agreed(moveDeadline({ ...open, due: null }, november, null, null))).toMatchObject({
      act: 'deadline.set',
      body: { due: november }
    })
  })

  it('is refused without a reason, to the same date, and once the commitment has ended', () => {
    expect(refused(moveDeadline(open, december, ' ', null))).toBe('deadline.reason-missing')
    expect(refused(moveDeadline(open, december, null, 'M-2'))).toBe('deadline.reason-missing')
    expect(refused(moveDeadline(open, { ...november }, 'again', null))).toBe('deadline.unchanged')
    expect(refused(moveDeadline({ ...open, state: 'closed' }, december, 'late', null))).toBe('commitment.ended')
  })
})
