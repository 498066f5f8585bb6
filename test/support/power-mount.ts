/**
 * A file system that keeps only what was synced (the shared material's `powercut.py`, over Debian's fuse and python3-fusepy), and a
 * PostgreSQL server whose files stand on it.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { answers, collation, freePort, ownerOf, serverCommand } from './postgres-cluster.ts'
import { shared } from './shared.ts'

const program = shared('peer/powercut.py')
const python = '/usr/bin/python3'

/** Whether such a file system can be mounted here. */
export function canMount(): boolean {
  if (program === null || !existsSync('/dev/fuse')) return false
  return spawnSync(python, ['-c', 'import fusepy'], { stdio: 'ignore' }).status === 0
}

export type PowerMount = {
  /** Where the program works. */
  readonly live: string
  /** What a restart finds after the cut. */
  readonly durable: string
  cut(): Promise<void>
  remove(): void
}

/** Mounts it with a copy of a folder's files as what was synced long ago; `share` of the pieces that are not synced survive a cut. */
export async function mountPower(folder: string, from: string, share: number): Promise<PowerMount> {
  const [behind, durable, live] = [join(folder, 'behind'), join(folder, 'durable'), join(folder, 'live')]
  for (const made of [behind, durable]) {
    mkdirSync(made)
    execFileSync('cp', ['-a', `${from}/.`, made])
  }
  mkdirSync(live)
  const child = spawn(python, [program!, behind, durable, live], {
    stdio: 'ignore',
    env: { ...process.env, P: String(share), SEED: String(process.pid) }
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  for (let waited = 0; !readFileSync('/proc/mounts', 'utf8').includes(` ${live} `); waited += 50) {
    if (waited > 10_000) throw new Error('the file system was not mounted within ten seconds')
    await pause(50)
  }
  return {
    live,
    durable,
    cut: async () => {
      spawnSync('mkdir', [join(live, '.cut')], { stdio: 'ignore' })
      await ended
      spawnSync('umount', ['-l', live], { stdio: 'ignore' })
    },
    remove: () => {
      for (const made of [behind, durable, live]) rmSync(made, { recursive: true, force: true })
    }
  }
}

/** Makes the files of a server that syncs what it says it has kept. */
export function initServer(binaries: PostgresBinaries, folder: string): void {
  const { command, args } = ownerOf(folder)
  const initdb = [binaries.initdb, '-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...collation(binaries)]
  execFileSync(command, [...args, ...initdb], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
}

export type RunningServer = { readonly url: string; kill(signal: 'SIGINT' | 'SIGKILL'): Promise<void> }

/** Starts a server on the files of a folder, its socket in another. */
export async function startServer(binaries: PostgresBinaries, folder: string, sockets: string): Promise<RunningServer> {
  const { command, args } = ownerOf(folder)
  chmodSync(sockets, 0o777)
  const port = await freePort()
  const server = serverCommand(binaries, { data: join(folder, 'data'), folder: sockets, port, durable: true })
  const child = spawn(command, [...args, ...server], { cwd: sockets, stdio: 'ignore' })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  if (!(await answers(url))) throw new Error('the PostgreSQL server did not answer')
  return {
    url,
    kill: async (signal) => {
      // Where its files have gone, a server ends by itself.
      child.kill(signal)
      await ended
    }
  }
}
