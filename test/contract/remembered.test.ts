/** What is remembered of a record: made once until something is entered, and let go when it takes too much room. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enterDirective } from '../../src/actions/register-directive.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { remembered } from '../../src/store/queries/remembered.ts'
import { must, openTestRecord, requestAt, viewerAt } from '../support/record.ts'

let folder: string
let record: OpenRecord
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-remembered-'))
  record = await openTestRecord(openSqlite(':memory:'), folder)
})
afterAll(async () => {
  await record.store.close()
  await rm(folder, { recursive: true })
})

describe('what is remembered', () => {
  it('is made once until something is entered', async () => {
    let made = 0
    const ask = () => remembered(viewerAt(record), 'made', async () => ++made)
    expect([await ask(), await ask()]).toEqual([1, 1])
    must(await enterDirective(record, requestAt(), { title: 'Clean air', issuer: null, date: null, document: null }))
    expect([await ask(), await ask()]).toEqual([2, 2])
  })

  it('is not what broke', async () => {
    await expect(remembered(viewerAt(record), 'broken', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await remembered(viewerAt(record), 'broken', async () => 'yes')).toBe('yes')
  })

  it('is let go when pages fill the room there is, those not asked for longest first', async () => {
    const made: number[] = []
    const page = (i: number) =>
      remembered(viewerAt(record), `page ${i}`, async () => {
        made.push(i)
        return { body: new Uint8Array(660_000) }
      })
    for (const i of [1, 2, 3, 4, 5, 6, 1, 7]) await page(i)
    expect(made).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (const i of [1, 2]) await page(i)
    expect(made).toEqual([1, 2, 3, 4, 5, 6, 7, 2])
  })
})

describe('rows that every request asks for', () => {
  it('are asked for again once anybody has committed something, here or in another process', async () => {
    const file = join(folder, 'throughline.sqlite')
    const [here, elsewhere] = [openSqlite(file), openSqlite(file)]
    const read = () => here.reading.steady<{ n: number }>('SELECT n FROM counted')
    const set = (engine: typeof here, n: number) => engine.write(null, (session) => session.run('UPDATE counted SET n = ?', [n]))
    await here.write(null, async (session) => {
      await session.run('CREATE TABLE counted (n INTEGER)')
      await session.run('INSERT INTO counted VALUES (1)')
    })
    const first = await read()
    expect(first).toEqual([{ n: 1 }])
    expect(await read()).toBe(first)
    await set(here, 2)
    expect(await read()).toEqual([{ n: 2 }])
    await set(elsewhere, 3)
    expect(await read()).toEqual([{ n: 3 }])
    await Promise.all([here.close(), elsewhere.close()])
  })
})
