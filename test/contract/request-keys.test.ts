/**
 * P2: a request that is sent again happens once and is answered the same. Every route that writes, from the route table, is sent three times
 * one after another, four times at once, and once more after a new start of the program; the record is compared with one that was asked once.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openWorkspace } from '../../src/main.ts'
import { routes } from '../../src/web/routes/all.ts'
import { copyOf } from '../support/kept-store.ts'
import { recordTested } from '../support/tested.ts'
import { Visitor } from '../support/visitor.ts'
import { serveWorkspace, type TestServer } from '../support/web-server.ts'
import { doors, previews, type Sent, writingForms, writingStore } from '../support/writing-forms.ts'

const writing = routes.filter((route) => route.method === 'POST').map((route) => route.path)
const multipart = new Set(routes.filter((route) => route.upload === true).map((route) => route.path))

let kept: string
beforeAll(async () => {
  kept = await copyOf(writingStore, inject('runFolder'))
})
afterAll(() => rm(kept, { recursive: true }))

type Opened = { readonly server: TestServer; readonly folder: string; readonly close: () => Promise<void> }

async function openOn(folder: string): Promise<Opened> {
  const workspace = (await openWorkspace({ data: folder, databaseUrl: null }, false))!
  const server = await serveWorkspace(workspace)
  const close = async (): Promise<void> => {
    await server.close()
    await workspace.close()
  }
  return { server, folder, close }
}

async function withCopy<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-keys-'))
  try {
    await cp(kept, folder, { recursive: true })
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The administrator, in a session that goes on after a new start. */
async function visitorWith(server: TestServer, token: string | null): Promise<{ visitor: Visitor; token: string }> {
  const visitor = new Visitor(server)
  const known = token ?? (await server.tokenFor('admin'))
  visitor.keep('throughline', known)
  return { visitor, token: known }
}

/** The field of a form that any page of this visitor's carries. */
async function formField(visitor: Visitor): Promise<string> {
  return /name="csrf" value="([^"]+)"/.exec((await visitor.ask('/settings')).body)![1]!
}

async function post(visitor: Visitor, { path, fields }: Sent, csrf: string, asFile: boolean) {
  const all = Object.entries({ csrf, ...fields })
  const body = asFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of all) body.append(name, value)
  const { status, to, body: words } = await visitor.ask(path, { method: 'POST', body })
  return { status, to, body: words }
}

/** How many rows each table holds, but for sessions and for what is only noted about keys. */
async function rowsIn({ server }: Opened): Promise<Record<string, number>> {
  const { reading } = server.workspace.store.engine
  const wait = async (): Promise<boolean> =>
    (await reading.all("SELECT number FROM upload WHERE outcome IS NULL AND reached <> 'ready'")).length === 0
  await expect.poll(wait, { timeout: 30_000 }).toBe(true)
  const tables = await reading.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%'"
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables.filter((table) => !['session', 'attempt', 'answered'].includes(table.name))) {
    const [row] = await reading.all<{ count: number }>(`SELECT count(*) AS count FROM ${name}`)
    counts[name] = Number(row!.count)
  }
  return counts
}

describe('a request that is sent again', () => {
  it('is tried on every route that writes', () => {
    expect(Object.keys(writingForms).sort()).toEqual(writing.filter((path) => ![...doors, ...previews].includes(path)).sort())
    expect([...doors, ...previews].filter((path) => !writing.includes(path))).toEqual([])
  })

  it.each(Object.entries(writingForms))('happens once and is answered the same: %s', async (route, form) => {
    const asFile = multipart.has(route)
    const begin = async (folder: string) => {
      const opened = await openOn(folder)
      const { visitor, token } = await visitorWith(opened.server, null)
      for (const before of form.before ?? []) {
        const sent = await post(visitor, before, await formField(visitor), before.path.endsWith('/report'))
        expect(`${before.path} ${sent.status}`).toBe(`${before.path} 303`)
      }
      return { opened, visitor, token }
    }
    const once = await withCopy(async (folder) => {
      const { opened, visitor } = await begin(folder)
      const before = await rowsIn(opened)
      const answer = await post(visitor, form, await formField(visitor), asFile)
      const after = await rowsIn(opened)
      await opened.close()
      return { before, after, answer }
    })
    expect(once.answer.status, /<section class="errors".*?<\/section>/s.exec(once.answer.body)?.[0]).toBe(303)
    await withCopy(async (folder) => {
      const { opened, visitor, token } = await begin(folder)
      const csrf = await formField(visitor)
      const together = await Promise.all([1, 2, 3, 4].map(() => post(visitor, form, csrf, asFile)))
      const later = [await post(visitor, form, csrf, asFile), await post(visitor, form, csrf, asFile)]
      expect([...together, ...later]).toEqual(Array(6).fill(once.answer))
      expect(await rowsIn(opened)).toEqual(once.after)
      await opened.close()
      const again = await openOn(folder)
      const anew = await post((await visitorWith(again.server, token)).visitor, form, csrf, asFile)
      expect(anew.status).toBeLessThan(400)
      expect(await rowsIn(again)).toEqual(once.after)
      await again.close()
    })
    recordTested('P2', 'Requests sent again, one after another, at once and after a new start', 7)
  })

  it('is another request under another key, and with other words', async () => {
    await withCopy(async (folder) => {
      const opened = await openOn(folder)
      const { visitor } = await visitorWith(opened.server, null)
      const form: Sent = { path: '/directives', fields: { title: 'Clean beaches', issuer: 'Regional Water Board' } }
      const csrf = await formField(visitor)
      const first = await post(visitor, form, csrf, false)
      const other = await post(visitor, { ...form, fields: { ...form.fields, title: 'Clean piers' } }, csrf, false)
      const anew = await post(visitor, form, await formField(visitor), false)
      expect(new Set([first.to, other.to, anew.to]).size).toBe(3)
      const key = { 'idempotency-key': 'a-key-of-a-script' }
      const body = () => new URLSearchParams({ csrf: csrf.split('.')[0]!, ...form.fields })
      const sent = [1, 2].map(() => visitor.ask('/directives', { method: 'POST', body: body(), headers: key }))
      const [one, two] = await Promise.all(sent)
      expect([one!.status, one!.to]).toEqual([303, two!.to])
      expect([first.to, other.to, anew.to]).not.toContain(one!.to)
      await opened.close()
    })
  })
})
