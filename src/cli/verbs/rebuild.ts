/** `rebuild`: applies every entry of the log again, and writes the tables that are not what comes out. */
import { rebuildRecord, verifyRecord } from '../../actions/verify-record.ts'
import { agree } from '../../domain/outcome.ts'
import { count, number } from '../../formats/count-words.ts'
import type { Verb } from '../verb.ts'
import { verifiedText } from './verify.ts'

export const rebuild: Verb = {
  name: 'rebuild',
  group: 'Care',
  summary: 'Apply every entry of the log to the tables again. Entries are not touched.',
  usage: '',
  words: [0, 0],
  examples: [
    ['rebuild', 'the tables again, from the log'],
    ['rebuild --dry-run', 'what the log and the tables do not agree on']
  ],
  options: {},
  writes: true,
  run: async (context) => {
    const opened = await context.open()
    if (!opened.ok) return opened
    const { record } = opened.value
    if (context.dryRun) {
      const verified = await verifyRecord(record)
      const text = `${verifiedText(verified, context.columns, false)}Dry run: nothing was rebuilt.\n`
      return agree({ text, json: { dryRun: true, ...verified }, status: verified.findings.length === 0 ? 0 : 1 })
    }
    const entries = await rebuildRecord(record, (applied) => context.say(`${number(applied)} entries applied`))
    const text = `Rebuilt the tables of ${record.authority.name} from ${count(entries, 'entry', 'entries')}.\n`
    return agree({ text, json: { dryRun: false, entries }, next: 'Next: throughline verify' })
  }
}
