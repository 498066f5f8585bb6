/** The example: the same on every making, sound, and as full as a newcomer and the pages need it. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractFile } from '../../src/actions/extract-file.ts'
import { openReview } from '../../src/actions/propose-statements.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { verifyRecord } from '../../src/actions/verify-record.ts'
import { recordOf, type Workspace } from '../../src/actions/workspace.ts'
import { commitmentStates } from '../../src/domain/commitment.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { type ExampleMade, exampleNow } from '../../src/example/make-example.ts'
import { posts, roleHolders } from '../../src/example/people.ts'
import { openReader } from '../../src/intake/read-source.ts'
import { makeExampleIn, openWorkspace } from '../../src/main.ts'
import { recordTables } from '../../src/store/apply.ts'
import { type CommitmentView, commitments, historyOf } from '../../src/store/queries/commitments.ts'
import { counts } from '../../src/store/queries/counts.ts'
import { documents } from '../../src/store/queries/documents.ts'
import { type Viewer, viewerOf } from '../../src/store/queries/viewer.ts'
import { statusOf } from '../../src/web/parts/status.tsx'
import { freshDatabase, hasPostgres } from '../support/postgres.ts'
import { must } from '../support/record.ts'

const root = new URL('../../', import.meta.url).pathname
const papers = `${root}src/example/documents`

/** The tool is JavaScript, without types. */
const tool = '../../tools/make-example-documents.mjs'
type Tool = { madeFiles: () => readonly { readonly path: string; readonly bytes: Uint8Array }[] }

const folders: string[] = []
const opened: Workspace[] = []
let made: ExampleMade
let record: OpenRecord
let viewer: Viewer

async function folder(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'throughline-example-'))
  folders.push(place)
  return place
}

async function opening(data: string, databaseUrl: string | null = null): Promise<OpenRecord> {
  const workspace = (await openWorkspace({ data, databaseUrl }, false))!
  opened.push(workspace)
  return must(await recordOf(workspace, null))
}

/** Every row of the record's tables, in the order of their keys. */
async function tablesOf({ store, authority }: OpenRecord): Promise<Map<string, string[]>> {
  const tables = new Map<string, string[]>()
  for (const { name, leaveOut } of recordTables) {
    const rows = await store.engine.reading.all(`SELECT * FROM ${name} WHERE authority = ?`, [authority.id])
    const shown = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => column !== leaveOut)))
    tables.set(name, shown.sort())
  }
  return tables
}

beforeAll(async () => {
  const data = await folder()
  made = must(await makeExampleIn({ data, databaseUrl: null }))
  record = await opening(data)
  viewer = viewerOf(record.store, record.authority, { kind: 'operator', user: 'example' }, exampleNow)
})
afterAll(async () => {
  for (const workspace of opened) await workspace.close()
  for (const place of folders) await rm(place, { recursive: true, force: true })
})

