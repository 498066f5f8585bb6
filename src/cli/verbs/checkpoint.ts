/** `checkpoint`: signs the log as it stands, and asks the witnesses to sign it too. */
import { readFile } from 'node:fs/promises'
import { askWitnesses, signCheckpointNow, type Witnessed, witnessesIn } from '../../actions/sign-checkpoint.ts'
import { agree } from '../../domain/outcome.ts'
import { count } from '../../formats/count-words.ts'
import { style } from '../paint.ts'
import type { Verb } from '../verb.ts'

export const checkpoint: Verb = {
  name: 'checkpoint',
  group: 'Care',
  summary: 'Sign the log as it stands, so that nothing before can be changed unseen; ask witnesses to sign it too.',
  usage: '',
  words: [0, 0],
  examples: [
    ['checkpoint', 'printed as it is published; keep a copy of it elsewhere'],
    ['checkpoint --witnesses policy.txt', 'and asks every witness the policy names']
  ],
  options: { witnesses: { type: 'string', value: 'FILE', words: 'policy that names witnesses (default THROUGHLINE_WITNESSES)' } },
  writes: false,
  run: async (context, given) => {
    const opened = await context.open()
    if (!opened.ok) return opened
    const { record, workspace } = opened.value
    const file = given.value('witnesses') ?? (context.environment.variables['THROUGHLINE_WITNESSES'] || null)
    const policy = file === null ? null : witnessesIn(await readFile(file, 'utf8'))
    if (policy !== null && !policy.ok) return policy
    const signed = await signCheckpointNow(record, workspace, context.now)
    if (!signed.ok) return signed
    const asked = policy === null ? [] : await askWitnesses(record, policy.value, signed.value, context.now)
    const silent = asked.filter((one) => !one.signed)
    return agree({
      text: signed.value.note + asked.map(witnessLine).join(''),
      json: { size: signed.value.size, note: signed.value.note, witnesses: asked },
      status: silent.length === 0 ? 0 : 1,
      next: `${count(signed.value.size, 'entry', 'entries')} signed. A copy kept elsewhere proves later what stood here now.`
    })
  }
}

function witnessLine({ witness, signed, why }: Witnessed): string {
  return signed ? `${style('good', 'Signed')} by ${witness}.\n` : `${style('late', 'Not signed')} by ${witness}: ${why}.\n`
}
