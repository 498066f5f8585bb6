/** `serve`: the web pages of a record, until the process is told to stop. */

import { pastMark } from '../../actions/past-mark.ts'
import { agree, refuse } from '../../domain/outcome.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const serve: Verb = {
  name: 'serve',
  group: 'Start',
  summary:
    'Serve the record as web pages. On this machine only, unless HOST says otherwise. Without signing in, only what is published is shown.',
  usage: '',
  words: [0, 0],
  examples: [
    ['serve', 'http://localhost:4173, for this machine only'],
    ['serve --host 0.0.0.0 --port 8080', 'for everyone who can reach this machine']
  ],
  options: {
    host: { type: 'string', value: 'ADDRESS', words: 'address to listen on (default HOST, or 127.0.0.1)' },
    port: { type: 'string', value: 'PORT', words: 'port to listen on (default PORT, or 4173)' }
  },
  writes: false,
  run: async (context, given) => {
    const workspace = await context.workspace(true)
    if (workspace === null) return refuse('record.missing', { place: context.place })
    const past = await pastMark(workspace.keys)
    if (past !== null) return refuse('serve.past', { at: past })
    const host = given.value('host')
    const port = portOf(given)
    const { environment } = context
    const served = await environment.serve(workspace, {
      record: context.wanted,
      now: context.fixedNow ? () => context.now : environment.now,
      onFault: (error) => {
        const id = environment.newFaultId()
        context.say(`Fault ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        return id
      },
      onListening: (address) => context.say(`Serving ${workspace.place} at ${address} (stop with Ctrl-C)`),
      onFirstRun: (address, code) => context.say(`First run: open ${address}/first-run and make the first account with the code ${code}`),
      ...(host === null ? {} : { host }),
      ...(port === null ? {} : { port })
    })
    return served.ok ? agree({ text: '', json: { stopped: true }, next: 'Stopped.' }) : served
  }
}

function portOf(given: Given): number | null {
  const written = given.value('port')
  if (written === null) return null
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535)
    throw new UsageError(`"${written}" is not a port. Write a number up to 65535.`)
  return Number(written)
}
