/** An archive stands by itself: it opens offline, leads from a commitment to its words in the source, says what it holds by hash, and shows no more than may be seen. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch } from '../support/chromium.ts'
import { runHere } from '../support/command-line.ts'
import { copyOf } from '../support/kept-store.ts'
import { smallStore } from '../support/small-store.ts'

const now = '2026-12-31T09:00:00Z'
let data: string
let folder: string
let runs = 0

beforeAll(async () => {
  data = await copyOf(smallStore, inject('runFolder'))
  folder = await mkdtemp(join(tmpdir(), 'throughline-archives-'))
})
afterAll(() => Promise.all([data, folder].map((one) => rm(one, { recursive: true, force: true }))))

async function archived(...options: string[]): Promise<string> {
  const to = join(folder, String(++runs))
  const ran = await runHere(['archive', to, ...options, '--data', data], { now })
  expect(ran).toMatchObject({ status: 0 })
  return to
}

const recordIn = async (to: string) => JSON.parse(await readFile(join(to, 'record.json'), 'utf8'))

describe('an archive', () => {
  it('holds only what is public, unless all is asked for', async () => {
    const open = await recordIn(await archived('--from', '2026-01-01', '--to', '2026-12-31'))
    expect(open).toMatchObject({ onlyPublic: true, commitments: [{ id: 'C-1' }], statements: [{ id: 'S-2' }], documents: [{ id: 'D-1' }] })
    expect(JSON.stringify(open)).not.toContain('S-3')
    const all = await recordIn(await archived('--all'))
    expect(all.commitments.map((one: { id: string }) => one.id).sort()).toEqual(['C-1', 'C-2'])
    const meeting = await recordIn(await archived('--meeting', 'M-1', '--all'))
    expect(meeting.meetings).toMatchObject([{ id: 'M-1' }])
    expect((await recordIn(await archived('--to', '2026-01-31'))).commitments).toEqual([])
  })

  it('carries the log as it is published, which verifies where it lies', async () => {
    expect(await runHere(['checkpoint', '--data', data], { now })).toMatchObject({ status: 0 })
    const to = await archived()
    expect(await runHere(['verify', join(to, 'proofs/log')], { now })).toMatchObject({ status: 0 })
    expect(await readFile(join(to, 'SHA256SUMS'), 'utf8')).toContain('  proofs/log/checkpoint\n')
  })

  it('names every file with its hash, as sha256sum checks it, and quotes word for word', async () => {
    const to = await archived('--all')
    const check = () => execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: to, stdio: 'pipe' })
    check()
    const sums = (await readFile(join(to, 'SHA256SUMS'), 'utf8')).trim().split('\n')
    const files = (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    expect(sums).toHaveLength(files.length - 1)
    const record = await recordIn(to)
    expect(record.statements.length).toBeGreaterThan(1)
    for (const { reading, start, end, words } of record.statements) {
      const text = Array.from(await readFile(join(to, 'documents', `${reading}.txt`), 'utf8'))
      expect(text.slice(start, end).join('')).toBe(words)
    }
    await writeFile(join(to, 'commitments.csv'), 'changed')
    expect(check).toThrow()
  })

  it.skipIf(!inject('chromium'))(
    'opens offline in a browser and leads from a commitment to its source words, without a script',
    async () => {
      const to = await archived()
      const browser = await launch()
      try {
        const context = await browser.newContext({ offline: true, javaScriptEnabled: false })
        const page = await context.newPage()
        const asked: string[] = []
        page.on('request', (request) => asked.push(request.url()))
        await page.goto(pathToFileURL(join(to, 'index.html')).href)
        const { statements } = await recordIn(to)
        expect(await page.locator('#C-1 mark').textContent()).toBe(statements[0].words)
        await page.locator('#C-1 blockquote a').click()
        expect(await page.locator('mark:target').textContent()).toBe(statements[0].words)
        expect(asked.every((url) => url.startsWith('file:'))).toBe(true)
      } finally {
        await browser.close()
      }
    }
  )
})
