import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveEnd, moveStart, wholeWords } from './quote-ends.ts'
import { wordsAt } from './span.ts'

const text = 'The Council (in full) shall publish the plan. 会议强调要加强领导。 Next.'
const quoteOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('the ends of a quote', () => {
  it('move by a word', () => {
    const quote = quoteOf('shall publish')
    expect(wordsAt(text, moveStart(text, quote, 1))).toBe('publish')
    expect(wordsAt(text, moveStart(text, quote, -1))).toBe('full) shall publish')
    expect(wordsAt(text, moveEnd(text, quote, 1))).toBe('shall publish the')
    expect(wordsAt(text, moveEnd(text, quote, -1))).toBe('shall')
  })

  it('take the full stop as a step of its own', () => {
    expect(wordsAt(text, moveEnd(text, quoteOf('the plan'), 1))).toBe('the plan.')
  })

  it('move by a word in Chinese', () => {
    const moved = wordsAt(text, moveEnd(text, quoteOf('会议强调'), 1))
    expect(moved.length).toBeGreaterThan(4)
    expect('会议强调要加强领导。'.startsWith(moved)).toBe(true)
  })

  it('keep at least a word, and stay within the text', () => {
    expect(moveEnd(text, quoteOf('shall'), -1)).toEqual(quoteOf('shall'))
    expect(moveStart(text, quoteOf('shall'), 1)).toEqual(quoteOf('shall'))
    expect(moveStart(text, quoteOf('The'), -1)).toEqual(quoteOf('The'))
    expect(moveEnd(text, quoteOf('Next.'), 1)).toEqual(quoteOf('Next.'))
  })

  it('never leave the text or cross, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(1 as const, -1 as const),
        (words, a, b, by) => {
          fc.pre(words.length > 0)
          const [start, end] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number]
          const quote = { start, end: end + 1 }
          for (const moved of [moveStart(words, quote, by), moveEnd(words, quote, by)]) {
            expect(moved.start).toBeGreaterThanOrEqual(0)
            expect(moved.end).toBeLessThanOrEqual(words.length)
            expect(moved.start).toBeLessThan(moved.end)
          }
        }
      )
    )
  })
})

describe('selected words', () => {
  const selected = (from: string, to: string) => wholeWords(text, { start: text.indexOf(from), end: text.indexOf(to) + to.length })

  it.each([
    ['ouncil', 'publ', 'Council (in full) shall publish'],
    [' shall', 'plan.', 'shall publish the plan'],
    ['(in full', 'full)', '(in full)'],
    ['强调', '加强', '强调要加强']
  ])('from "%s" to "%s" are taken whole, without stray marks', (from, to, words) => {
    expect(wordsAt(text, selected(from, to))).toBe(words)
  })

  it('are nothing where only marks and spaces were selected', () => {
    expect(wordsAt(text, selected('. 会', '. '))).toBe('')
  })
})
