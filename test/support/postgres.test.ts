import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, hasPostgres } from './postgres.ts'
import { findPostgres, postgresFolders } from './postgres-binaries.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-find-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function program(path: string, text = '#!/bin/sh\n'): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o755)
}
function install(bin: string): { initdb: string; postgres: string } {
  const found = { initdb: join(folder, bin, 'initdb'), postgres: join(folder, bin, 'postgres') }
  program(found.initdb)
  program(found.postgres)
  return found
}
const look = (path: string) => findPostgres(postgresFolders(join(folder, path), join(folder, 'debian'), join(folder, 'local')))

describe('finding PostgreSQL', () => {
  it("finds Debian's newest version when PATH has none", () => {
    install('debian/9/bin')
    const newest = install('debian/15/bin')
    expect(look('path')).toEqual(newest)
  })
  it('takes the one on PATH first, and the local folder last', () => {
    const local = install('local')
    expect(look('path')).toEqual(local)
    const onPath = install('path')
    expect(look('path')).toEqual(onPath)
  })
  it('passes over a folder that holds only the client or a program that may not run', () => {
    program(join(folder, 'path/initdb'))
    writeFileSync(join(folder, 'path/postgres'), '')
    expect(look('path')).toBeNull()
  })
})

describe.skipIf(!hasPostgres)('a fresh database', () => {
  it('is empty, its own, and gone when dropped', async () => {
    const [one, two] = [(await freshDatabase())!, (await freshDatabase())!]
    const client = new pg.Client({ connectionString: one.url })
    await client.connect()
    client.on('error', () => {})
    await client.query('create table t (n integer)')
    const other = new pg.Client({ connectionString: two.url })
    await other.connect()
    expect((await other.query("select to_regclass('t') as t")).rows).toEqual([{ t: null }])
    await other.end()
    await one.drop()
    await two.drop()
    await expect(new pg.Client({ connectionString: one.url }).connect()).rejects.toThrow('does not exist')
  })
})
