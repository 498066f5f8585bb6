/** Help, made from the verbs' own tables. It begins with examples. */
import { commonOptions, dryRunOption, keyOption } from './arguments.ts'
import { verbs } from './catalogue.ts'
import { beside, wrap } from './layout.ts'
import { style } from './paint.ts'
import type { Option } from './usage.ts'
import { groups, type Verb } from './verb.ts'

export function helpFor(verb: Verb): string {
  const examples = verb.examples.map(([line, what]) => `  throughline ${line}\n${beside('', wrap(what, 90), 6)}`).join('')
  const own = { ...verb.options, ...(verb.writes ? { key: keyOption, 'dry-run': dryRunOption } : {}) }
  return [
    `${style('strong', 'Examples')}\n${examples}`,
    `${style('strong', `throughline ${verb.name} ${verb.usage}`.trim())}\n${beside('', wrap(verb.summary, 96), 2)}`,
    Object.keys(own).length === 0 ? '' : `${style('strong', 'Options')}\n${optionLines(own)}`,
    `${style('strong', 'Options of every verb')}\n${optionLines(commonOptions)}`
  ]
    .filter((part) => part !== '')
    .join('\n')
}

export function overview(): string {
  const sections = groups.map((group) => {
    const lines = verbs.filter((verb) => verb.group === group).map((verb) => beside(`  ${verb.name}`, wrap(verb.summary, 84), 15))
    return `${style('strong', group)}\n${lines.join('')}`
  })
  return `${style('strong', 'Examples')}
  throughline add minutes.pdf            read a document and see what it states
  throughline review D-1                 accept, edit or dismiss what was found
  throughline commit S-3 --owner "Head of Highways" --due 2026-11-30 --done-when "Crossing open"
  throughline trace C-1                  from the directive to the evidence, with the quotes
  throughline due                        what falls due, and what is late

${sections.join('\n')}
Every verb: throughline VERB --help. Exit status: 0 done, 1 refused or findings, 2 usage, 3 not found, 70 fault, 75 newer store.
`
}

function optionLines(options: Readonly<Record<string, Option>>): string {
  return Object.entries(options)
    .map(([name, option]) =>
      beside(`  --${name}${option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''}`, wrap(option.words, 74), 26)
    )
    .join('')
}
