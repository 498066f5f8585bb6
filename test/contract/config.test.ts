/** Settings are refused at the start where they are bad or unsafe. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BadConfig, readConfig } from '../../src/config.ts'
import { openWorkspace } from '../../src/main.ts'
import { openPostgres } from '../../src/store/engines/postgres.ts'
import { freshDatabase, hasPostgres } from '../support/postgres.ts'

const model = (address: string, more: Record<string, string> = { THROUGHLINE_MODEL: 'm' }) =>
  readConfig({ THROUGHLINE_MODEL_ADDRESS: address, ...more })

describe('the settings of a language model', () => {
  it('are off unless an address and a model are set', () => {
    expect(readConfig({})).toMatchObject({ modelAddress: null, modelKey: null, modelName: null })
    expect(() => model('https://models.example.org/v1', {})).toThrow('THROUGHLINE_MODEL must be set too')
    expect(() => readConfig({ THROUGHLINE_MODEL: 'm' })).toThrow('THROUGHLINE_MODEL_ADDRESS must be set too')
    expect(() => readConfig({ THROUGHLINE_MODEL_KEY: 'k' })).toThrow(BadConfig)
  })

  it.each(['https://models.example.org/v1', 'http://localhost:11434/v1', 'http://127.0.0.1:8080', 'http://[::1]:8080/v1'])(
    'take %s',
    (address) => {
      expect(model(address).modelAddress).toBe(address)
    }
  )

  it.each([
    'http://models.example.org/v1',
    'http://127.evil.example/v1',
    'http://localhost.evil.example/v1',
    'https://user:password@models.example.org',
    'https://models.example.org/v1?key=1',
    'https://models.example.org/#x',
    'file:///etc/passwd',
    'ftp://models.example.org',
    'models.example.org',
    'http://localhost\\@evil.example/'
  ])('refuse %s', (address) => {
    expect(() => model(address)).toThrow(BadConfig)
  })

  it('refuse a key that would break a header', () => {
    expect(() => model('https://m.example', { THROUGHLINE_MODEL: 'm', THROUGHLINE_MODEL_KEY: 'a\nb' })).toThrow(BadConfig)
  })
})

describe('what a power cut may harm', () => {
  it('is refused at the start, unless that was asked for', () => {
    expect(readConfig({}).unsafe).toBe(false)
    expect(readConfig({ THROUGHLINE_UNSAFE: 'on' }).unsafe).toBe(true)
    expect(() => readConfig({ THROUGHLINE_UNSAFE: 'maybe' })).toThrow('THROUGHLINE_UNSAFE must be on or off')
  })

  it('is not the store in a folder: WAL and synchronous=FULL', async () => {
    const data = await mkdtemp(join(tmpdir(), 'throughline-sync-'))
    const workspace = (await openWorkspace({ data, databaseUrl: null, unsafe: false }, true))!
    expect(await workspace.store.engine.durability()).toEqual({ safe: true, words: expect.stringContaining('WAL, synchronous=FULL') })
    await workspace.close()
    await rm(data, { recursive: true })
  })

  it.skipIf(!hasPostgres)('is a PostgreSQL server that does not wait for its disk, named setting by setting', async () => {
    const database = (await freshDatabase())!
    const data = await mkdtemp(join(tmpdir(), 'throughline-sync-'))
    const engine = openPostgres(database.url)
    const [set] = await engine.reading.all<{ fsync: string }>("SELECT current_setting('fsync') AS fsync")
    const { safe, words } = await engine.durability()
    await engine.close()
    expect(safe).toBe(set!.fsync === 'on')
    if (!safe) {
      expect(words).toContain('fsync=off')
      await expect(openWorkspace({ data, databaseUrl: database.url, unsafe: false }, true)).rejects.toThrow(
        /full_page_writes=off: a power cut may lose .*Nothing was opened.*THROUGHLINE_UNSAFE=on/
      )
      await (await openWorkspace({ data, databaseUrl: database.url, unsafe: true }, true))!.close()
    }
    await database.drop()
    await rm(data, { recursive: true })
  })
})
