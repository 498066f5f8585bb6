/**
 * The PostgreSQL programs that the tests run a throw-away server with: where they are.
 */
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isProgram } from './program-file.ts'

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string }

export const howToInstallPostgres =
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
