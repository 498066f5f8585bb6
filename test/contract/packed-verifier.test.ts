/**
 * P4 as a user has it: the package is packed and unpacked as npm does, `throughline/verify` is imported by its name, in Node and by a page in
 * Chromium that a plain file server gives out beside the log; both say of a log, whole and changed, what the command line says.
 */
import { execFile, execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { exportLog } from '../../src/actions/export-log.ts'
import { logPolicy } from '../../src/actions/log-policy.ts'
import { signCheckpointNow } from '../../src/actions/sign-checkpoint.ts'
import { signCheckpoint } from '../../src/journal/checkpoint.ts'
import { proofOfObject } from '../../src/store/queries/log-proof.ts'
import { launch } from '../support/chromium.ts'
import { runHere } from '../support/command-line.ts'
import { serveKept } from '../support/example-server.ts'
import { must, viewerAt } from '../support/record.ts'
import { smallStore } from '../support/small-store.ts'
import { recordTested } from '../support/tested.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

/** Where everything lies: the unpacked package under `node_modules`, the logs, and the page. */
let site: string
let files: Server
let address: string

/** A log or proof file to verify, and a checkpoint that was seen before. */
type Asked = { readonly place: string; readonly earlier: string | null }
const asked: Asked[] = []

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'throughline-packed-'))
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' })
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', site], { cwd: root })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  await mkdir(join(site, 'node_modules/throughline'), { recursive: true })
  await run('tar', ['-xzf', join(site, filename), '-C', join(site, 'node_modules/throughline'), '--strip-components', '1'])
  await makeLogs()
  files = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://site').pathname)
    readFile(join(site, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end()
    )
  })
  await new Promise<void>((done) => void files.listen(0, '127.0.0.1', done))
  address = `http://localhost:${(files.address() as AddressInfo).port}`
}, 240_000)
afterAll(async () => {
  files?.close()
  await rm(site, { recursive: true, force: true })
})

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' }

/** The published log of the small store; the same with one bit of each kind of file changed; and one that was rewritten since the last look. */
async function makeLogs(): Promise<void> {
  const server = await serveKept(smallStore)
  try {
    const [record, at] = [await server.record(), server.now()]
    const { size } = must(await signCheckpointNow(record, server.workspace, at))
    const policy = must(await logPolicy(viewerAt(record, at), null))
    await writeFile(join(site, 'policy.txt'), policy)
    must(await exportLog(viewerAt(record, at), join(site, 'log'), policy))
    await writeFile(join(site, 'C-1.tlog-proof'), (await proofOfObject(viewerAt(record, at), 'C-1'))!)
    const signer = (await server.workspace.signerOf(record.authority.origin))!
    const other = signCheckpoint({ origin: record.authority.origin, size: 3, root: Buffer.alloc(32, 1) }, signer)
    await writeFile(join(site, 'other.checkpoint'), other)
    asked.push({ place: 'log', earlier: null }, { place: 'log', earlier: 'other.checkpoint' }, { place: 'C-1.tlog-proof', earlier: null })
    for (const [name, byte] of [
      ['checkpoint', 40],
      [`tile/0/000.p/${size}`, 65],
      [`tile/entries/000.p/${size}`, 90],
      ['openings/000', 120]
    ] as const) {
      const place = `changed-${asked.length}`
      await cp(join(site, 'log'), join(site, place), { recursive: true })
      await flip(join(site, place, name), byte)
      asked.push({ place, earlier: null })
    }
    await cp(join(site, 'C-1.tlog-proof'), join(site, 'changed.tlog-proof'))
    await flip(join(site, 'changed.tlog-proof'), 100)
    asked.push({ place: 'changed.tlog-proof', earlier: null })
  } finally {
    await server.close()
  }
}

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at % bytes.length]! ^= 1
  await writeFile(path, bytes)
}

/** What a user writes; `fileAt` reads a file of the site, null where there is none. */
const user = `
import { verifyProof, verifyPublished } from 'throughline/verify'
const textAt = async (path) => new TextDecoder().decode(await fileAt(path))
const policy = await textAt('policy.txt')
const told = []
for (const { place, earlier } of asked) {
  const seen = earlier === null ? [] : [await textAt(earlier)]
  told.push(place.endsWith('.tlog-proof')
    ? await verifyProof(await textAt(place), { policy })
    : await verifyPublished((path) => fileAt(place + '/' + path), { policy, earlier: seen }))
}
`

