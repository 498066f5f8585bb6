/**
 * The doors of the published log: what is served and exported is verified by the verifier that anyone may use, private entries stay shut,
 * witnesses sign what goes on and nothing else, and a job is done by one process.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLog } from '../../src/actions/export-log.ts'
import { logPolicy } from '../../src/actions/log-policy.ts'
import { serveWitness } from '../../src/actions/serve-witness.ts'
import { askWitnesses, signCheckpointNow, witnessesIn } from '../../src/actions/sign-checkpoint.ts'
import { verifyLog } from '../../src/actions/verify-log.ts'
import { publicActor } from '../../src/domain/actor.ts'
import { formUnit } from '../../src/domain/body.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { agree } from '../../src/domain/outcome.ts'
import { runDue } from '../../src/jobs/run-jobs.ts'
import { signCheckpoint } from '../../src/journal/checkpoint.ts'
import { cosignerOf, signerOf } from '../../src/journal/note.ts'
import { printAddCheckpoint } from '../../src/journal/witness.ts'
import { openingsIn } from '../../src/store/queries/openings.ts'
import { engines } from '../support/engines.ts'
import { serveKept } from '../support/example-server.ts'
import { must, openTestRecord, requestAt, startInstant, viewerAt } from '../support/record.ts'
import { smallStore } from '../support/small-store.ts'
import type { TestServer } from '../support/web-server.ts'

let server: TestServer
let folder: string
beforeAll(async () => {
  server = await serveKept(smallStore)
  folder = await mkdtemp(join(tmpdir(), 'throughline-log-'))
  must(await signCheckpointNow(await server.record(), server.workspace, server.now()))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const log = () => `${server.address}/log`
const get = (path: string) => fetch(`${log()}/${path}`)
const viewer = async () => viewerAt(await server.record(), server.now())
const policy = async () => must(await logPolicy(await viewer(), null))

describe('the log at its address', () => {
  it('is verified by anyone, and shows of the entries those that are public and no other', async () => {
    const verified = must(await verifyLog({ place: log(), policy: await policy(), earlier: [], nearby: true }))
    expect(verified).toMatchObject({ findings: [], ownPolicy: false })
    const shown = (await (await get('openings/000')).text()).trim().split('\n')
    const openings = shown.map((line) => JSON.parse(line) as { n: number; entry: string })
    expect(verified.opened).toBe(openings.length)
    const about = new Set(openings.map(({ entry }) => (JSON.parse(entry) as { on: string }).on))
    expect([...about].toSorted()).toEqual(['C-1', 'D-1', 'M-1', 'R-1', 'S-2'])
    expect(verified.size).toBeGreaterThan(openings.length)
    expect(shown.join()).not.toContain('operator:')
  })

  it('is not asked on this machine or beside it unless that is said', async () => {
    expect(await verifyLog({ place: log(), policy: await policy(), earlier: [], nearby: false })).toMatchObject({
      ok: false,
      refusal: { key: 'verify.nearby' }
    })
  })

  it('lets tiles be kept for ever, and asks anew for what may change', async () => {
    const tile = await get(`tile/0/000.p/${(await (await get('checkpoint')).text()).split('\n')[1]}`)
    expect([tile.status, tile.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    for (const path of ['checkpoint', 'policy', 'openings/000', 'proof/C-1'])
      expect((await get(path)).headers.get('cache-control'), path).toBe('no-store')
    for (const path of ['tile/0/000', 'tile/0/000.p/999', 'tile/0/..%2fcheckpoint', 'openings/001', 'proof/C-2', 'proof/0', 'proof/x'])
      expect((await get(path)).status, path).toBe(404)
  })

  it('proves a public object offline, and no other', async () => {
    const file = join(folder, 'C-1.tlog-proof')
    await writeFile(file, await (await get('proof/C-1')).text())
    expect(must(await verifyLog({ place: file, policy: await policy(), earlier: [], nearby: false }))).toMatchObject({
      opened: 1,
      findings: []
    })
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^index \d+/m, 'index 0'))
    const { findings } = must(await verifyLog({ place: file, policy: await policy(), earlier: [], nearby: false }))
    expect(findings).toEqual([{ what: 'opening changed', entry: 0 }])
    expect(await verifyLog({ place: file, policy: null, earlier: [], nearby: false })).toMatchObject({ ok: false })
  })

  it('is exported as files that verify the same, and are compared and not overwritten', async () => {
    const to = join(folder, 'exported')
    const first = must(await exportLog(await viewer(), to, await policy()))
    expect(must(await exportLog(await viewer(), to, await policy())).written).toBeLessThan(first.written)
    const verified = must(await verifyLog({ place: to, policy: await policy(), earlier: [], nearby: false }))
    expect(verified).toEqual(must(await verifyLog({ place: log(), policy: await policy(), earlier: [], nearby: true })))
    const tile = join(to, `tile/0/000.p/${verified.size}`)
    const bytes = await readFile(tile)
    bytes[40]! ^= 1
    await writeFile(tile, bytes)
    expect(await exportLog(await viewer(), to, await policy())).toMatchObject({ ok: false, refusal: { key: 'log.other-there' } })
    const { findings } = must(await verifyLog({ place: to, policy: await policy(), earlier: [], nearby: false }))
    expect(findings).toContainEqual({ what: 'entry changed', entry: 1 })
  })

  it('finds a log that was rolled back or forked since the last look', async () => {
    const now = await (await get('checkpoint')).text()
    const [origin, size] = now.split('\n')
    const signer = (await server.workspace.signerOf(origin!))!
    const other = (at: number): string => signCheckpoint({ origin: origin!, size: at, root: Buffer.alloc(32, 1) }, signer)
    const look = async (earlier: string) =>
      must(await verifyLog({ place: log(), policy: await policy(), earlier: [earlier], nearby: true })).findings.map(({ what }) => what)
    expect(await look(now)).toEqual([])
    expect(await look(other(Number(size) + 1))).toEqual(['rolled back'])
    expect(await look(other(Number(size)))).toEqual(['forked'])
    expect(await look(other(3))).toEqual(['forked'])
  })
})

describe('a witness', () => {
  const seed = Buffer.alloc(32, 9)
  const witness = cosignerOf('harbour-watch.example', seed, () => 1_790_000_000)
  const open = async (state: string) =>
    serveWitness({ host: '127.0.0.1', port: 0, state, signer: witness, logs: [(await policy()).split('\n')[0]!.slice(4)] })
  const policyAt = (port: number) => `witness harbour ${witness.verifierKey} http://127.0.0.1:${port}\nquorum harbour\n`

  it('signs what goes on, remembers it over a restart, and its line is published', async () => {
    const state = join(folder, 'seen.sqlite')
    const record = await server.record()
    const sign = async () => must(await signCheckpointNow(record, server.workspace, server.now()))
    const first = await open(state)
    const asked = must(witnessesIn(policyAt(first.port)))
    expect(await askWitnesses(record, asked, await sign(), server.now())).toEqual([{ witness: 'harbour', signed: true, why: null }])
    const demanding = `log ${(await policy()).split('\n')[0]!.slice(4)}\n${policyAt(first.port)}`
    expect(must(await verifyLog({ place: log(), policy: demanding, earlier: [], nearby: true }))).toMatchObject({
      witnesses: ['harbour'],
      findings: []
    })
    await first.close()
    // Another history of the same size, signed by the log itself: a restarted witness does not sign it.
    const again = await open(state)
    const { size } = await sign()
    const signer = (await server.workspace.signerOf(record.authority.origin))!
    const forked = signCheckpoint({ origin: record.authority.origin, size, root: Buffer.alloc(32, 1) }, signer)
    const post = (body: string) => fetch(`http://127.0.0.1:${again.port}/add-checkpoint`, { method: 'POST', body })
    expect((await post(printAddCheckpoint(size, [], forked))).status).toBe(422)
    const conflict = await post(printAddCheckpoint(0, [], forked))
    expect([conflict.status, conflict.headers.get('content-type'), await conflict.text()]).toEqual([409, 'text/x.tlog.size', `${size}\n`])
    expect((await post(printAddCheckpoint(size, [], (await sign()).note))).status).toBe(200)
    expect((await post('old x\n\n')).status).toBe(400)
    const stranger = signerOf('strange.example', Buffer.alloc(32, 3))
    expect(
      (await post(printAddCheckpoint(0, [], signCheckpoint({ origin: 'strange.example', size: 1, root: Buffer.alloc(32) }, stranger))))
        .status
    ).toBe(404)
    await again.close()
  })

  it('that is not there, or has forgotten, is said so, and asked once more from where it stands', async () => {
    const record = await server.record()
    const signed = must(await signCheckpointNow(record, server.workspace, server.now()))
    const gone = must(witnessesIn(policyAt(1)))
    expect(await askWitnesses(record, gone, signed, server.now())).toMatchObject([
      { signed: false, why: expect.stringContaining('did not answer') }
    ])
    const fresh = await open(join(folder, 'fresh.sqlite'))
    expect(await askWitnesses(record, must(witnessesIn(policyAt(fresh.port))), signed, server.now())).toMatchObject([{ signed: true }])
    await fresh.close()
  })
})

describe.each(engines.filter(({ there }) => there))('jobs on $name', ({ open }) => {
  it('are done once where several processes look, again when due, and taken up where one died or failed', async () => {
    const opened = await open()
    const { store } = await openTestRecord(opened.engine, opened.folder)
    const ran: string[] = []
    const faults: unknown[] = []
    let now = '2026-03-12T19:00:00Z' as Instant
    const look = (holder: string, run: () => Promise<void> = async () => void ran.push(holder)) =>
      runDue([{ name: 'count', every: 60, run }], { store, holder, now: () => now, onFault: (error) => void faults.push(error) })
    await Promise.all(['a', 'b', 'c', 'd'].map((holder) => look(holder)))
    expect(ran).toHaveLength(1)
    now = '2026-03-12T19:59:59Z' as Instant
    expect(await look('b')).toEqual([])
    now = '2026-03-12T20:00:00Z' as Instant
    expect(await look('b')).toEqual(['count'])
    now = '2026-03-12T21:00:00Z' as Instant
    expect(await look('c', () => Promise.reject(new Error('the disk is full')))).toEqual([])
    expect(faults).toHaveLength(1)
    // One that never ends holds its turn until the lease is over.
    const taken = Promise.withResolvers<void>()
    void look('dead', () => {
      taken.resolve()
      return new Promise(() => undefined)
    })
    await taken.promise
    expect(await look('b')).toEqual([])
    now = '2026-03-12T21:31:00Z' as Instant
    expect(await look('b')).toEqual(['count'])
    await opened.close()
  })
})

it('openings follow what is public at the moment they are read', async () => {
  const opened = await engines[0]!.open()
  const record = await openTestRecord(opened.engine, opened.folder)
  const { actor: _, ...signature } = { ...requestAt(), post: null, person: 'operator:clerk' }
  must(
    await record.store.record(record.authority.id, signature, async () =>
      agree([must(formUnit('Works', record.authority.id as never, null))])
    )
  )
  expect(await openingsIn(viewerAt(record, startInstant, publicActor), 0, 100)).toEqual([])
  await opened.close()
})

it('the pages of a public object and of the log say how to check them', async () => {
  const page = async (path: string) => (await fetch(`${server.address}${path}`)).text()
  expect(await page('/public/commitments/C-1')).toContain('href="/log/proof/C-1"')
  const shown = await page('/public/log')
  expect(shown).toContain('The last checkpoint was signed on 2 December 2026')
  expect(shown).toContain('Not public')
  expect(shown).toMatch(/throughline verify http:\/\/\S+\/log --log-key \S+\+[0-9a-f]{8}\+/)
})
