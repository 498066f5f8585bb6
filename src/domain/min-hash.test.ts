import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords, likenessOf, runsOf } from './likeness.ts'
import { keysOf, printLength, printOf } from './min-hash.ts'

const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 8, maxLength: 40 })
const runs = (list: readonly string[]) => runsOf(foldedWords(list.join(' ')))

describe('MinHash', () => {
  it('is the same for the same set in whatever order, and so are its keys', () => {
    fc.assert(
      fc.property(words, (list) => {
        const set = [...runs(list)]
        expect(printOf(set.toReversed())).toEqual(printOf(set))
        expect(keysOf(printOf(set))).toEqual(keysOf(printOf(set)))
      })
    )
  })

  it('never changes: what is kept is compared with what is made later', () => {
    const keys = keysOf(printOf(runs(['light', 'the', 'quay', 'by', 'winter'])))
    expect(keys.slice(0, 2)).toMatchInlineSnapshot(`
      [
        1659613143,
        4404731032,
      ]
    `)
    for (const key of keys) expect(Number.isSafeInteger(key)).toBe(true)
    expect(new Set(keys).size).toBe(16)
  })

  it('tells how alike two sets are, within what 64 numbers can tell', () => {
    let off = 0
    const pairs = 60
    for (let i = 0; i < pairs; i++) {
      const list = Array.from({ length: 30 }, (_, at) => `word${(at * 7919 + i * 104729) % 9973}`)
      const other = list.map((word, at) => (at % 10 < i % 7 ? `other${at}${i}` : word))
      const [a, b] = [runs(list), runs(other)]
      const [p, q] = [printOf(a), printOf(b)]
      const equal = p.reduce((sum, value, at) => sum + (value === q[at] ? 1 : 0), 0) / printLength
      off += Math.abs(equal - likenessOf(a, b).jaccard) / pairs
    }
    expect(off).toBeLessThan(0.06)
  })

  it('brings sets together that are restated, and few that have little in common', () => {
    const meets = (share: number): number => {
      let met = 0
      for (let i = 0; i < 100; i++) {
        const list = Array.from({ length: 40 }, (_, at) => `${(at + 11) * (i + 3) * 37 + at}${'abcdefghij'[at % 10]}x`)
        const other = list.map((word, at) => (at < 40 * share ? word : `z${at}${i}${word}`))
        const [a, b] = [list, other].map((one) => new Set(keysOf(printOf(runs(one)))))
        if ([...a!].some((key) => b!.has(key))) met++
      }
      return met
    }
    expect(meets(0.9)).toBeGreaterThan(95)
    expect(meets(0)).toBeLessThan(10)
  })
})
