import { expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const head = 'PORT MERIDIAN COUNCIL\n\nMinutes of the meeting held on 12 March 2024\n\nPresent: Ada Lind, Jo Osei\n\n1. Business\n\n'

function read(sentence: string): string[] {
  const source = readText(new TextEncoder().encode(`${head}${sentence}\n`), undefined)
  return extract(source)
    .statements.filter(({ kind }) => kind === 'decided' || kind === 'assigned')
    .map(({ kind, start, end, owners }) => `${kind}: ${source.text.slice(start, end)} | ${owners.map(({ name }) => name).join(', ')}`)
}

it.each<[string, string[]]>([
  [
    'We agree to send £500 from our general fund to the pier, and ask our treasurer to make the payment.',
    ['decided: send £500 from our general fund to the pier | ', 'assigned: make the payment | treasurer']
  ],
  [
    'RESOLVED that the forecast be noted and that the Head of Boats report back to the November meeting.',
    ['decided: the forecast be noted | ', 'assigned: report back to the November meeting | Head of Boats']
  ],
  [
    'RESOLVED that the Council open an account, and that the Secretary is directed to deliver a copy to the bank.',
    ['decided: the Council open an account | Council', 'assigned: deliver a copy to the bank | Secretary']
  ],
  [
    'It was agreed to buy a lamp but ask the premises committee to find a cheaper one.',
    ['decided: buy a lamp | ', 'assigned: find a cheaper one | premises committee']
  ],
  [
    'The lamps were noted and Ada Lind and Jo Osei were asked to order paint.',
    ['assigned: Ada Lind and Jo Osei were asked to order paint | Ada Lind, Jo Osei']
  ],
  [
    'The lease was approved, and the Treasurer was asked to pay the bill for the quay.',
    ['decided: The lease was approved | ', 'assigned: pay the bill for the quay | Treasurer']
  ],
  ['Papers to reach the Secretary by noon.', ['assigned: reach the Secretary by noon | ']],
  [
    'The Council agreed to adopt the plan, and that Ada Lind serve as chair.',
    ['decided: adopt the plan, and that Ada Lind serve as chair | Ada Lind']
  ],
  [
    'It was agreed to adopt the statement, and ask the Council to send a reply.',
    ['decided: adopt the statement, and ask the Council to send a reply | Council']
  ],
  [
    'RESOLVED that the fee be raised to £5 and that members pay by May.',
    ['decided: the fee be raised to £5 and that members pay by May | members']
  ]
])('parts what was decided from the task behind it: %s', (sentence, expected) => {
  expect(read(sentence)).toEqual(expected)
})
