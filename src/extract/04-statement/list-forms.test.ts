/** How secretaries list tasks and what was decided: headings, marks, boxes and points, with invented bodies and people. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const head = '# Port Meridian Harbour Board\n\nMinutes of 3 May 2024\n\nPresent: Ana Lind, Bo Vance, Jo Osei\n\n'

function told(text: string, read: typeof readMarkdown | typeof readText = readMarkdown): string[] {
  const source = read(new TextEncoder().encode(head + text), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => tray !== 'maybe' && kind !== 'procedural' && kind !== 'noted')
    .map(({ kind, start, end, owners }) => {
      const who = owners.map(({ name }) => name).join(', ')
      return `${kind}: ${source.text.slice(start, end).replace(/\s+/g, ' ')}${who === '' ? '' : ` | ${who}`}`
    })
}

describe('tasks', () => {
  it('stand below headings that only begin with equals signs', () => {
    expect(told('== Memory\n\n* We met\n\n=== To-Do\n\n* Choose a name\n* Order the paint\n', readText)).toEqual([
      'assigned: Choose a name',
      'assigned: Order the paint'
    ])
  })

  it('stand behind a mark in small letters that says whose they are', () => {
    expect(told('- action JO: order the paint\n- action all: read the draft\n- action-packed: the regatta\n')).toEqual([
      'assigned: order the paint | JO',
      'assigned: read the draft | all'
    ])
  })

  it('stand behind a mark in brackets', () => {
    expect(told('**(Action)** Set up a list for proposals.\n\n(AI) tools were shown.\n')).toEqual(['assigned: Set up a list for proposals'])
  })

  it('stand behind boxes without a bullet, ticked or not', () => {
    expect(told('What is next:\n\n[x] Ana will order the paint\n[] Bo will mend the lamp\n[ ] Jo will shut the gate\n')).toEqual([
      'assigned: Ana will order the paint | Ana',
      'assigned: Bo will mend the lamp | Bo',
      'assigned: Jo will shut the gate | Jo'
    ])
  })

  it('name those who have them by handles side by side', () => {
    expect(told('Problems/Tasks:\n\n- Mend the lamp (@bovance @jo-osei)\n- Script to count the boats (@ana)\n')).toEqual([
      'assigned: Mend the lamp (@bovance @jo-osei) | @bovance, @jo-osei',
      'assigned: Script to count the boats (@ana) | @ana'
    ])
  })

  it('stand below the topics of a to-do list where most of them instruct', () => {
    const list =
      '- TODO\n  - Regatta club\n    - Members like the idea\n    - Confirm this with the yard\n    - Finalize the route\n    - Announce the day\n'
    expect(told(list)).toEqual(['assigned: Confirm this with the yard', 'assigned: Finalize the route', 'assigned: Announce the day'])
  })
})

describe('decisions', () => {
  it('stand below a line that ends in "it was agreed that"', () => {
    const list =
      '* with respect to the regatta it was agreed that\n  + the fee stands\n  + the pier closes at dusk\n  + Ana Lind will write to the yard\n'
    expect(told(list)).toEqual([
      'decided: the fee stands',
      'decided: the pier closes at dusk',
      'assigned: Ana Lind will write to the yard | Ana Lind'
    ])
  })

  it('are the posts below the heading of an election', () => {
    expect(told('## Election of the new committee\n\n* Treasurer: Ana Lind\n* Pier warden: Bo Vance\n* Notes: none\n')).toEqual([
      'decided: Treasurer: Ana Lind',
      'decided: Pier warden: Bo Vance'
    ])
    expect(told('## Nominations for the election\n\n* Treasurer: Ana Lind\n')).toEqual([])
  })

  it('are articles that passed by their numbers, and nothing above them', () => {
    expect(told('## Rules\n\n* 3.2 passed\n* Opinion that we elect people we trust\n* 4.9 passed\n')).toEqual([
      'decided: 3.2 passed',
      'decided: 4.9 passed'
    ])
  })

  it('are no opinions that somebody agreed with', () => {
    expect(told('* Agreed with the need for a wider ramp.\n')).toEqual([])
  })
})

describe('marks and tables', () => {
  it('may be adorned with a picture, or set as code', () => {
    expect(told('✅ Decision: keep the crane\n\n**📌 Action:** Bo will mend the lamp\n\n`ACTION:` Jo to shut the gate\n')).toEqual([
      'decided: keep the crane',
      'assigned: Bo will mend the lamp | Bo',
      'assigned: Jo to shut the gate | Jo'
    ])
  })

  it('may say of what sort each row is', () => {
    const rows = '| Decision | The fee stands | | |\n| Action | Order the paint | Ana Lind | |\n| Info | The tide was high | | |\n'
    expect(told(`| Type | Description | Assignee | Due |\n|---|---|---|---|\n${rows}`)).toEqual([
      'decided: The fee stands',
      'assigned: Order the paint | Ana Lind'
    ])
  })

  it('may have a column of conclusions, or one of owners under a short name', () => {
    expect(told('| Topic | Conclusion |\n|---|---|\n| Fees | The fee stands at 40 |\n')).toEqual(['decided: The fee stands at 40'])
    expect(told('| Task/Action | DRI | Needed by |\n|---|---|---|\n| Order the paint | Ana Lind | 3 June 2024 |\n')).toEqual([
      'assigned: Order the paint | Ana Lind'
    ])
  })
})

describe('the day of the meeting', () => {
  const dayOf = (text: string): string | undefined => extract(readMarkdown(new TextEncoder().encode(text), undefined)).meeting.date?.edtf

  it('is read with its hour', () => {
    expect(dayOf('# Harbour Board\n\n* Date: 2024-05-03T15:00:00Z\n\nWe met.\n')).toBe('2024-05-03')
  })

  it('is no number that a cell at the head holds', () => {
    const table = (cell: string): string => `# Harbour plan\n\n| Plan | Place |\n|---|---|\n| ${cell} | Quay |\n\nWe met.\n`
    expect([dayOf(table('3 May 2024')), dayOf(table('20240503'))]).toEqual(['2024-05-03', undefined])
  })

  it('has the order of a date that the paper leaves open', () => {
    expect(dayOf('# Harbour Board\n\n- Date: 07/11/2024\n\nPublished on dd/mm/yyyy.\n')).toBe('2024-11-07')
    expect(dayOf('# Harbour Board\n\n- Date: 07/11/2024\n\nPublished on mm/dd/yyyy.\n')).toBe('2024-07-11')
  })
})
