/**
 * The PostgreSQL programs that the tests run a throw-away server with: where they are, and how they come onto a Debian machine.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string }

export const howToInstall =
  'PostgreSQL was not found, so its suites are skipped. Install it ("apt-get install postgresql" on Debian and Ubuntu), or set DATABASE_URL to a server that may be written to.'

/** The folders that may hold the programs, in the order they are looked in: PATH, then Debian's (newest version first), then /usr/local. */
export function postgresFolders(path: string, debian = '/usr/lib/postgresql', local = '/usr/local/bin'): string[] {
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => /^\d+$/.test(name)) : []
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin'))
  return [...path.split(delimiter).filter((folder) => folder !== ''), ...newestFirst, local]
}

/** The first folder's programs that holds both; null where none does. */
export function findPostgres(folders: readonly string[]): PostgresBinaries | null {
  for (const folder of folders) {
    const found = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
    if (isProgram(found.initdb) && isProgram(found.postgres)) return found
  }
  return null
}

/** Installs Debian's PostgreSQL where that is allowed without asking: as root, where apt-get is. Answers whether it did. */
export function installPostgres(path: string, user: number | undefined): boolean {
  const apt = path.split(delimiter).map((folder) => join(folder, 'apt-get'))
  const program = apt.find(isProgram)
  if (user !== 0 || program === undefined) return false
  // RUNLEVEL=1 keeps the package from starting a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const run = (...args: string[]): boolean => spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', 'postgresql')
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
