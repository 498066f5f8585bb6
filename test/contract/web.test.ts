/** The web pages, from a real server on a free port of this machine. */
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/actions/workspace.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { makeExampleIn, openWorkspace } from '../../src/main.ts'
import { serve } from '../../src/web/serve.ts'
import type { ServeSettings } from '../../src/web/settings.ts'
import { runHere } from '../support/command-line.ts'
import { minutes } from '../support/minutes.ts'
import { serveSettings } from '../support/serve-settings.ts'

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
  const onFault = (error: unknown) => `fault-${faults.push(error)}`
  const ended = serve(workspace, serveSettings({ onListening: listening.resolve, onFault, ...given }))
  try {
    await work(await listening.promise)
  } finally {
    process.emit('SIGTERM')
    expect(await ended).toEqual({ ok: true, value: null })
  }
}

const config = (folder: string) => ({ data: folder, databaseUrl: null })

/** A visitor with a cookie jar, who sends forms as a browser does. */
class Visitor {
  readonly #cookies = new Map<string, string>()
  readonly #address: string

  constructor(address: string) {
    this.#address = address
  }

  async get(path: string): Promise<{ readonly status: number; readonly to: string; readonly page: string }> {
    return this.#ask(path, { method: 'GET' })
  }

  async post(path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
    const origin = { origin: new URL(this.#address).origin, 'content-type': 'application/x-www-form-urlencoded', ...headers }
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: origin })
  }

  /** Sends a form of a page with its hidden fields. */
  async send(page: string, path: string, fields: Readonly<Record<string, string>>) {
    const { page: html } = await this.get(page)
    const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
    return this.post(path, { csrf, ...fields })
  }

  async #ask(path: string, init: RequestInit) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(this.#address + path, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0]!.split('=', 2)
      if (value === '') this.#cookies.delete(name!)
      else this.#cookies.set(name!, value!)
    }
    return { status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
  }
}

const rosa = { code: 'test code', name: 'Rosa Adeyemi', login: 'Rosa.Adeyemi', password: 'three clean journeys' }

/** The first account of the store, made once; later visitors sign in. */
async function signedIn(address: string): Promise<Visitor> {
  const visitor = new Visitor(address)
  const { to } = await visitor.get('/sign-in')
  const entered =
    to === '/first-run'
      ? await visitor.send('/first-run', '/first-run', rosa)
      : await visitor.send('/sign-in', '/sign-in', { login: rosa.login, password: rosa.password })
  expect(entered.status, entered.page).toBe(303)
  return visitor
}

describe('the home page', () => {
  it('opens with the finding for who is signed in', () =>
    serving({}, async (address) => {
      const { page } = await (await signedIn(address)).get('/')
      expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect([...page.matchAll(/<h1[ >]/g)]).toHaveLength(1)
      expect(page).toContain('<title>')
      expect(page).toContain('2')
    }))

  it('shows words of documents and people as words, never as markup', () =>
    serving({}, async (address) => {
      const visitor = await signedIn(address)
      for (const path of ['/', '/documents', '/commitments']) {
        const { page, status } = await visitor.get(path)
        expect(status).toBe(200)
        expect(page, path).not.toMatch(/<script>|<img|<Meridian>|<b>read/)
      }
    }))

  it('sends who is not signed in to what is public', () =>
    serving({}, async (address) => {
      const visitor = new Visitor(address)
      expect((await visitor.get('/')).to).toBe('/public')
      expect((await visitor.get('/commitments')).to).toBe('/sign-in?to=%2Fcommitments')
      const { page } = await visitor.get('/public/commitments')
      expect(page).toContain('Grit plan')
      for (const hidden of ['Fit ', 'C-1"', 'alert(1)']) expect(page).not.toContain(hidden)
    }))
})

describe('the first start', () => {
  it('makes the record and its first account for whoever has the code, once', () =>
    serving({ data: join(folder, 'empty') }, async (address) => {
      const visitor = new Visitor(address)
      expect((await visitor.get('/')).to).toBe('/first-run')
      const record = { record: 'Port Meridian City Council', zone: 'Europe/London' }
      const wrong = await visitor.send('/first-run', '/first-run', { ...rosa, ...record, code: 'WRONG' })
      expect([wrong.status, wrong.page]).toEqual([422, expect.stringContaining('This is not the code')])
      const begun = await visitor.send('/first-run', '/first-run', { ...rosa, ...record })
      expect([begun.status, begun.to]).toEqual([303, '/?done=signed-in'])
      expect((await visitor.get('/')).page).toContain('Port Meridian City Council')
      const late = new Visitor(address)
      expect((await late.get('/first-run')).to).toBe('/sign-in')
      const again = await late.send('/sign-in', '/first-run', { ...rosa, login: 'other', name: 'Other' })
      expect([again.status, again.page]).toEqual([422, expect.stringContaining('There is an account already')])
    }))
})

