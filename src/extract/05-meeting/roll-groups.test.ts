/** Lists of those present that are parted by where people come from, by columns or by their boxes; all are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const letters = { present: '', guest: ' g', absent: ' a', apologies: ' s' } as const

function there(text: string, read: typeof readText): string {
  const source = read(new TextEncoder().encode(text), undefined)
  return extract(source)
    .meeting.attendees.map(({ name, status }) => name + letters[status])
    .join('; ')
}

const head = '# Tide WG call 14 May 2026\n\n'

describe('who was there, in groups and tables', () => {
  it.each<[string, string, string]>([
    [
      'below headings of organisations',
      '## Participants\n\n**Quay Institute**\n- Ada Lind\n- Jo Osei\n\n**Harbour Labs**\n- Sam Vance\n\n## Notes\n\n- Lamps\n',
      'Ada Lind; Jo Osei; Sam Vance'
    ],
    [
      'but not those of other meetings',
      '## Roll call\n\n### Attended this meeting\n\n- Ada Lind (Quay)\n- Jo Osei\n\n### Attended recently in the past\n\n- Sam Vance\n- Kim Berg\n',
      'Ada Lind; Jo Osei'
    ],
    [
      'in the second column',
      '## Attendees\n\n| Organisation | Representative |\n| --- | --- |\n| Quay Institute | Ada Lind |\n| UNI-M | Kim Berg, Lou Marsh |\n',
      'Ada Lind; Kim Berg; Lou Marsh'
    ],
    [
      'in a table of its own',
      '| Attendee | Affiliation | Email |\n| --- | --- | --- |\n| Ada Lind | Quay | a@x.org |\n| Sam Vance | Harbour | |\n',
      'Ada Lind; Sam Vance'
    ],
    [
      'under columns of groups',
      '| Board Members | Staff | Guests |\n|---|---|---|\n| Ada Lind | Jo Osei | Sam Vance |\n',
      'Ada Lind; Jo Osei; Sam Vance g'
    ],
    [
      'with marks below a question',
      '## Members\n\n| Name | Here? |\n|---|---|\n| Ada Lind | ✅ |\n| Jo Osei | ❌ |\n',
      'Ada Lind; Jo Osei a'
    ],
    [
      'behind boxes and organisations',
      '### Quorum\n\n- [x] Quay: Ada Lind\n- [x] Harbour Labs: Sam Vance / Bo Hale (alternate)\n- [ ] UNI-M: Kim Berg\n',
      'Ada Lind; Sam Vance; Bo Hale; Kim Berg a'
    ],
    ['below a picture', '## 👥 Attendees\n\n- Ada Lind\n- Jo Osei\n\n## Notes\n', 'Ada Lind; Jo Osei'],
    ['with the surname first', '## Attendance\n\n* Lind, Ada\n* Osei, Jo\n* Vance, Sam (Quay)\n', 'Lind, Ada; Osei, Jo; Vance, Sam'],
    ['before handles', '## Present\n\n* Ada Lind @alind (Tooling)\n* Jo Osei @josei\n', 'Ada Lind; Jo Osei'],
    [
      'in groups parted by semicolons',
      '**Attendees**\nQuay: Ada Lind, Jo Osei; Harbour Labs: Sam Vance; UNI-M: Kim Berg\n',
      'Ada Lind; Jo Osei; Sam Vance; Kim Berg'
    ],
    [
      'and who was absent with an apology',
      '**Online:** Sam Vance, Kim Berg\n**Absent with apology:** Lou Marsh\n',
      'Sam Vance; Kim Berg; Lou Marsh s'
    ]
  ])('is read %s', (_, text, expected) => {
    expect(there(head + text, readMarkdown)).toBe(expected)
  })

  it.each<[string, string, string]>([
    [
      'behind initials',
      'Lamp Committee, 14 May 2026\n\nAttendees: AL - Ada Lind, JO - Jo Osei, SV - Sam Vance\n',
      'Ada Lind; Jo Osei; Sam Vance'
    ],
    [
      'behind a number',
      'Lamp Committee, 14 May 2026\n\nPresent: 14 members including Ada Lind, Jo Osei and Sam Vance.\n',
      'Ada Lind; Jo Osei; Sam Vance'
    ],
    ['before call signs', 'Lamp Radio Club, 14 May 2026\n\nOfficers present: Ada Lind QX7ABC, Jo Osei QX7DEF.\n', 'Ada Lind; Jo Osei'],
    [
      'in brackets behind their offices',
      'Lamp Committee, 14 May 2026\n\nAttending: Chief Inspector of Schools (Ada Lind), Delivery Unit (Jo Osei, head; Sam Vance, notes), Kim Berg (Harbour)\n',
      'Ada Lind; Jo Osei; Sam Vance; Kim Berg'
    ],
    [
      'without a firm',
      'Lamp Board\nMay 14, 2026\n\nPresent: Ada Lind, Jo Osei\nManagement: Kim Berg, Tide Property Management\n',
      'Ada Lind; Jo Osei; Kim Berg'
    ],
    [
      'with one who came late',
      'Lamp Board\n\nMay 14 2026\n\nAda Lind, Chair\nJo Osei, Secretary\nSam Vance (arrived 7:15)\n\nAbsent: Kim Berg\n',
      'Ada Lind; Jo Osei; Sam Vance; Kim Berg a'
    ],
    [
      'and who is named under Apols',
      'Lamp School PTFA\nThursday 14 May 2026\n\nAttendees: Ada Lind, Jo Osei\nApols: Lou Marsh, Bo Hale\n',
      'Ada Lind; Jo Osei; Lou Marsh s; Bo Hale s'
    ]
  ])('is read %s', (_, text, expected) => {
    expect(there(text, readText)).toBe(expected)
  })
})

describe('title and body', () => {
  function facts(text: string): string {
    const source = readMarkdown(new TextEncoder().encode(text), undefined)
    const { title, body } = extract(source).meeting
    return [title, body].map((span) => (span === null ? '' : source.text.slice(span.start, span.end))).join(' | ')
  }

  it.each<[string, string]>([
    [
      '# Quay and Tarn Health Trust\n\n## Minutes of the Board meeting held in public\n\n**Present**\n\n- Ada Lind\n',
      'Minutes of the Board meeting held in public'
    ],
    ['# Lamp Review\n\n## Minutes approved\n\nLamps.\n', 'Lamp Review'],
    ['# Quay Interop WG 2026-05-14\n\nAttendees: Ada Lind, Jo Osei\n', 'Quay Interop WG 2026-05-14']
  ])('the title of %j is %s', (text, title) => {
    expect(facts(text).split(' | ')[0]).toBe(title)
  })

  it('the body has no year and no words about the paper', () => {
    expect(facts('# Quay Interop WG 2026-05-14\n\nAttendees: Ada Lind, Jo Osei\n')).toContain('| Quay Interop WG')
    expect(facts('# Quay Interop WG 2026-05-14\n\nAttendees: Ada Lind, Jo Osei\n')).not.toContain('WG 2026-05-14 | Quay Interop WG 2')
    expect(facts('THE GOVERNING BODY OF QUAY SCHOOL Minutes of the Full Governing Board\n\nPresent: Ada Lind\n')).toContain(
      '| Full Governing Board'
    )
    expect(facts(`${head}| Organisation | Representative |\n| --- | --- |\n| Quay Institute | Ada Lind |\n`)).toContain('| Tide WG')
  })
})

describe('who was there besides the list', () => {
  it.each<[string, string, string]>([
    ['is who wrote the minutes', '**Notetaker**: Kim Berg\n**Present**: Ada Lind, Jo Osei\n', 'Ada Lind; Jo Osei; Kim Berg'],
    ['is not the note itself', '**Notes**: Lamps were mended\n\n**Present**: Ada Lind, Jo Osei\n', 'Ada Lind; Jo Osei'],
    [
      'is told by where they sat',
      '**In room**\nAda Lind, Jo Osei\n\n**On phone**\nSam Vance, Kim Berg\n',
      'Ada Lind; Jo Osei; Sam Vance; Kim Berg'
    ],
    ['is not where they work', '## Attendees\n\n- Ada Lind, Quay, she/her\n- Jo Osei (he/him), Harbour\n', 'Ada Lind; Jo Osei'],
    ['is not one with a cross', '**Members:** Ada Lind ✓, Jo Osei ✓, Sam Vance ✗\n', 'Ada Lind; Jo Osei; Sam Vance a']
  ])('%s', (_, text, expected) => {
    expect(there(head + text, readMarkdown)).toBe(expected)
  })
})

describe('who was there, behind what stands before their names', () => {
  it.each<[string, string, string]>([
    [
      'firms in brackets',
      'Participants:\n- Quay (Ada Lind)\n- LRZ (Jo Osei)\n- ITWM (Sam Vance, Kim Berg)\n- DLR (Lou Marsh)\n',
      'Ada Lind; Jo Osei; Sam Vance; Kim Berg; Lou Marsh'
    ],
    [
      'firms and dashes',
      '### Roll Call / Attendance\n\n* Quay - Ada Lind + / Jo Osei\n* Tide Labs - Sam Vance\n* Meridian - Kim Berg\n* Harbour - Lou Marsh\n',
      'Ada Lind; Jo Osei; Sam Vance; Kim Berg; Lou Marsh'
    ],
    [
      'not where the name comes first',
      '### Attendance\n\n* Ada - Quay\n* Jo - Tide Water\n* Sam - Red Harbour\n* Kim - Meridian\n',
      'Ada; Jo; Sam; Kim'
    ],
    ['initials and colons', '## Attendees\n\nAL: Ada Lind\nJO: Jo Osei\n\n## Minutes\n\nAL: Lamps are mended.\n', 'Ada Lind; Jo Osei'],
    ['boxes', '## Attendance\nVoting member rollcall:  \n[X ] Ada Lind, Quay (AL)  \n[ ] Jo Osei, Quay  \n', 'Ada Lind; Jo Osei a'],
    [
      'a heading with a number of dashes',
      '### 1-1-1 Participants\n\n* Ada Lind, Quay Corporation, Member\n* Jo Osei, Quay Ltd, Voting Member\n',
      'Ada Lind; Jo Osei'
    ],
    ['"who"', '* **who**: ada, Jo, Sam\n', 'ada; Jo; Sam']
  ])('%s', (_, text, expected) => {
    expect(there(head + text, readMarkdown)).toBe(expected)
  })

  it('a sign without a blank', () => {
    expect(there('5/14/2026\n\nLamp Freaks Minutes\n\nAttendance\n    -Ada\n    -Jo\n    -Sam\n\n- tasks\n', readText)).toBe('Ada; Jo; Sam')
  })

  it('a list of the front matter that goes on over lines', () => {
    const text = '---\ndate: 2026-05-14\nroll-call: [Ada Lind (AL), Jo Osei (JO),\n\t   Sam Vance (SV)]\n---\n\n1. Lamps were mended.\n'
    expect(there(text, readMarkdown)).toBe('Ada Lind; Jo Osei; Sam Vance')
  })

  it('an office at the end of the line above is not theirs', () => {
    const source = readMarkdown(
      new TextEncoder().encode(`${head}## Participants\n\n* Ada Lind, Quay Corporation, Chair\n* Jo Osei, Quay, Member\n`),
      undefined
    )
    const { chair } = extract(source).meeting
    expect(chair === null ? null : source.text.slice(chair.start, chair.end)).toBe('Ada Lind')
  })
})

it('one person stands in an item with items below it, whatever follows the name', () => {
  const text = `${head}### Attendents\n\n- Ada Lind, Quay Associates, LLC, Meridian, QM (lens team)\n  - https://lens.example\n- Jo Osei, Tide Trust\n  - https://tide.example\n`
  expect(there(text, readMarkdown)).toBe('Ada Lind; Jo Osei')
})
