/** `backup`: a copy of the whole store while it is in use, called good only after it was restored elsewhere and verified. */
import { join } from 'node:path'
import { takeBackup, takeScheduledBackup } from '../../actions/back-up-store.ts'
import { parseRetention, type Retention } from '../../domain/backup-retention.ts'
import { agree, refuse } from '../../domain/outcome.ts'
import { count, number, size } from '../../formats/count-words.ts'
import { facts } from '../layout.ts'
import { UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const backup: Verb = {
  name: 'backup',
  group: 'Care',
  summary: 'Copy the store, its files and its keys while it is in use; restore the copy to a scratch folder and verify it there.',
  usage: '',
  words: [0, 0],
  examples: [
    ['backup --to /srv/backup', 'a new folder in /srv/backup, named for the moment it was taken'],
    [
      'backup --to /srv/backup --keep "7 daily, 4 weekly, 3 monthly"',
      'every night, from cron: older ones are removed, never the last good one'
    ]
  ],
  options: {
    to: { type: 'string', value: 'DIR', words: 'folder to put the backup in (default THROUGHLINE_BACKUP)' },
    keep: { type: 'string', value: 'RULE', words: 'remove older backups in that folder but these, such as "7 daily, 4 weekly"' }
  },
  writes: true,
  run: async (context, given) => {
    const to = given.value('to') ?? (context.environment.variables['THROUGHLINE_BACKUP'] || null)
    const keep = retentionOf(given.value('keep'))
    if (to === null) throw new UsageError('Say where to: throughline backup --to /srv/backup.')
    const workspace = await context.workspace(false)
    if (workspace === null) return refuse('record.missing', { place: context.place })
    const folder = join(to, `throughline-${context.now.replaceAll(':', '')}`)
    if (context.dryRun)
      return agree({ text: `Dry run: ${workspace.place} would be copied to ${folder}. Nothing was.\n`, json: { dryRun: true, folder } })
    const { taken, removed } =
      keep === null
        ? { taken: await takeBackup(workspace.store, workspace, folder, context.now), removed: [] }
        : await takeScheduledBackup(workspace.store, workspace, { to, keep }, context.now)
    const { manifest, bytes, verified } = taken
    const entries = verified.reduce((sum, one) => sum + one.entries, 0)
    const files = Object.keys(manifest.files).length
    const text = facts(
      [
        ['Copied', `${size(bytes)}, ${count(entries, 'entry', 'entries')}, ${count(files, 'file')}, while in use`],
        ['Tested', `restored to a scratch folder and verified: ${number(verified.length)} of ${count(verified.length, 'record')} whole`],
        ['Backup', folder],
        ...(keep === null ? [] : [['Removed', removed.length === 0 ? 'none' : removed.join(', ')] as const])
      ],
      context.columns
    )
    return agree({
      text,
      json: { dryRun: false, folder, bytes, files, at: manifest.at, records: verified, removed },
      next: 'It holds the keys of the record: keep it where only you can read it.'
    })
  }
}

function retentionOf(written: string | null): Retention | null {
  if (written === null) return null
  const keep = parseRetention(written)
  if (keep === null) throw new UsageError(`"${written}" is no rule for backups. Write it as "7 daily, 4 weekly, 3 monthly".`)
  return keep
}