describe('the example', () => {
  it('is looked round from the door, as anybody in it, beside the record and at its own time', async () => {
    const example = join(folder, 'example')
    const made = await makeExampleIn({ data: example, databaseUrl: null })
    expect(made.ok).toBe(true)
    const openExample = async () => ({
      workspace: (await openWorkspace(config(example), false))!,
      now: () => '2026-11-23T09:00:00Z' as Instant
    })
    await serving({ openExample }, async (address) => {
      const visitor = await signedIn(address)
      await visitor.send('/settings', '/sign-out', {})
      expect((await visitor.get('/sign-in')).page).toContain('Look round the example')
      expect((await visitor.send('/sign-in', '/example', {})).to).toBe('/')
      const home = (await visitor.get('/')).page
      expect(home).toContain('This is the example')
      expect(home).toContain('Port Meridian City Council')
      const roles = (await visitor.get('/sign-in')).page
      const [, office] = /name="account" value="(account-\d+)"[^>]*>(?:<span>)?Dana Whitlock/.exec(roles)!
      expect((await visitor.send('/sign-in', '/example/sign-in', { account: office! })).to).toBe('/')
      expect((await visitor.get('/settings')).page).toContain('Dana Whitlock')
      expect((await visitor.send('/settings', '/example/leave', {})).to).toBe('/')
      expect((await visitor.get('/settings')).to).toBe('/sign-in?to=%2Fsettings')
      const outsider = await visitor.send('/sign-in', '/example/sign-in', { account: 'account-1' })
      expect([outsider.to, (await visitor.get('/settings')).to]).toEqual(['/sign-in', '/sign-in?to=%2Fsettings'])
    })
  }, 120_000)
})

describe('signing in', () => {
  it('needs the right password, gives a fresh session each time, and signing out ends it', () =>
    serving({}, async (address) => {
      const visitor = await signedIn(address)
      expect((await visitor.get('/settings')).page).toContain('Signed in as <b>Rosa Adeyemi</b>')
      const stranger = new Visitor(address)
      const refused = await stranger.send('/sign-in', '/sign-in', { login: 'rosa.adeyemi', password: 'three clean journey' })
      expect([refused.status, refused.page]).toEqual([422, expect.stringContaining('The name or the password is not right')])
      await visitor.send('/settings', '/sign-out', {})
      expect((await visitor.get('/settings')).to).toBe('/sign-in?to=%2Fsettings')
    }))

  it('makes who guesses wait, by name', () =>
    serving({}, async (address) => {
      await signedIn(address)
      const stranger = new Visitor(address)
      const answers: number[] = []
      for (let i = 0; i < 12; i++)
        answers.push((await stranger.send('/sign-in', '/sign-in', { login: 'nobody', password: `guess number ${i}` })).status)
      expect(answers.slice(0, 10)).toEqual(Array(10).fill(422))
      expect(answers.slice(10)).toEqual([429, 429])
    }))

  it('goes on only to a page of ours', () =>
    serving({}, async (address) => {
      for (const [to, expected] of [
        ['/commitments?late=1', '/commitments?late=1'],
        ['//evil.example', '/'],
        ['https://evil.example', '/'],
        ['/\\evil', '/']
      ]) {
        const visitor = await signedIn(address)
        await visitor.send('/settings', '/sign-out', {})
        const entered = await visitor.send('/sign-in', '/sign-in', { login: rosa.login, password: rosa.password, to: to! })
        expect(entered.to).toBe(expected)
      }
    }))
})

