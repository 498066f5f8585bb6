/** `proof`: writes the proof of an entry, or of the newest entry about an object, as a file that can be checked offline. */
import { agree, refuse } from '../../domain/outcome.ts'
import { proofOfEntry, proofOfObject } from '../../store/queries/log-proof.ts'
import { anyId } from '../object-id.ts'
import type { Verb } from '../verb.ts'

export const proof: Verb = {
  name: 'proof',
  group: 'Ask',
  summary: 'Print the proof that an entry, or the newest entry about an object, stands in the log. Only of what is public.',
  usage: 'ID|ENTRY',
  words: [1, 1],
  examples: [
    ['proof C-1 > C-1.proof', 'checked with: throughline verify C-1.proof --key KEY'],
    ['proof 12', 'of entry 12']
  ],
  options: {},
  writes: false,
  run: async (context, { words }) => {
    const opened = await context.open()
    if (!opened.ok) return opened
    const { viewer } = opened.value
    const written = words[0]!
    const isEntry = /^\d{1,15}$/.test(written)
    const id = isEntry ? null : anyId(written)
    if (id !== null && !id.ok) return id
    const found = id === null ? await proofOfEntry(viewer, Number(written)) : await proofOfObject(viewer, id.value)
    return found === null
      ? refuse('log.not-proven', { what: id === null ? `entry ${written}` : id.value })
      : agree({ text: found, json: { proof: found } })
  }
}
