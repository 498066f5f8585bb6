/** Where plans, notes of what was agreed and resolutions name who is to act; bodies and people are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

function told(text: string, read = readText): string[] {
  const source = read(new TextEncoder().encode(text), undefined)
  return extract(source)
    .statements.filter(({ kind }) => kind === 'decided' || kind === 'assigned' || kind === 'reported')
    .map(({ kind, start, end, owners }) => {
      const words = source.text.slice(start, end).replace(/\s+/g, ' ')
      return `${kind}: ${words}${owners.length === 0 ? '' : ` | ${owners.map(({ name }) => name).join('; ')}`}`
    })
}

const head = 'PORT MERIDIAN HARBOUR SENATE\nMinutes of the meeting of 16 January 2024\n\nPresent: Ada Krebs, Bo Vance, Jo Osei\n\n'

describe('who is to act', () => {
  it('stands behind "Action:" at the end of what was agreed', () => {
    const text = `${head}Agreed: Heads of Piers to hold a review of every lamp by 30 June. Action: Registrar\n\nResolved: that the fee be raised to $4. Action is needed soon.\n`
    expect(told(text)).toEqual([
      'decided: Heads of Piers to hold a review of every lamp by 30 June | Registrar',
      'decided: the fee be raised to $4. Action is needed soon'
    ])
  })

  it('is the subject of what a resolution wants done, whatever stands beside it', () => {
    const text = `${head}Resolved: (i) that the Academic Registrar, in collaboration with the Union, prepare guidance for students;\n(ii) that Deans of Faculty be required to appoint a lead in each School;\n(iii) that the Pro-Vice-Chancellor (Education) report on the code in May 2024;\n(iv) that the code be approved.\n`
    expect(told(text)).toEqual([
      'decided: the Academic Registrar, in collaboration with the Union, prepare guidance for students | Academic Registrar',
      'decided: Deans of Faculty be required to appoint a lead in each School | Deans of Faculty',
      'decided: the Pro-Vice-Chancellor (Education) report on the code in May 2024 | Pro-Vice-Chancellor',
      'decided: the code be approved'
    ])
  })

  it('may be a numbered group', () => {
    const text = `${head}WG 5 was instructed to justify the cycle in writing.\n\nThe meeting requests the Convenor of WG 2 to submit the draft by 2024-05-15.\n`
    expect(told(text)).toEqual([
      'assigned: justify the cycle in writing | WG 5',
      'assigned: submit the draft by 2024-05-15 | Convenor of WG 2'
    ])
  })

  it('is the post that a list of instructions is headed with', () => {
    const list = '- Complete the repairs by 30 September 2024\n- With the engineer, submit the application in October\n'
    expect(told(`# Port Meridian pier plan\n\n## Head of Harbours\n\n${list}`, readMarkdown)).toEqual([
      'assigned: Complete the repairs by 30 September 2024 | Head of Harbours',
      'assigned: With the engineer, submit the application in October | Head of Harbours'
    ])
    expect(
      told(`${head}8   Actions of the secretariat\n    - circulate the draft within 48 hours;\n    - open the ballot in October.\n`)
    ).toEqual(['assigned: circulate the draft within 48 hours | secretariat', 'assigned: open the ballot in October | secretariat'])
    expect(told(`# Minutes of 16 January 2024\n\n## Treasurer\n\n- Review the accounts\n- The balance is $300\n`, readMarkdown)).toEqual([])
  })

  it('makes a task of a point that was agreed, and not of one that was resolved', () => {
    const points =
      '1. Harbour Works to release the money by 24 October.\n2. The rule is to be changed. Minister Osei to bring a draft within six weeks.\n3. The date of March 2025 stands.\n'
    expect(told(`${head}WHAT WAS AGREED\n\n${points}`)).toEqual([
      'assigned: Harbour Works to release the money by 24 October | Harbour Works',
      'decided: The rule is to be changed',
      'assigned: Minister Osei to bring a draft within six weeks | Minister Osei',
      'decided: The date of March 2025 stands'
    ])
    expect(told(`${head}DECISIONS\n\n${points}`).every((one) => one.startsWith('decided'))).toBe(true)
  })
})

describe('tasks that minutes tell beside a table of actions', () => {
  it('are no mere hints where they stand among what was agreed, or were given in words with their day', () => {
    const table =
      '## Checklist\n\n| Step | Who | When |\n|---|---|---|\n| Night count | Bo Vance | 31 May |\n| Map of lamps | Jo Osei | 1 June |\n'
    const source = readMarkdown(
      new TextEncoder().encode(
        `# Minutes of 16 January 2024\n\nThe Harbour Master was instructed to reply to the ferry company by 3 May.\n\n## What was agreed\n\n1. Ada Krebs to give the Unit a schedule by 14 May.\n\n${table}`
      ),
      undefined
    )
    const { statements } = extract(source)
    expect(statements.filter(({ kind }) => kind === 'assigned').map(({ tray, due }) => [tray === 'maybe', due?.edtf])).toEqual([
      [false, '2024-05-03'],
      [false, '2024-05-14'],
      [false, '2024-05-31'],
      [false, '2024-06-01']
    ])
  })

  it('have their day too where they were resolved', () => {
    const text = `${head}Resolved: that the Academic Registrar bring a report to the meeting in May 2024.\n`
    const [one] = extract(readText(new TextEncoder().encode(text), undefined)).statements
    expect([one?.kind, one?.owners[0]?.name, one?.due?.edtf]).toEqual(['decided', 'Academic Registrar', '2024-05'])
  })
})

describe('people whom no roll names', () => {
  it('have tasks where one item instructs beside another and the text speaks of them elsewhere', () => {
    const notes = (items: string): string =>
      `# Notes of 16 January 2024\n\n- The demo by Chi and Lyn went well; the budget is thin\n\n## Other business\n\n${items}`
    expect(told(notes('- Chi: Add links to the pages\n- Lyn: Load up the December post\n'), readMarkdown)).toEqual([
      'assigned: Add links to the pages | Chi',
      'assigned: Load up the December post | Lyn'
    ])
    expect(told(notes('- Budget: Add links to the pages\n- Weather: Load up the December post\n'), readMarkdown)).toEqual([])
  })
})

describe('what is decided or to be done', () => {
  it('is two tasks where "to" is said again', () => {
    expect(told(`${head}The Clerk to publish the notice before 14 March and to revert in April with what comes in.\n`)).toEqual([
      'assigned: publish the notice before 14 March | Clerk',
      'assigned: revert in April with what comes in | Clerk'
    ])
    expect(told(`${head}The Clerk to talk to Bo and to Ada.\n`)).toEqual(['assigned: talk to Bo and to Ada | Clerk'])
  })

  it('is put off where a matter is held over, and by the day of a next meeting that lies ahead', () => {
    const source = readText(
      new TextEncoder().encode(
        `${head}It was agreed to hold the matter over until June.\n\nAction: Bo to report at the next meeting.\n\nNext meeting: 12 November.\n`
      ),
      undefined
    )
    const [over, task] = extract(source).statements
    expect([over?.kind, task?.kind, task?.due?.edtf]).toEqual(['deferred', 'assigned', '2024-11-12'])
  })

  it('ends before the vote and before what is told of it', () => {
    const text = `${head}Decision: The old lock is given up (4 in favour, 0 against, Jo abstained).\n\nDecision: The lease ends in May. No objections.\n\nDecision: The fee (4 dollars) stays.\n`
    expect(told(text)).toEqual([
      'decided: The old lock is given up',
      'decided: The lease ends in May',
      'decided: The fee (4 dollars) stays'
    ])
    expect(
      told('# Minutes of 16 January 2024\n\n## Boats\n\n- [ ] Jo to order paint. The shop is shut until May.\n', readMarkdown)
    ).toEqual(['assigned: Jo to order paint | Jo'])
  })

  it('goes on where a list of older actions has a day for it', () => {
    const table =
      '| Action | Responsible | Deadline | Comment |\n|---|---|---|---|\n| Mend the crane | Jo Osei | 31 May 2024 | Parts ordered |\n| Sell the barge | Bo Vance | 1 May 2024 | Done |\n'
    expect(told(`# Minutes of 16 January 2024\n\n## Matters arising\n\n${table}`, readMarkdown)).toEqual([
      'assigned: Mend the crane | Jo Osei',
      'reported: Sell the barge | Bo Vance'
    ])
  })

  it('is under a heading in capitals with a remark in brackets', () => {
    const text = `${head}AGREED\n1. The fee stays.\nCARRIED FORWARD (12 March)\n1. The form.\n`
    expect(told(text)).toEqual(['decided: The fee stays'])
  })
})
