import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What is asked of the facts of a paper; Markdown where it begins like one. */
function facts(text: string) {
  const source = /^[#|-]|\n[#|]/.test(text) ? readMarkdown(bytes(text), undefined) : readText(bytes(text), undefined)
  const { title, body, date, chair, attendees } = extract(source).meeting
  const words = (span: { start: number; end: number } | null): string =>
    span === null ? '' : source.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const roll = attendees.map(({ name, status }) => (status === 'present' ? name : `${name} (${status})`)).join(', ')
  return { title: words(title), body: words(body), chair: words(chair), date: date?.edtf ?? '', roll }
}

describe('who was there', () => {
  it.each<[string, string, string]>([
    ['plain words', 'Quay Rovers\n\nthere: Mags (chair), Tony B, Shaz\nsorry: Ewan\n\nPitch\n', 'Mags, Tony B, Shaz, Ewan (apologies)'],
    [
      'a table round which they sat',
      '# Tide Unit\n\nStocktake held 28 March 2026. Also at the table: Ada Lind (SRO), Jo Osei (Finance).\n',
      'Ada Lind, Jo Osei'
    ],
    [
      'an annex with a table',
      '# Tide Board\n\nWe met.\n\n## Annex B — Meeting Participants\n\nOn 28 March, 2 participants:\n\n| Name | Role |\n|---|---|\n| Ada Lind | Chair |\n| Jo Osei | Quay Ltd |\n',
      'Ada Lind, Jo Osei'
    ],
    [
      'who took part',
      'Tide Board\n\nParticipation: Ada Lind, Jo Osei, Sam Vance\n\nExcused: Kim Berg\n',
      'Ada Lind, Jo Osei, Sam Vance, Kim Berg (apologies)'
    ],
    [
      'a heading that says list',
      '# Tide WG\n\n## View Attendee List\n\n- "Ada Lind - Saltworks"\n- "Jo Osei T&B"\n- "Sam Vance"\n\n## Notes\n',
      'Ada Lind, Jo Osei, Sam Vance'
    ],
    [
      'names with where they are from and handles behind slashes',
      '# Tide call\n\n## Roll call\n\n* your name / affiliation / handle\n* Ada / Wild Tide Lab / @alind\n* Jo / Port University / @josei\n* Sam / @svance\n\n## Lamps\n',
      'Ada, Jo, Sam'
    ],
    [
      'a surname that is a word',
      '# Tide TC\n\n## Participants\n\n- Denny Page, Quay Systems\n- Ada Lind, Saltworks\n',
      'Denny Page, Ada Lind'
    ],
    [
      'a given name that looks like an office',
      'Tide Club\n\nMembers Present: Ada Lind, Ed Drager and Jo Osei\n',
      'Ada Lind, Ed Drager, Jo Osei'
    ],
    [
      'a numbered heading with the number of a minute',
      'Quay Parish Council\n\nPRESENT:\n\nCllr A Lind (Chair)\n\nCllr J Osei\n\nC048/23      1.         APOLOGIES FOR ABSENCE.\n\nCllr S Vance and Cllr K Berg (family commitment), Cllr L Park (leave). These reasons were accepted.\n',
      'A Lind, J Osei, S Vance (apologies), K Berg (apologies), L Park (apologies)'
    ],
    [
      'offices with a slash',
      'Quay Parish Council\n\nIN ATTENDANCE:\n\nMrs A Lind, Parish Clerk/Responsible Finance Officer, and Mr J Osei Admin/Finance Office.\n',
      'A Lind, J Osei'
    ],
    [
      'a row of an office below those of statuses',
      '# Quay Council\n\n| | |\n|---|---|\n| Present | Ada Lind, Jo Osei |\n| Officer | Kim Berg, Parish Clerk |\n| Public | 6 |\n',
      'Ada Lind, Jo Osei, Kim Berg'
    ]
  ])('is read from %s', (_, text, expected) => {
    expect(facts(text).roll).toBe(expected)
  })
  it.each<[string, string]>([
    [
      'a list said to be empty',
      'Quay Hall\n\nPresent: A Lind, J Osei\n\nIn attendance: (None)\n\n1. Minutes of 2025 Upon the proposition of J Osei they were approved.\n\n2. Accounts The audited Account, together with the Balance Sheet, was tabled.\n'
    ],
    [
      'a table of memberships',
      '# Quay Hall\n\nPresent: A Lind, J Osei\n\n## Members to approve\n\n| Name | Status | Level |\n|---|---|---|\n| Sam Vance | Active membership, not approved | Full |\n\n| Motion text | Moved by |\n|---|---|\n| Approve Kim Berg | A Lind |\n'
    ],
    ['a chair in a key of initials', 'Quay Trust Action log\n\nInitials: AL Ada Lind. Chair: Lee Park.\n\n1. Lamps\n']
  ])('is nobody else in %s', (_, text) => {
    expect(facts(text).roll).toMatch(/^(?:A Lind, J Osei)?$/)
  })
})

describe('who led', () => {
  it.each<[string, string]>([
    ['facilitates, behind a handle', '# Tide call: 30 May 2026\n\nAttendees:\n\n- Ada Lind (@alind, facilitating)\n- Jo Osei (@jo)\n'],
    ['convenes', 'Tide Task Force\n\nHeld: 8 February 2026\n\nConvener: Ms Ada Lind\nSecretary: Mr Jo Osei\n'],
    ['is named behind the office', '# Tide Unit\n\nStocktake held 28 March 2026. Chaired by the Deputy Harbour Master, Ada Lind.\n'],
    ['acts as chair', '# Tide Committee 2026-05-14\n\n## Welcome\n\nAda Lind acting as chair.\n'],
    ['has the office behind initials', 'Minutes of committee meeting\n\nPresent:- Ada Lind (AL) Chairman, Jo Osei (JO) Treasurer\n'],
    ['stands in a row', '# Tide Board\n\n| Date | 3 May 2026 |\n|---|---|\n| Chair | Ada Lind |\n| Place | Hall |\n'],
    ['stands in the front matter', '---\ntitle: Tide Board 2026-05-14\nchair: Ada Lind\n---\n\n# Lamps\n\nLit.\n'],
    ['is named in the middle of a line', 'Quay Trust\n\nInitials: JO Jo Osei. Chair: Ada Lind.\n\n1. Lamps\n']
  ])('%s', (_, text) => {
    expect(facts(text).chair).toBe('Ada Lind')
  })
  it('is nobody who opened a request or once acted as chairman', () => {
    expect(facts('# Tide team 2026-05-14\n\nPull request opened by Ada Lind, slated for landing.\n').chair).toBe('')
    expect(
      facts('Quay Council\n\nCllr Osei declared an interest in item 9 as he had last year acted as Chairman of that appeal.\n').chair
    ).toBe('')
  })
})

describe('the day', () => {
  it.each<[string, string, string]>([
    [
      'of this meeting, not of one whose minutes it deals with',
      'MINUTES OF QUAY PARISH COUNCIL MEETING\n\nHELD AT QUAY CHURCH\n\nWEDNESDAY 13th JULY 2005\n\nPresent: Cllr A Lind\n\nApproval of Minutes\n\nThe minutes for the meeting held on Wednesday 11th May 2005.\n\nwere approved.\n',
      '2005-07-13'
    ],
    [
      'written without a blank',
      'Minutes of the Annual Meeting of Quay Hall held at the hall on Wednesday14th November 2018 at 7.00pm\n',
      '2018-11-14'
    ],
    ['without marks between', '# Cobble TSC 20240501\n\nLamps.\n', '2024-05-01'],
    ['of the last century', '06-25-86 Special\n\nThe City Council of Ada met in a Special Meeting.\n', '1986-06-25'],
    [
      'of the meeting that a memo tells of',
      'Tide Board\n\nMEMORANDUM\n\nTo:       Leadership\nFrom:     Head of Lamps\nDate:     9 November 2023\nSubject:  Mid-year review\n\nThis memo records the outcome of the review meeting of 7 November and the steps that were agreed.\n',
      '2023-11-07'
    ],
    ['that lies near the day it was sent', '[HWLUG] 6/5/02 Meeting Notes\n\nThu, 6 Jun 2002\n\nLamps.\n', '2002-06-05'],
    [
      'on which a resolution was adopted',
      'QUAY COUNTY BOARD\n\nRESOLUTION NO. 2024-117\n\nAdopted: August 22, 2024\n\nWHEREAS, the Water Committee met and recommended this Resolution on August 6, 2024; and\n\nNOW, THEREFORE, BE IT RESOLVED that the lamps be lit.\n',
      '2024-08-22'
    ]
  ])('%s', (_, text, expected) => {
    expect(facts(text).date).toBe(expected)
  })
  it('is not that on which minutes were adopted', () => {
    expect(facts('Minutes of the Quay Board of 3 May 2026\n\nAdopted: 7 June 2026\n\nThe lamps were lit.\n').date).toBe('2026-05-03')
  })
})

describe('the body', () => {
  it.each<[string, string, string]>([
    ['before words in small letters for whose call it is', '# Cobble community call: 30 May 2026\n\nLamps.\n', 'Cobble'],
    ['behind the day', '# 2026-04-26 Cobble contributors meeting\n\nLamps.\n', 'Cobble'],
    ['of a monthly report', '# TideHub and QuayHub Monthly Report - March 2026\n\n- Meeting date: 21 Mar 2026\n', 'TideHub and QuayHub'],
    ['of a kick-off', '# Minutes of the BioTide kick-off meeting (20/01/26)\n\nLamps.\n', 'BioTide'],
    ['with a slash', '# Minutes of TA/B Forum Teleconference, 7 August 2026\n\nLamps.\n', 'TA/B Forum Teleconference'],
    [
      'in front of the title, as a mailing list writes it',
      '[HWLUG] Meeting Minutes - 2 September 2026\n\nAda Lind wrote:\n\nLamps.\n',
      'HWLUG'
    ],
    [
      'under a line that says it was approved',
      'Electronically approved\n\nFS # 9\n\nUNIVERSITY FACULTY SENATE\n\nApril 26, 2026\n',
      'UNIVERSITY FACULTY SENATE'
    ],
    [
      'of the file and not somebody whom a sentence names',
      '---\ntitle: "CLUG meeting 2026-06-08 minutes"\n---\n\n### Location: Room 165\n\nThere were eight attendees (one new, Ada Lind the Tide Team Leader)\n',
      'CLUG'
    ],
    [
      'that is asked to do something, once',
      '---\ntitle: Minutes 2026-05-07\n---\n\n### Minutes\n\nAda Lind opened the meeting. The Submissions Working Group should try the gate. The R Consortium pays; the R Consortium asks; the R Consortium is glad; the R Consortium waits.\n',
      'Submissions Working Group'
    ],
    [
      'whose officer somebody is',
      '---\ntitle: Meeting 0008 Results\n---\n\n# Resolved\n\n- Ada Lind shall be the first treasurer of the Lamp Club (5-0)\n',
      'Lamp Club'
    ],
    ['as projects coin them, in small letters', '# wasmTide Community Meeting - 2026-1-13\n\nLamps.\n', 'wasmTide'],
    ['in small letters with a hyphen', '# in-quay Community Meetings 2026\n\nLamps.\n', 'in-quay'],
    ['in one small word', '# 2026-05-14 quayport meeting\n\nLamps.\n', 'quayport'],
    ['by two letters', '# SC meeting summary - June 2026\n\nLamps.\n', 'SC'],
    [
      'in the title, not in the lines below it',
      "# Quay Gophers organisers' meeting\n\nMoney from the Tide Foundation, 1 May 2026\n",
      'Quay Gophers'
    ],
    ['before more small words', '# Agenda and notes for Quay board call on 1 May 2026\n\nLamps.\n', 'Quay board'],
    ['behind its annual meeting', 'AGM 2026\n\nThe AGM of Quay Friends was held on 1 May 2026.\n', 'Quay Friends'],
    ['beside nothing but a day, where there is a roll', '# Quay Mesh 2026-05-01\n\n## Attendees\n\n- Ada Lind\n', 'Quay Mesh'],
    ['between words about the paper and a day', '# Meeting minutes - Quay Mesh - 3 May 2026\n\nLamps.\n', 'Quay Mesh'],
    ['behind the number of the sitting', '# 12th Quay Mesh Meeting\n\nLamps.\n', 'Quay Mesh'],
    ['before its annual meeting', '# Quay Mesh AGM\n\nLamps.\n', 'Quay Mesh'],
    ['behind "Weekly"', '# Weekly QMX Meeting\n\nLamps.\n', 'QMX'],
    ['behind a day, where the agenda is below', '# May 3, 2026 QMX\n\n## Agenda\n\n- Lamps\n', 'QMX'],
    ['behind "for", with a dash in it', '# Meeting on 2026-05-14 for QM7-TG3\n\nLamps.\n', 'QM7-TG3'],
    ['alone in the title, where there is a roll', '## libquay2\n\n### Participants\n\n- Ada Lind\n', 'libquay2'],
    [
      'by the noun of a board before its meeting',
      '# (Interim) Board Meeting Summary - 2026-05-14\n\n### New Board Member\n\nAda.\n',
      'Board'
    ],
    [
      'in the sentence that says whose meeting it was',
      'Notes\n\nThe monthly membership meeting of Tide Wardens was called to order at 19:00.\n',
      'Tide Wardens'
    ],
    ['by its members', '# 3 May 2026\n\nThe lamps are free for QMX members. Ada wrote to the QMX mailing list.\n', 'QMX'],
    ['before its developers', '# Quay-lib developers meeting (2026-05-14)\n\nLamps.\n', 'Quay-lib'],
    ['with the form the law gives it', '# Tide Wardens Inc.\n\n## Minutes 3 May 2026\n\nPresent: Ada Lind\n', 'Tide Wardens Inc.'],
    ['in the front matter', '---\nproject: QMX\ndate: 2026-05-14\n---\n\n# Minutes\n\nLamps.\n', 'QMX'],
    ['as those who met', 'Minutes 3 May 2026\n\nThe Tide Wardens met at the hall on 3 May 2026.\n', 'Tide Wardens'],
    ['as those whose meeting was held', '# Minutes 3 May 2026\n\nA meeting of Tide Wardens was held at the hall.\n', 'Tide Wardens'],
    ['of people who tinker', '# Sept 2, 2026 Quay Hackerspace Meeting Agenda\n\nLamps.\n', 'Quay Hackerspace']
  ])('is named %s', (_, text, expected) => {
    expect(facts(text).body).toBe(expected)
  })
  it.each([
    '# weekly meeting 2026-05-14',
    '# IRC meeting 1 May 2026',
    '# follow-up meeting 2026-05-14',
    '# Planning meeting',
    "# 2026-06-03 Member's Meeting",
    '# First Meeting',
    '# Transition Meeting',
    '# Week 12',
    '# How to light lamps 2026-05-01',
    '# Quay Lamps 2026-05-01',
    '# May 2026 Membership meeting',
    '# 3 May 2026\n\nQMX members and TLX members may come.'
  ])('is none in %s', (title) => {
    expect(facts(`${title}\n\nLamps.\n`).body).toBe('')
  })
  it('is none where the title names only a matter', () => {
    expect(facts('# Lamps retrospective meeting\n\nThey were lit.\n').body).toBe('')
  })
})

describe('the title', () => {
  it.each<[string, string, string]>([
    [
      'behind "Subject:", below the name of who sends it',
      'Tide Board\n\nTo:       Leadership\nFrom:     Head of Lamps\nSubject:  Mid-year lamps\n\nThe lamps were lit.\n',
      'Mid-year lamps'
    ],
    [
      'of a resolution below the name of the council',
      '# QUAY COUNTY BOARD\n\n## RESOLUTION NO. 2026-117\n\nBE IT RESOLVED that the lamps be lit.\n',
      'RESOLUTION NO. 2026-117'
    ],
    [
      'of the file where the page begins with who was there',
      '---\ntitle: Meeting 0008 Results\n---\n\n# Attending\n\n- Ada Lind\n',
      'Meeting 0008 Results'
    ],
    [
      'with the word for the paper, whatever its subject line says',
      'Minutes of the Tide Board\n\nSubject: lamps\n\nLit.\n',
      'Minutes of the Tide Board'
    ]
  ])('is that %s', (_, text, expected) => {
    expect(facts(text).title).toBe(expected)
  })
})

describe('the day of the meeting', () => {
  it.each<[string, string, string]>([
    [
      'behind two words in a table',
      '# Quay notes\n\n| Title: | Tides |\n|---|---|\n| Date & Time: | Monday February 06, 2006 at 9am |\n',
      '2006-02-06'
    ],
    ['with a midnight behind it', 'Date: 2026-04-10T00:00:00\n\n# Quay notes\n\nLamps.\n', '2026-04-10']
  ])('is read %s', (_, text, expected) => {
    expect(facts(text).date).toBe(expected)
  })
})

describe('the body in a title', () => {
  it('is a project in small letters with the short name of its council', () => {
    expect(facts('# tideline CC meeting minutes\n\n**Date:** 13 May 2024\n').body).toBe('tideline CC')
  })

  it('is not which week or term it was', () => {
    expect(facts('# Week 9 Term 3 2024 Minutes\n\n- Date: 13 May 2024\n').body).toBe('')
  })
})
