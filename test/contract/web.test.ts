/** The web pages, from a real server on a free port of this machine. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/actions/workspace.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openWorkspace } from '../../src/main.ts'
import { serve } from '../../src/web/serve.ts'
import type { ServeSettings } from '../../src/web/settings.ts'
import { runHere } from '../support/command-line.ts'
import { minutes } from '../support/minutes.ts'

let folder: string
let data: string
const faults: unknown[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-web-'))
  data = join(folder, 'data')
  await writeFile(join(folder, 'minutes.md'), minutes)
  await writeFile(join(folder, 'hostile.md'), '# "><script>alert(1)</script> & friends\n\nThe Council met.\n')
  const due = ['--due', '2026-11-30', '--done-when', 'Monitors <b>read</b>', '--title', 'Fit <img src=x onerror=alert(1)> monitors']
  for (const line of [
    ['init', '--name', 'Port <Meridian> Council', '--zone', 'Europe/London'],
    ['add', join(folder, 'minutes.md')],
    ['add', join(folder, 'hostile.md'), '--title', '<script>alert(1)</script>'],
    ['accept', 'D-1', 's2', 's3'],
    ['commit', 'S-1', '--owner', 'Head of Highways', '--new-owner', ...due],
    ['commit', 'S-2', '--owner', 'Head of Highways', '--done-when', 'Published', '--title', 'Grit plan'],
    ['publish', 'C-2']
  ]) {
    const ran = await runHere([...line, '--data', data])
    expect(ran.status, `${line.join(' ')}: ${ran.err}`).toBe(0)
  }
})
afterAll(() => rm(folder, { recursive: true }))

/** Serves while `work` runs; ends the server as an operator would, with a signal. */
async function serving(
  given: Partial<ServeSettings> & { readonly data?: string },
  work: (address: string) => Promise<void>
): Promise<void> {
  const workspace = (await openWorkspace(config(given.data ?? data), true))!
  try {
    await servingWorkspace(workspace, given, work)
  } finally {
    await workspace.close()
  }
}

async function servingWorkspace(
  workspace: Workspace,
  given: Partial<ServeSettings>,
  work: (address: string) => Promise<void>
): Promise<void> {
  const listening = Promise.withResolvers<string>()
  const ended = serve(workspace, {
    host: '127.0.0.1',
    port: 0,
    sight: 'all',
    record: null,
    version: '0.0.0-test',
    now: () => '2026-12-02T09:00:00Z' as Instant,
    onListening: listening.resolve,
    onFault: (error) => `fault-${faults.push(error)}`,
    ...given
  })
  try {
    await work(await listening.promise)
  } finally {
    process.emit('SIGTERM')
    expect(await ended).toEqual({ ok: true, value: null })
  }
}

const config = (folder: string) => ({ data: folder, databaseUrl: null, host: '127.0.0.1', port: 0, record: null })

describe('the home page', () => {
  it('opens with the finding, names what is late, and lists documents and commitments', () =>
    serving({}, async (address) => {
      const answer = await fetch(`${address}/`)
      expect(answer.status).toBe(200)
      const page = await answer.text()
      expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect([...page.matchAll(/<h1[ >]/g)]).toHaveLength(1)
      expect(page).toContain('<h1>2 of 2 commitments are late</h1>')
      expect(page).toContain('<title>2 of 2 commitments are late · ')
      expect(page).toContain('2 documents, 0 meetings, 0 directives, 2 statements, 2 commitments (2 open, 0 closed, 0 withdrawn)')
      expect(page).toMatch(/2 days late<\/span> C-1 /)
      expect(page).toMatch(/6 days late<\/span> C-2 Grit plan\. Due 26 November 2026, Head of Highways\./)
      for (const path of ['/documents', '/commitments']) expect((await fetch(address + path)).status).toBe(200)
    }))

  it('shows words of documents and people as words, never as markup', () =>
    serving({}, async (address) => {
      for (const path of ['/', '/documents', '/commitments']) {
        const page = await (await fetch(address + path)).text()
        expect(page, path).not.toMatch(/<script|<img|<Meridian>|<b>read/)
      }
      const page = await (await fetch(address)).text()
      expect(page).toContain('&lt;script>alert(1)&lt;/script>')
      expect(page).toContain('Port &lt;Meridian> Council')
      expect(page).toContain('Fit &lt;img src=x onerror=alert(1)> monitors')
    }))

  it('says what to do where nothing is kept yet', () =>
    serving({ data: join(folder, 'empty') }, async (address) => {
      const page = await (await fetch(address)).text()
      expect(page).toContain('No documents yet. Add a meeting’s minutes')
      expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok', entries: 0, version: '0.0.0-test' })
    }))
})