/** What the command line says of the same. */
async function ofTheCommandLine(): Promise<unknown[]> {
  const told: unknown[] = []
  for (const { place, earlier } of asked) {
    const remember = join(site, 'remembered')
    if (earlier !== null) await cp(join(site, earlier), remember)
    const given = earlier === null ? [] : ['--remember', remember]
    const ran = await runHere(['verify', join(site, place), '--policy', join(site, 'policy.txt'), ...given, '--json'])
    const { ownPolicy: _, ...said } = JSON.parse(ran.out) as Record<string, unknown> & { findings: unknown[] }
    expect(ran.status).toBe(said.findings.length === 0 ? 0 : 1)
    told.push(said)
  }
  return told
}

function expectToldAlike(told: readonly unknown[], wanted: readonly unknown[]): void {
  expect(told).toEqual(wanted)
  const wrong = (told as { findings: unknown[] }[]).map(({ findings }) => findings.length > 0)
  expect(wrong).toEqual([false, true, false, true, true, true, true, true])
  recordTested('P4', 'Logs and proof files that the packed verifier was given, in Node or in a page, as its user has it', told.length)
}

describe('throughline/verify, packed', () => {
  it('says in Node what the command line says', async () => {
    const read = `
      import { readFile } from 'node:fs/promises'
      const fileAt = (path) => readFile(path).then((bytes) => new Uint8Array(bytes), () => null)
      const asked = ${JSON.stringify(asked)}
      ${user}
      console.log(JSON.stringify(told))`
    await writeFile(join(site, 'user.mjs'), read)
    const { stdout } = await run(process.execPath, ['user.mjs'], { cwd: site })
    expectToldAlike(JSON.parse(stdout) as unknown[], await ofTheCommandLine())
  })

  it('has types, which a compiler holds its user to', async () => {
    const typed = `
      import { type PublishedVerification, verifyPublished } from 'throughline/verify'
      const told: PublishedVerification = await verifyPublished(async () => null, { policy: '' })
      const entries: readonly (number | null)[] = told.findings.map(({ entry }) => entry)
      // @ts-expect-error a policy is text
      void verifyPublished(async () => null, { policy: entries })`
    await writeFile(join(site, 'typed.mts'), typed)
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--lib', 'es2024,dom', '--types', '']
    const { stdout } = await run(process.execPath, [compiler, ...flags, 'typed.mts'], { cwd: site }).catch(
      (error: { stdout: string }) => error
    )
    expect(stdout).toBe('')
  })

  it('gives out nothing else of the program', async () => {
    await writeFile(join(site, 'inside.mjs'), "await import('throughline/dist/main.js')")
    await expect(run(process.execPath, ['inside.mjs'], { cwd: site })).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  it.skipIf(!inject('chromium'))(
    'says in a page of a plain file server what the command line says',
    async () => {
      const { exports } = JSON.parse(await readFile(join(site, 'node_modules/throughline/package.json'), 'utf8')) as {
        exports: Record<string, { default: string }>
      }
      const at = `/node_modules/throughline/${exports['./verify']!.default.slice(2)}`
      await writeFile(
        join(site, 'index.html'),
        `<!doctype html><title>Verify</title><pre></pre>
      <script type="importmap">${JSON.stringify({ imports: { 'throughline/verify': at } })}</script>
      <script type="module">
      const fileAt = async (path) => { const answer = await fetch('/' + path); return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null }
      const asked = ${JSON.stringify(asked)}
      ${user}
      document.querySelector('pre').textContent = JSON.stringify(told)
      </script>`
      )
      const browser = await launch()
      try {
        const page = await browser.newPage()
        const errors: string[] = []
        page.on('pageerror', (error) => errors.push(error.message))
        await page.goto(`${address}/index.html`)
        await page.waitForFunction("document.querySelector('pre').textContent !== ''", undefined, { timeout: 60_000 })
        expect(errors).toEqual([])
        expectToldAlike(JSON.parse((await page.textContent('pre'))!) as unknown[], await ofTheCommandLine())
      } finally {
        await browser.close()
      }
    },
    120_000
  )
})