describe('the example is the same everywhere', () => {
  it('made twice, it has one root and the same tables', async () => {
    const data = await folder()
    const again = must(await makeExampleIn({ data, databaseUrl: null }))
    expect(again).toEqual(made)
    expect(await tablesOf(await opening(data))).toEqual(await tablesOf(record))
  })

  it.runIf(hasPostgres)('on PostgreSQL too', async () => {
    const data = await folder()
    const database = (await freshDatabase())!
    try {
      expect(must(await makeExampleIn({ data, databaseUrl: database.url })).root).toBe(made.root)
    } finally {
      await database.drop()
    }
  })

  it('keeps the documents that its tool makes, byte for byte', async () => {
    const files = ((await import(tool)) as Tool).madeFiles()
    expect(files.length).toBeGreaterThanOrEqual(8)
    for (const { path, bytes } of files) expect(Buffer.compare(await readFile(`${root}src/example/${path}`), bytes)).toBe(0)
  })

  it('is refused where there is a record, and changes nothing there', async () => {
    const place = folders[0]!
    const refused = await makeExampleIn({ data: place, databaseUrl: null })
    expect(refused).toMatchObject({ ok: false, refusal: { key: 'example.not-empty' } })
    expect((await verifyRecord(record)).root).toBe(made.root)
  })

  it('hands its seeded chance to nothing but the store it makes', async () => {
    const sources = (await readdir(`${root}src`, { recursive: true })).filter((name) => /\.tsx?$/.test(name))
    const importing: string[] = []
    for (const name of sources)
      if (!name.startsWith('example/') && /(?:from |import\()'[^']*\/example\//.test(await readFile(`${root}src/${name}`, 'utf8')))
        importing.push(name)
    expect(importing).toEqual(['main.ts'])
    expect(await readFile(`${root}src/example/make-example.ts`, 'utf8')).not.toMatch(/export[^\n]*(?:seeded|chance\b)/i)
    const { length } = await record.store.engine.reading.all('SELECT salt FROM sealed GROUP BY salt HAVING count(*) > 1')
    expect(length).toBe(0)
  })
})

describe('the example is sound', () => {
  it('verifies: log, tables and kept files', async () => {
    const verified = await verifyRecord(record)
    expect(verified.findings).toEqual([])
    expect(verified.entries).toBe(made.entries)
    expect(record.authority.origin).toBe('example.throughline.invalid/port-meridian')
  })

  it('steps through the year and never back', async () => {
    const rows = await record.store.engine.reading.all<{ at: Instant }>('SELECT at FROM entry ORDER BY n')
    const instants = rows.map(({ at }) => at)
    expect(instants).toEqual(instants.toSorted())
    expect(instants[0]).toMatch(/^2025-11-/)
    expect([instants.at(-1), exampleNow].toSorted().at(-1)).toBe(exampleNow)
  })
})

describe('the example is full', () => {
  let all: readonly CommitmentView[]
  beforeAll(async () => {
    all = await commitments(viewer, { limit: 500 })
  })

  it('holds documents in five formats and two languages, meetings, directives and terms', async () => {
    const kept = await documents(viewer, 100)
    expect(kept.length).toBeGreaterThanOrEqual(16)
    const many = (type: string) => kept.filter((one) => one.media_type.includes(type)).length
    expect(many('html')).toBeGreaterThanOrEqual(2)
    expect(many('wordprocessingml')).toBeGreaterThanOrEqual(2)
    expect(many('pdf')).toBeGreaterThanOrEqual(2)
    expect(many('markdown')).toBeGreaterThanOrEqual(3)
    expect(many('text/plain')).toBeGreaterThanOrEqual(2)
    expect(kept.some((one) => /\p{Script=Han}/u.test(one.title))).toBe(true)
    const held = await counts(viewer)
    expect(held).toEqual(made.counts)
    expect(held.meetings).toBeGreaterThanOrEqual(12)
    expect(held.directives).toBeGreaterThanOrEqual(2)
    expect(held.terms).toBeGreaterThanOrEqual(3)
  })

  it('has commitments in every state and with every sign that an act can bring about', () => {
    expect(all.length).toBeGreaterThanOrEqual(40)
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(commitmentStates))
    // A commitment without an owner cannot be made, and an owner cannot be taken away: `unowned` shows in no record made by acts.
    expect(new Set(all.flatMap(({ signs }) => signs))).toEqual(
      new Set(['overdue', 'due_soon', 'off_trajectory', 'stale', 'late_met', 'unevidenced'])
    )
    expect(all.filter(({ review_every }) => review_every !== null).length).toBeGreaterThanOrEqual(3)
  })

  it('tells lives of many turns: dates moved with and without a decision, owners changed, taken up again, numbers over months', async () => {
    const histories = new Map<string, Awaited<ReturnType<typeof historyOf>>>()
    for (const { id } of all) histories.set(id, await historyOf(viewer, id))
    const moves = [...histories.values()].flatMap(({ deadlines }) => deadlines.slice(1))
    expect(moves.some(({ meeting }) => meeting !== null)).toBe(true)
    expect(moves.some(({ meeting }) => meeting === null)).toBe(true)
    expect(moves.every(({ reason }) => reason !== null)).toBe(true)
    const numbered = [...histories.values()].filter(({ reports }) => reports.filter(({ number }) => number !== null).length >= 4)
    expect(numbered.length).toBeGreaterThanOrEqual(10)
    const kinds = new Set([...histories.values()].flatMap(({ reports }) => reports.map(({ kind }) => kind)))
    expect(kinds).toEqual(new Set(['progress', 'done', 'verified', 'closed', 'withdrawn', 'reopened']))
    const evidence = [...histories.values()].flatMap((history) => history.evidence)
    expect(new Set(evidence.map(({ grade }) => grade)).size).toBe(5)
    expect(new Set(evidence.map(({ media_type }) => media_type))).toEqual(new Set(['text/plain', 'text/csv', 'application/pdf', null]))
    expect(evidence.filter(({ file_name }) => file_name?.includes('-to-2026-10.csv')).length).toBe(5)
    const owners = await record.store.engine.reading.all("SELECT subject FROM entry WHERE act = 'lead.changed'")
    expect(owners.length).toBeGreaterThanOrEqual(1)
  })

  it('counts alike in every query: what is open is late, at risk, on track or not started', async () => {
    const by = (status: string) => all.filter((one) => statusOf(one) === status).length
    const open = ['late', 'risk', 'track', 'todo'] as const
    for (const status of open) expect(by(status)).toBeGreaterThanOrEqual(3)
    for (const status of [...open, 'done', 'ended'] as const)
      expect((await commitments(viewer, { status: [status], limit: 500 })).length).toBe(by(status))
    const { byState, overdue } = await counts(viewer)
    const notEnded = byState.accepted + byState.in_progress + byState.reported_done
    expect(open.reduce((sum, status) => sum + by(status), 0)).toBe(notEnded)
    expect(by('late')).toBe(overdue)
    expect(by('done')).toBe(byState.verified + byState.closed)
    expect(by('ended')).toBe(byState.withdrawn)
  })

  it('leaves something to do: proposals that wait, some put off, some dismissed with a reason, evidence not checked', async () => {
    const states = new Map<string, number>()
    for (const { id } of await documents(viewer, 100)) {
      const list = (await openReview(record, viewer, id))!
      for (const { state } of list.items) states.set(state, (states.get(state) ?? 0) + 1)
    }
    expect(states.get('waiting')).toBeGreaterThanOrEqual(20)
    expect(states.get('later')).toBeGreaterThanOrEqual(3)
    expect(states.get('dismissed')).toBeGreaterThanOrEqual(10)
  })

  it('has published most of its earlier months and nothing of its last weeks', () => {
    const early = all.filter(({ made_at }) => made_at < '2026-10-01')
    const late = all.filter(({ made_at }) => made_at > '2026-11-01')
    expect(early.filter(({ published }) => published).length).toBeGreaterThan(early.length * 0.8)
    expect(late.length).toBeGreaterThanOrEqual(3)
    expect(late.filter(({ published }) => published)).toEqual([])
  })

  it('offers one holder of each role, with posts that the record has', () => {
    expect(roleHolders.map(({ role }) => role).toSorted()).toEqual(['assessor', 'clerk', 'office', 'reader', 'supervisor'])
    const names = posts.map(({ name }) => name)
    expect(roleHolders.flatMap(({ post }) => (post === null || names.includes(post) ? [] : [post]))).toEqual([])
  })
})

