import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceText } from '../../../test/support/source-text.ts'
import { nobodyKnown } from '../../domain/proposal.ts'
import type { SiteCounts } from '../../domain/rule-count.ts'
import { extract } from '../extract.ts'
import { posteriorMean, sharesFor } from './posterior.ts'

const count = (rule: string, publisher: string, accepted: number, refused: number) => ({ rule, publisher, accepted, corrected: 0, refused })

describe('the posterior of a rule', () => {
  it('is what was shipped where the site has decided nothing', () => {
    expect(posteriorMean([58, 62], undefined)).toBe(58 / 62)
    expect(sharesFor([], 'cabinet').get('en.dec.01')).toBeUndefined()
  })

  it('weighs the publisher in hand above all others', () => {
    const counts: SiteCounts = [count('r', 'cabinet', 0, 8), count('r', 'council', 40, 0)]
    const at = (publisher: string): number => posteriorMean([58, 62], sharesFor(counts, publisher).get('r'))
    expect(at('council')).toBeGreaterThan(at('harbour board'))
    expect(at('harbour board')).toBeGreaterThan(at('cabinet'))
    expect(at('cabinet')).toBeLessThan(0.75)
  })

  it('never falls by an acceptance and never rises by a refusal, and stays a share', () => {
    const some = fc.nat({ max: 500 })
    fc.assert(
      fc.property(some, some, some, some, (right, wrong, accepted, refused) => {
        const mean = (more: number, less: number): number =>
          posteriorMean(
            [right + 4, right + wrong + 5],
            sharesFor([count('r', 'cabinet', accepted + more, refused + less)], 'cabinet').get('r')
          )
        const now = mean(0, 0)
        expect(now).toBeGreaterThan(0)
        expect(now).toBeLessThanOrEqual(1)
        if (accepted + refused === 0) return
        expect(mean(1, 0)).toBeGreaterThanOrEqual(now - 1e-12)
        expect(mean(0, 1)).toBeLessThanOrEqual(now + 1e-12)
      })
    )
  })
})

describe('an extraction with a site’s counts', () => {
  const source = sourceText(
    'Minutes of the Harbour Board held on 20 April 2026.',
    'It was resolved that the Harbour Master shall relight the north mole by 30 November 2026.'
  )
  const plain = extract(source)
  const [decision] = plain.statements.filter((one) => one.kind === 'decided')
  const rule = decision!.because[0]!.rule

  it('is the same without any, and with the same counts', () => {
    const counts = [count(rule, '', 3, 40)]
    expect(extract(source, nobodyKnown, { counts: [] })).toEqual(plain)
    expect(extract(source, nobodyKnown, { counts })).toEqual(extract(source, nobodyKnown, { counts }))
  })

  it('trusts a rule less that reviewers refused, and finds the same words', () => {
    const less = extract(source, nobodyKnown, { counts: [count(rule, 'elsewhere', 3, 40)] })
    expect(less.statements.map(({ start, end, kind }) => [start, end, kind])).toEqual(
      plain.statements.map(({ start, end, kind }) => [start, end, kind])
    )
    const own = less.statements.find((one) => one.id === decision!.id)!
    expect(own.confidence).toBeLessThan(decision!.confidence)
    expect(own.tray).toBe('maybe')
  })
})