describe('every answer', () => {
  it('forbids scripts, sniffing and referrers, and sets no cookie', () =>
    serving({}, async (address) => {
      for (const path of ['/', '/documents', '/commitments', '/health', '/throughline.css', '/nowhere']) {
        const { headers } = await fetch(address + path)
        expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'; style-src 'self';/)
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('referrer-policy')).toBe('no-referrer')
        expect(headers.get('set-cookie')).toBeNull()
      }
      expect((await fetch(`${address}/throughline.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8')
    }))

  it('only reads: other methods are refused, HEAD has no body, an unknown page says so', () =>
    serving({}, async (address) => {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const answer = await fetch(`${address}/`, { method })
        expect(answer.status, method).toBe(405)
        expect(answer.headers.get('allow')).toBe('GET, HEAD')
      }
      const head = await fetch(`${address}/`, { method: 'HEAD' })
      expect([head.status, await head.text()]).toEqual([200, ''])
      const missing = await fetch(`${address}/commitments/C-1/%3Cscript%3E`)
      expect(missing.status).toBe(404)
      const page = await missing.text()
      expect(page).toContain('<h1>Page not found</h1>')
      expect(page).not.toContain('<script')
    }))
})

describe('sight', () => {
  it('beyond this machine is what is published, and nothing else', () =>
    serving({ sight: 'published' }, async (address) => {
      const page = await (await fetch(address)).text()
      expect(page).toContain('Grit plan')
      expect(page).toContain('<h1>1 of 1 commitment is late</h1>')
      for (const hidden of ['Fit ', 'Cabinet', 'D-1', 'C-1', 'alert(1)']) expect(page).not.toContain(hidden)
      const documents = await (await fetch(`${address}/documents`)).text()
      expect(documents).toContain('Nothing published yet.')
    }))

  it('of the operator is for this machine by its own name only', () =>
    serving({}, async (address) => {
      const { port } = new URL(address)
      expect(await statusFor(Number(port), 'rebound.example')).toContain(' 403 ')
      expect(await statusFor(Number(port), 'localhost')).toContain(' 200 ')
    }))
})

/** The status line for a request that names another host; `fetch` would not send one. */
async function statusFor(port: number, host: string): Promise<string> {
  const { connect } = await import('node:net')
  const socket = connect(port, '127.0.0.1')
  socket.end(`GET / HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)
  let answer = ''
  for await (const piece of socket) answer += piece
  return answer.split('\r\n')[0]!
}

describe('health', () => {
  it('counts entries, and says so in words when the store cannot be read', async () => {
    const workspace = (await openWorkspace(config(data), false))!
    let closed = false
    await servingWorkspace(workspace, {}, async (address) => {
      const well = await (await fetch(`${address}/health`)).json()
      expect(well).toEqual({ status: 'ok', entries: 12, version: '0.0.0-test' })
      await workspace.close()
      closed = true
      const ill = await fetch(`${address}/health`)
      expect(ill.status).toBe(503)
      expect(await ill.json()).toMatchObject({ status: 'unavailable', words: expect.stringContaining('cannot be read') })
      const page = await fetch(`${address}/`)
      expect(page.status).toBe(500)
      expect(await page.text()).toMatch(/What was entered is safe\. The server’s log names this fault fault-\d/)
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    })
    expect(closed).toBe(true)
    expect(faults.length).toBeGreaterThan(0)
  })
})

it('refuses in one sentence where it cannot listen', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const workspace = (await openWorkspace(config(data), false))!
  const settings = { host: '127.0.0.1', port, sight: 'all', record: null, version: '', now: () => '' as Instant } as const
  const served = await serve(workspace, { ...settings, onListening: () => undefined, onFault: () => '' })
  expect(served).toMatchObject({ ok: false, refusal: { key: 'server.port-taken', words: { port } } })
  const away = await serve(workspace, { ...settings, host: '203.0.113.1', port: 0, onListening: () => undefined, onFault: () => '' })
  expect(away).toMatchObject({ ok: false, refusal: { key: 'server.address' } })
  await workspace.close()
  other.close()
})
