/** `example`: makes the record of an invented city, to look round in and to try things on. */
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { count, number } from '../../formats/count-words.ts'
import type { Context } from '../context.ts'
import type { ExampleSummary } from '../environment.ts'
import { facts } from '../layout.ts'
import { UsageError } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'

export const example: Verb = {
  name: 'example',
  group: 'Start',
  summary: 'Make the example: a year of Port Meridian, a city that does not exist. The same entries and the same root on every machine.',
  usage: '',
  words: [0, 0],
  examples: [
    ['example --data ./example', 'in a folder of its own; refused where there is a record already'],
    ['example --data ./example --json', 'the same, with its counts and its root for a program']
  ],
  options: {},
  writes: true,
  run: async (context, given) => {
    const data = given.value('data')
    if (data === null) throw new UsageError('Say where: throughline example --data DIR. The example is never made beside a record.')
    if (context.dryRun) return tryOut(context)
    const made = await context.environment.makeExample(data, progressOf(context))
    return made.ok ? agree(answerOf(context, made.value)) : made
  }
}

async function tryOut(context: Context): Promise<Outcome<Answer>> {
  const there = (await (await context.workspace(false))?.store.authorities()) ?? []
  if (there.length > 0) return refuse('example.not-empty', { place: context.place })
  const text = `Dry run: the example would be made in ${context.place}. Nothing was.\n`
  return agree({ text, json: { dryRun: true, place: context.place } })
}

/** A line on a terminal that counts up; nothing anywhere else. */
function progressOf({ environment }: Context): (share: number) => void {
  const { terminal, err } = environment
  return (share) => {
    if (terminal.err) err(share === 1 ? '\r\u001b[K' : `\rMaking the example, ${Math.round(share * 100)} %`)
  }
}

function answerOf(context: Context, made: ExampleSummary): Answer {
  const { counts } = made
  const objects = [
    count(counts.documents, 'document'),
    count(counts.meetings, 'meeting'),
    count(counts.directives, 'directive'),
    count(counts.statements, 'statement'),
    count(counts.commitments, 'commitment'),
    count(counts.terms, 'term')
  ]
  const root = Buffer.from(made.root, 'base64').toString('hex')
  const text = facts(
    [
      ['Made', 'the record of Port Meridian City Council, an invented city'],
      ['Holds', objects.join(', ')],
      ['Log', `${made.origin}, ${number(made.entries)} entries`],
      ['Root', root],
      ['Place', context.place]
    ],
    context.columns
  )
  return {
    text,
    json: { dryRun: false, ...made, root, place: context.place },
    next: `Next: throughline serve --data ${context.place} --now ${made.now}`
  }
}
