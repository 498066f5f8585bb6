import { expect, it } from 'vitest'
import { ofOutcomeWords, outcomeTail } from './outcome-words.ts'

it.each([
  'Accepted by consent',
  'Unanimously approved across 7 members',
  'Passed - 6 ayes, 2 nays',
  'Approved by unanimity',
  'Approved by consensus, one abstention (Lind).',
  'Agreed by all present.',
  'Vote: 4 yeses.'
])('tells an outcome alone: %s', (text) => {
  expect(ofOutcomeWords(text)).toBe('carried')
})

it.each(['Adopted Resolution 2031-4.', 'Approved the lease.', 'Members present: none', 'Vote on Tuesday', 'Vote: 4 no.'])(
  'is no outcome alone: %s',
  (text) => {
    expect(ofOutcomeWords(text)).toBeNull()
  }
)

it('tells what is lost', () => {
  expect(ofOutcomeWords('Motion failed, 2 for and 5 against')).toBe('lost')
})

it('finds an outcome at the end of what it is about', () => {
  const text = 'New gate for the quay \u2013 passes, with 8 members for'
  expect(text.slice(0, outcomeTail(text))).toBe('New gate for the quay')
  expect(outcomeTail('New gate for the quay \u2013 see the plan')).toBe(-1)
})

it.each(['Mend the gate (4-0)', 'Hire the marquee [5/0/1].'])('finds the count of a vote that nobody lost: %s', (text) => {
  expect(text.slice(0, outcomeTail(text))).toMatch(/(?:gate|marquee)$/)
})

it.each(['The fair (4-6 June)', 'Room for twelve (10-12)', 'The final ended early (0-4)'])(
  'takes no other count for a vote: %s',
  (text) => {
    expect(outcomeTail(text)).toBe(-1)
  }
)
