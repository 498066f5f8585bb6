/** The body of a paper whose head does not say who met, and days and names in unusual places; all are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

function factsOf(text: string): { body: string | null; date: string | undefined; there: string } {
  const source = readMarkdown(new TextEncoder().encode(text), undefined)
  const { body, date, attendees } = extract(source).meeting
  return {
    body: body === null ? null : source.text.slice(body.start, body.end),
    date: date?.edtf,
    there: attendees.map(({ name }) => name).join(', ')
  }
}

describe('the body that a paper only speaks of', () => {
  it.each<[string, string, string | null]>([
    [
      'is the one whose members and meetings it tells of, not a group it lists',
      '# 2026-05-14\n\n## QLC Voting Members\n\n- [x] Ada Lind\n- [x] Jo Osei\n\n## Notes\n\n- Lamp SIG meets weekly on Mondays\n- Send it to a QLC meeting\n- The QLC is glad of it\n',
      'QLC'
    ],
    ['is a committee of a known kind at one mention', '# 2026-05-14\n\nTSC: Ada Lind, Jo Osei\n\nLamps were mended.\n', 'TSC'],
    ['is none of two', '# 2026-05-14\n\nQLC members and HRC members were asked.\n', null],
    ['is not what has agendas or meetings alone', '# 2026-05-14\n\nThe GPS meetings were dull.\n', null],
    ['is not a team of whom news is told', '# Notes 2026-05-14\n\n## Team updates\n\n- Lamps were mended\n', null],
    [
      'is in the front matter',
      '---\nbody: Members\ntitle: Minutes of general meeting\ndate: 2026-05-14\n---\n\n### Appointment of Directors\n\nIt was agreed.\n',
      'Members'
    ],
    [
      'is in the first row of a table',
      '| ![badge](b.png) | Lamp and Lens Repair (LLR) Working Group |\n| --- | --- |\n| **Meeting** | 06 Zoom |\n| **Date** | 2026-05-14 |\n| **Attendance** | AL JO SV |\n| **Away** | |\n\nLamps were mended.\n',
      'Lamp and Lens Repair (LLR) Working Group'
    ],
    [
      'is the company whose members met',
      '# Board Meeting Summary\n\n## 14 May 2026\n\n**Type:** First Board Meeting\n\nThe founding members of Port Meridian Rowing Boosters, Inc. held a session.\n',
      'Port Meridian Rowing Boosters, Inc.'
    ],
    [
      'is not how to join',
      '# Quay "Lamps" Meeting | Wednesday 2026 May 13\n\n### Video Conference Information\n\n- Zoom\n',
      'Quay "Lamps"'
    ],
    [
      'is beside the first meeting of its directors',
      "# First Directors' Meeting - Lampmending Meridian\n\nDate: May 14, 2026\n\nPresent: Ada Lind, Jo Osei\n",
      'Lampmending Meridian'
    ]
  ])('%s', (_, text, expected) => {
    expect(factsOf(text).body).toBe(expected)
  })
})

describe('the day of the meeting', () => {
  it.each<[string, string, string | undefined]>([
    ['is not that of a closing date', '### 2026.05.14\n\n* stats: 56 members\n    * Closing date: 18 Jun 2026\n', '2026-05-14'],
    [
      'has the year that is glued to a short name',
      '# Minutes of the QMX2026 Fall Meeting\n\n## Session B: Sept 14th 12:30 UTC\n\nLamps.\n',
      '2026-09-14'
    ],
    [
      'may stand in the label of the roll',
      '# Lamp Architecture, QMX 2026\n\nAttending (Thursday 2026-May-14): Ada Lind, Jo Osei, Sam Vance, Kim Berg, Lou Marsh, Bo Hale, Mia Hart, Tom Ray, Ann Lee\n',
      '2026-05-14'
    ]
  ])('%s', (_, text, expected) => {
    expect(factsOf(text).date).toBe(expected)
  })
})

describe('those present', () => {
  it('may have handles with numbers', () => {
    expect(factsOf('# Lamps 2026-05-14\n\n## Attendance\n\n- jolamp\n- korv89\n- @quay727 (Jo)\n- item2\n').there).toBe(
      'jolamp, korv89, @quay727'
    )
  })

  it('are in the cell beside the label, and nobody in an empty one', () => {
    expect(
      factsOf('| **Date** | 2026-05-14 |\n| --- | --- |\n| **Attendance** | AL JO SV |\n| **Away** | |\n\nLamps were mended.\n').there
    ).toBe('AL, JO, SV')
  })
})
