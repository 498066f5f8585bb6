/**
 * P1 and P2 on a file system that keeps only what was synced: whenever the power goes, what was acknowledged is there after a restart, the
 * store opens, and it verifies. Both engines; long runs only, since each cut mounts a file system and starts servers.
 */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../src/store/engines/engine.ts'
import { openPostgres } from '../../src/store/engines/postgres.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { findPostgres, postgresFolders } from '../support/postgres-binaries.ts'
import { canMount, initServer, mountPower, startServer } from '../support/power-mount.ts'
import { openTestRecord, storeOn } from '../support/record.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'

const cuts = runs(0, 50)
const binaries = findPostgres(postgresFolders(process.env['PATH'] ?? ''))

/** The lines a writer has acknowledged when enough of them are there and the power goes. */
async function acknowledgedBefore(cut: () => Promise<void>, args: readonly string[]): Promise<readonly string[]> {
  const writer = new URL('../support/kill-writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [writer, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, UV_USE_IO_URING: '0' }
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const wanted = randomInt(5, 120)
  let said = ''
  await new Promise<void>((done) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (said.split('\n').length > wanted) done()
    })
    child.once('close', () => done())
  })
  // What is acknowledged while the power goes may have been kept before or not at all: only what was said until now is held against it.
  const until = said.slice(0, said.lastIndexOf('\n'))
  await cut()
  child.kill('SIGKILL')
  await ended
  return until.split('\n').filter((line) => line !== 'ready')
}

async function holds(engine: Engine, folder: string, authority: string, acknowledged: readonly string[]): Promise<void> {
  try {
    const { findings } = await verifyStore(storeOn(engine, folder), authority)
    expect(findings).toEqual([])
    const rows = await engine.reading.all<{ n: number; subject: string }>('SELECT n, subject FROM entry')
    const kept = new Set(rows.map(({ n, subject }) => `${n} ${subject}`))
    expect(acknowledged.length).toBeGreaterThan(3)
    expect(acknowledged.filter((line) => !kept.has(line))).toEqual([])
  } finally {
    await engine.close()
  }
}

/** Works on a folder that everybody may look into, and takes it away. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-cut-'))
  chmodSync(folder, 0o755)
  for (const name of ['start', 'sockets']) mkdirSync(join(folder, name))
  await work(folder)
  rmSync(folder, { recursive: true, force: true })
}

/** Of what was not synced nothing survives, and every second time a half. */
const shareOf = (number: number): number => (number % 2 === 0 ? 0 : 0.5)

describe.skipIf(cuts === 0 || !canMount())('a power cut on a file system that keeps only what was synced', () => {
  it('loses nothing of a store in SQLite', () =>
    inFolder(async (folder) => {
      const start = join(folder, 'start')
      const engine = openSqlite(join(start, 'throughline.sqlite'))
      const { authority } = await openTestRecord(engine, start)
      await engine.close()
      for (let number = 0; number < cuts; number++) {
        const mount = await mountPower(folder, start, shareOf(number))
        const acknowledged = await acknowledgedBefore(mount.cut, ['sqlite', mount.live, 'power'])
        await holds(openSqlite(join(mount.durable, 'throughline.sqlite')), mount.durable, authority.id, acknowledged)
        mount.remove()
        recordTested('P1', 'Power cuts on a file system that keeps only what was synced, SQLite', 1)
      }
    }))

  it.skipIf(binaries === null)('loses nothing of a store in PostgreSQL', () =>
    inFolder(async (folder) => {
      const [start, sockets] = [join(folder, 'start'), join(folder, 'sockets')]
      initServer(binaries!, start)
      const first = await startServer(binaries!, start, sockets)
      const engine = openPostgres(first.url)
      const { authority } = await openTestRecord(engine, start)
      await engine.close()
      await first.kill('SIGINT')
      for (let number = 0; number < cuts; number++) {
        const mount = await mountPower(folder, start, shareOf(number))
        const server = await startServer(binaries!, mount.live, sockets)
        const acknowledged = await acknowledgedBefore(mount.cut, [server.url, mount.live, 'power'])
        await server.kill('SIGKILL')
        const again = await startServer(binaries!, mount.durable, sockets)
        await holds(openPostgres(again.url), mount.durable, authority.id, acknowledged)
        await again.kill('SIGINT')
        mount.remove()
        recordTested('P1', 'Power cuts on a file system that keeps only what was synced, PostgreSQL', 1)
      }
    })
  )
})
