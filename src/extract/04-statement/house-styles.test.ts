/** How clerks of many kinds set motions and tasks; bodies and people are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

function told(text: string, read = readText): string[] {
  const source = read(new TextEncoder().encode(text), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => tray !== 'maybe' && kind !== 'procedural' && kind !== 'noted')
    .map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end).replace(/\s+/g, ' ')}`)
}

const head =
  'PORT MERIDIAN SCHOOL BOARD\nRegular Meeting, Tuesday, January 16, 2024\n\nPresent: Ada Krebs, Bo Vance, Jo Osei, Mara Lind\n\n'

describe('motions as house styles set them', () => {
  it('stand behind "Action:" over who moved them, with the outcome as the final resolution', () => {
    const item = (act: string, outcome: string): string =>
      `Action: ${act}\nMotion by Jo Osei, second by Bo Vance.\nFinal Resolution: Motion ${outcome}\nYea: Ada Krebs, Jo Osei\n`
    const text = `${head}4.A. Calendar\n${item('Adopt the calendar, Option B', 'Carries')}4.B. Pilot\n${item('Authorize a four day week', 'Fails')}`
    expect(told(text)).toEqual(['decided: Adopt the calendar, Option B', 'proposed: Authorize a four day week'])
  })

  it('are told in their own words behind "Action:"', () => {
    const text = `${head}   ACTION: Motion by Osei, second by Vance, to raise the rate to $2.50. Failed 2-3.\n   ACTION: Ada Krebs removed Item 3. Motion by Vance, second by Osei, to approve Items 1 and 2. Passed 5-0.\n`
    expect(told(text)).toEqual(['proposed: raise the rate to $2.50', 'decided: approve Items 1 and 2'])
  })

  it('have points that stand for themselves, below a heading that only numbers the resolution', () => {
    const points =
      'That Council:\n\n1. RECEIVE the report;\n2. NOTE the tender; and\n3. AUTHORISE the sale of the crane; and\n4. REQUEST the Harbour Master to report back in May 2024.\n'
    const text = `# Port Meridian Council\n\nMinutes of 16 January 2024\n\n**COUNCIL RESOLUTION 2024/061**\n\nMoved: Cr Vance    Seconded: Cr Osei\n\n${points}\n`
    expect(told(`${text}CARRIED 7/0\n`, readMarkdown)).toEqual([
      'decided: RECEIVE the report',
      'decided: AUTHORISE the sale of the crane',
      'assigned: REQUEST the Harbour Master to report back in May 2024'
    ])
    expect(told(`${text}LOST 2/5\n`, readMarkdown).every((one) => one.startsWith('proposed'))).toBe(true)
  })

  it('have lettered points on lines of their own', () => {
    const text =
      '# Port Meridian Council\n\nMinutes of 16 January 2024\n\n**Moved** Cr Vance / **Seconded** Cr Osei\n\nThat the Committee:\na. Receives the report.\nb. Approves spending of up to $60,000.\n\n**Carried**\n'
    expect(told(text, readMarkdown)).toEqual(['decided: Receives the report', 'decided: Approves spending of up to $60,000'])
  })

  it('are approved on the line below, with who proposed and seconded them', () => {
    expect(
      told(`${head}2. Minute of previous meeting\nApproved. Proposed: J Osei. Seconded: B Vance.\n\n3. Accounts\nNothing new.\n`)
    ).toEqual(['decided: Minute of previous meeting'])
  })

  it('are moved by brothers and sisters', () => {
    expect(told(`${head}MINUTES. The minutes were read. Moved Bro. Osei, seconded Sis. Lind, that the fee be paid. CARRIED.\n`)).toEqual([
      'decided: the fee be paid'
    ])
  })
})

it('what others decided comes in a letter', () => {
  expect(told(`${head}CORRESPONDENCE. From Head Office, the NEC has decided to ballot the members in October.\n`)).toEqual([])
})

it('a box in an agenda is a task where it names somebody', () => {
  const text =
    '# Ferry TSC\n\n2024-05-19\n\n## Agenda\n\n- [x] Release date\n  - two regressions, both patched\n  - [ ] @jkrol draft the release post\n- [ ] Security contact\n'
  expect(told(text, readMarkdown)).toEqual(['assigned: @jkrol draft the release post'])
})
