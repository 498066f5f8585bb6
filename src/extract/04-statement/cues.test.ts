import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behindTopics, openings } from './cues.ts'

const parts = [
  'A',
  'AB',
  'New business',
  'PIER FEES ',
  ': ',
  ' - ',
  ' \u2013',
  '(',
  '"',
  'the board ',
  'It was ',
  'agreed',
  '12 ',
  ', ',
  '. ',
  'We ',
  'x'.repeat(90)
]

describe('openings', () => {
  it('are looked for wherever a topic may stand', () => {
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 7 }).map((words) => words.join(''))
    fc.assert(
      fc.property(texts, (text) => void expect(openings(text)).toEqual(behindTopics(text))),
      { numRuns: 1500 }
    )
    expect(openings('New business: The board agreed to pave it.')).toEqual([0, 14])
  })
})
