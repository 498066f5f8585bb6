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
