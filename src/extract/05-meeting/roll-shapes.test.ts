import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Names by status, as `present: Ada Lind, Jo Osei; absent: Sam Vance`. */
function roll(text: string): string {
  const source =
    text.startsWith('#') || text.startsWith('---') || text.includes('| ')
      ? readMarkdown(bytes(text), undefined)
      : readText(bytes(text), undefined)
  const all = new Map<string, string[]>()
  for (const { name, status } of extract(source).meeting.attendees) all.set(status, [...(all.get(status) ?? []), name])
  return [...all].map(([status, names]) => `${status}: ${names.join(', ')}`).join('; ')
}

const shapes: [string, string, string][] = [
  [
    'the front matter of a file',
    '---\ntitle: Minutes of the pilots\nquorum: met\ndirectors:\n- Ada Lind\n- Jo Osei\napologies: [Kim Berg, Sam Vance]\nagenda:\n- Harbour Lights\n---\n\n## Harbour Lights\n\nThey were lit.\n',
    'present: Ada Lind, Jo Osei; apologies: Kim Berg, Sam Vance'
  ],
  [
    'initials in brackets before the names',
    '# Gate committee\n\n## Attendees\n\n- [AL] Ada Lind\n- [JO] Jo Osei (Chair for the second part)\n\n## Discussion\n\nThe gate.\n',
    'present: Ada Lind, Jo Osei'
  ],
  [
    'lists by organisation, in the room and on the line',
    '# Tide project\n\n* Participants on site:\n  * Port Office: Ada Lind, Jo Osei\n  * Saltworks: Sam Vance\n  * General Cables: Kim Berg\n\n* Participants by phone:\n  * PMU: Lee Park\n\n# Topics\n\n1. Tides\n',
    'present: Ada Lind, Jo Osei, Sam Vance, Kim Berg, Lee Park'
  ],
  [
    'offices before the names',
    'Rowing Club Board\n\nAttendance\n\nPresident: Ada Lind\nSecretary: Jo Osei\nCaptains: Sam Vance and Kim Berg\n\nBoats:\n\nThe boats are dry.\n',
    'present: Ada Lind, Jo Osei, Sam Vance, Kim Berg'
  ],
  [
    'a list that ends where the agenda begins',
    'Harbour WG\n\nAttendees:\n  Ada Lind\n  Jo Osei\n\nAgenda:\n\n  * Welcoming Sam Vance\n  * Pier Lights\n',
    'present: Ada Lind, Jo Osei'
  ],
  [
    'boxes that are ticked',
    '# Rope TSC 2026-05-14\n\n## Attendance\n\n* Members:\n  * [x] Ada Lind - Saltworks\n  * [X] Jo Osei (_Chief Diver_), Tide Lab\n  * [ ] Sam Vance - Port Office\n\n## Agenda\n\n* [x] Welcome\n',
    'present: Ada Lind, Jo Osei; absent: Sam Vance'
  ],
  [
    'a form whose boxes nobody has ticked',
    '# Board\n\n### Directors Present\n\n- [ ] Ada Lind, Chair\n- [ ] Jo Osei, Treasurer\n\n## Call to order\n',
    ''
  ],
  [
    'labels with nothing behind them',
    'Harbour Board\n\nPresent:\nApologies:\nAbsent:\n\n1. Welcome\n2. Minutes of the last meeting\n3. Harbour Lights\n4. Any Other Business\n',
    ''
  ],
  [
    'a column for each status',
    '# Board\n\n| Name | Present | Absent |\n|---|---|---|\n| Ada Lind | ✓ | |\n| Jo Osei | x | |\n| Kim Berg | | ✓ |\n',
    'present: Ada Lind, Jo Osei; absent: Kim Berg'
  ],
  [
    'a column of letters',
    '# Board\n\n| Name | Role | P/A |\n|---|---|---|\n| Ada Lind | Chair | P |\n| Jo Osei | Member | P |\n| Kim Berg | Member | A |\n',
    'present: Ada Lind, Jo Osei; absent: Kim Berg'
  ],
  [
    'a roll call that gives each answer',
    'HARBOUR BOARD\n\nROLL CALL: Lind – present, Osei – present, Vance, here; Berg – absent.\n\nMINUTES: Motion by Osei to approve. Carried.\n',
    'present: Lind, Osei, Vance; absent: Berg'
  ],
  [
    'persons parted by semicolons, with where they come from',
    'ACADEMIC SENATE\n\nPresent: Ada Lind, Biology; Jo Osei, English and Drama; Sam Vance, Student Trustee\n',
    'present: Ada Lind, Jo Osei, Sam Vance'
  ],
  [
    'a list by organisation, nested',
    '# Tides 2026-05-14\n\n- Present:\n  - Saltworks\n    - Ada Lind\n    - Jo Osei\n  - Port Office\n    - Sam Vance\n- Absent:\n  - Kim Berg\n\n# Notes\n',
    'present: Ada Lind, Jo Osei, Sam Vance; absent: Kim Berg'
  ],
  [
    'words in two columns',
    'Harbour Friends\n\nPresent             Ada Lind (chair)\n                    Jo Osei\n                    Sam Vance\n\nApologies           Kim Berg\n\n1. Lamps\nAgreed.\n',
    'present: Ada Lind, Jo Osei, Sam Vance; apologies: Kim Berg'
  ],
  [
    'the sentence that says who attended',
    'Harbour School Board\n\nThe board met in the library. The meeting was attended by Ada Lind, Jo Osei and J. R. Moss.\n',
    'present: Ada Lind, Jo Osei, J. R. Moss'
  ],
  [
    'councillors named at the head, before anything is said of them',
    'Minutes of a Meeting of the Harbour Council\n\nCouncillors D Risk (Chairman) (DR), P Summers (PS), C McArthur (CM) and J Garratt (JG)\n\n1 - Welcome\n\nThe Chairman welcomed all.\n',
    'present: D Risk, P Summers, C McArthur, J Garratt'
  ],
  [
    'full names with nothing between them',
    'Harbour Board Meeting Minutes May 14, 2026 1. Roll Call Directors Present: Ada Lind Jo T. Osei Sam Vance Kim Berg, Jr. Lee Park Directors Absent: none Guests: Rita Vole Max Ruiz Otto Pell 2. Lamps\n',
    'present: Ada Lind, Jo T. Osei, Sam Vance, Kim Berg, Lee Park; guest: Rita Vole, Max Ruiz, Otto Pell'
  ],
  [
    'names that titles part',
    'Harbour Board, 14 May 2026\n\nAttendees: Mr. Otto Lind, President Ms. Rita Osei, Secretary Mr. Max Vance, Director\n',
    'present: Otto Lind, Rita Osei, Max Vance'
  ],
  [
    'initials in brackets that part the names',
    'Harbour Hall Trustees\n\nPresent: Ada Lind (AL), Jo Osei (JO) Sam Vance (SV) Kim Berg (KB)\n',
    'present: Ada Lind, Jo Osei, Sam Vance, Kim Berg'
  ],
  [
    'a paragraph of names at the head',
    'Minutes of the Tide Steering Committee\n\nHeld on May 1, 2026, at the Rope Hall\n\nA. Lind, J. Osei, S. Vance, K. Berg, and L. Park.\n\nRoutine Business:\n\nThe chair opened the meeting.\n',
    'present: A. Lind, J. Osei, S. Vance, K. Berg, L. Park'
  ],
  [
    'lines in capitals below the word',
    'PARISH COUNCIL\nMINUTES OF 14TH MAY 2026\nPresent:\nCHAIRMAN: COUNCILLOR ADA LIND\nVICE CHAIRMAN: COUNCILLOR JO OSEI\nCOUNCILLOR SAM VANCE\nApologies: Councillor Kim Berg\n',
    'present: ADA LIND, JO OSEI, SAM VANCE; apologies: Kim Berg'
  ],
  [
    'lists in one line, each label in capitals',
    'FACULTY SENATE ACTION MINUTES SENATORS PRESENT: L. Brice, J. Choi, D. Yoder SENATORS ABSENT: J. Bay, S. Cord GUESTS: Bill Bail, B.J. Lamp\n',
    'present: L. Brice, J. Choi, D. Yoder; absent: J. Bay, S. Cord; guest: Bill Bail, B.J. Lamp'
  ],
  [
    'no place that is vacant, no office and no group that sent somebody',
    'Harbour Council\n\nPresent: Position Vacant (Chairman) Cllr Lind (Vice-Chairman) Cllr Osei. Absent were representatives from Works, Tides and Parks.\n',
    'present: Lind, Osei'
  ],
  [
    'no question that a guest asked',
    '# Board\n\n*Present*: Ada Lind, Jo Osei\n\n## Lamps\n\n' +
      '* The lamps were spoken of.\n'.repeat(26) +
      '* Guest : issues with lamps, licensing, or where to put them?\n',
    'present: Ada Lind, Jo Osei'
  ]
]

describe('who was there, in the shapes that lists have', () => {
  it.each(shapes)('is read from %s', (_, text, expected) => {
    expect(roll(text)).toBe(expected)
  })
})
