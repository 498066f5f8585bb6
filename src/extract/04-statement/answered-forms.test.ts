/** Outcomes and answers told below, or right behind, what they are about; bodies and people are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

function told(text: string): string[] {
  const source = readMarkdown(new TextEncoder().encode(`# Meeting of the Port Meridian Committee, 12 March 2024\n\n${text}`), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => tray !== 'maybe' && kind !== 'noted')
    .map(({ kind, negative, start, end }) => `${kind}${negative ? ' not' : ''}: ${source.text.slice(start, end).replace(/\s+/g, ' ')}`)
}

describe('an outcome below an item', () => {
  it('may be a count of votes', () => {
    expect(told('- Sell the crane\n  - Bo: a good price\n  - **Vote**: 4 yeses\n')).toEqual(['decided: Sell the crane'])
    expect(told('- Sell the crane\n  - 5-0-1\n- Match against Oldport\n  - 3-1\n')).toEqual(['decided: Sell the crane'])
    expect(told('- Sell the crane\n  - Vote: 2-5\n')).toEqual(['proposed: Sell the crane'])
  })

  it('may be "Agreed" alone, which heads nothing there', () => {
    expect(told('- Should we sell the crane?\n  - Agreed\n- Reports\n  - Bo sent none\n')).toEqual(['decided: Should we sell the crane?'])
    expect(told('- 22 September at 17:00\n\n> Agreed\n\n## Boats\n\nNone.\n')).toEqual(['decided: 22 September at 17:00'])
    expect(told('Agreed\n\n- The fee stays at 20.\n- The gate is painted.\n')).toEqual([
      'decided: The fee stays at 20',
      'decided: The gate is painted'
    ])
  })

  it('may go on with a task, or with what was done', () => {
    expect(told('- Allow empty names\n  - Approved, Bo to merge it\n')).toEqual(['decided: Allow empty names', 'assigned: Bo to merge it'])
    expect(told('- Docs of the quay\n  - Agreed and merged\n')).toEqual(['decided: Docs of the quay'])
    expect(told('- Rules\n  - Accepted with one change\n')).toEqual(['decided: Rules'])
  })

  it('turns down what was no motion', () => {
    expect(told('- Nested lists\n  - Rejected.\n')).toEqual(['decided not: Nested lists'])
    expect(told('3. Leave out the last branch\n\n**Conclusion**\n\nRejected.\n')).toEqual(['decided not: Leave out the last branch'])
    expect(told('Motion to sell the crane.\n\nThe motion was rejected.\n')).toEqual(['proposed: sell the crane'])
  })
})

describe('a question', () => {
  it('is answered by what all agreed', () => {
    expect(told('No more than one member missing? All agreed.\n')).toEqual(['decided: No more than one member missing?'])
    expect(told('Who was there? All agreed.\n')).toEqual([])
  })

  it('is answered by no objection', () => {
    expect(told('Any objections to selling the crane? None heard.\n')).toEqual(['decided: selling the crane'])
    expect(told('Any objections to Thursday? Hearing none, the meeting moves to Thursday.\n')).toEqual([
      'decided: the meeting moves to Thursday'
    ])
    expect(told('Any questions? None.\n')).toEqual([])
  })

  it('is answered by what to do', () => {
    expect(told('Do we want to run a fair?\n\nNo, leave it to the harbour club.\n')).toEqual(['decided: No, leave it to the harbour club'])
    expect(told('Do we need a vote? No, Bo has the list.\n')).toEqual([])
  })

  it('in a heading is answered under a label', () => {
    expect(told('## Should we sell the crane?\n\nLong talk of the crane.\n\nDecision: no\n')).toEqual([
      'decided not: Should we sell the crane?'
    ])
  })
})

describe('what nobody objected to', () => {
  it('is decided', () => {
    expect(told('The chair proposed to wait a week; there were no objections.\n')).toEqual([
      'decided: The chair proposed to wait a week; there were no objections'
    ])
    expect(told('Bo proposed we sell the crane. Everyone was in favour.\n')).toEqual(['decided: sell the crane'])
    expect(told('Bo moves to admit Dana Holt. Hearing no objections, the motion passes.\n')).toEqual(['decided: admit Dana Holt'])
  })
})

describe('a motion', () => {
  it('is not decided again by the sentence that says it was adopted', () => {
    expect(told('Bo moves to adopt the map of the quay. All in favour. The map is agreed.\n')).toEqual([
      'decided: adopt the map of the quay'
    ])
    expect(told('Bo moved to buy a crane. Carried. The budget was approved.\n')).toHaveLength(2)
  })
})

describe('a list of decisions', () => {
  it('may name topics over the points that were decided', () => {
    expect(told('## Decisions\n\n- Travel\n  - Grants are paid in advance.\n  - Receipts are due in June.\n')).toEqual([
      'decided: Grants are paid in advance',
      'decided: Receipts are due in June'
    ])
    expect(told('## Decisions\n\n- Fee raised to 20\n  - Bo was against\n')).toEqual(['decided: Fee raised to 20'])
  })
})

describe('what all found to be good', () => {
  it('is what was put before', () => {
    expect(told('Bo suggested a picnic on the pier. All agreed that this was a good idea.\n')).toEqual([
      'decided: Bo suggested a picnic on the pier'
    ])
    expect(told('Bo suggested a picnic on the pier. There were not objections to this.\n')).toHaveLength(1)
    expect(told('We saw the new crane. All agreed it was a nice day.\n')).toEqual([])
  })
})

describe('labels and leads of decisions', () => {
  it('name the approach, or say that something was settled', () => {
    expect(told('Settled: the old gate stays.\n')).toEqual(['decided: the old gate stays'])
    expect(told('Agreed approach: two phases for the quay.\n')).toEqual(['decided: two phases for the quay'])
    expect(told('(AGREED) the old bell stays.\n')).toEqual(['decided: the old bell stays'])
    expect(told('Declined: the red pipes of the boat.\n')).toEqual(['decided not: the red pipes of the boat'])
  })

  it('stand over a list', () => {
    expect(told('We settled on these rules:\n\n- Boats go out in pairs\n- Jackets are worn\n')).toHaveLength(2)
    expect(told('Approved grants:\n\n- Ana Lind $400\n- Bo Vance $200\n')).toEqual(['decided: Ana Lind $400', 'decided: Bo Vance $200'])
    expect(told('- Decision:\n - open on 13 November\n - close on 30 November\n- Note the plan\n')).toEqual([
      'decided: open on 13 November',
      'decided: close on 30 November'
    ])
  })

  it('of a conclusion may give a task', () => {
    expect(told('## Conclusion\n\n- Ana will speak with Bo about the survey\n')).toEqual([
      'assigned: Ana will speak with Bo about the survey'
    ])
  })
})

describe('a row of a table', () => {
  it('names before "Approved" what was approved', () => {
    expect(told('| Item | Decision |\n|---|---|\n| Fee | Raised to 20 |\n| Gate of the quay | Approved |\n')).toEqual([
      'decided: Raised to 20',
      'decided: Gate of the quay'
    ])
  })
})

describe('a motion told with its movers', () => {
  it('ends before them', () => {
    expect(told('Motion #3 - Buy a plow. Osei moved, Lind seconded. 5 yes, 0 no. Motion passes.\n')).toEqual(['decided: Buy a plow'])
    expect(told('Ms. Osei made the motion to buy a plow and Mr. Lind seconded it. The vote was 5-0.\n')).toEqual(['decided: buy a plow'])
    expect(told('Motion to buy a plow dies for lack of a second.\n')).toEqual(['proposed: buy a plow'])
  })
})

describe('a proposal with its answer in the same block', () => {
  it('is decided, and what stands behind is read for itself', () => {
    expect(told('Proposal: sell the tank of the quay. +1 from everyone on the call. Ana will sell it in May.\n')).toEqual([
      'decided: sell the tank of the quay',
      'assigned: Ana will sell it in May'
    ])
    expect(told('Ana asked for $200 for paint. Rejected.\n')).toEqual(['decided not: Ana asked for $200 for paint'])
  })

  it('is told once where a resolution says it below', () => {
    expect(told('Bo proposed a longer lease. Nobody objected.\n\n**RESOLUTION:** Ask for a longer lease.\n')).toEqual([
      'proposed: Bo proposed a longer lease',
      'decided: Ask for a longer lease'
    ])
  })
})
