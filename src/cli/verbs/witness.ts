/** `witness`: a server of its own that signs the checkpoints of other people's logs, so that they cannot show two histories. */
import { join } from 'node:path'
import { witnessAt } from '../../actions/witness-at.ts'
import { agree } from '../../domain/outcome.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const witness: Verb = {
  name: 'witness',
  group: 'Care',
  summary: 'Watch logs of others: sign each checkpoint that goes on from the last one, and nothing else. A process of its own.',
  usage: 'KEY...',
  words: [1, 100],
  examples: [
    ['witness city.example+4f2c81aa+AfC… --name witness.example --state ./witness', 'answers POST /add-checkpoint on port 4180'],
    ['witness city.example+4f2c81aa+AfC… --name witness.example --host 0.0.0.0', 'for everyone who can reach this machine']
  ],
  options: {
    name: { type: 'string', value: 'NAME', words: 'name of the witness, as a host name' },
    state: { type: 'string', value: 'DIR', words: 'folder of its key and of what it has signed (default ./witness)' },
    host: { type: 'string', value: 'ADDRESS', words: 'address to listen on (default 127.0.0.1)' },
    port: { type: 'string', value: 'PORT', words: 'port to listen on (default 4180)' }
  },
  writes: false,
  run: async (context, given) => {
    const name = given.value('name')
    if (name === null || !/^[^\s+]+$/.test(name)) throw new UsageError('Say who signs: throughline witness KEY --name witness.example.')
    const { environment } = context
    const served = await witnessAt(
      {
        name,
        folder: given.value('state') ?? join('.', 'witness'),
        host: given.value('host') ?? '127.0.0.1',
        port: portOf(given),
        logs: given.words
      },
      environment.now
    )
    if (!served.ok) return served
    const { port, verifierKey, stopped } = served.value
    context.say(`Witnessing on port ${port} (stop with Ctrl-C). Its line in a policy:`)
    context.say(`witness ${name} ${verifierKey} http://localhost:${port}`)
    await stopped
    return agree({ text: '', json: { stopped: true }, next: 'Stopped.' })
  }
}

function portOf(given: Given): number {
  const written = given.value('port') ?? '4180'
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535)
    throw new UsageError(`"${written}" is not a port. Write a number up to 65535.`)
  return Number(written)
}
