/**
 * P7: a store and a journal of every release, and of every schema before it, open in the newest; an upgrade that breaks off anywhere leaves
 * the store at a step it stood on before, and goes on at the next start; a step that was released is never edited.
 */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { armFaults } from '../../src/domain/fault.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { printOf } from '../../src/store/backup.ts'
import type { Engine, Row, Value } from '../../src/store/engines/engine.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { migrate, migrations, NewerStore, versionOf } from '../../src/store/migrations/migration.ts'
import { rebuild } from '../../src/store/rebuild.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { printsOfSteps } from '../support/freeze-store.ts'
import { type FrozenStore, fillStore, frozenStore, makeFile, schemaOf, storesFolder } from '../support/frozen-store.ts'
import { randomFrom } from '../support/random-acts.ts'
import { storeOn } from '../support/record.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'

const now = '2026-12-01T09:00:00Z' as Instant
const seed = Number(process.env['THROUGHLINE_SEED'] ?? randomInt(1, 1_000_000))
type FrozenRow = FrozenStore['rows'][string][number]

const releases = (await readdir(storesFolder)).filter((name) => name.endsWith('.json.gz')).map((name) => name.slice(0, -'.json.gz'.length))
const stepsOf = (frozen: FrozenStore): number[] => Object.keys(frozen.schemas).map(Number)
const frozenStores = await Promise.all(releases.map(frozenStore))
const oldStores = frozenStores.flatMap((frozen) => stepsOf(frozen).map((step) => [frozen.release, step, frozen] as const))

afterEach(() => armFaults(null))

/** A store as it stood at a step of a release, on either engine. */
async function openOld(open: () => Promise<OpenedEngine>, frozen: FrozenStore, step: number): Promise<OpenedEngine> {
  const opened = await open()
  if (opened.address !== 'sqlite') {
    await migrate(opened.engine, now, migrations.slice(0, step))
    await fillStore(opened.engine, opened.folder, frozen, step)
    return opened
  }
  const file = join(opened.folder, 'old.sqlite')
  makeFile(file, frozen, step)
  await opened.engine.close()
  const old = { ...opened, address: file, again: () => openSqlite(file), engine: openSqlite(file) }
  await fillStore(old.engine, old.folder, frozen, step)
  return { ...old, close: () => closeOld(old) }
}

async function closeOld({ engine, folder }: OpenedEngine): Promise<void> {
  await engine.close()
  await rm(folder, { recursive: true })
}

/** Tables, columns and indexes, in the engine's own words. */
async function shapeOf(engine: Engine): Promise<unknown> {
  if (engine.name === 'sqlite') return schemaOf(engine)
  const columns = await engine.reading.all(
    "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name"
  )
  const indexes = await engine.reading.all("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname")
  return [...columns, ...indexes].map((row: Row) => ({ ...row }))
}

async function expectWhole(engine: Engine, folder: string, frozen: FrozenStore): Promise<void> {
  const store = storeOn(engine, folder)
  const { findings, root, entries } = await verifyStore(store, frozen.authority)
  expect(findings).toEqual([])
  expect({ root, entries }).toEqual({ root: frozen.root, entries: frozen.entries })
}

it('a released step is never edited, and every release keeps its frozen store', async () => {
  const released = JSON.parse(await readFile(join(storesFolder, 'released-steps.json'), 'utf8')) as Record<string, string>
  expect(printsOfSteps()).toMatchObject(released)
  const { version } = JSON.parse(await readFile(join(storesFolder, '../../package.json'), 'utf8')) as { version: string }
  expect(releases).toContain(version)
})