describe('a form', () => {
  it('is taken only with its own token and from our own pages', () =>
    serving({}, async (address) => {
      const visitor = await signedIn(address)
      const csrf = /name="csrf" value="([^"]+)"/.exec((await visitor.get('/settings')).page)![1]!
      const fields = { present: rosa.password, next: 'another pass phrase' }
      expect((await visitor.post('/settings/password', fields)).status).toBe(403)
      expect((await visitor.post('/settings/password', { ...fields, csrf: 'x' })).status).toBe(403)
      expect((await visitor.post('/settings/password', { ...fields, csrf }, { origin: 'https://evil.example' })).status).toBe(403)
      expect((await visitor.post('/settings/password', { ...fields, csrf }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      const other = await signedIn(address)
      expect((await other.post('/settings/password', { ...fields, csrf })).status).toBe(403)
      expect((await visitor.send('/settings', '/settings/password', fields)).to).toBe('/settings?done=password-changed')
      expect((await other.get('/settings')).to).toBe('/sign-in?to=%2Fsettings')
      expect((await visitor.send('/settings', '/settings/password', { present: fields.next, next: rosa.password })).status).toBe(303)
    }))

  it('larger than a form may be is refused before it is read', () =>
    serving({}, async (address) => {
      const visitor = await signedIn(address)
      const answer = await visitor.post('/settings/password', { csrf: 'x'.repeat(2_100_000) })
      expect([answer.status, answer.page]).toEqual([413, expect.stringContaining('That is too large')])
    }))
})

describe('roles', () => {
  it('are given and taken by administrators, and the last one stays', () =>
    serving({}, async (address) => {
      const admin = await signedIn(address)
      const made = await admin.send('/settings', '/settings/accounts', {
        name: 'Ivo Marsh',
        login: 'ivo',
        password: 'winter grit plan',
        role: 'office',
        office: 'post:head-of-highways'
      })
      expect(made.to, made.page).toBe('/settings?done=account-made')
      const office = new Visitor(address)
      expect((await office.send('/sign-in', '/sign-in', { login: 'ivo', password: 'winter grit plan' })).to).toBe('/')
      expect((await office.get('/commitments')).status).toBe(200)
      const refused = await office.send('/settings', '/settings/accounts', {
        name: 'Own',
        login: 'own',
        password: 'my own account',
        role: 'admin'
      })
      expect([refused.status, refused.page]).toEqual([403, expect.stringContaining('You may not administer here')])
      const [, first] = /action="\/settings\/accounts\/(account-\d+)"/.exec((await admin.get('/settings')).page)!
      const last = await admin.send('/settings', `/settings/accounts/${first}`, { do: 'take', role: 'admin', office: '' })
      expect([last.status, last.page]).toEqual([422, expect.stringContaining('This is the last administrator')])
    }))
})

describe('every answer', () => {
  it('forbids what is not ours: scripts, frames, sniffing, referrers', () =>
    serving({}, async (address) => {
      for (const path of ['/public', '/public/documents', '/sign-in', '/health', '/nowhere', '/commitments/C-1/%3Cscript%3E']) {
        const { headers } = await fetch(address + path)
        expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'; base-uri 'none'; frame-ancestors 'none'/)
        expect(headers.get('content-security-policy'), path).not.toContain('script-src')
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('referrer-policy')).toBe('same-origin')
      }
      const style = await fetch(`${address}/throughline.css`)
      expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
      expect((await fetch(`${address}/fonts/serif.woff2`)).headers.get('content-type')).toBe('font/woff2')
    }))

  it('is packed where it holds nothing that only its visitor knows, or where no other site asked for it', () =>
    serving({}, async (address) => {
      const encodingOf = async (path: string, headers: Record<string, string> = {}) =>
        (await fetch(address + path, { headers: { 'accept-encoding': 'gzip', ...headers } })).headers.get('content-encoding')
      for (const path of ['/public', '/public/commitments', '/throughline.css', '/robots.txt'])
        expect(await encodingOf(path), path).toBe('gzip')
      for (const path of ['/sign-in', '/fonts/serif.woff2', '/nowhere']) expect(await encodingOf(path), path).toBeNull()
      for (const from of ['same-origin', 'none']) expect(await encodingOf('/sign-in', { 'sec-fetch-site': from }), from).toBe('gzip')
      for (const from of ['same-site', 'cross-site']) expect(await encodingOf('/sign-in', { 'sec-fetch-site': from }), from).toBeNull()
      expect(await encodingOf('/public', { 'accept-encoding': 'identity' })).toBeNull()
    }))

  it('to a method that no address knows says so; to an unknown page, that there is none', () =>
    serving({}, async (address) => {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST'])
        expect((await fetch(`${address}/`, { method })).status, method).toBe(405)
      const head = await fetch(`${address}/public`, { method: 'HEAD' })
      expect([head.status, await head.text()]).toEqual([200, ''])
      const missing = await (await fetch(`${address}/commitments/C-1/%3Cscript%3E`)).text()
      expect(missing).toContain('<h1>Page not found</h1>')
      expect(missing).not.toContain('<script')
    }))

  it('is for this machine by its own name, or for the address it is said to have', () =>
    serving({ address: 'https://record.example' }, async (address) => {
      const { port } = new URL(address)
      expect(await statusFor(Number(port), 'rebound.example')).toContain(' 403 ')
      expect(await statusFor(Number(port), 'localhost')).toContain(' 302 '.replace('302', '303'))
      expect(await statusFor(Number(port), 'record.example')).toContain(' 303 ')
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
    await servingWorkspace(workspace, {}, async (address) => {
      const well = await (await fetch(`${address}/health`)).json()
      expect(well).toEqual({ status: 'ok', entries: expect.any(Number), version: '0.0.0-test' })
      await workspace.close()
      const ill = await fetch(`${address}/health`)
      expect(ill.status).toBe(503)
      expect(await ill.json()).toMatchObject({ status: 'unavailable', words: expect.stringContaining('cannot be read') })
      const page = await fetch(`${address}/public`)
      expect(page.status).toBe(500)
      expect(await page.text()).toMatch(/What was entered is safe\. The server’s log names this fault fault-\d/)
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    })
    expect(faults.length).toBeGreaterThan(0)
  })
})

it('refuses in one sentence where it cannot listen', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const workspace = (await openWorkspace(config(data), false))!
  const served = await serve(workspace, serveSettings({ port }))
  expect(served).toMatchObject({ ok: false, refusal: { key: 'server.port-taken', words: { port } } })
  const away = await serve(workspace, serveSettings({ host: '203.0.113.1' }))
  expect(away).toMatchObject({ ok: false, refusal: { key: 'server.address' } })
  await workspace.close()
  other.close()
})
