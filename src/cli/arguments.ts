/**
 * Reads a command line against a verb's own table. What is not in the table is refused with the nearest thing that is.
 */
import { parseArgs } from 'node:util'
import { type Given, type Option, UsageError } from './usage.ts'
import type { Verb } from './verb.ts'

export const commonOptions: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', words: 'print the result as JSON, one line' },
  data: { type: 'string', value: 'DIR', words: 'folder of the store (default ./data, or THROUGHLINE_DATA)' },
  record: { type: 'string', value: 'NAME', words: 'the record to work on, where the store keeps several' },
  now: { type: 'string', value: 'INSTANT', words: 'act as at this moment, such as 2026-11-20T09:00:00Z' },
  help: { type: 'boolean', words: 'show this help' }
}
/** Of verbs that write. */
export const keyOption: Option = {
  type: 'string',
  value: 'WORDS',
  words: 'enter this once: the same line with the same key again enters nothing more and answers the same'
}
export const dryRunOption: Option = { type: 'boolean', words: 'say what would be entered, and enter nothing' }

export function optionsOf(verb: Verb): Readonly<Record<string, Option>> {
  return { ...verb.options, ...(verb.writes ? { key: keyOption, 'dry-run': dryRunOption } : {}), ...commonOptions }
}

/** Throws `UsageError` naming what is wrong. The number of words is checked only without --help. */
export function readArguments(verb: Verb, words: readonly string[]): Given {
  const options = optionsOf(verb)
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...options, help: { type: 'boolean', short: 'h' } } as Record<string, { type: 'string' | 'boolean' }>,
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const values = new Map<string, string>()
  const positional: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positional.push(token.value)
    if (token.kind === 'option') values.set(token.name, optionValue(options, token, verb.name))
  }
  const [fewest, most] = verb.words
  if (!values.has('help') && positional.length < fewest) throw new UsageError(`${verb.name} needs ${verb.usage}.`)
  if (!values.has('help') && positional.length > most)
    throw new UsageError(
      most === 0
        ? `${verb.name} takes no words, and was given "${positional[0]}".`
        : `${verb.name} takes ${verb.usage}, and "${positional[most]}" is too much.`
    )
  return { words: positional, value: (name) => values.get(name) ?? null, has: (name) => values.has(name) }
}

type OptionToken = {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function optionValue(options: Readonly<Record<string, Option>>, token: OptionToken, verb: string): string {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
  if (option === undefined) {
    const near = nearest(token.name, Object.keys(options))
    throw new UsageError(`${verb} has no option ${token.rawName}.${near === null ? '' : ` Did you mean --${near}?`}`)
  }
  if (option.type === 'boolean') {
    if (token.inlineValue === true) throw new UsageError(`${token.rawName} takes no value.`)
    return ''
  }
  // What looks like an option is one, but for negative numbers: `--due --ongoing P3M` has lost its date.
  const lost = token.inlineValue !== true && token.value !== undefined && /^-[^\d]/.test(token.value)
  if (token.value === undefined || lost)
    throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value ?? 'VALUE'}.`)
  return token.value
}

/** The name that was most likely meant: at most a third of its letters wrong. */
export function nearest(written: string, names: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor(written.length / 3)) + 0.5
  for (const name of names) {
    const away = name.startsWith(written) && written.length > 1 ? 0.5 : distance(written, name)
    if (away < least) {
      best = name
      least = away
    }
  }
  return best
}

/** Letters to change, add or drop, or neighbours to swap (Damerau-Levenshtein, restricted). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const last = rows[i - 1]!
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let away = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) away = Math.min(away, rows[i - 2]![j - 2]! + 1)
      row.push(away)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
