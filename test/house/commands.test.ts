import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { optionsOf, readArguments } from '../../src/cli/arguments.ts'
import { verbs } from '../../src/cli/catalogue.ts'
import { refusals } from '../../src/domain/refusals.ts'
import { commandsIn, wordsOf } from './commands.ts'

const root = new URL('../../', import.meta.url).pathname
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`)
]
  .filter((path) => path.endsWith('.md'))
  .map((path) => [path, readFileSync(root + path, 'utf8')] as const)

/** Reads a command line as the program would; throws where it would say how it is used. */
function read(line: string): void {
  const [name, ...words] = wordsOf(line)
  const verb = verbs.find((one) => one.name === name)
  if (verb === undefined) throw new Error(`there is no verb "${name}"`)
  readArguments(verb, words)
}

describe('every command that is shown can be given', () => {
  it.each(pages.flatMap(([path, text]) => commandsIn(text).map((line) => [path, line])))('%s: throughline %s', (_, line) => {
    expect(() => read(line)).not.toThrow()
  })

  it.each(pages.flatMap(([path, text]) => [...text.matchAll(/`throughline ([^`]*)`/g)].map((match) => [path, match[1]!])))(
    '%s speaks of: throughline %s',
    (_, line) => {
      const [name, ...words] = wordsOf(line)
      const verb = verbs.find((one) => one.name === name)
      expect(verb?.name).toBe(name)
      for (const word of words.filter((word) => word.startsWith('--'))) expect(Object.keys(optionsOf(verb!))).toContain(word.slice(2))
    }
  )

  const shown = Object.entries(refusals).flatMap(([key, { en }]) =>
    [...en.matchAll(/: throughline (.*?)\.?$/g)].map((match) => [key, match[1]!.replaceAll(/\{\w+\}/g, 'C-1')])
  )
  it.each(shown)('the refusal %s: throughline %s', (_, line) => {
    expect(() => read(line)).not.toThrow()
  })

  it.each(verbs.flatMap(({ examples }) => examples.map(([line]) => line)))('the help: throughline %s', (line) => {
    expect(() => read(line)).not.toThrow()
  })

  it('and each verb is told of in README', () => {
    const readme = pages.find(([path]) => path === 'README.md')![1]
    expect(verbs.map(({ name }) => name).filter((name) => !new RegExp(`(?:throughline |\`)${name}\\b`).test(readme))).toEqual([])
  })
})
