/**
 * P1 on a full disk: whoever writes is told that the disk is full and what to do, whoever reads goes on reading, and when there is room again what
 * was refused is sent again and entered once. The disk is a small one in memory, filled at random; it needs the right to mount one.
 */
import { execFileSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, inject, it } from 'vitest'
import type { Workspace } from '../../src/actions/workspace.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openWorkspace } from '../../src/main.ts'
import { copyRows } from '../../src/store/backup.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { copyOf } from '../support/kept-store.ts'
import { findPostgres, postgresFolders } from '../support/postgres-binaries.ts'
import { startCluster } from '../support/postgres-cluster.ts'
import { smallStore } from '../support/small-store.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'
import { type Asking, type RawAnswer, type Visitor, visitorFor } from '../support/visitor.ts'
import { serveWorkspace, type TestServer } from '../support/web-server.ts'

const megabytes = runs(24, 160)
const mounted: string[] = []

function mountDisk(): string | null {
  const disk = mkdtempSync(join(tmpdir(), 'throughline-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    rmSync(disk, { recursive: true })
    return null
  }
  mounted.push(disk)
  return disk
}

function unmountAll(): void {
  for (const disk of mounted.splice(0)) {
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true })
  }
}

const postgres = findPostgres(postgresFolders(process.env['PATH'] ?? ''))
const canMount = mountDisk() !== null
unmountAll()
afterEach(unmountAll)

/** Leaves so many bytes of a disk free. */
function fill(disk: string, free: number): void {
  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  try {
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)))
  } catch (error) {
    // A server that writes meanwhile has filled the rest of it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

const room = (disk: string): void => truncateSync(join(disk, 'filler'))

type Sent = { readonly words: string; readonly key: string; readonly file: Buffer }

function newReport(wordy: boolean): Sent {
  const words = `Report ${randomBytes(8).toString('hex')}${wordy ? ` ${randomBytes(900).toString('hex')}` : ''}`
  return { words, key: randomBytes(16).toString('hex'), file: randomBytes(randomInt(1000, 60_000)) }
}

/** A connection that was idle for long may be closed as it is used: then it is asked again, and what was sent has its key. */
function asked(visitor: Visitor, path: string, asking: () => Asking): Promise<RawAnswer> {
  return visitor.ask(path, asking()).catch((error: Error) => {
    if ((error.cause as NodeJS.ErrnoException | undefined)?.code !== 'ECONNRESET') throw error
    return visitor.ask(path, asking())
  })
}

async function send(visitor: Visitor, { words, key, file }: Sent, csrf: string) {
  return asked(visitor, '/commitments/C-2/report', () => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ csrf, words })) body.append(name, value)
    body.append('file', new Blob([file as Uint8Array<ArrayBuffer>], { type: 'text/csv' }), 'seen.csv')
    return { method: 'POST', body, headers: { 'idempotency-key': key } }
  })
}

const told = /disk that holds the record is full\. What is in the record is safe and can be read\. Free some space.*not entered twice/s

/** Fills the disk again and again; answers with how many reports were acknowledged. */
async function filledAgain(server: TestServer, disk: string, given: { times: number; wordy: boolean; later: () => void }): Promise<number> {
  const visitor = await visitorFor(server, 'clerk')
  const csrf = /name="csrf" value="([^".]+)/.exec((await visitor.ask('/settings')).body)![1]!
  let acknowledged = 0
  for (let time = 0; time < given.times; time++) {
    fill(disk, randomInt(0, 200_000))
    let refused: Sent | null = null
    for (let tries = 0; refused === null && tries < 400; tries++) {
      const report = newReport(given.wordy)
      const answer = await send(visitor, report, csrf)
      if (answer.status === 303) acknowledged++
      else {
        expect(`${answer.status} ${answer.body}`).toMatch(told)
        expect(answer.status).toBe(507)
        refused = report
      }
    }
    given.later()
    for (const path of ['/commitments/C-2', '/documents/D-1/read', '/search?q=grit']) {
      const read = await asked(visitor, path, () => ({}))
      expect(read.status, `${path} ${String(server.faults.at(-1))}`).toBe(200)
    }
    room(disk)
    for (const again of [1, 2]) expect(`${again} ${(await send(visitor, refused!, csrf)).status}`).toBe(`${again} 303`)
    acknowledged++
    recordTested('P1', 'Times that the disk was full: told so, reading went on, and what was refused was entered when there was room', 1)
  }
  return acknowledged
}

