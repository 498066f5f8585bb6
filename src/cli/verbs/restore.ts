/** `restore`: a backup into an empty folder, checked before and after. */
import { restoreBackup } from '../../actions/back-up-store.ts'
import { agree, refuse } from '../../domain/outcome.ts'
import type { Verb } from '../verb.ts'
import { verifiedText } from './verify.ts'

export const restore: Verb = {
  name: 'restore',
  group: 'Care',
  summary: 'Restore a backup into an empty folder, or an empty database, and verify it there.',
  usage: 'BACKUP',
  words: [1, 1],
  examples: [['restore /srv/backup/throughline-2026-11-23T060000Z --data ./restored', 'into a new folder']],
  options: {},
  writes: true,
  run: async (context, given) => {
    const [backup = ''] = given.words
    const there = await context.workspace(!context.dryRun)
    const records = (await there?.store.authorities()) ?? []
    if (records.length > 0) return refuse('record.not-empty', { place: context.place })
    if (there === null || context.dryRun)
      return agree({ text: `Dry run: ${backup} would be restored into ${context.place}. Nothing was.\n`, json: { dryRun: true } })
    const restored = await restoreBackup(backup, { store: there.store, keys: there.keys })
    const findings = restored.reduce((sum, one) => sum + one.findings.length, 0)
    return agree({
      text: `Restored ${backup} into ${there.place}.\n${restored.map((one) => verifiedText(one, context.columns, restored.length > 1)).join('\n')}`,
      json: { dryRun: false, place: there.place, records: restored },
      status: findings === 0 ? 0 : 1
    })
  }
}
