/**
 * Runs one command line and answers with its exit status: 0 done, 1 refused or findings, 2 usage, 3 not found, 70 fault, 75 newer store.
 */
import { diskRefusal } from '../domain/disk-fault.ts'
import { fault } from '../domain/fault.ts'
import type { Refusal } from '../domain/outcome.ts'
import { type RefusalKey, wordRefusal } from '../domain/refusals.ts'
import { nearest, readArguments } from './arguments.ts'
import { verbs } from './catalogue.ts'
import { contextOf } from './context.ts'
import type { Environment } from './environment.ts'
import { chain } from './fault-chain.ts'
import { helpFor, overview } from './help.ts'
import { jsonLine, paint } from './paint.ts'
import { UsageError } from './usage.ts'
import type { Verb } from './verb.ts'

const usageStatus = 2
const faultStatus = 70
/** Refusals of what was typed, and of what is not there; all others are refusals by a rule. */
const statuses: Partial<Record<RefusalKey, number>> = {
  'id.malformed': 2,
  'object.wrong-kind': 2,
  'date.malformed': 2,
  'interval.malformed': 2,
  'zone.unknown': 2,
  'object.not-found': 3,
  'proposal.not-found': 3,
  'evidence.not-found': 3,
  'record.missing': 3,
  'record.unknown': 3,
  'file.not-found': 3
}

export async function run(environment: Environment): Promise<number> {
  try {
    return await runLine(environment)
  } catch (error) {
    return faulted(environment, error)
  }
}

async function runLine(environment: Environment): Promise<number> {
  const [first, ...rest] = environment.arguments
  const colour = environment.terminal.out && !environment.variables['NO_COLOR']
  if (first === undefined) {
    environment.err(paint(overview(), false))
    return usageStatus
  }
  if (first === '--version' || first === '-V' || first === 'version') {
    await environment.out(`${environment.version}\n`)
    return 0
  }
  if (first === 'help' || first === '--help' || first === '-h') {
    await environment.out(paint(rest[0] === undefined ? overview() : helpFor(verbCalled(rest[0])), colour))
    return 0
  }
  const verb = verbCalled(first)
  const given = readArguments(verb, rest)
  if (given.has('help')) {
    await environment.out(paint(helpFor(verb), colour))
    return 0
  }
  return runVerb(environment, verb, given)
}

function verbCalled(name: string): Verb {
  const verb = verbs.find((one) => one.name === name)
  if (verb !== undefined) return verb
  const near = nearest(
    name,
    verbs.map((one) => one.name)
  )
  throw new UsageError(`There is no verb "${name}".${near === null ? '' : ` Did you mean "${near}"?`}`)
}

async function runVerb(environment: Environment, verb: Verb, given: ReturnType<typeof readArguments>): Promise<number> {
  const context = contextOf(environment, given)
  try {
    fault('cli.before-verb')
    const outcome = await verb.run(context, given)
    fault('cli.before-answer')
    if (!outcome.ok) return await refused(environment, outcome.refusal, context.json)
    const { text, json, status, next } = outcome.value
    if (context.json) await environment.out(json === undefined ? '' : jsonLine(json))
    else {
      await context.print(text)
      if (next !== undefined && next !== '') context.say(next)
    }
    return status ?? 0
  } finally {
    await context.close()
  }
}

async function refused(environment: Environment, { key, words }: Refusal, json: boolean): Promise<number> {
  const message = wordRefusal(key, words)
  environment.err(paint(`${message}\n`, false))
  if (json) await environment.out(jsonLine({ refused: { key, message } }))
  return statuses[key] ?? 1
}

function faulted(environment: Environment, error: unknown): number {
  if ((error as { code?: unknown } | null)?.code === 'EPIPE') return 0
  const say = (words: string): void => environment.err(paint(`${words}\n`, false))
  if (error instanceof UsageError) {
    const verb = verbs.find((one) => one.name === environment.arguments[0])
    say(`${error.message} See: throughline ${verb === undefined ? 'help' : `${verb.name} --help`}`)
    return usageStatus
  }
  const known = environment.knownFault(error)
  if (known !== null) {
    say(known.message)
    return known.status
  }
  const debug = environment.variables['THROUGHLINE_DEBUG'] === '1'
  say(`Fault ${environment.newFaultId()}: ${error instanceof Error ? error.message : String(error)}`)
  const disk = diskRefusal(error)
  if (disk !== null) say(wordRefusal(disk.refusal.key, disk.refusal.words))
  say(debug ? chain(error) : 'Nothing half done was kept. For the details, set THROUGHLINE_DEBUG=1 and run it again.')
  return faultStatus
}
