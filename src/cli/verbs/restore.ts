/** `restore`: a backup into an empty folder, checked before and after; whole, or as the record stood at an earlier moment. */
import { readFile } from 'node:fs/promises'
import { type Restored, restoreBackup } from '../../actions/restore-store.ts'
import type { Workspace } from '../../actions/workspace.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { count, number } from '../../formats/count-words.ts'
import type { Context } from '../context.ts'
import { facts } from '../layout.ts'
import { type Given, UsageError } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'
import { verifiedText } from './verify.ts'

export const restore: Verb = {
  name: 'restore',
  group: 'Care',
  summary:
    'Restore a backup into an empty folder, or an empty database, and verify it there. With --at, as the record stood at an earlier moment.',
  usage: 'BACKUP',
  words: [1, 1],
  examples: [
    ['restore /srv/backup/throughline-2026-11-23T060000Z --data ./restored', 'into a new folder'],
    ['restore /srv/backup/throughline-2026-11-23T060000Z --seen checkpoint --data ./restored', 'only if it goes on from that checkpoint'],
    ['restore /srv/backup/throughline-2026-11-23T060000Z --at 2026-11-20 --data ./then', 'as it stood that evening, to look at']
  ],
  options: {
    at: { type: 'string', value: 'WHEN', words: 'leave out what was entered after a day, an instant, or an entry given by its number' },
    seen: {
      type: 'string',
      value: 'FILE',
      words: 'the newest checkpoint that was published; a backup that does not go on from it is refused'
    },
    fork: { type: 'string', value: 'ORIGIN', words: 'go on as a log of this name, with a key of its own' }
  },
  writes: true,
  run: async (context, given) => {
    const [backup = ''] = given.words
    const fork = given.value('fork')
    if (fork !== null && !/^[^\s+/]+(\/[^\s+]*)?$/.test(fork))
      throw new UsageError(`"${fork}" cannot name a log. Write an address without https://, such as record.example.org.`)
    const there = await context.workspace(!context.dryRun)
    const records = (await there?.store.authorities()) ?? []
    if (records.length > 0) return refuse('record.not-empty', { place: context.place })
    if (there === null || context.dryRun)
      return agree({ text: `Dry run: ${backup} would be restored into ${context.place}. Nothing was.\n`, json: { dryRun: true } })
    return restoreInto(context, there, given)
  }
}

async function restoreInto(context: Context, there: Workspace, given: Given): Promise<Outcome<Answer>> {
  const [backup = ''] = given.words
  const [at, fork, seenFile] = [given.value('at'), given.value('fork'), given.value('seen')]
  const seen = seenFile === null ? null : await readFile(seenFile, 'utf8').catch(() => null)
  if (seenFile !== null && seen === null) return refuse('file.not-found', { path: seenFile })
  const request = { actor: { kind: 'operator', user: context.environment.user }, via: 'cli', at: context.now } as const
  const restored = await restoreBackup(backup, there, { at, fork, seen, request })
  if (!restored.ok) return restored
  const found = restored.value
  const findings = found.reduce((sum, one) => sum + one.verified.findings.length, 0)
  const left = found.map((one) => leftOutText(one, context.columns)).join('')
  const next = nextWords(at, fork, seen)
  return agree({
    text: `Restored ${backup} into ${there.place}.\n${left}${found.map((one) => verifiedText(one.verified, context.columns, found.length > 1)).join('\n')}`,
    json: {
      dryRun: false,
      place: there.place,
      records: found.map(({ verified, leftOut, origin }) => ({ ...verified, leftOut, origin }))
    },
    status: findings === 0 ? 0 : 1,
    ...(next === null ? {} : { next })
  })
}

function leftOutText({ leftOut }: Restored, columns: number): string {
  if (leftOut === null) return ''
  const acts = Object.entries(leftOut.acts).map(([act, times]) => `${act} × ${number(times)}`)
  return facts(
    [
      ['Left out', `entries ${number(leftOut.from)} to ${number(leftOut.to)}, from ${leftOut.firstAt} to ${leftOut.lastAt}`],
      ['Acts', `${count(leftOut.to - leftOut.from + 1, 'act')}: ${acts.join(', ')}`]
    ],
    columns
  )
}

function nextWords(at: string | null, fork: string | null, seen: string | null): string | null {
  if (fork !== null) return `It goes on as the log ${fork}, with a new key. The old log ends where it was: say so where you published it.`
  if (at !== null)
    return 'It is there to be looked at: its key was left out, it signs nothing and is not served. To go on from it as a log of its own, restore again with --fork.'
  return seen === null
    ? 'If the record was published further than this backup goes, do not go on under its name: restore with --seen and the newest checkpoint that was published.'
    : null
}
