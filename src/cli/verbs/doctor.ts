/** `doctor`: whether everything that the record rests on is in order. */
import { statfs } from 'node:fs/promises'
import type { Model } from '../../actions/ask-model.ts'
import { checkHealth, type Health, type RecordHealth } from '../../actions/check-health.ts'
import type { Instant } from '../../domain/instant.ts'
import { agree, refuse } from '../../domain/outcome.ts'
import { count, size } from '../../formats/count-words.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import type { Context } from '../context.ts'
import { facts } from '../layout.ts'
import { style } from '../paint.ts'
import type { Verb } from '../verb.ts'

/** Below this much free space a record should not be relied on to take more. */
const enoughBytes = 500_000_000

type Check = { readonly name: string; readonly good: boolean; readonly words: string }

export const doctor: Verb = {
  name: 'doctor',
  group: 'Care',
  summary:
    'Check what the record rests on: durability, version, entries, clock, keys, checkpoint, witnesses, backup, jobs, disk, reader, what waits to be sent.',
  usage: '',
  words: [0, 0],
  examples: [['doctor', 'one line for each; exit status 1 where something is wrong']],
  options: {},
  writes: false,
  run: async (context) => {
    const workspace = await context.workspace(false)
    if (workspace === null) return refuse('record.missing', { place: context.place })
    const health = await checkHealth(workspace)
    const checks = [
      ...storeChecks(health),
      ...recordChecks(context, health),
      ...backupChecks(context, health),
      ...jobChecks(health),
      await diskCheck(workspace.store.blobs.folder),
      nodeCheck(),
      modelCheck(workspace.model)
    ]
    const wrong = checks.filter((check) => !check.good).length
    const rows = checks.map(
      (check) => [check.name, `${check.good ? style('good', 'good  ') : style('late', 'WRONG ')} ${check.words}`] as const
    )
    const verdict = wrong === 0 ? 'Everything is in order.\n' : `${count(wrong, 'finding')}.\n`
    return agree({
      text: facts([['Place', workspace.place], ...rows], context.columns, 12) + verdict,
      json: { place: workspace.place, version: context.environment.version, checks },
      status: wrong === 0 ? 0 : 1
    })
  }
}

function storeChecks({ durability, version, reader, engine }: Health): Check[] {
  return [
    { name: 'Durability', good: durability.safe, words: durability.words },
    { name: 'Store', good: true, words: `${engine}, version ${version}` },
    { name: 'Reader', good: reader, words: reader ? 'its own process reads a test page' : 'its own process does not read a test page' }
  ]
}

function recordChecks(context: Context, { records }: Health): Check[] {
  if (records.length === 0) return [{ name: 'Record', good: true, words: 'none yet. Start one: throughline init' }]
  return records.flatMap((record): Check[] => {
    const { authority, entries, lastAct, signs, live } = record
    const ahead = lastAct !== null && lastAct > context.now
    const last = lastAct === null ? 'no act yet' : `last act on ${dayOfInstant(authority.zone, lastAct)} (${lastAct})`
    return [
      { name: 'Record', good: true, words: `${authority.name}: ${count(entries, 'entry', 'entries')}, ${last}` },
      {
        name: 'Clock',
        good: !ahead,
        words: ahead ? `it says ${context.now}, and the last act is later: ${lastAct}` : `${context.now}, after the last act`
      },
      {
        name: 'Keys',
        good: signs,
        words: signs
          ? `the key of ${authority.origin} is here`
          : `the key of ${authority.origin} is not here, so no checkpoint can be signed`
      },
      checkpointCheck(context, record),
      witnessCheck(record),
      {
        name: 'Outbox',
        good: true,
        words:
          live.waiting === 0
            ? 'nothing waits to be sent'
            : `${count(live.waiting, 'message')} ${live.waiting === 1 ? 'waits' : 'wait'} to be sent`
      }
    ]
  })
}

/** Days that a record may go without a backup that was found good. */
const backedUpWithin = 8

function backupChecks({ now }: Context, { backup, records }: Health): Check[] {
  if (records.length === 0) return []
  const to = 'Take one: throughline backup --to DIR'
  if (backup === null) {
    const old = records.some(({ lastAct }) => lastAct !== null && daysBetween(lastAct, now) > backedUpWithin)
    return [{ name: 'Backup', good: !old, words: `none was found good yet. ${to}` }]
  }
  const days = daysBetween(backup.at, now)
  const words = `restored and verified, of ${dayOfInstant(records[0]!.authority.zone, backup.at)}: ${backup.folder}`
  return [
    { name: 'Backup', good: days <= backedUpWithin, words: days <= backedUpWithin ? words : `${count(days, 'day')} old, ${words}. ${to}` }
  ]
}

/** What `serve` does by itself; nothing is said of a job that never ran. */
function jobChecks({ jobs, records }: Health): Check[] {
  const zone = records[0]?.authority.zone ?? 'UTC'
  return jobs.map(({ name, lastAt, failure }) => {
    const last = lastAt === null ? 'it has not come to its end yet' : `last done on ${dayOfInstant(zone, lastAt)} (${lastAt})`
    const words = failure === null ? last : `broke off on ${dayOfInstant(zone, failure.at)} (${failure.at}): ${failure.why}; ${last}`
    return { name: `Job ${name}`, good: failure === null, words }
  })
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Days that entries may stand without a signature over them. */
const signedWithin = 2

function checkpointCheck({ now }: Context, { authority, entries, lastAct, live: { checkpoint } }: RecordHealth): Check {
  const since = entries - (checkpoint?.size ?? 0)
  const stale = since > 0 && lastAct !== null && daysBetween(lastAct, now) > signedWithin
  const signed =
    checkpoint === null
      ? 'none was signed yet'
      : `${count(checkpoint.size, 'entry', 'entries')} signed on ${dayOfInstant(authority.zone, checkpoint.at)}`
  const after = checkpoint === null || since === 0 ? '' : `, ${count(since, 'entry', 'entries')} since`
  return { name: 'Checkpoint', good: !stale, words: `${signed}${after}${stale ? '. Sign one: throughline checkpoint' : ''}` }
}

function witnessCheck({ authority, live: { witnesses } }: RecordHealth): Check {
  const words =
    witnesses.length === 0
      ? 'none has signed a checkpoint'
      : witnesses
          .map(({ witness, size, at }) => `${witness} signed ${count(size, 'entry', 'entries')} on ${dayOfInstant(authority.zone, at)}`)
          .join('; ')
  return { name: 'Witness', good: true, words }
}

async function diskCheck(folder: string): Promise<Check> {
  const parent = folder.replace(/[\\/][^\\/]+$/, '')
  const { bavail, bsize } = await statfs(parent)
  const free = bavail * bsize
  return { name: 'Disk', good: free >= enoughBytes, words: `${size(free)} free` }
}

/** Not whether it answers: that would already be asking it. */
function modelCheck(model: Model | null): Check {
  const words =
    model === null
      ? 'none is asked: nothing of a document leaves this machine'
      : `${model.name}: sentences of documents are sent to ${model.host}`
  return { name: 'Model', good: true, words }
}

function nodeCheck(): Check {
  const { node } = process.versions
  return { name: 'Node', good: Number(node.split('.')[0]) >= 24, words: node }
}