async function tried(workspace: Workspace, disk: string, wordy: boolean): Promise<void> {
  let now = Date.parse('2026-12-02T09:00:00Z')
  // A session is noted as used every few minutes: not being able to write that must keep nobody from reading.
  const later = (): void => {
    now += 360_000
  }
  const server = await serveWorkspace(workspace, { now: () => new Date(now).toISOString().replace('.000Z', 'Z') as Instant })
  const times = runs(4, wordy ? 100 : 200)
  const record = await server.record()
  const count = async (): Promise<number> => {
    const rows = await record.store.engine.reading.all<{ count: number }>('SELECT count(*) AS count FROM report')
    return Number(rows[0]!.count)
  }
  const before = await count()
  const acknowledged = await filledAgain(server, disk, { times, wordy, later })
  expect(await count()).toBe(before + acknowledged)
  expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
  await server.close()
  await workspace.close()
}

/** The small store's rows and files in another, empty one. */
async function fillFrom(to: Workspace): Promise<void> {
  const kept = await copyOf(smallStore, inject('runFolder'))
  const from = (await openWorkspace({ data: kept, databaseUrl: null }, false))!
  await copyRows(from.store.engine.reading, to.store.engine)
  await from.close()
  cpSync(join(kept, 'files'), to.store.blobs.folder, { recursive: true })
  rmSync(kept, { recursive: true })
}

describe('a full disk', () => {
  it.skipIf(!canMount)(
    'is told of, reading goes on, and it goes on where there is room again: SQLite and files',
    async () => {
      const disk = mountDisk()!
      const kept = await copyOf(smallStore, inject('runFolder'))
      cpSync(kept, join(disk, 'data'), { recursive: true })
      rmSync(kept, { recursive: true })
      await tried((await openWorkspace({ data: join(disk, 'data'), databaseUrl: null }, false))!, disk, false)
    },
    3_600_000
  )

  it.skipIf(!canMount)(
    'refuses a document that is added, and takes it when there is room again',
    async () => {
      const disk = mountDisk()!
      const kept = await copyOf(smallStore, inject('runFolder'))
      cpSync(kept, join(disk, 'data'), { recursive: true })
      rmSync(kept, { recursive: true })
      const workspace = (await openWorkspace({ data: join(disk, 'data'), databaseUrl: null }, false))!
      const server = await serveWorkspace(workspace)
      const visitor = await visitorFor(server, 'clerk')
      const csrf = /name="csrf" value="([^"]+)"/.exec((await visitor.ask('/documents/new')).body)![1]!
      const add = () => {
        const body = new FormData()
        for (const [name, value] of Object.entries({
          csrf,
          how: 'paste',
          format: 'text',
          text: `The Committee met. ${'It rained. '.repeat(5000)}`
        }))
          body.append(name, value)
        return visitor.ask('/documents/new', { method: 'POST', body })
      }
      fill(disk, 20_000)
      const refused = await add()
      expect(`${refused.status} ${refused.body}`).toMatch(told)
      room(disk)
      const taken = await add()
      expect(taken.status).toBe(303)
      const state = async (): Promise<string> => {
        const answer = await visitor.ask(taken.to, { headers: { accept: 'application/json' } })
        return (JSON.parse(answer.body) as { state: string }).state
      }
      await expect.poll(state, { timeout: 60_000 }).toBe('ready')
      await server.close()
      await workspace.close()
    },
    600_000
  )

  /**
   * The rows are on the small disk, the server's own log is not: PostgreSQL ends itself where that has no room, as it should. The server is
   * one of its own, since no checkpoint of a server can end while one of its disks is full, and so no database of it can be dropped.
   */
  it.skipIf(!canMount || postgres === null)(
    'is told of, reading goes on, and it goes on where there is room again: PostgreSQL',
    async () => {
      const disk = mountDisk()!
      const space = join(disk, 'space')
      mkdirSync(space)
      if (process.getuid?.() === 0) chownSync(space, Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })), 0)
      const name = `throughline_full_${randomBytes(4).toString('hex')}`
      const cluster = await startCluster(postgres!)
      const admin = new pg.Client({ connectionString: cluster.url })
      await admin.connect()
      await admin.query(`CREATE TABLESPACE ${name} LOCATION '${space}'`)
      await admin.query(`CREATE DATABASE ${name} TABLESPACE ${name}`)
      const url = new URL(cluster.url)
      url.pathname = `/${name}`
      const data = mkdtempSync(join(tmpdir(), 'throughline-full-'))
      const workspace = (await openWorkspace({ data, databaseUrl: url.href }, true))!
      await fillFrom(workspace)
      await tried(workspace, disk, true)
      await admin.end()
      await cluster.stop()
      rmSync(data, { recursive: true })
    },
    3_600_000
  )
})
