/** `verify`: the log against its leaves and root, the tables against the log, the kept files against their names. Changes nothing. */
import type { OpenRecord } from '../../actions/request.ts'
import { verifyRecord } from '../../actions/verify-record.ts'
import { recordOf } from '../../actions/workspace.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { count, number } from '../../formats/count-words.ts'
import type { Context } from '../context.ts'
import { table } from '../layout.ts'
import { inline, style } from '../paint.ts'
import type { Answer, Verb } from '../verb.ts'

type Verification = Awaited<ReturnType<typeof verifyRecord>>

export const verify: Verb = {
  name: 'verify',
  group: 'Care',
  summary:
    'Check that no entry was changed, removed or reordered, that the tables say what the log says, and that every kept file is whole.',
  usage: '',
  words: [0, 0],
  examples: [
    ['verify', 'every record of the store; exit status 1 with findings'],
    ['verify --json', 'for a program']
  ],
  options: {},
  writes: false,
  run: async (context) => {
    const records = await recordsOf(context)
    if (!records.ok) return records
    const verified: Verification[] = []
    for (const record of records.value) verified.push(await verifyRecord(record))
    const findings = verified.reduce((sum, one) => sum + one.findings.length, 0)
    return agree({
      text: verified.map((one) => verifiedText(one, context.columns, verified.length > 1)).join('\n'),
      json: { records: verified },
      status: findings === 0 ? 0 : 1,
      ...(findings === 0 ? {} : { next: 'Nothing has been changed. To apply the log to the tables again: throughline rebuild' })
    } satisfies Answer)
  }
}

/** The record asked for, or every record of the store. */
async function recordsOf(context: Context): Promise<Outcome<readonly OpenRecord[]>> {
  const workspace = await context.workspace(false)
  if (workspace === null) return refuse('record.missing', { place: context.place })
  const all = await workspace.store.authorities()
  if (context.wanted !== null || all.length === 0) {
    const one = await recordOf(workspace, context.wanted)
    return one.ok ? agree([one.value]) : one
  }
  const { store, readSource } = workspace
  return agree(all.map((authority) => ({ store, readSource, authority })))
}

export function verifiedText(verified: Verification, columns: number, named: boolean): string {
  const { entries, root, rows, files, erased, erasures, findings } = verified
  const head = named ? `${style('strong', verified.authority)}\n` : ''
  if (findings.length > 0)
    return (
      head +
      findings.map(({ entry, about, what }) => `${style('late', place(entry, about))}: ${inline(what)}.\n`).join('') +
      `${count(findings.length, 'finding')}. The record was altered.\n`
    )
  const hex = Buffer.from(root, 'base64').toString('hex')
  const checks = [
    [`${count(entries, 'entry', 'entries')}, root ${hex.slice(0, 4)} ${hex.slice(4, 8)} …`, 'recomputed, equal'],
    ['database rows rebuilt from the log', `${number(rows)} of ${number(rows)} equal`],
    ['kept files', `${number(files)} of ${number(files)} whole`],
    ...(erasures === 0 ? [] : [[`${count(erased, 'value')} erased`, `as ${count(erasures, 'erasure')} ${erasures === 1 ? 'says' : 'say'}`]])
  ]
  return `${head}${table(checks, columns, 0)}${style('good', 'No entry has been changed, removed or reordered.')}\n`
}

function place(entry: number | null, about: string): string {
  return entry === null ? inline(about) : `Entry ${number(entry)} (${inline(about)})`
}
