/** Tokens: the quicker way for plain English words gives what the general one gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlain, tokensOf } from './search.ts'

describe('tokensOf', () => {
  it('takes plain words apart as it does words of any alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(isPlain(text)).toBe(true)
        expect(isPlain(`${text} é`)).toBe(false)
        expect([...tokensOf(text), 'é']).toEqual(tokensOf(`${text} é`))
      })
    )
    expect(tokensOf('Fit 24 air-quality monitors,\n by MAY_2026')).toEqual(['fit', '24', 'air', 'quality', 'monitors', 'by', 'may', '2026'])
  })
})
