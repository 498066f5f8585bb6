/** `backup`: a copy of the whole store while it is in use, called good only after it was restored elsewhere and verified. */
import { join } from 'node:path'
import { takeBackup } from '../../actions/back-up-store.ts'
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
  examples: [['backup --to /srv/backup', 'a new folder in /srv/backup, named for the moment it was taken']],
  options: { to: { type: 'string', value: 'DIR', words: 'folder to put the backup in' } },
  writes: true,
  run: async (context, given) => {
    const to = given.value('to')
    if (to === null) throw new UsageError('Say where to: throughline backup --to /srv/backup.')
    const workspace = await context.workspace(false)
    if (workspace === null) return refuse('record.missing', { place: context.place })
    const folder = join(to, `throughline-${context.now.replaceAll(':', '')}`)
    if (context.dryRun)
      return agree({ text: `Dry run: ${workspace.place} would be copied to ${folder}. Nothing was.\n`, json: { dryRun: true, folder } })
    const { manifest, bytes, verified } = await takeBackup(workspace.store, workspace, folder, context.now)
    const entries = verified.reduce((sum, one) => sum + one.entries, 0)
    const files = Object.keys(manifest.files).length
    const text = facts(
      [
        ['Copied', `${size(bytes)}, ${count(entries, 'entry', 'entries')}, ${count(files, 'file')}, while in use`],
        ['Tested', `restored to a scratch folder and verified: ${number(verified.length)} of ${count(verified.length, 'record')} whole`],
        ['Backup', folder]
      ],
      context.columns
    )
    return agree({
      text,
      json: { dryRun: false, folder, bytes, files, at: manifest.at, records: verified },
      next: 'It holds the keys of the record: keep it where only you can read it.'
    })
  }
}