describe.each(engines)('upgrades on $name', ({ open, there, name }) => {
  describe.skipIf(!there)('with a server', () => {
    // A server takes its time: an ordinary run tries it with the oldest store, the newest and two between.
    it.each(oldStores.filter(([, step]) => name === 'SQLite' || step % 4 === 1 || runs(0, 1) === 1))(
      'a store of release %s at step %i opens, verifies, rebuilds, and has the schema of a fresh one',
      async (_, step, frozen) => {
        const old = await openOld(open, frozen, step)
        const fresh = await open()
        try {
          await migrate(old.engine, now)
          await migrate(fresh.engine, now)
          expect(await shapeOf(old.engine)).toEqual(await shapeOf(fresh.engine))
          await expectWhole(old.engine, old.folder, frozen)
          const before = await printOf(old.engine.reading)
          await rebuild(storeOn(old.engine, old.folder), frozen.authority)
          expect(await printOf(old.engine.reading)).toBe(before)
          recordTested('P7', 'Stores of releases and of every schema before them, opened in the newest, verified and rebuilt', 1)
        } finally {
          await fresh.close()
          await old.close()
        }
      }
    )

    it.each(frozenStores.map((frozen) => [frozen.release, frozen] as const))(
      'the journal of release %s gives the record it was written with',
      async (release, frozen) => {
        const opened = await open()
        try {
          await migrate(opened.engine, now)
          await fillStore(opened.engine, opened.folder, { ...frozen, rows: await journalOf(release, frozen) }, frozen.schema)
          await rebuild(storeOn(opened.engine, opened.folder), frozen.authority)
          await expectWhole(opened.engine, opened.folder, frozen)
          recordTested('P7', 'Journals of releases applied by the newest', 1)
        } finally {
          await opened.close()
        }
      }
    )

    it(`an upgrade broken off at any statement leaves an older step or the newest, and goes on, on ${name}`, async () => {
      const frozen = frozenStores.at(-1)!
      const shapes = await shapesOfSteps(open)
      const points = await pointsFrom(open, frozen, 1)
      const choose = randomFrom(seed)
      const wanted = runs(name === 'SQLite' ? 10 : 2, points)
      const killed = runs(name === 'SQLite' ? 2 : 1, points)
      for (let i = 0; i < wanted; i++)
        await brokenOff(await openOld(open, frozen, 1), frozen, shapes, { point: wanted === points ? i : choose(points), kill: false })
      for (let i = 0; i < killed; i++)
        await brokenOff(await openOld(open, frozen, 1), frozen, shapes, { point: killed === points ? i : choose(points), kill: true })
      recordTested('P7', 'Upgrades broken off, by a fault or by a kill, and gone on with', wanted + killed)
    }, 36_000_000)

    it('a store of a later version is refused in plain words, and left as it was', async () => {
      const opened = await open()
      try {
        await migrate(opened.engine, now)
        const later = migrations.at(-1)!.number + 1
        await opened.engine.write(null, (session) =>
          session.run('INSERT INTO migration (number, name, at) VALUES (?, ?, ?)', [later, 'later', now])
        )
        const before = [await shapeOf(opened.engine), await opened.engine.reading.all('SELECT * FROM migration ORDER BY number')]
        const refused = await migrate(opened.engine, now).catch((error: unknown) => error)
        expect(refused).toBeInstanceOf(NewerStore)
        expect((refused as Error).message).toBe(
          `This store is of version ${later}; this program knows versions up to ${later - 1}. Update Throughline, then try again. Nothing was changed.`
        )
        expect([await shapeOf(opened.engine), await opened.engine.reading.all('SELECT * FROM migration ORDER BY number')]).toEqual(before)
      } finally {
        await opened.close()
      }
    })
  })
})

/** The rows of a release's journal alone, with the names of its record and head of its log. */
async function journalOf(release: string, frozen: FrozenStore): Promise<FrozenStore['rows']> {
  const lines = (await readFile(join(storesFolder, `${release}.journal.jsonl`), 'utf8')).trim().split('\n')
  const parsed = lines.map((line) => JSON.parse(line) as Readonly<Record<string, FrozenRow>>)
  const of = (kind: 'entry' | 'sealed'): FrozenRow[] => parsed.map((line) => line[kind]).filter((row) => row !== undefined)
  return {
    authority: frozen.rows['authority']!,
    log_head: frozen.rows['log_head']!,
    entry: of('entry'),
    sealed: of('sealed'),
    migration: []
  }
}

async function shapesOfSteps(open: () => Promise<OpenedEngine>): Promise<Map<number, unknown>> {
  const opened = await open()
  const shapes = new Map<number, unknown>()
  try {
    for (const [i, { number }] of migrations.entries()) {
      await migrate(opened.engine, now, migrations.slice(0, i + 1))
      shapes.set(number, await shapeOf(opened.engine))
    }
    return shapes
  } finally {
    await opened.close()
  }
}

/** How many fault points an upgrade from a step passes. */
async function pointsFrom(open: () => Promise<OpenedEngine>, frozen: FrozenStore, step: number): Promise<number> {
  const old = await openOld(open, frozen, step)
  try {
    let points = 0
    armFaults((point) => {
      if (point.startsWith('migration.')) points++
    })
    await migrate(old.engine, now)
    return points
  } finally {
    armFaults(null)
    await old.close()
  }
}

async function brokenOff(
  old: OpenedEngine,
  frozen: FrozenStore,
  shapes: ReadonlyMap<number, unknown>,
  { point, kill }: { readonly point: number; readonly kill: boolean }
): Promise<void> {
  try {
    if (kill) killAt(old.address, point)
    else await throwAt(old.engine, point)
    const engine = old.again()
    try {
      const step = await versionOf(engine)
      expect(await shapeOf(engine), `point ${point}, step ${step}`).toEqual(shapes.get(step))
      // What an older program would read is all there.
      expect(await logRows(engine)).toEqual(frozen.entries)
      await migrate(engine, now)
      await expectWhole(engine, old.folder, frozen)
    } finally {
      await engine.close()
    }
  } finally {
    await old.close()
  }
}

async function logRows(engine: Engine): Promise<Value> {
  const [row] = await engine.reading.all('SELECT count(*) AS entries FROM entry')
  return Number(row!['entries'])
}

async function throwAt(engine: Engine, point: number): Promise<void> {
  let reached = 0
  armFaults((name) => {
    if (name.startsWith('migration.') && reached++ === point) throw new Error(`broken at ${name}`)
  })
  await expect(migrate(engine, now)).rejects.toThrow('broken at migration.')
  armFaults(null)
}

function killAt(address: string, point: number): void {
  const child = fileURLToPath(new URL('../support/migrate-killed.ts', import.meta.url))
  expect(spawnSync(process.execPath, [child, address, String(point)], { stdio: 'inherit' }).signal).toBe('SIGKILL')
}
