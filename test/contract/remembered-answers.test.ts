/** Answers that are remembered until something is entered: never another visitor's, and never what was before the last entry. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSmall } from '../support/example-server.ts'
import { openPage } from '../support/open-page.ts'
import { visitorFor } from '../support/visitor.ts'
import type { TestServer } from '../support/web-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await serveSmall()
})
afterAll(() => server.close())

describe('a remembered answer', () => {
  it('is the same for the same visitor until something is entered, and then says it', async () => {
    const clerk = await visitorFor(server, 'clerk')
    const before = (await clerk.ask('/commitments')).body
    expect((await clerk.ask('/commitments')).body).toBe(before)
    expect(before).not.toContain('The crews have begun')
    const form = await openPage(server, '/commitments/C-2/report', { as: 'clerk' })
    await form.submit('Send the report', { 'What has happened': 'The crews have begun' })
    expect((await clerk.ask('/commitments')).body).toContain('The crews have begun')
  })

  it('is never the answer to another visitor, another form of the page or the other side', async () => {
    for (const path of ['/commitments', '/']) {
      const clerk = await openPage(server, path, { as: 'clerk' })
      const reader = await openPage(server, path, { as: 'reader' })
      expect(clerk.html).toContain('Test clerk')
      expect(reader.html).toContain('Test reader')
      expect(reader.html).not.toContain('Test clerk')
      const asked = { headers: { accept: 'application/json' } }
      expect(JSON.parse((await (await visitorFor(server, 'clerk')).ask(path, asked)).body)).toBeTypeOf('object')
    }
    expect((await openPage(server, '/commitments', { as: 'clerk' })).has('C-2')).toBe(true)
    expect((await openPage(server, '/public/commitments', { as: 'clerk' })).has('C-2')).toBe(false)
    expect((await openPage(server, '/public/commitments')).has('C-2')).toBe(false)
  })
})
