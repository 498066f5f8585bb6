/** `proof`: writes the proof of an entry, or of the newest entry about an object, as a file that can be checked offline. */
import { writeFile } from 'node:fs/promises'
import { agree, refuse } from '../../domain/outcome.ts'
import { proofOfEntry, proofOfObject } from '../../store/queries/log-proof.ts'
import { anyId } from '../object-id.ts'
import type { Verb } from '../verb.ts'

export const proof: Verb = {
  name: 'proof',
  group: 'Ask',
  summary: 'Write out the proof that an entry, or the newest entry about an object, stands in the log. Only of what is public.',
  usage: 'ID|ENTRY',
  words: [1, 1],
  examples: [
    ['proof C-1 --to C-1.tlog-proof', 'checked offline: throughline verify C-1.tlog-proof --log-key KEY'],
    ['proof 12', 'of entry 12, printed']
  ],
  options: { to: { type: 'string', value: 'FILE', words: 'file to write, in place of printing' } },
  writes: false,
  run: async (context, given) => {
    const opened = await context.open()
    if (!opened.ok) return opened
    const { viewer } = opened.value
    const written = given.words[0]!
    const to = given.value('to')
    const isEntry = /^\d{1,15}$/.test(written)
    const id = isEntry ? null : anyId(written)
    if (id !== null && !id.ok) return id
    const found = id === null ? await proofOfEntry(viewer, Number(written)) : await proofOfObject(viewer, id.value)
    if (found === null) return refuse('log.not-proven', { what: id === null ? `entry ${written}` : id.value })
    if (to === null) return agree({ text: found, json: { proof: found } })
    await writeFile(to, found)
    return agree({ text: `The proof is in ${to}. Whoever has it can check it offline.\n`, json: { file: to, proof: found } })
  }
}
