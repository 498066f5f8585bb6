/**
 * A throw-away PostgreSQL server on a free loopback port, with its files in the temp folder.
 *
 * It is held by a small shell that waits on a pipe from this process: however this process ends, killed included, the pipe closes, the
 * shell stops the server and removes the files. Nothing is synced to disk unless THROUGHLINE_PG_FSYNC=1.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { PostgresBinaries } from './postgres-binaries.ts'

export type Cluster = { readonly url: string; stop(): Promise<void> }

/** Starts "$@" in the background, waits until the pipe closes, then stops it at once and removes the folder. */
const holder = 'dir=$1; shift; "$@" >"$dir/log" 2>&1 & pid=$!; cat >/dev/null; kill -QUIT $pid 2>/dev/null; wait $pid; rm -rf "$dir"'

export async function startCluster(binaries: PostgresBinaries): Promise<Cluster> {
  for (let tries = 1; tries <= 3; tries++) {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-pg-'))
    const asOwner = ownerOf(folder)
    const data = join(folder, 'data')
    const initdb = [binaries.initdb, '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...collation(binaries)]
    execFileSync(asOwner.command, [...asOwner.args, ...initdb], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    const port = await freePort()
    const server = [
      asOwner.command,
      ...asOwner.args,
      ...serverCommand(binaries, { data, folder, port, durable: process.env['THROUGHLINE_PG_FSYNC'] === '1' })
    ]
    const shell = spawn('sh', ['-c', holder, 'sh', folder, ...server], {
      cwd: folder,
      detached: true,
      stdio: ['pipe', 'ignore', 'inherit']
    })
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`
    if (await answers(url)) return { url, stop: () => stop(shell) }
    await stop(shell)
  }
  throw new Error('the throw-away PostgreSQL server did not answer within 10 seconds, three times')
}

/** PostgreSQL refuses to run as root: then its files belong to the system's user `postgres`, and it runs as that user. */
export function ownerOf(folder: string): { readonly command: string; readonly args: readonly string[] } {
  if (process.getuid?.() !== 0) return { command: 'env', args: [] }
  const number = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  const user = number('-u')
  const group = number('-g')
  chownSync(folder, user, group)
  return { command: 'setpriv', args: [`--reuid=${user}`, `--regid=${group}`, '--init-groups'] }
}

/** Words sort as a dictionary does and not by code point, as on most real servers, so that a query that forgets to say how is found out. */
export function collation(binaries: PostgresBinaries): string[] {
  const version = Number(/(\d+)/.exec(execFileSync(binaries.initdb, ['--version'], { encoding: 'utf8' }))?.[1])
  return version >= 15 ? ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US'] : ['--locale=C']
}

export function serverCommand(
  binaries: PostgresBinaries,
  { data, folder, port, durable }: { readonly data: string; readonly folder: string; readonly port: number; readonly durable: boolean }
): string[] {
  const settings = ['max_connections=200', ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])]
  const where = ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)]
  return [binaries.postgres, ...where, ...settings.flatMap((setting) => ['-c', setting])]
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Whether the server answers a question within ten seconds. */
export async function answers(url: string): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await pause(100)
    }
  }
  return false
}

function stop(shell: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (shell.exitCode !== null) return resolve()
    shell.once('exit', () => resolve())
    shell.stdin?.end()
  })
}
