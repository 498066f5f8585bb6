/** The two engines that every store suite runs on: SQLite in a folder of its own, and a fresh database of a real PostgreSQL server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Engine } from '../../src/store/engines/engine.ts'
import { openPostgres } from '../../src/store/engines/postgres.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { freshDatabase } from './postgres.ts'

export type OpenedEngine = {
  readonly engine: Engine
  readonly folder: string
  /** `sqlite`, or the address of the database. */
  readonly address: string
  /** Opens the same store once more, as another process would. */
  readonly again: () => Engine
  readonly close: () => Promise<void>
}

export const engines: readonly { readonly name: string; readonly there: boolean; readonly open: () => Promise<OpenedEngine> }[] = [
  { name: 'SQLite', there: true, open: openSqliteStore },
  { name: 'PostgreSQL', there: inject('postgresUrl') !== null, open: openPostgresStore }
]

async function openSqliteStore(): Promise<OpenedEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-store-'))
  const file = join(folder, 'throughline.sqlite')
  const engine = openSqlite(file)
  return {
    engine,
    folder,
    address: 'sqlite',
    again: () => openSqlite(file),
    close: async () => {
      await engine.close()
      await rm(folder, { recursive: true })
    }
  }
}

async function openPostgresStore(): Promise<OpenedEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-store-'))
  const database = await freshDatabase()
  if (database === null) throw new Error('there is no PostgreSQL server')
  const engine = openPostgres(database.url)
  return {
    engine,
    folder,
    address: database.url,
    again: () => openPostgres(database.url),
    close: async () => {
      await engine.close()
      await database.drop()
      await rm(folder, { recursive: true })
    }
  }
}
