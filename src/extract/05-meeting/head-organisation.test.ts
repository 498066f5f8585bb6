import { describe, expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

function facts(text: string): string {
  const source = readText(new TextEncoder().encode(text), undefined)
  const { date, body } = extract(source).meeting
  return `${date?.edtf ?? ''}; ${body === null ? '' : source.text.slice(body.start, body.end).replace(/\s+/g, ' ')}`
}

describe('the organisation at the head of a paper', () => {
  it.each<[string, string, string]>([
    [
      'a company over its board',
      'QUAY GRID STORAGE, INC.\n\nMINUTES OF A SPECIAL MEETING OF THE BOARD OF DIRECTORS\n\nMay 14, 2026\n\nThe board approved the lease.\n',
      '2026-05-14; QUAY GRID STORAGE, INC.'
    ],
    [
      'a town without its state',
      'Town of Quay Notch, Vermont\n\nSelectboard Meeting\n\nMay 14, 2026\n\nBoard: Ada Lind (chair), Jo Osei\n',
      '2026-05-14; Town of Quay Notch'
    ],
    [
      'but not over a committee with a name of its own',
      'Town of Quay Notch, Vermont\n\nHarbour Lights Committee Meeting\n\nMay 14, 2026\n\nPresent: Ada Lind, Jo Osei\n',
      '2026-05-14; Harbour Lights Committee'
    ],
    [
      'and not where the line above names no organisation',
      'Quay Street Hall\n\nSelectboard Meeting\n\nMay 14, 2026\n\nPresent: Ada Lind, Jo Osei\n',
      '2026-05-14; Selectboard'
    ],
    [
      'with its board where that is the next line',
      'TOWN OF QUAY NOTCH\nBOARD OF SELECTMEN\nMEETING MINUTES\nMAY 14, 2026\n\nMembers present: Ada Lind, Jo Osei\n',
      '2026-05-14; TOWN OF QUAY NOTCH BOARD OF SELECTMEN'
    ],
    [
      'with the senate of an association',
      'Student Government Association\nSenate Meeting Minutes\nMay 14th, 2026\n\nI. Call to Order\n',
      '2026-05-14; Student Government Association Senate'
    ],
    [
      'told before "Notes for" its day',
      'Tide Language Design Notes for May 14, 2026\n\nAgenda\n\n1. Lamps\n',
      '2026-05-14; Tide Language Design'
    ],
    ['not told by notes on a release', 'Release Notes for May 14, 2026\n\nLamps burn longer.\n', '2026-05-14; ']
  ])('is the body: %s', (_, text, expected) => {
    expect(facts(text)).toBe(expected)
  })
})

describe('the head of a paper', () => {
  it.each<[string, string, string]>([
    [
      'is no day behind "Meeting:"',
      'Tide Docs Team\n\nMeeting: May 14th, 2026 (Thurs)\n\nAttendees: Ada Lind, Jo Osei\n',
      '2026-05-14; Tide Docs Team'
    ],
    ['may be the name of a file', '2026-05-14-tide-board\n\nPresent: Ada Lind, Jo Osei\n', '2026-05-14; '],
    ['is no file named further on', 'Tide Board\n\nPresent: Ada Lind, Jo Osei\n\nSee notes 2026-05-14-lamps.\n', '; Tide Board'],
    [
      'tells its day by its start',
      'Tide Board\nStart: 2026-05-14T16:00Z\nEnd: 2026-05-14T17:00Z\n\nPresent: Ada Lind, Jo Osei\n',
      '2026-05-14; Tide Board'
    ],
    [
      'ends before "held"',
      'MINUTES OF THE 4TH MEETING OF THE BOARD OF DIRECTORS OF TIDE POLYFIBRES LIMITED HELD ON THURSDAY, 14TH MAY, 2026\n\nPresent: Ada Lind, Jo Osei\n',
      '2026-05-14; BOARD OF DIRECTORS OF TIDE POLYFIBRES LIMITED'
    ]
  ])('%s', (_, text, expected) => {
    expect(facts(text)).toBe(expected)
  })
})

describe('the day a paper was written', () => {
  it.each<[string, string, string]>([
    [
      'gives way to the day in the head',
      'Port Meridian, 4 June 2026\n\nSummary record\n\n8th meeting of the Tides Committee\n\n14 May 2026, Port Meridian\n\nThe agenda was approved.\n',
      '2026-05-14; Tides Committee'
    ],
    [
      'gives way to the day a letter says it speaks of',
      'From: Ada\nTo: quay-committee\nDate: Fri, 15 May 2026 00:12\nSubject: what we said tonight (14 May)\n\nHi all,\n\nJo will open the dome.\n',
      '2026-05-14; '
    ],
    [
      'is that of the meeting where nothing else is',
      'Port Meridian, 14 May 2026\n\nSummary record of the Tides Committee\n\nThe agenda was approved.\n',
      '2026-05-14; Tides Committee'
    ]
  ])('%s', (_, text, expected) => {
    expect(facts(text)).toBe(expected)
  })

  it.each<[string, string, string]>([
    ['behind a day in numbers', 'Tide Committee\nMinutes for meeting on 5/3/2024 (Tuesday)\n\nPresent: Ada, Jo, Sam\n', '2024-03-05'],
    ['of the other order', 'Tide Committee\n3/5/2024 (Tuesday)\n\nPresent: Ada, Jo, Sam\n', '2024-03-05'],
    ['that fits neither', 'Tide Committee\n3/5/2024 (Monday)\n\nPresent: Ada, Jo, Sam\n', ''],
    [
      'in a row beside the hour',
      'Tide Committee\nMinutes\n2/15/2023   4:00 PM (Wednesday)\n\nDirectors:  Ada, Jo\nStaff:  Sam\n',
      '2023-02-15'
    ],
    ['with blanks', 'Tide Committee - 2024 03 05\n\nPresent: Ada, Jo, Sam\n', '2024-03-05']
  ])('is told by the weekday %s', (_, text, expected) => {
    expect(facts(text).split(';')[0]).toBe(expected)
  })
})
