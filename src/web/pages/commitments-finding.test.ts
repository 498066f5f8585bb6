import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { filterIn, toList } from './commitment-filter.ts'
import { findingOf } from './commitments-finding.ts'

const today = '2026-11-23' as CalendarDate
const all = { late: 4, risk: 5, track: 17, todo: 5, done: 46, ended: 3 }
const said = (query: string, total: number, byStatus = all) =>
  findingOf({ filter: filterIn(new URLSearchParams(query), today), total, byStatus, all })
    .map(({ words }) => words)
    .join('')
    .replaceAll('\u00a0', ' ')

describe('the finding above the list', () => {
  it.each([
    ['', 31, all, '31 open commitments. 4 are late, 5 at risk, 17 on track and 5 not started.'],
    [
      'status=any',
      80,
      all,
      '80 commitments. 4 are late, 5 at risk, 17 on track, 5 not started, 46 delivered and 3 ended without delivery.'
    ],
    [
      'due=2027-01-31',
      14,
      { ...all, risk: 4, track: 6, todo: 0 },
      '14 of 31 open commitments are due by 31 January 2027. 4 are late, 4 at risk and 6 on track.'
    ],
    ['q=harbour', 1, { ...all, late: 1, risk: 0, track: 0, todo: 0 }, '1 of 31 open commitments matches. 1 is late.'],
    ['status=late', 4, all, '4 commitments are late'],
    ['status=late&owner=x', 1, { ...all, late: 1 }, '1 commitment is late of those chosen'],
    ['status=ended', 3, all, '3 commitments ended without delivery'],
    ['q=zeppelin', 0, all, 'No commitment matches'],
    ['', 0, { late: 0, risk: 0, track: 0, todo: 0, done: 46, ended: 3 }, 'No commitment is open']
  ])('of ?%s with %i', (query, total, byStatus, finding) => {
    expect(said(query, total, byStatus)).toBe(finding)
  })
})

describe('the address of a list', () => {
  const back = (query: string) => toList({ side: 'inside' }, filterIn(new URLSearchParams(query), today))

  it('says the filter again, in its shortest form', () => {
    expect(back('')).toBe('/commitments')
    expect(back('status=late&status=risk&status=track&status=todo&due=&q=+')).toBe('/commitments')
    expect(back('due=31 January 2027&sort=-changed&gap=no-news&status=any')).toBe(
      '/commitments?status=any&due=2027-01-31&gap=no-news&sort=-changed'
    )
  })

  it('leaves out what it does not know', () => {
    expect(back('status=lost&gap=none&sort=price&directive=C-1&meeting=x&page=-3')).toBe('/commitments')
  })

  it('begins at the first page when the filter changes, and stays on its side', () => {
    const filter = filterIn(new URLSearchParams('page=3&status=late'), today)
    expect(toList({ side: 'public' }, filter, { owner: 'head-of-parks' })).toBe('/public/commitments?status=late&owner=head-of-parks')
    expect(toList({ side: 'inside' }, filter, { at: 4 })).toBe('/commitments?status=late&page=4')
  })
})
