/** Motions whose mover, words and outcome stand apart, and outcomes that decide nothing of their own; bodies and people are invented. */
import { describe, expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

function told(text: string): string[] {
  const source = readText(new TextEncoder().encode(head + text), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => tray !== 'maybe' && kind !== 'noted')
    .map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end).replace(/\s+/g, ' ')}`)
}

const head = 'PORT MERIDIAN COUNCIL\n\nMinutes of the meeting held on 12 March 2024\n\n1. BUSINESS\n\n'

describe('the fields of a motion', () => {
  it('say who moved and seconded it before what was moved', () => {
    expect(told('Motion: Commissioner Osei\nSecond: Commissioner Lind\nAction: Approve the purchase of a crane.\nVote: 5-0\n')).toEqual([
      'decided: Approve the purchase of a crane'
    ])
    expect(told('Motion: sell the crane\nSecond: Lind\nVote: 5-0\n')).toEqual(['decided: sell the crane'])
  })

  it('stand in brackets before the outcome and the words', () => {
    expect(told('Motion (Osei), second (Lind), passed to hold the fair on June 2.\n')).toEqual([
      'decided: Motion (Osei), second (Lind), passed to hold the fair on June 2'
    ])
  })

  it('are no part of a motion that a committee brings without a second', () => {
    const text = 'The Fees Committee brings a motion to the floor: that the toll be halved. No second is needed. Motion passed.\n'
    expect(told(text)).toEqual(['decided: the toll be halved'])
  })
})

describe('an outcome', () => {
  it('that names no more than the motion decides nothing of its own', () => {
    expect(told('Upon being put to the vote, the motion was declared carried.\n')).toEqual([])
    expect(told('The motion passed by a vote of 34-2-1.\n')).toEqual([])
    expect(told('The motion to sell the crane passed by a vote of 34-2-1.\n')).toEqual(['decided: sell the crane'])
  })

  it('told by how each voted makes no decision of the line that tells it', () => {
    const text = 'RESOLVED, that the lease be signed.\n\nRoll call vote: Osei aye, Lind aye. Motion carried.\n'
    expect(told(text)).toEqual(['decided: the lease be signed'])
  })

  it('of a lost amendment is not that of the motion it would have changed', () => {
    const text = 'Osei moved to amend the motion by striking "six". Amendment failed.\n\nThe amended motion passed.\n'
    expect(told(text)).toEqual(['proposed: amend the motion by striking "six"'])
  })

  it('is told with who proposed and seconded whom', () => {
    expect(told('Ana Lind was elected Chair for one year, proposed by Bo Vance and seconded by Jo Osei.\n')).toEqual([
      'decided: Ana Lind was elected Chair for one year, proposed by Bo Vance and seconded by Jo Osei'
    ])
  })
})

describe('what ends the debate or the meeting', () => {
  it('is procedural', () => {
    expect(told('Motion to previous question - Osei, second Lind. Carried.\n')).toEqual([
      'procedural: Motion to previous question - Osei, second Lind'
    ])
    expect(told('ORDERED that the meeting be adjourned.\n')).toEqual(['procedural: the meeting be adjourned'])
    expect(told('Resolved that the hearing room be painted.\n')).toEqual(['decided: the hearing room be painted'])
  })
})

describe('a label', () => {
  it('holds to the end of a sentence that ends short of the line', () => {
    const text = 'Decision: the members endorse the tide report.\nThe Sponsor Group approved the change to the quay.\n'
    expect(told(text)).toEqual(['decided: the members endorse the tide report', 'decided: approved the change to the quay'])
  })

  it('may stand behind the number of the minute', () => {
    expect(told('55/24 AGREED: To renew the insurance at £1,100.\n\n56/24 RESOLVED: that the lease be signed.\n')).toEqual([
      'decided: renew the insurance at £1,100',
      'decided: the lease be signed'
    ])
  })

  it('of a decision ends where an action is given', () => {
    expect(told('Resolved: that the quote be accepted. Action: Clerk to order the paint by 4 June.\n')).toEqual([
      'decided: the quote be accepted',
      'assigned: Clerk to order the paint by 4 June'
    ])
    expect(told('AGREED: the fair be held on 4 June. ACTION: Clerk\n')).toEqual(['decided: the fair be held on 4 June'])
  })

  it('of a proposal has its outcome in the last sentence', () => {
    expect(told('Proposal: buy a kettle. For: 6 Against: 1. Passes.\n')).toEqual(['decided: buy a kettle'])
    expect(told('Proposal: buy a kettle. Ana would pass.\n')).toEqual(['proposed: buy a kettle. Ana would pass'])
  })

  it('of an outcome stands before what was passed', () => {
    expect(told('Passed: Buy a kettle for the quay.\n')).toEqual(['decided: Buy a kettle for the quay'])
  })
})

describe('a line that says who moved', () => {
  it('has its words in the sentence before', () => {
    const read = told('Resolution 25-09, adopting the budget. Moved by Director Osei, seconded by Director Lind. Adopted unanimously.\n')
    expect(read).toEqual(['decided: Resolution 25-09, adopting the budget'])
    expect(told('Approval of the agenda. On motion by Osei, the agenda was approved with item 2 pulled.\n')).toEqual([
      'decided: On motion by Osei, the agenda was approved with item 2 pulled'
    ])
  })
})

describe('a bill or resolution', () => {
  it('is what passes, however many lines tell of the debate', () => {
    const text = 'SB 24-07, Robotics Club Funding\n\nSenator Osei: This gives $400 to the club.\n\nVote: 21-0-3. Bill passes.\n'
    expect(told(text)).toEqual(['decided: SB 24-07, Robotics Club Funding'])
    expect(told('Resolution 24-02: To Keep The Library Open\n\nVote 8-13-1. Resolution fails.\n')).toEqual([
      'proposed: Resolution 24-02: To Keep The Library Open'
    ])
  })

  it('is told below the line by which it was offered', () => {
    const text =
      'Supervisor Osei offered the following resolution and moved its adoption:\n\nRESOLUTION 24-31, setting the levy.\n\nSeconded by Lind. Chair Vance declared the resolution adopted.\n'
    expect(told(text)).toEqual(['decided: RESOLUTION 24-31, setting the levy'])
  })

  it('is what was recommended, with who moved it and the vote in one line', () => {
    expect(told('It is recommended that the Board approve the bus. Motion: Vance Second: Osei Vote: 5-0\n')).toEqual([
      'decided: the Board approve the bus'
    ])
  })
})
