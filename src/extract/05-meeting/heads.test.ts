import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Day, body and names of a paper's head, as `2026-05-14; Harbour Board; Ada Lind, Jo Osei`. */
function facts(text: string): string {
  const source = text.startsWith('#') ? readMarkdown(bytes(text), undefined) : readText(bytes(text), undefined)
  const { date, body, attendees } = extract(source).meeting
  const name = body === null ? '' : source.text.slice(body.start, body.end).replace(/\s+/g, ' ')
  return [date?.edtf ?? '', name, attendees.map((one) => one.name).join(', ')].join('; ')
}

describe('the head of a paper tells day, body and people', () => {
  it.each<[string, string, string]>([
    [
      'a line that names the body of the title in full',
      '# Cabinet meeting\n\nMinutes of the Cabinet of Port Meridian City Council held on 14 May 2026.\n\nPresent: Ada Lind, Jo Osei\n\n## Piers\n\nThe pier was discussed.\n',
      '2026-05-14; Cabinet of Port Meridian City Council; Ada Lind, Jo Osei'
    ],
    [
      'a day in words behind "the"',
      'Board of Harbor Pilots\nRegular Session\nMay the 14th, 2026\n\nChair Lind called the session to order. Commissioners Osei and Vance were present.\n',
      '2026-05-14; Board of Harbor Pilots; Osei, Vance, Lind'
    ],
    [
      'a file name and a bare list',
      'Minutes_2026_05_14\n\nAttending. Ada Lind (AL), Jo Osei (JO), Sam Vance (SV)\n',
      '2026-05-14; ; Ada Lind, Jo Osei, Sam Vance'
    ],
    [
      'a title of one word and offices behind dashes',
      '# Plenum 2026-05-14 Agenda/Minutes\n\n## In attendance\n\nAda Lind - Treasurer (left after an hour)\nJo Osei - Clerk\nSam Vance\n',
      '2026-05-14; Plenum; Ada Lind, Jo Osei, Sam Vance'
    ],
    [
      'a day without a year beside a page that names one',
      'Tide Users Group: monthly meeting, 14 May\n\nWe met at six. Ada, Jo and Sam were there.\n\nCopyright 2026 Tide Users Group\n',
      '2026-05-14; Tide Users Group; Ada, Jo, Sam'
    ],
    [
      'the day a board met in the month its paper is of',
      'Quay Village Board\nMinutes for the Month of May 2026\n\nThe Board met in regular session May 14. Trustees Lind, Osei & Vance present. Berg excused.\n',
      '2026-05-14; Quay Village Board; Lind, Osei, Vance, Berg'
    ],
    [
      'a post that says when they met',
      'Published 20 May 2026\n\nBoard update\n\nThe trustees of the Quay Trust met last Thursday, 14 May. Present were Ada Lind, Jo Osei and Sam Vance.\n',
      '2026-05-14; Quay Trust; Ada Lind, Jo Osei, Sam Vance'
    ],
    [
      'a sentence whose weekday fits, and no title with a slip of the pen',
      'May 14, 2025 MINUTES\n\nA regular meeting of the Quay County Commissioners was held on Thursday, 14 May 2026 at 8:00 A.M. in the hall.\n',
      '2026-05-14; Quay County Commissioners; '
    ],
    [
      'the day it was called for, not the day it was called on',
      '# Board of Pilots Meeting Minutes\n\nThe meeting was called by the board during the meeting on April 30, for Thursday, May 14, 2026 at noon.\n',
      '2026-05-14; Board of Pilots; '
    ],
    [
      'a numeric day told by its weekday',
      'Quay Tide Board\n\nThursday 05/11/2026\n\nPresent (in person): Lind A., Osei J.\n',
      '2026-11-05; Quay Tide Board; Lind A., Osei J.'
    ],
    [
      'a numeric day of a country that writes the month first',
      'QUAY PTO MEETING 05/06/2026\n\nPresent were Ada Lind, Jo Osei and Sam Vance. The Pledge of Allegiance was said.\n',
      '2026-05-06; QUAY PTO; Ada Lind, Jo Osei, Sam Vance'
    ],
    [
      'points between short numbers',
      'Quay Allotment Society – Notes of meeting 14.5.26\n\nThose present: Ada, Jo, Sam.\n',
      '2026-05-14; Quay Allotment Society; Ada, Jo, Sam'
    ],
    [
      'a decision that says when it was made',
      'Decision Details\n\nPublication date: 26/06/2026\n\nDate of decision: 14/05/2026\n\nDecided at meeting: 14/05/2026 - Monthly Meeting\n',
      '2026-05-14; ; '
    ],
    [
      'a body that sits, not the institute it is of',
      'Quay Institute of Tides\n\nMINUTES OF 34th MEETING OF SENATE HELD ON 14th MAY 2026\n\nSEDERUNT: Ada Lind (Chair), Jo Osei.\n',
      '2026-05-14; SENATE; Ada Lind, Jo Osei'
    ],
    ['short names of groups', '# GW SWG Meeting #7\n\n# Quay ABC TC Meeting\n\n## Thu 14 May 2026\n', '2026-05-14; GW SWG; '],
    [
      'a letter about a meeting',
      'To: All members\nFrom: Jo Osei\nDate: 20 May 2026\nSubject: Notes of the Quay Users Forum held 14 May 2026\n\nDear all,\n',
      '2026-05-14; Quay Users Forum; '
    ],
    [
      'lines that stand below those present',
      'Present:\tCouncillors A Lind, J Osei (Chair)\n\nQuay Parish Council\nMinutes of the meeting held on 14/5/26\n',
      '2026-05-14; Quay Parish Council; A Lind, J Osei'
    ],
    [
      'a possessive in capitals',
      "MEETING OF THE MEMBERS' COUNCIL\n14.05.2026, 18.00 hrs\n\nIn the Chair: Ada Lind\n",
      "2026-05-14; MEMBERS' COUNCIL; Ada Lind"
    ],
    [
      'a noun in small letters',
      'Quay rowing club committee meeting\n\n7.30pm Thursday 14 May 2026\n\nPresent al, JO, sv, kb\n',
      '2026-05-14; Quay rowing club committee; al, JO, sv, kb'
    ]
  ])('from %s', (_, text, expected) => {
    expect(facts(text)).toBe(expected)
  })

  it.each<[string, string, string]>([
    ['a table with a column of names', '# Gate\n\n|Name|From|\n|---|---|\n|Ada Lind|Saltworks|\n|Jo Osei|Tide Lab|\n', 'Ada Lind, Jo Osei'],
    ['a heading for members', '# Gate\n\n## Members\n\n* Ada\n* Jo\n\n## Agenda\n\n* Lamps\n', 'Ada, Jo'],
    [
      'groups of a list, each under a line of its own',
      '# Quay\n\n## Attendees:\n\n_Hosts_\n\n- Ada Lind (Quay, Harbour Road - Remote)\n- Jo Osei (Saltworks)\n\n_Local Hosts_\n\n- Sam Vance (Port)\n\n## Shared Aims\n\nLamps.\n',
      'Ada Lind, Jo Osei, Sam Vance'
    ],
    [
      'groups behind one another',
      'Selectboard\n\nBoard: Ada Lind, Jo Osei, Sam Vance. Public: Kim Berg, Lee Park. Clerk: Rita Vole.\n',
      'Ada Lind, Jo Osei, Sam Vance, Kim Berg, Lee Park, Rita Vole'
    ],
    [
      'a roll call below a number of another kind',
      'SENATE\n\nI. Call to Order: 4:31\nII. Roll Call\na. Ada Lind - Present\nb. Jo Osei - Excused\nc. Sam Vance - Absent\nIII. Approval of Minutes\n',
      'Ada Lind, Jo Osei, Sam Vance'
    ],
    [
      'those whom an officer came together with',
      'Quay Trustees\n\nMeeting called to order by Lind with Osei and Vance present.\n',
      'Lind, Osei, Vance'
    ],
    [
      'offices that have an "and" in them, and companies',
      'Quay Council\n\nIn Attendance: Ada Lind: VP Ports and Tides, Jo Osei: VP Locks, Kim Berg, Epic Ropes, Inc. (for Sam Vance)\n',
      'Ada Lind, Jo Osei, Kim Berg'
    ],
    [
      'a stop for a comma and titles cut short',
      'Quay TUC\n\nPresent: Bros. A. Lind, J. Osei. S. Vance, Sis. K. Berg.\n',
      'A. Lind, J. Osei, S. Vance, K. Berg'
    ],
    [
      'offices behind a wide gap, under the kinds of members',
      'Quay Trust Board, 14 May 2026\n\nVoting members\nAda Lind  Chair\nJo Osei  Non-Executive Director\n\nNon-voting members\nKim Berg  Director of Tides\n',
      'Ada Lind, Jo Osei, Kim Berg'
    ],
    [
      'a sentence that begins with "there"',
      'The Quay Society\n\nThe President, Ada Lind, in the chair. There were also present Messrs. Jo Osei, Sam Vance and Mrs. Lee Park.\n',
      'Jo Osei, Sam Vance, Lee Park, Ada Lind'
    ],
    ['call signs', 'Quay Radio Club\n\nPresent: Ada ZL2AB, Jo ZL3CD and Sam ZL2EF.\n', 'Ada ZL2AB, Jo ZL3CD, Sam ZL2EF'],
    ['an office before a dash', 'Quay Steering Group\n\nAlso present: Parish Clerk – A Lind\n', 'A Lind'],
    ['a sentence about apologies', 'Quay Council\n\nApologies for absence were intimated on behalf of Kim Berg.\n', 'Kim Berg']
  ])('and people from %s', (_, text, expected) => {
    expect(facts(text).split('; ')[2]).toBe(expected)
  })
})
