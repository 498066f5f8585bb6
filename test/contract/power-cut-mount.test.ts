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
async function acknowledgedBefore(cut: () => Promise<string>, args: readonly string[]): Promise<readonly string[]> {
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

describe.skipIf(cuts === 0 || !canMount())('a power cut on a file system that keeps only what was synced', () => {
  it('loses nothing of a store in SQLite', async () => {
    for (let number = 0; number < cuts; number++) {
      const folder = mkdtempSync(join(tmpdir(), 'throughline-cut-'))
      const start = join(folder, 'start')
      mkdirSync(start)
      const engine = openSqlite(join(start, 'throughline.sqlite'))
      const { authority } = await openTestRecord(engine, start)
      await engine.close()
      const mount = await mountPower(folder, start, number % 2 === 0 ? 0 : 0.5)
      const acknowledged = await acknowledgedBefore(mount.cut, ['sqlite', mount.live, 'power'])
      const left = join(folder, 'durable')
      await holds(openSqlite(join(left, 'throughline.sqlite')), left, authority.id, acknowledged)
      rmSync(folder, { recursive: true, force: true })
      recordTested('P1', 'Power cuts on a file system that keeps only what was synced, SQLite', 1)
    }
  })

  it.skipIf(binaries === null)('loses nothing of a store in PostgreSQL', async () => {
    for (let number = 0; number < cuts; number++) {
      const folder = mkdtempSync(join(tmpdir(), 'throughline-cut-'))
      chmodSync(folder, 0o755)
      const [start, sockets] = [join(folder, 'start'), join(folder, 'sockets')]
      for (const made of [start, sockets]) mkdirSync(made)
      initServer(binaries!, start)
      const first = await startServer(binaries!, start, sockets)
      const engine = openPostgres(first.url)
      const { authority } = await openTestRecord(engine, start)
      await engine.close()
      await first.kill('SIGINT')

      const mount = await mountPower(folder, start, number % 2 === 0 ? 0 : 0.5)
      const server = await startServer(binaries!, mount.live, sockets)
      const acknowledged = await acknowledgedBefore(mount.cut, [server.url, mount.live, 'power'])
      await server.kill('SIGKILL')
      const left = join(folder, 'durable')
      const again = await startServer(binaries!, left, sockets)
      await holds(openPostgres(again.url), left, authority.id, acknowledged)
      await again.kill('SIGINT')
      rmSync(folder, { recursive: true, force: true })
      recordTested('P1', 'Power cuts on a file system that keeps only what was synced, PostgreSQL', 1)
    }
  })
})
