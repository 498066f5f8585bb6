import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendanceRows, rollGroups } from './lexicon/en/attendance.ts'
import { sentenceRows } from './lexicon/en/cues.ts'
import { headingRows } from './lexicon/en/cues-heading.ts'
import { labelRows } from './lexicon/en/cues-label.ts'
import { motionRows, outcomeRows } from './lexicon/en/cues-motion.ts'
import { profileSignals } from './lexicon/profile-signals.ts'
import { chineseHeadingRows } from './lexicon/zh/headings.ts'
import { matchesOf } from './matches.ts'
import { gramsOf, mayMatch, mayStart, Seeker, sieved } from './sieve.ts'

type Row = { readonly pattern: string; readonly holds?: readonly string[] }

const rows: readonly (Row & { readonly flags: string })[] = [
  ...sentenceRows,
  ...[...labelRows, ...motionRows, ...outcomeRows, ...profileSignals]
]
  .map((row: Row) => ({ ...row, flags: '' }))
  .concat([...headingRows, ...chineseHeadingRows, ...attendanceRows, ...rollGroups].map((row: Row) => ({ ...row, flags: 'i' })))
const sayings = rows.flatMap(({ holds = [] }) => holds)

/** Sentences of the lexicon, cut, joined and in other case: what they hold is close to what the patterns look for. */
const texts = fc
  .tuple(
    fc.constantFrom(...sayings),
    fc.constantFrom(...sayings),
    fc.nat(40),
    fc.constantFrom('', ' ', ', and ', '\n', 'é', '会议'),
    fc.nat(2)
  )
  .map(([first, second, cut, joint, shape]) => {
    const text = first.slice(0, cut === 0 ? undefined : cut) + joint + second.slice(cut % 7)
    return shape === 0 ? text : shape === 1 ? text.toUpperCase() : text.toLowerCase()
  })

describe('a sieve', () => {
  const sieves = rows.map(({ pattern, flags }) => sieved(pattern, flags))
  const lets = (text: string): void => {
    const grams = gramsOf(text)
    for (const { regex, sieve } of sieves) {
      if (regex.test(text))
        expect([regex.source, text, mayStart(sieve, text), mayMatch(sieve, grams)]).toEqual([regex.source, text, true, true])
    }
  }

  it('lets through every text that its pattern matches', () => {
    sayings.forEach(lets)
    fc.assert(fc.property(texts, lets), { numRuns: 120 })
  })

  it('asks the words of a pattern that any letter may begin', () => {
    const { sieve } = sieved("^(?:[a-z'-]{1,20}\\s){0,4}absent$", 'i')
    const may = (text: string): boolean[] => [mayStart(sieve, text), mayMatch(sieve, gramsOf(text))]
    expect([may('also absent'), may('the harbour fund')]).toEqual([
      [true, true],
      [true, false]
    ])
  })

  it('passes over most patterns for most texts', () => {
    const tried = sayings.map((text) => sieves.filter(({ sieve }) => mayStart(sieve, text) && mayMatch(sieve, gramsOf(text))).length)
    expect(tried.reduce((sum, count) => sum + count, 0)).toBeLessThan(sayings.length * sieves.length * 0.2)
  })

  it.each([
    [
      String.raw`^(?:The )?[Bb]oard (?:agreed|resolved)\b`,
      '',
      ['The Board agreed', 'board resolved it'],
      ['A board agreed', 'The chair agreed', 'Board met']
    ],
    [String.raw`\bship(?:s|ping)? \d{1,3}(?: t|%)`, 'i', ['SHIP 12 t', 'of ships 3%'], ['sheep 12 t', 'a quay']],
    ['会议(?:决定|要求)', '', ['会议决定修路'], ['大会开幕', '要求修路']]
  ])('of %s tells texts apart', (pattern, flags, held, others) => {
    const { regex, sieve } = sieved(pattern, flags)
    const may = (text: string): boolean => mayStart(sieve, text) && mayMatch(sieve, gramsOf(text))
    expect(held.map((text) => [regex.test(text), may(text)])).toEqual(held.map(() => [true, true]))
    expect(others.map(may)).toEqual(others.map(() => false))
  })
})

describe('a seeker', () => {
  const patterns = profileSignals.map(({ pattern }) => pattern)
  const seeker = new Seeker(patterns)
  const joined = new RegExp(patterns.map((pattern) => `(${pattern})`).join('|'), 'g')

  it('finds what one pattern joined of all finds', () => {
    const signals =
      'Moved by Seconded MOTION CARRIED WHEREAS, the \n  Recalling Urges We, the Lead agency: \nMilestones: It was agreed members agreed 会议指出 牵头单位 〔2025〕'
    const words = fc.array(fc.constantFrom(...signals.split(/(?<= )/), ' ', '\n', 'the ', 'xMoved by '), { maxLength: 40 })
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('')
        const found = matchesOf(joined, text).map((match) => match.findIndex((group, index) => index > 0 && group !== undefined) - 1)
        expect(seeker.seek(text)).toEqual(found)
      }),
      { numRuns: 300 }
    )
  })
})
