/** An archive stands by itself: it opens offline, leads from a commitment to its words in the source, says what it holds by hash, and shows no more than may be seen. */
import { execFileSync, spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
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
/** A file that is given as evidence. */
let given: string
let runs = 0

beforeAll(async () => {
  data = await copyOf(smallStore, inject('runFolder'))
  folder = await mkdtemp(join(tmpdir(), 'throughline-archives-'))
  given = join(folder, 'counted.csv')
  await writeFile(given, counted)
})
afterAll(() => Promise.all([data, folder].map((one) => rm(one, { recursive: true, force: true }))))

async function archived(...options: string[]): Promise<string> {
  const to = join(folder, String(++runs))
  const ran = await runHere(['archive', to, ...options, '--data', data], { now })
  expect(ran).toMatchObject({ status: 0 })
  return to
}

async function ran(...words: string[]): Promise<void> {
  expect(await runHere([...words, '--data', data], { now })).toMatchObject({ status: 0 })
}

type Proven = { readonly id: string; readonly proof: string | null }
const counted = 'school,monitors\nQuay Street,6\n'
const sha256 = (text: string): string => hash('sha256', text, 'hex')
const root = new URL('../../', import.meta.url).pathname
const python = spawnSync('python3', ['--version']).status === 0

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

  it('holds the files of evidence as they were given, and names each with its hash', async () => {
    await ran('evidence', 'C-1', given, '--note', 'Counted at the gates')
    await ran('evidence', 'C-2', given)
    const open = await archived()
    expect(await readFile(join(open, 'evidence/C-1-2.csv'), 'utf8')).toBe(counted)
    expect(await readdir(join(open, 'evidence'))).toEqual(['C-1-2.csv'])
    const [commitment] = (await recordIn(open)).commitments
    expect(commitment.evidence).toMatchObject([
      { number: 1, link: 'https://portmeridian.example/air', file: null },
      { number: 2, link: null, file: 'evidence/C-1-2.csv', note: 'Counted at the gates', sha256: sha256(counted) }
    ])
    expect(await readFile(join(open, 'SHA256SUMS'), 'utf8')).toContain(`${sha256(counted)}  evidence/C-1-2.csv\n`)
    expect((await readdir(join(await archived('--all'), 'evidence'))).toSorted()).toEqual(['C-1-2.csv', 'C-2-1.csv'])
  })

  it('proves of each public object, offline and to both verifiers, that it stands in the log', async () => {
    await ran('checkpoint')
    const to = await archived('--all')
    const record = await recordIn(to)
    const objects = [...record.meetings, ...record.documents, ...record.statements, ...record.commitments] as Proven[]
    expect(objects.filter(({ proof }) => proof !== null).map(({ id }) => id)).toEqual(['M-1', 'D-1', 'S-2', 'C-1'])
    expect(objects.length).toBeGreaterThan(4)
    const policy = join(to, 'proofs/log/policy')
    const key = /^log (\S+)$/m.exec(await readFile(policy, 'utf8'))![1]!
    for (const { id, proof } of objects) {
      if (proof === null) continue
      expect(proof).toBe(`proofs/${id}.tlog-proof`)
      const verified = await runHere(['verify', join(to, proof), '--log-key', key, '--json'], { now })
      expect(JSON.parse(verified.out)).toMatchObject({ opened: 1, findings: [] })
      if (python) execFileSync('python3', ['-B', 'tools/verify.py', join(to, proof), '--policy', policy], { cwd: root })
    }
    const file = join(to, 'proofs/C-1.tlog-proof')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^index \d+/m, 'index 0'))
    expect(await runHere(['verify', file, '--log-key', key], { now })).toMatchObject({ status: 1 })
  })

  it('leads from its first page to files that are all there', async () => {
    for (const to of [await archived(), await archived('--all')]) {
      const links = [...(await readFile(join(to, 'index.html'), 'utf8')).matchAll(/href="([^"#]+)/g)].map(([, path]) => path!)
      expect(links).toEqual(expect.arrayContaining(['evidence/C-1-2.csv', 'proofs/C-1.tlog-proof', 'documents/D-1.1.html']))
      for (const path of new Set(links)) expect((await readFile(join(to, path))).length, path).toBeGreaterThan(0)
    }
  })

  it('says what was erased from what it holds, and holds nothing of it', async () => {
    const other = await copyOf(smallStore, inject('runFolder'))
    try {
      const words = ['--words', 'air-quality monitors', '--because', 'ordered', '--confirm', 'erase words of D-1']
      expect(await runHere(['erase', 'D-1', ...words, '--data', other], { now })).toMatchObject({ status: 0 })
      const to = join(folder, 'erased')
      expect(await runHere(['archive', to, '--all', '--data', other], { now })).toMatchObject({ status: 0 })
      const files = (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      for (const { parentPath, name } of files)
        expect((await readFile(join(parentPath, name), 'latin1')).toLowerCase(), name).not.toContain('air-quality monitors')
      const record = await recordIn(to)
      expect(record.documents).toMatchObject([{ id: 'D-1', file: null }])
      const said =
        'Words of a document were erased on 31 December 2026 by an administrator, because a court or a supervising authority ordered it.'
      expect(record.erasures).toMatchObject([{ objects: expect.arrayContaining(['D-1', 'S-2', 'C-1']), words: said }])
      expect(await readFile(join(to, 'index.html'), 'utf8')).toContain(said)
    } finally {
      await rm(other, { recursive: true, force: true })
    }
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
        await page.locator('#C-1 blockquote a').first().click()
        expect(await page.locator('mark:target').textContent()).toBe(statements[0].words)
        expect(asked.every((url) => url.startsWith('file:'))).toBe(true)
      } finally {
        await browser.close()
      }
    }
  )
})
