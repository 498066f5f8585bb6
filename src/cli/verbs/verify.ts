/** `verify`: the log against its leaves and root, the tables against the log, the kept files against their names. Changes nothing. */
import { readFile, writeFile } from 'node:fs/promises'
import type { OpenRecord } from '../../actions/request.ts'
import { type LogVerified, verifyLog } from '../../actions/verify-log.ts'
import { verifyRecord } from '../../actions/verify-record.ts'
import { recordOf } from '../../actions/workspace.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { count, number } from '../../formats/count-words.ts'
import type { Context } from '../context.ts'
import { table } from '../layout.ts'
import { inline, style } from '../paint.ts'
import type { Given } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'

type Verification = Awaited<ReturnType<typeof verifyRecord>>

export const verify: Verb = {
  name: 'verify',
  group: 'Care',
  summary:
    'Check that no entry was changed, removed or reordered, that the tables say what the log says, and that every kept file is whole.',
  usage: '[URL|DIR|FILE]',
  words: [0, 1],
  examples: [
    ['verify', 'every record of the store; exit status 1 with findings'],
    ['verify --json', 'for a program'],
    ['verify https://city.example/log --remember city.checkpoint', 'a published log, whole, and that it goes on from the last look'],
    ['verify C-1.tlog-proof --log-key city.example+4f2c81aa+AfC…', 'a proof file, offline']
  ],
  options: {
    'log-key': { type: 'string', value: 'KEY', words: 'verifier key of the log, as you trust it' },
    policy: { type: 'string', value: 'FILE', words: 'keys and witnesses to ask for, as a policy' },
    remember: { type: 'string', value: 'FILE', words: 'checkpoint of the last look, compared and renewed' },
    nearby: { type: 'boolean', words: 'allow an address on this machine or its own network' }
  },
  writes: false,
  run: async (context, given) => {
    const [place] = given.words
    if (place !== undefined) return verifyPlace(place, given)
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

/** A log that somebody publishes, or a proof out of it. */
async function verifyPlace(place: string, given: Given): Promise<Outcome<Answer>> {
  const [key, file, remember] = [given.value('log-key'), given.value('policy'), given.value('remember')]
  const policy = file !== null ? await readFile(file, 'utf8') : key !== null ? `log ${key}\nquorum none\n` : null
  const last = remember === null ? null : await readFile(remember, 'utf8').catch(() => null)
  const verified = await verifyLog({ place, policy, earlier: last === null ? [] : [last], nearby: given.has('nearby') })
  if (!verified.ok) return verified
  const { findings, note } = verified.value
  if (remember !== null && findings.length === 0 && note !== null) await writeFile(remember, note)
  return agree({ text: publishedText(verified.value), json: verified.value, status: findings.length === 0 ? 0 : 1 })
}

const foundWords = {
  policy: 'the policy cannot be read',
  checkpoint: 'no checkpoint signed by the key that is trusted',
  witnesses: 'too few of the witnesses that the policy asks for have signed',
  'rolled back': 'the log is shorter than at the last look',
  forked: 'the log is not the one of the last look: it was rewritten',
  'tile missing': 'a file of the log is missing, or cut short',
  'tile changed': 'a tile does not fit the entries below it',
  'entry changed': 'the entry is not the one its tile holds',
  'opening changed': 'what is shown of the entry is not what was entered',
  'root changed': 'the entries do not give the root that was signed',
  'proof malformed': 'this is no proof file',
  'not in the tree': 'the entry is not in the tree that was signed'
} as const

function publishedText({ origin, size, opened, witnesses, findings, ownPolicy }: LogVerified): string {
  const lines = findings.map(
    ({ what, entry }) => `${style('late', entry === null ? 'The log' : `Entry ${number(entry)}`)}: ${foundWords[what]}.\n`
  )
  const who = witnesses.length === 0 ? '' : `, witnessed by ${inline(witnesses.join(', '))}`
  const head = origin === null ? '' : `${style('strong', inline(origin))}  ${count(size, 'entry', 'entries')} signed${who}\n`
  const key = ownPolicy ? style('risk', 'The key was taken from the log itself: name the one you trust with --log-key.\n') : ''
  if (findings.length > 0) return `${head}${lines.join('')}${key}${count(findings.length, 'finding')}. Do not rely on it.\n`
  const shown = `${number(opened)} of them shown, each as it was entered; the others are not public.`
  return `${head}${shown}\n${key}${style('good', 'Nothing has been changed, removed or reordered.')}\n`
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
