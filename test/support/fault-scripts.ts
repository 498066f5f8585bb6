/**
 * Scripts of acts that the test of faults runs in a process of its own, through the command line and the web: together they pass every
 * fault point. Each act carries a key, so that it can be sent again after it failed.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { enterDirective } from '../../src/actions/register-directive.ts'
import { resumeUploads } from '../../src/actions/run-upload.ts'
import { startUpload } from '../../src/actions/take-in-document.ts'
import { type DeskSettings, deskFor } from '../../src/actions/watch-uploads.ts'
import { recordOf, type Workspace } from '../../src/actions/workspace.ts'
import { run } from '../../src/cli/run.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Refusal } from '../../src/domain/outcome.ts'
import { wordRefusal } from '../../src/domain/refusals.ts'
import { RequestKey } from '../../src/domain/request-key.ts'
import { openReader } from '../../src/intake/read-source.ts'
import { openWorkspace } from '../../src/main.ts'
import { signHead } from '../../src/store/published-log.ts'
import { appFor } from '../../src/web/app.ts'
import { csrfOf } from '../../src/web/cookie.ts'
import { must, requestAt } from './record.ts'
import { serveSettings } from './serve-settings.ts'
import { play, smallStore } from './small-store.ts'

/** Where a script runs. `token`: the administrator's session in the store. */
export type Place = { readonly data: string; readonly databaseUrl: string | null; readonly token: string; readonly aside: string }
/** What whoever asked was told. */
export type Told = { readonly ok: boolean; readonly words: string }
/** `again`: it was tried before, and whoever asked was not told that it was done. */
type Act = (bench: FaultBench, key: string, again: boolean) => Promise<Told>
/** `severally`: acts that are several requests, of which some may be entered without the others. */
export type Script = { readonly starts: 'empty' | 'kept'; readonly acts: readonly Act[]; readonly severally?: readonly number[] }

type Served = { readonly workspace: Workspace; readonly app: Hono; readonly desk: DeskSettings }

const at = '2026-12-02T09:00:00Z' as Instant

export class FaultBench {
  readonly place: Place
  #open: Served | null = null

  constructor(place: Place) {
    this.place = place
  }