describe('the documents of the example', () => {
  const bare = (words: string): string =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const long = (words: string): boolean =>
    /\p{Script=Han}/u.test(words) ? words.replaceAll(' ', '').length >= 8 : words.split(' ').length >= 5

  it('use no sentence that a cue row gives as its example', async () => {
    const examples = await cueExamples()
    expect(examples.length).toBeGreaterThan(200)
    const reader = openReader()
    const reused: string[] = []
    for (const name of await readdir(papers)) {
      const bytes = await readFile(join(papers, name))
      const { source } = must(await extractFile({ read: reader.read }, bytes, { fileName: name }))
      const whole = bare(source.text)
      const sentences = source.text
        .split(/[.!?。！？\n]/)
        .map(bare)
        .filter(long)
      for (const example of examples.map(bare).filter(long)) {
        if (` ${whole} `.includes(` ${example} `)) reused.push(`${name}: ${example}`)
        for (const sentence of sentences) if (` ${example} `.includes(` ${sentence} `)) reused.push(`${name}: ${sentence}`)
      }
    }
    await reader.close()
    expect(reused).toEqual([])
  })

  /** Every sentence that a row of the lexicon must find or must leave alone. */
  async function cueExamples(): Promise<string[]> {
    const lexicon = `${root}src/extract/lexicon`
    const found: string[] = []
    for (const name of await readdir(lexicon, { recursive: true })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
      const module = (await import(join(lexicon, name))) as Record<string, unknown>
      for (const rows of Object.values(module))
        if (Array.isArray(rows)) for (const row of rows) found.push(...((row as Row)?.holds ?? []), ...((row as Row)?.not ?? []))
    }
    return found
  }

  type Row = { readonly holds?: readonly string[]; readonly not?: readonly string[] } | null
})

describe('the verb', () => {
  it('refuses to be given no folder, and a folder with a record', async () => {
    const { openShell } = await import('../support/command-line.ts')
    const shell = await openShell()
    try {
      expect(await shell.thl(['example'])).toMatchObject({ status: 2, err: expect.stringContaining('Say where') })
      await writeFile(join(shell.folder, 'note.txt'), 'Agreed to meet again.')
      await shell.thl(['init', '--name', 'Mine', '--zone', 'Europe/London', '--data', 'mine'])
      expect(await shell.thl(['example', '--data', 'mine'])).toMatchObject({ status: 1, err: expect.stringContaining('empty folder') })
      const tried = await shell.json<{ dryRun: boolean }>(['example', '--data', 'new', '--dry-run'])
      expect(tried.dryRun).toBe(true)
      const told = await shell.json<{ root: string; now: string }>(['example', '--data', 'new'])
      expect(told.root).toBe(Buffer.from(made.root, 'base64').toString('hex'))
      expect(told.now).toBe(exampleNow)
    } finally {
      await shell.remove()
    }
  })
})
