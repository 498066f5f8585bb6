import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase, hasPostgres } from './postgres.ts'
import { findPostgres, installPostgres, postgresFolders } from './postgres-binaries.ts'

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

describe('installing PostgreSQL', () => {
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
  beforeEach(() =>
    program(join(folder, 'apt-get'), `#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> ${folder}/calls\ntest ! -e ${folder}/refuse\n`)
  )

  it('as root, calls apt-get without asking anything', () => {
    expect(installPostgres(folder, 0)).toBe(true)
    expect(calls()).toEqual(['noninteractive update -qq', 'noninteractive install -y -qq --no-install-recommends postgresql'])
  })
  it('answers no when apt-get fails, when the user is not root, and where there is no apt-get', () => {
    writeFileSync(join(folder, 'refuse'), '')
    expect(installPostgres(folder, 0)).toBe(false)
    expect(installPostgres(folder, 1000)).toBe(false)
    expect(installPostgres(join(folder, 'empty'), 0)).toBe(false)
    expect(calls()).toEqual(['noninteractive update -qq'])
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