  async web(): Promise<Served> {
    if (this.#open !== null) return this.#open
    const workspace = (await openWorkspace(this.place, false))!
    const settings = serveSettings()
    this.#open = { workspace, app: await appFor(workspace, settings), desk: settings }
    return this.#open
  }

  async close(): Promise<void> {
    const open = this.#open
    this.#open = null
    await open?.workspace.close()
  }

  async cli(words: readonly string[], data = this.place.data): Promise<Told> {
    let told = ''
    const say = (text: string): void => {
      told += text
    }
    const status = await run({
      arguments: [...words, '--data', data],
      variables: { NO_COLOR: '1' },
      user: 'clerk',
      zone: 'Europe/London',
      now: () => at,
      newFaultId: () => 'fault-in-test',
      out: async (text) => say(text),
      err: say,
      terminal: { in: false, out: false, err: false, columns: 100 },
      readInput: async () => new Uint8Array(),
      readKey: async () => null,
      readLine: async () => null,
      openWorkspace: ({ create }) => openWorkspace({ ...this.place, data }, create),
      openReader,
      openModel: () => null,
      makeExample: () => Promise.reject(new Error('no script makes it')),
      serve: () => Promise.reject(new Error('no script serves')),
      knownFault: () => null,
      version: '0.0.0-test'
    })
    return { ok: status === 0, words: told }
  }

  async post(path: string, fields: Readonly<Record<string, string>>, key: string, file?: string): Promise<Told & { readonly to: string }> {
    const { app } = await this.web()
    const body = file === undefined ? new URLSearchParams() : new FormData()
    for (const [name, value] of Object.entries({ csrf: csrfOf(this.place.token), ...fields })) body.append(name, value)
    if (file !== undefined && body instanceof FormData) body.append('file', new Blob([file], { type: 'text/csv' }), 'seen.csv')
    const request = new Request(`http://localhost${path}`, { method: 'POST', body })
    const length = String((await request.clone().arrayBuffer()).byteLength)
    const headers = new Headers(request.headers)
    for (const [name, value] of [
      ['cookie', `throughline=${this.place.token}`],
      ['idempotency-key', createHash('sha256').update(key).digest('hex')],
      ['content-length', length]
    ] as const)
      headers.set(name, value)
    const answer = await app.fetch(new Request(request, { headers }))
    return { ok: answer.status < 400, words: `${answer.status} ${await answer.text()}`, to: answer.headers.get('location') ?? '' }
  }

  /** How an upload ended; what no run holds is taken up, as the program does once a minute. */
  async uploadEnded(number: number): Promise<Told> {
    const { workspace, desk } = await this.web()
    const record = must(await recordOf(workspace, null))
    for (let looks = 0; looks < 1000; looks++) {
      const [row] = await workspace.store.engine.reading.all<{ outcome: string | null; refusal: string | null }>(
        'SELECT outcome, refusal FROM upload WHERE number = ?',
        [number]
      )
      if (row?.outcome === 'ready') return { ok: true, words: '' }
      if (row?.outcome === 'failed') {
        const { key, words } = JSON.parse(row.refusal!) as Refusal
        return { ok: false, words: wordRefusal(key, words) }
      }
      if (looks % 20 === 19) await resumeUploads(deskFor(record, desk))
      await new Promise((done) => setTimeout(done, 20))
    }
    throw new Error('the upload did not end')
  }
}

const line =
  (...words: readonly string[]): Act =>
  (bench, key) =>
    bench.cli([...words.map((word) => (word.startsWith('@') ? join(bench.place.aside, word.slice(1)) : word)), '--key', key])

const form =
  (path: string, fields: Readonly<Record<string, string>>): Act =>
  (bench, key) =>
    bench.post(path, fields, key)

const done = line('directive', '--title', 'Afterwards', '--issuer', 'Regional Water Board')

/** Whatever a refusal says that only a first try could have brought about counts as done. */
const already =
  (act: Act, words: RegExp): Act =>
  async (bench, key, again) => {
    const told = await act(bench, key, again)
    return told.ok || !words.test(told.words) ? told : { ok: true, words: told.words }
  }

const upload: Act = async (bench, key, again) => {
  const sent = await bench.post('/documents/new', { how: 'paste', text: 'The Committee met at noon.', format: 'text' }, key)
  const number = Number(sent.to.split('/').at(-1))
  return sent.ok ? endOrRetry(bench, number, again ? key : null) : sent
}

/** A person who is told that a step failed tries it again from there. */
async function endOrRetry(bench: FaultBench, number: number, key: string | null): Promise<Told> {
  const ended = await bench.uploadEnded(number)
  if (ended.ok || key === null) return ended
  const again = await bench.post(`/uploads/${number}/retry`, {}, `${key} again`)
  return again.ok ? bench.uploadEnded(number) : again
}

const retryUpload: Act = async (bench, key, again) => {
  const taken = await bench.post('/uploads/1/retry', {}, key)
  return taken.ok ? endOrRetry(bench, 1, again ? key : null) : taken
}

const signed: Act = async (bench) => {
  const { workspace } = await bench.web()
  const { store, authority } = must(await recordOf(workspace, null))
  const signer = (await workspace.signerOf(authority.origin))!
  await store.engine.write(authority.id, (session) => signHead(session, authority, signer, at))
  return { ok: true, words: '' }
}

/** Two that come with the same turn share one transaction. */
const together: Act = async (bench, key) => {
  const record = must(await recordOf((await bench.web()).workspace, null))
  const entered = ['Clean beaches', 'Clean piers'].map((title) =>
    enterDirective(
      record,
      { ...requestAt(at), key: new RequestKey(`${key} ${title}`) },
      { title, issuer: null, date: null, document: null }
    )
  )
  const told = await Promise.allSettled(entered)
  const broken = told.find((one) => one.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return { ok: true, words: '' }
}

const reportWithFile: Act = (bench, key) =>
  bench.post('/commitments/C-2/report', { words: 'The crews have begun', state: '' }, key, 'street,seen\nQuay Street,yes\n')

const restored =
  (...options: readonly string[]): Act =>
  (bench) =>
    bench.cli(['restore', join(bench.place.aside, 'backup'), ...options])

let backups = 0
const backedUp: Act = (bench) => bench.cli(['backup', '--to', join(bench.place.data, `backup-${process.pid}-${++backups}`)])

const card = '/documents/D-2/review/card/s1'
const account = (login: string): Act =>
  form('/settings/accounts', { login, name: 'Harbour office', password: 'a quay of one’s own', role: 'reader' })
const made = { title: 'Open the garden', owner: 'Head of Highways', due: '20 January 2027', doneWhen: 'It is open' }

export const scripts: Readonly<Record<string, Script>> = {
  open: { starts: 'empty', acts: [already(line('init', '--name', 'Port Meridian'), /already a record/), done] },
  add: { starts: 'kept', acts: [line('add', '@garden.md'), done] },
  acts: {
    starts: 'kept',
    acts: [
      form('/commitments/new', made),
      line('report', 'C-2', 'The grit is bought', '--number', '3', '--unit', 'lorries'),
      reportWithFile,
      line('deadline', 'C-2', '2027-01-20', '--reason', 'The supplier is late'),
      done
    ]
  },
  review: {
    starts: 'kept',
    acts: [
      form(card, { reading: 'D-2.1', seen: 'waiting', do: 'accept' }),
      form('/documents/D-2/review/undo', {}),
      form('/documents/D-2/review/redo', {}),
      done
    ]
  },
  accounts: {
    starts: 'kept',
    acts: [
      account('harbour'),
      form('/settings/password', { present: 'three clean journeys', next: 'four clean journeys' }),
      form('/settings/accounts/account-2', { do: 'give', role: 'assessor' }),
      form('/publish', { id: 'C-2' }),
      done
    ]
  },
  together: { starts: 'kept', acts: [together, done], severally: [0] },
  upload: { starts: 'kept', acts: [retryUpload, upload, done] },
  cancel: { starts: 'kept', acts: [form('/uploads/1/cancel', {}), done] },
  care: { starts: 'kept', acts: [signed, line('report', 'C-2', 'Begun'), signed, (bench) => bench.cli(['rebuild']), done] },
  erase: {
    starts: 'kept',
    acts: [line('erase', 'D-2', '--words', 'mend the gate', '--because', 'mistaken', '--confirm', 'erase words of D-2'), done]
  },
  backup: { starts: 'kept', acts: [backedUp, done] },
  restore: { starts: 'empty', acts: [already(restored(), /already a record/), done] },
  'restore to another log': {
    starts: 'empty',
    acts: [already(restored('--at', '15', '--fork', 'second.record.example.org'), /already a record/), done]
  }
}

const park = `# Parks committee

Minutes of the Parks Committee of Port Meridian City Council held on 8 June 2026.

The Committee resolved that the Head of Highways shall mend the gate of the park by 20 December 2026.
`

/** What scripts that need a record start from: the small store, a document that nobody has reviewed, and an upload that failed. */
export async function makeStart(data: string): Promise<void> {
  await smallStore.build(data)
  await play(data, [['2026-08-02T09:00:00Z', ['add', '@park.md']]], { 'park.md': park })
  const workspace = (await openWorkspace({ data, databaseUrl: null }, false))!
  const record = must(await recordOf(workspace, null))
  const desk = { record, now: () => at, fetch: null, onFault: () => 'none' }
  must(await startUpload(desk, requestAt(at), { how: 'paste', text: 'The Committee met.', format: 'text' }))
  await record.store.engine.write(record.authority.id, (session) =>
    session.run("UPDATE upload SET outcome = 'failed', refusal = ?", ['{"key":"upload.stopped","words":{}}'])
  )
  await workspace.close()
}
