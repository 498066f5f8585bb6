/** `log`: writes the published log as files, to be served by any web server and checked by anyone. */
import { exportLog } from '../../actions/export-log.ts'
import { logPolicy } from '../../actions/log-policy.ts'
import { agree } from '../../domain/outcome.ts'
import { count, number } from '../../formats/count-words.ts'
import { UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const log: Verb = {
  name: 'log',
  group: 'Care',
  summary: 'Write the published log as files: checkpoint, policy, tiles, and openings of what is public. Only what is new is written.',
  usage: '',
  words: [0, 0],
  examples: [['log --to /srv/www/log', 'then checked by anyone: throughline verify https://city.example/log']],
  options: { to: { type: 'string', value: 'DIR', words: 'folder to write to' } },
  writes: false,
  run: async (context, given) => {
    const to = given.value('to')
    if (to === null) throw new UsageError('Say where to: throughline log --to /srv/www/log.')
    const opened = await context.open()
    if (!opened.ok) return opened
    const policy = await logPolicy(opened.value.viewer, context.environment.variables['THROUGHLINE_WITNESSES'] || null)
    if (!policy.ok) return policy
    const written = await exportLog(opened.value.viewer, to, policy.value)
    if (!written.ok) return written
    const { size, files, written: fresh } = written.value
    return agree({
      text: `${count(size, 'entry', 'entries')} in ${count(files, 'file')} at ${to}; ${number(fresh)} of them tiles written anew.\n`,
      json: written.value
    })
  }
}
