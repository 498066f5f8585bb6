/** What is decided by a list's lead, by an answer to what stands before, or by accepting a nomination; names and places are invented. */
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../intake/markdown.ts'
import { extract } from '../extract.ts'

function decided(text: string): string[] {
  const source = readMarkdown(new TextEncoder().encode(`# Port Meridian Town Council\n\n${text}\n`), undefined)
  return extract(source)
    .statements.filter(({ kind, tray }) => kind === 'decided' && tray !== 'maybe')
    .map(({ start, end }) => source.text.slice(start, end).replace(/\s+/g, ' '))
}

const forms: readonly (readonly [form: string, text: string, decided: readonly string[]])[] = [
  ['a lead that decides', 'The Council agreed to:\n\n- sell the crane\n- paint the pier', ['sell the crane', 'paint the pier']],
  [
    'a lead that says what follows, and ends in a full stop',
    'The committee looked at the quay. The following decisions were taken.\n\n1. The crane has to be painted.\n2. The pier should be lit.',
    ['The crane has to be painted', 'The pier should be lit']
  ],
  ['a lead that only tells', 'The mayor thanked:\n\n- the crew of the ferry\n- the clerk of the port', []],
  ['a pronoun', 'Bo Lind explained the bids. He proposed taking the lower one. This was agreed.', ['He proposed taking the lower one']],
  [
    'a nomination',
    'Ana Lind was proposed as Chair by JV and this was seconded by BO. Ana accepted the nomination.',
    ['Ana Lind was proposed as Chair by JV and this was seconded by BO']
  ],
  ['a nomination without an answer', 'Ana Lind was proposed as Chair by JV and this was seconded by BO.', []],
  [
    'a vote under a list',
    '- To agree new signatories as follows:\n- Ana Lind\n- Bo Vance\n\nAgreed: Votes in favour 9',
    ['agree new signatories as follows']
  ],
  [
    'two passives',
    'The accounts were approved, and the officers were re-elected.',
    ['The accounts were approved', 'the officers were re-elected']
  ],
  [
    'a proposal that tells its outcome',
    'Proposal: Mr Vance proposed and Mrs Osei seconded the new fee and the meeting unanimously agreed.',
    ['Mr Vance proposed and Mrs Osei seconded the new fee and the meeting unanimously agreed']
  ],
  ['a proposal that does not', 'Proposal: raise the fee to ten.', []],
  [
    'an outcome below the point it belongs to',
    '- Updating the tide table\n  - Final vote: 22 for, 0 against\n  - Passed (with changes)',
    ['Updating the tide table']
  ],
  [
    'a decision below the votes',
    '**Proposal**: mend the crane before winter\n\n**Votes**: In favour: Ana, Bo\n\nAbstain: Jo\n\n**Decision**: Approved',
    ['mend the crane before winter']
  ],
  ['the mover behind the matter', 'Adoption of the agenda moved by Vance, seconded Osei. Carried', ['Adoption of the agenda']],
  ['a motion with its outcome behind the mover', 'Motion: Accept the report. Moved Vance seconded Osei. Carried.', ['Accept the report']],
  [
    'a seconder in a sentence of his own',
    'Bo Lind proposed the minutes as true. Jo Osei seconded the proposal.\n\nMOTION PASSED.',
    ['Bo Lind proposed the minutes as true']
  ],
  [
    'headings over a mover, a seconder and an outcome, however often these come again',
    "## Clerk's report\n\n- Vance moved\n- Osei seconded\n- Passed\n\n## Treasurer's report\n\n- Vance moved\n- Osei seconded\n- Passed",
    ["Clerk's report", "Treasurer's report"]
  ],
  [
    'a decision that hands something on in its last clause',
    '**Resolution**: The map is approved, and @jlind will write the notice.',
    ['The map is approved']
  ],
  [
    'an answer that says more, below a proposal',
    '- Proposal: hang lamps on the pier (Ada)\n  - Agreed. The crew is to be told.',
    ['hang lamps on the pier (Ada)']
  ],
  [
    'the item that a motion stands below',
    '- Minutes of meeting 14\n  - motion to approve\n    - by: Bo\n    - All in favour',
    ['Minutes of meeting 14']
  ],
  ['an outcome under the label of a motion', 'Review of the June minutes\n\nMotion 1: passed', ['Review of the June minutes']],
  [
    'a subject shared with another verb',
    'The board regrets it and has appointed Jo Osei as treasurer.',
    ['appointed Jo Osei as treasurer']
  ],
  [
    'no counts, fractions or things past',
    'No gaps, 79 open (7 resolved).\n\nSome of them were accepted.\n\nThe council has refused it over the past years.',
    []
  ],
  [
    'lines that say what was done, and head nothing',
    'The chair opened the meeting at seven.\n\n- Code of conduct adopted.\n- Budget approved (5-0-1)\n- Bo Lind voted in as treasurer',
    ['Code of conduct adopted', 'Budget approved (5-0-1)', 'Bo Lind voted in as treasurer']
  ],
  ['a post and who fills it', 'Chair - Ana Lind was re-elected unopposed.', ['Chair - Ana Lind was re-elected unopposed']],
  [
    'an entry that ends in a nomination and an outcome',
    '- Ana - would like to join. Bo vouches for her. Todd nominates, Max seconds. Vote passes unanimously.',
    ['Ana - would like to join. Bo vouches for her. Todd nominates, Max seconds']
  ],
  [
    'the record of a motion, told after it',
    'A motion to adopt the bylaws was made and seconded. The bylaws were adopted by a voice vote.',
    ['The bylaws were adopted by a voice vote']
  ],
  [
    'lettered points on the lines below a numbered item',
    '3. It was agreed that:\n(a) the crane be sold;\n(b) the pier be lit; and\n(c) fees stay.',
    ['the crane be sold', 'the pier be lit', 'fees stay']
  ],
  ['those elected', 'Your new committee are:\n\n- Chair: Ana Lind\n- Treasurer: Bo Vance', ['Chair: Ana Lind', 'Treasurer: Bo Vance']],
  [
    'the same words moved twice',
    'The May minutes were read.\n\nVance moved to approve the minutes as the record. All in favor.\n\nThe June minutes were read.\n\nOsei moved to approve the minutes as the record. All in favor.',
    ['approve the minutes as the record', 'approve the minutes as the record']
  ],
  ['too short a rest', 'Minutes of August 17 – The board voted to approve.', ['Minutes of August 17 – The board voted to approve']]
]

describe('decided', () => {
  it.each(forms)('%s', (_, text, expected) => {
    expect(decided(text)).toEqual(expected)
  })
})
