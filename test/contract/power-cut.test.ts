/** P1 and P2: whenever the power goes, what was acknowledged is on the disk, the store opens, and it verifies. */
import { execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { callsIn, Disk, tracing } from '../support/power-cut.ts'
import { openTestRecord, storeOn } from '../support/record.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'

const canTrace = (): boolean => {
  try {
    execFileSync('strace', ['-q', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function storeIn(data: string): Promise<string> {
  mkdirSync(data)
  const engine = openSqlite(join(data, 'throughline.sqlite'))
  const { authority } = await openTestRecord(engine, data)
  await engine.close()
  return authority.id
}

/** Acts that a writer has acknowledged when it is stopped. */
const acts = 60

/** Runs the writer under the trace until it has acknowledged enough, and ends it. */
async function traceOf(data: string, to: string): Promise<string> {
  const writer = new URL('../support/kill-writer.ts', import.meta.url).pathname
  const [command = '', ...options] = tracing(to)
  const child = spawn(command, [...options, process.execPath, writer, 'sqlite', data, 'power'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, UV_USE_IO_URING: '0' },
    detached: true
  })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString()
    if (said.split('\n').length > acts) process.kill(-child.pid!, 'SIGKILL')
  })
  await new Promise((done) => child.once('close', done))
  return readFileSync(to, 'utf8')
}

describe('a power cut', () => {
  it.skipIf(!canTrace())(
    'loses nothing that was acknowledged, and leaves a store that opens and verifies',
    async () => {
      const cuts = runs(10, 60)
      for (let traces = runs(1, 5); traces > 0; traces--) {
        const folder = mkdtempSync(join(tmpdir(), 'throughline-power-'))
        const [data, start] = [join(folder, 'data'), join(folder, 'start')]
        const authority = await storeIn(data)
        cpSync(data, start, { recursive: true })
        const calls = callsIn(await traceOf(data, join(folder, 'trace')))
        const disk = new Disk(data, start, calls)
        const moments = Array.from({ length: cuts }, () => randomInt(1, calls.length + 1)).sort((a, b) => a - b)
        let most = 0
        for (const [number, moment] of moments.entries()) {
          disk.playTo(moment)
          const share = number % 2 === 0 ? 0 : 0.5
          const left = join(folder, `left-${number}`)
          disk.cut(left, share, () => randomInt(0, 1_000_000) / 1_000_000)
          const opened = openSqlite(join(left, 'throughline.sqlite'))
          const about = `after ${moment} of ${calls.length} calls, ${share} of what was not synced`
          const { findings } = await verifyStore(storeOn(opened, left), authority)
          expect(findings, about).toEqual([])
          const rows = await opened.reading.all<{ n: number; subject: string }>('SELECT n, subject FROM entry')
          const kept = new Set(rows.map(({ n, subject }) => `${n} ${subject}`))
          const acknowledged = disk.said.filter((line) => line !== 'ready')
          expect(
            acknowledged.filter((line) => !kept.has(line)),
            about
          ).toEqual([])
          most = Math.max(most, acknowledged.length)
          await opened.close()
          rmSync(left, { recursive: true })
          recordTested('P1', 'Power cuts: the disk as it was at any moment, with what was synced and parts of the rest', 1)
        }
        expect(most).toBeGreaterThan(acts / 3)
        rmSync(folder, { recursive: true, force: true })
      }
    },
    3_600_000
  )

  it.skipIf(!canTrace())('would be noticed: a disk that forgets what was synced loses acts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-power-'))
    const [data, start] = [join(folder, 'data'), join(folder, 'start')]
    await storeIn(data)
    cpSync(data, start, { recursive: true })
    const calls = callsIn(await traceOf(data, join(folder, 'trace')))
    const disk = new Disk(
      data,
      start,
      calls.filter(({ name }) => name !== 'fsync' && name !== 'fdatasync')
    )
    disk.playTo(calls.filter(({ name }) => name !== 'fsync' && name !== 'fdatasync').length)
    disk.cut(join(folder, 'left'), 0, () => 1)
    const opened = openSqlite(join(folder, 'left', 'throughline.sqlite'))
    const [row] = await opened.reading.all<{ count: number }>('SELECT count(*) AS count FROM entry')
    expect(disk.said.length).toBeGreaterThan(acts / 3)
    expect(Number(row!.count)).toBeLessThan(disk.said.length)
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })
})
