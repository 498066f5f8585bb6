import { describe, expect, it } from 'vitest'
import { nearest, optionsOf, readArguments } from './arguments.ts'
import { verbs } from './catalogue.ts'
import { helpFor, overview } from './help.ts'
import { UsageError } from './usage.ts'
import { groups } from './verb.ts'

/** Splits a command line as a shell would: at spaces, but for what stands in quotes. */
function shellWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(?:[^\s"']|"[^"]*")+/g)].map((match) => match[1] ?? match[0].replaceAll('"', ''))
}

const verb = (name: string) => verbs.find((one) => one.name === name)!

describe.each(verbs)('$name', (one) => {
  it('has examples that can be typed, and that are for it', () => {
    expect(one.examples.length).toBeGreaterThan(0)
    for (const [line, what] of one.examples) {
      const [name, ...words] = shellWords(line)
      expect(name).toBe(one.name)
      expect(what).not.toBe('')
      expect(() => readArguments(one, words), line).not.toThrow()
    }
  })

  it('has help that begins with the examples and names every option', () => {
    const help = helpFor(one).replaceAll(/[\ufdd0-\ufddf]/g, '')
    expect(help).toMatch(new RegExp(`^Examples\n  throughline ${one.name}`))
    for (const option of Object.keys(optionsOf(one))) expect(help).toContain(`--${option}`)
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(130)
  })

  it('takes --json, --data, --record, --now and --help, and --key and --dry-run where it writes', () => {
    const options = optionsOf(one)
    expect(Object.keys(options)).toEqual(expect.arrayContaining(['json', 'data', 'record', 'now', 'help']))
    expect(['key' in options, 'dry-run' in options]).toEqual([one.writes, one.writes])
    expect(groups).toContain(one.group)
  })
})

it('names every verb in the overview', () => {
  const help = overview()
  for (const one of verbs) expect(help).toContain(one.name)
  expect(new Set(verbs.map((one) => one.name)).size).toBe(verbs.length)
})

describe('reading arguments', () => {
  it('gives words in order and options wherever they stand', () => {
    const given = readArguments(verb('report'), ['C-1', '--number', '19', 'fitted', '--unit=schools', '--', '--all'])
    expect(given.words).toEqual(['C-1', 'fitted', '--all'])
    expect(given.value('number')).toBe('19')
    expect(given.value('unit')).toBe('schools')
    expect(given.value('forecast')).toBeNull()
    expect(given.has('done')).toBe(false)
  })

  it('takes a lone hyphen for standard input and a negative number for a value', () => {
    expect(readArguments(verb('add'), ['-']).words).toEqual(['-'])
    expect(readArguments(verb('report'), ['C-1', 'fell', '--number', '-5']).value('number')).toBe('-5')
  })

  it.each([
    ['a value that is the next option', ['C-1', '2026-12-14', '--reason', '--meeting', 'M-4'], '--reason needs a value'],
    ['an option without its value', ['C-1', '2026-12-14', '--reason'], '--reason needs a value'],
    ['an unknown option', ['C-1', '2026-12-14', '--raeson', 'x'], 'Did you mean --reason?'],
    ['a name of every object', ['C-1', '2026-12-14', '--constructor'], 'no option --constructor'],
    ['too few words', ['C-1'], 'deadline needs C-1 DATE'],
    ['too many words', ['C-1', '2026-12-14', 'because'], '"because" is too much']
  ])('refuses %s', (_, words, sentence) => {
    expect(() => readArguments(verb('deadline'), words)).toThrow(UsageError)
    expect(() => readArguments(verb('deadline'), words)).toThrow(sentence)
  })
})

describe('the nearest name', () => {
  it.each([
    ['shwo', 'show'],
    ['comit', 'commit'],
    ['evidense', 'evidence'],
    ['vrify', 'verify'],
    ['commitment', 'commitments']
  ])('of %s is %s', (written, meant) => {
    expect(
      nearest(
        written,
        verbs.map((one) => one.name)
      )
    ).toBe(meant)
  })

  it('is none where nothing is near', () => {
    expect(
      nearest(
        'zeppelin',
        verbs.map((one) => one.name)
      )
    ).toBeNull()
  })
})
