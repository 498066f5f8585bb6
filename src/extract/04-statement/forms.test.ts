/** The forms in which bodies of many kinds record what they decided and who is to do what; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

type Form = readonly [form: string, text: string, decided: readonly string[], assigned?: readonly string[]]

function said(text: string, kind: 'decided' | 'assigned'): string[] {
  const read = text.startsWith('#') ? readMarkdown : readText
  const source = read(new TextEncoder().encode(text), undefined)
  return extract(source)
    .statements.filter((statement) => statement.kind === kind && statement.tray !== 'maybe')
    .map((statement) => source.text.slice(statement.start, statement.end).replace(/\s+/g, ' '))
}

const town = (text: string): string => `PORT MERIDIAN TOWN COUNCIL\nMinutes of the meeting of 4 May 2021\n\n${text}\n`

const motions: readonly Form[] = [
  [
    'moved and seconded in one',
    town('Councillor Vance moved and Councillor Osei seconded to close the pier.\nMotion passed unanimously.'),
    ['close the pier']
  ],
  [
    'mover, seconder, act',
    town('Vance moved, Osei seconded, approval of the tide table for June. All ayes. Motion carried.'),
    ['approval of the tide table for June']
  ],
  ['moved approval', town('Vance moved approval of the tide table. Osei seconded. Vote: 5-0.'), ['approval of the tide table']],
  [
    'moved for approval',
    town('Vance moved for approval of the tide table, seconded by Osei. Motion carried.'),
    ['approval of the tide table']
  ],
  ['motioned', town('Vance motioned to close the pier. Second by Osei. Motion carries 4-1.'), ['close the pier']],
  [
    'seconding',
    town('Member Vance moved to close the pier, Member Osei seconding. Upon voice vote, the motion carried.'),
    ['close the pier']
  ],
  ['roll call', town('Commissioner Vance moved to close the pier.\nRoll Call\nAyes: Vance and Osei.\nNays: None.'), ['close the pier']],
  [
    'after the roll call',
    town('Roll Call\nVance, Osei and Lind were present.\n\nOsei moved to adopt the budget. Lind seconded.\n\nMotion carried.'),
    ['adopt the budget']
  ],
  ['lost', town('Vance moved to sell the crane. The motion died for lack of a second.'), []],
  ['tabled', town('Vance moved to sell the crane, seconded by Osei. Motion failed 2-3.'), []],
  [
    'Canadian',
    town('Moved by Councillor Vance\nSeconded by Councillor Osei\n\nTHAT the tide table be approved as circulated.\n\nCARRIED'),
    ['the tide table be approved as circulated']
  ],
  [
    'Canadian, numbered',
    town('R-2021-45 Moved by Vance, Seconded by Osei that the tide table be received for information. Carried.'),
    ['the tide table be received for information']
  ],
  [
    'Australian',
    town('MOVED Cr Vance SECONDED Cr Osei\nThat Council adopt the tide table.\nCARRIED 7/0'),
    ['Council adopt the tide table']
  ],
  [
    'it was moved',
    town('It was moved by Ms. Vance and seconded by Mr. Osei that the pier be closed. The motion was carried.'),
    ['the pier be closed']
  ],
  [
    'upon motion',
    town('Upon motion by Vance, seconded by Osei, and carried unanimously, the Board approved the tide table.'),
    ['approved the tide table']
  ],
  [
    'so moved',
    town('Chair Lind asked for a motion to approve the consent agenda. So moved by Vance, seconded by Osei. Motion carried unanimously.'),
    ['approve the consent agenda']
  ],
  ['made the motion', town('Vance made the motion to close the pier and Osei seconded. All in favor. Motion passed.'), ['close the pier']],
  ['motion to, made by', town('A motion to close the pier was made by Vance and seconded by Osei. Approved 5-0.'), ['close the pier']],
  [
    'bold labels',
    '# Quay Board\n\n**Motion:** Close the pier for winter.\n**Moved:** Vance\n**Seconded:** Osei\n**Vote:** 5-0-0, motion passes\n',
    ['Close the pier for winter']
  ]
]

const resolutions: readonly Form[] = [
  [
    'resolved in capitals',
    town('It was proposed by Cllr Vance that Cllr Osei be elected; the Council RESOLVED to elect Cllr Osei as Chair.'),
    ['elect Cllr Osei as Chair']
  ],
  [
    'resolved after apologies',
    town(
      'Apologies for Absence\nCllr T. Cray\n\n3. Minutes\nIt was resolved that the minutes of 6 April are approved.\n\n4. Planters\nThe request was read and it was resolved that the request be declined.'
    ),
    ['the minutes of 6 April are approved', 'the request be declined']
  ],
  [
    'two elections',
    town(
      'It was resolved that Cllr Vance remain as Chairman for the forthcoming civic year.\n\nIt was resolved that Cllr Osei remain as Vice Chairman for the forthcoming civic year.'
    ),
    ['Cllr Vance remain as Chairman for the forthcoming civic year', 'Cllr Osei remain as Vice Chairman for the forthcoming civic year']
  ],
  [
    'elected, there being no other',
    town('As there were no other proposals for Chairman, Cllr Vance was elected.'),
    ['As there were no other proposals for Chairman, Cllr Vance was elected']
  ],
  [
    'received and approved',
    town('Councillors received and approved the statement of account for the year.'),
    ['approved the statement of account for the year']
  ],
  ['resolved:', town('RESOLVED: That the pier be closed from October to March.'), ['the pier be closed from October to March']],
  [
    'whereas',
    town('WHEREAS the pier is unsafe; and\n\nWHEREAS the fund is sufficient;\n\nNOW, THEREFORE, BE IT RESOLVED that the pier be closed.'),
    ['the pier be closed']
  ],
  [
    'special order',
    town('Special Order 7A, Establish the Tide Table Project, was approved by Unanimous Vote of the directors present.'),
    ['Special Order 7A, Establish the Tide Table Project, was approved by Unanimous Vote of the directors present']
  ],
  ['agreement', town('All in agreement that the pier should close in winter.'), ['the pier should close in winter']],
  ['no objections', town('There was unanimous agreement to close the pier.'), ['close the pier']],
  [
    'so resolved',
    '# Quay WG\n\nPROPOSED: Close issues 12 and 14\n\n+1\n\nSO RESOLVED\n\nRESOLUTION: Merge change 1047\n',
    ['Close issues 12 and 14', 'Merge change 1047']
  ],
  [
    'conclusion under a heading',
    '# Quay Committee\n\n## Tide notation\n\nVL: Any objections? None heard.\n\n### Conclusion/Resolution\n\n- Stage 3 for tide notation\n\n## Pier names\n\nOL: Slides shown.\n\n### Conclusion\n\nThe committee adopts the new pier names.\n',
    ['Stage 3 for tide notation', 'The committee adopts the new pier names']
  ],
  [
    'decisions heading with text',
    '# Quay Committee\n\n## Decisions\n\nThe crane stays until March.\n\n## Next meeting\n\nThe crane was discussed.\n',
    ['The crane stays until March']
  ],
  [
    'what is given to somebody among decisions, and where to read more',
    '# Quay Committee\n\n## Resolutions\n\n- The crane stays until March.\n- JO to order the paint.\n- Action item to look into new lamps\n- See https://quay.example/12\n',
    ['The crane stays until March'],
    ['JO to order the paint', 'Action item to look into new lamps']
  ],
  [
    'motions set in items, with their outcome by number',
    '# Quay WG\n\n- Bo set motion to approve the minutes\n- Ana second motion\n- Motion approved\n- Bo V motion to sell the crane\n- Ana second motion\n- Motion #12 approved\n',
    ['approve the minutes', 'sell the crane']
  ],
  [
    'proposed and seconded without the word motion',
    town('Bo Vance proposes to close the pier. Seconded by Jo Osei. Motion passed by unanimous consent.'),
    ['Bo Vance proposes to close the pier']
  ],
  [
    'what shall be done, put to the vote',
    '# Quay Board\n\n## Account\n\nAna shall open a bank account for the quay.\n\nProposed by: Bo\n\nUnanimously approved, with discussion of the cost.\n',
    ['Ana shall open a bank account for the quay']
  ],
  [
    'points of one resolution',
    '# Quay TSC\n\n**Resolution**: 1) Close the old gate. 2) @bo will open a ticket for the lamp.\n',
    ['Close the old gate'],
    ['@bo will open a ticket for the lamp']
  ],
  [
    'moved and seconded in items under a heading',
    '# Quay Club\n\n### Lease of the crane\n\n* Bo Vance moved\n* Jo seconded\n* Passed\n\n### Lamp\n\n* Motion 2 to mend the lamp: passed\n',
    ['Lease of the crane', 'mend the lamp']
  ],
  [
    'a line below an item that begins anew',
    '# Quay WG\n\n* Bo will be back before the fair\nThe tide table was approved by consensus\n',
    ['The tide table was approved by consensus']
  ],
  [
    'verdicts under headings',
    '# Quay Board\n\n### Motion 1: Publish the report\n\n- **Presented by:** Ana\n- **Passed? Yes/No:** Approved by all present. Others vote later.\n\n### Lease of the lamp\n\n- **Verdict:** Approved\n',
    ['Publish the report', 'Lease of the lamp']
  ],
  [
    'a row that puts off',
    '# Quay Board\n\n| Item | Decision |\n|---|---|\n| Crane | Award 350 to the club |\n| Lamp | Defer until accounts supplied |\n',
    ['Award 350 to the club']
  ],
  [
    'approved label',
    '# Quay Board\n\n- **Approved:** the tide table for June\n- **Rejected:** the sale of the crane\n',
    ['the tide table for June', 'the sale of the crane']
  ],
  [
    'bot agreed',
    'Quay SIG meeting, 4 May 2021\n\n* AGREED: ship the tide table in June  (vance, 18:20:11)\n* ACTION: osei to write the notice  (vance, 18:22:09)\n* INFO: tide was high  (vance, 18:23:00)\n',
    ['ship the tide table in June (vance, 18:20:11)'],
    ['osei to write the notice (vance, 18:22:09)']
  ],
  [
    'bot log',
    '18:00:01 <vance> #startmeeting quay\n18:01:00 <vance> hello\n18:02:00 <osei> hi\n18:03:00 <vance> #agreed ship the tide table in June\n18:04:00 <vance> #action osei to write the notice\n18:05:00 <osei> #info tide was high\n18:06:00 <vance> #endmeeting\n',
    ['ship the tide table in June'],
    ['osei to write the notice']
  ]
]

const tasks: readonly Form[] = [
  [
    'bracketed mark',
    '# Quay WG\n\nDiscussed the crane.\n\n[ACTION] Mara to call the office\n\n[Action Item] Jo to order paint\n',
    [],
    ['Mara to call the office', 'Jo to order paint']
  ],
  [
    'arrow',
    '# Quay WG\n\n- Crane is broken\n  - ACTION -> Mara to call the office\n  - AI => Jo to order paint\n',
    [],
    ['Mara to call the office', 'Jo to order paint']
  ],
  [
    'check boxes',
    '# Quay WG\n\n## Crane\n\n- [ ] @mara: call the office\n- [ ] Jo to order paint\n- [x] Bo: sweep the quay\n',
    [],
    ['@mara: call the office', 'Jo to order paint']
  ],
  [
    'clerk to action',
    town('Osei asked for the drain to be cleared. The Clerk would action.'),
    [],
    ['Osei asked for the drain to be cleared']
  ],
  [
    'action point',
    town('Action Point 3: Clerk to write to the county.\nAP4 - Treasurer to pay the bill.'),
    [],
    ['Clerk to write to the county', 'Treasurer to pay the bill']
  ],
  [
    'owner heading',
    '# Quay WG\n\n## Action items for next meeting\n\n- **Mara**: call the office\n- **Jo & Bo** - order paint by Friday\n',
    [],
    ['**Mara**: call the office', '**Jo & Bo** - order paint by Friday']
  ],
  ['table', '# Quay WG\n\n| Action | Assignee | Deadline |\n|---|---|---|\n| Call the office | Mara | 1 June |\n', [], ['Call the office']],
  [
    'old ones',
    "# Quay WG\n\n## Check in on previous action items\n\n- [ ] Jo to order paint\n\n## Last week's action items\n\n- Mara to call the office\n",
    []
  ]
]

describe.each([
  ['motions', motions],
  ['resolutions', resolutions],
  ['tasks', tasks]
])('%s', (_, forms) => {
  it.each(forms.map((form) => [form[0], form] as const))('%s', (_form, [, text, decided, assigned]) => {
    expect(said(text, 'decided')).toEqual(decided)
    expect(said(text, 'assigned')).toEqual(assigned ?? [])
  })
})
