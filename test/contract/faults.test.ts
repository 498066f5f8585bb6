/**
 * P1 and P2 at every place where the program may break: a process runs a script of acts with one fault point armed, as an error, killed, with a
 * broken disk and with a full one. What was acknowledged is kept, nothing is half done, whoever asked is told the truth; and what is sent again
 * under its key ends in the record that would have come of it without the fault, whether the first try was saved or not.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeBackup } from '../../src/actions/back-up-store.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openWorkspace } from '../../src/main.ts'
import { faultPoints } from '../house/fault-points.ts'
import { type Job, type Kind, type News, type State, stateOf } from '../support/fault-child.ts'
import { makeStart, type Place, scripts } from '../support/fault-scripts.ts'
import { freshDatabase, hasPostgres } from '../support/postgres.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'
import { serveWorkspace } from '../support/web-server.ts'

const kinds: readonly Kind[] = ['throw', 'kill', 'EIO', 'ENOSPC']
const seed = Number(process.env['THROUGHLINE_SEED'] ?? randomInt(1, 1_000_000))
/** A soak in pieces: `2/8` is the second of eight. */
const [piece, pieces] = (process.env['THROUGHLINE_PIECE'] ?? '1/1').split('/').map(Number) as [number, number]

const root = fileURLToPath(new URL('../..', import.meta.url))

let aside: string
let token: string
beforeAll(async () => {
  // The processes run what is shipped: Node reads the pages only once they are built.
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' })
  aside = await mkdtemp(join(tmpdir(), 'throughline-faults-'))
  await makeStart(join(aside, 'start'))
  const workspace = (await openWorkspace({ data: join(aside, 'start'), databaseUrl: null }, false))!
  const server = await serveWorkspace(workspace)
  token = await server.tokenFor('admin')
  await takeBackup(workspace.store, workspace, join(aside, 'backup'), '2026-12-01T09:00:00Z' as Instant)
  await server.close()
  await workspace.close()
  await writeFile(
    join(aside, 'garden.md'),
    '# Gardens\n\nThe Committee resolved that the Head of Highways shall mend the fence by 20 December 2026.\n'
  )
})
afterAll(() => rm(aside, { recursive: true, force: true }))

async function placed<T>(script: string, server: boolean, work: (place: Place) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-fault-'))
  const database = server ? await freshDatabase() : null
  try {
    const data = join(folder, 'data')
    if (scripts[script]!.starts === 'kept') await cp(join(aside, 'start'), data, { recursive: true })
    // A backup of its own: what a restore that was killed leaves beside one must not reach another.
    const own = join(folder, 'aside')
    await mkdir(own)
    await cp(join(aside, 'garden.md'), join(own, 'garden.md'))
    if (script.startsWith('restore')) await cp(join(aside, 'backup'), join(own, 'backup'), { recursive: true })
    return await work({ data, databaseUrl: database?.url ?? null, token, aside: own })
  } finally {
    await database?.drop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A process that runs scripts, until it is killed at a point or let go. */
class FaultProcess {
  readonly #child: ChildProcess
  readonly #news: AsyncIterator<string>

  constructor() {
    this.#child = spawn(process.execPath, ['--import', './tools/built.mjs', 'test/support/fault-child.ts', 'work'], {
      cwd: root,
      env: { ...process.env, THROUGHLINE_BUILT: '1' },
      stdio: ['pipe', 'pipe', 'inherit']
    })
    this.#news = createInterface({ input: this.#child.stdout! })[Symbol.asyncIterator]()
  }

  async next(): Promise<News | null> {
    const { value, done } = await this.#news.next()
    return done === true ? null : (JSON.parse(value) as News)
  }

  /** Everything that was said of a job; a process that was killed says no end. */
  async run(job: Job): Promise<News[]> {
    this.#child.stdin!.write(`${JSON.stringify(job)}\n`)
    const said: News[] = []
    for (let news = await this.next(); news !== null; news = await this.next()) {
      if (news.is !== 'ready') said.push(news)
      if (news.is === 'ended' || news.is === 'broken') break
    }
    return said
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }
}

/** Processes that wait for work: one that was killed is not put back. */
const idle: FaultProcess[] = []
afterAll(() => {
  for (const one of idle) one.end()
})

async function told(job: Job): Promise<News[]> {
  const child = idle.pop() ?? new FaultProcess()
  const said = await child.run(job)
  if (said.at(-1)?.is === 'ended') idle.push(child)
  else child.end()
  return said
}

type Ended = Extract<News, { is: 'ended' }>

function endOf(said: readonly News[], about: string): Ended {
  const last = said.at(-1)
  if (last?.is === 'ended') return last
  throw new Error(`${about} did not end: ${JSON.stringify(last)?.slice(0, 3000)}`)
}

/** What comes of a script that nothing breaks: its log after each act, and how often it passes each point. */
type Whole = { readonly hits: Ended['hits']; readonly state: State; readonly sizes: readonly number[] }
const whole = new Map<string, Promise<Whole>>()

function wholeOf(script: string, server: boolean): Promise<Whole> {
  const name = `${script}${server ? ' on PostgreSQL' : ''}`
  const known = whole.get(name)
  if (known !== undefined) return known
  const found = placed(script, server, async (place): Promise<Whole> => {
    const begun = existsSync(place.data) ? (await stateOf(place)).log.length : 0
    const said = await told({ script, place, strike: null, from: 0 })
    const { hits, state } = endOf(said, name)
    expect(state.findings).toEqual([])
    return { hits, state, sizes: [begun, ...said.flatMap((news) => (news.is === 'acknowledged' ? [news.size!] : []))] }
  })
  whole.set(name, found)
  return found
}

type Strike = { readonly script: string; readonly server: boolean; readonly point: string; readonly kind: Kind; readonly hit: number }

const nameOf = ({ script, server, point, kind, hit }: Strike): string =>
  `${point} × ${kind}, passing ${hit}, in "${script}"${server ? ' on PostgreSQL' : ''} (seed ${seed})`

/** Nothing acknowledged is lost and nothing is half done: the log is what it would have been, up to the end of an act. */
function expectKept(state: State, { sizes, state: { log } }: Whole, given: { script: string; acknowledged: number; about: string }): void {
  const { script, acknowledged, about } = given
  const severally = scripts[script]!.severally ?? []
  expect(state.findings, about).toEqual([])
  expect(state.log, about).toEqual(log.slice(0, state.log.length))
  const [before, after] = [sizes[acknowledged]!, sizes[acknowledged + 1] ?? sizes.at(-1)!]
  if (severally.includes(acknowledged)) expect(state.log.length >= before && state.log.length <= after, about).toBe(true)
  else expect([before, after], about).toContain(state.log.length)
}

const truth: Readonly<Record<Exclude<Kind, 'kill'>, RegExp>> = {
  throw: /^500 .*What was entered is safe.*not entered twice|Fault fault-in-test|^The step "\w+" broke off|^thrown: broken on purpose/s,
  EIO: /disk that holds the record could not be read or written.*not entered twice|^thrown: EIO/s,
  ENOSPC: /disk that holds the record is full.*Free some space.*not entered twice|^thrown: ENOSPC/s
}

async function struck(strike: Strike): Promise<void> {
  const { script, server, point, kind, hit } = strike
  const about = nameOf(strike)
  const reference = await wholeOf(script, server)
  await placed(script, server, async (place) => {
    const said = await told({ script, place, strike: { point, kind, hit }, from: 0 })
    const acknowledged = said.filter((news) => news.is === 'acknowledged').length
    for (const news of said) {
      if (news.is !== 'failed') continue
      expectKept(news.state, reference, { script, acknowledged: news.act, about })
      if (kind !== 'kill') expect(news.words, about).toMatch(truth[kind])
    }
    if (kind !== 'kill') return expectWhole(place, endOf(said, about), reference, about)
    expect(said.at(-1)?.is ?? 'nothing', about).not.toBe('ended')
    await age(place)
    expectKept(await stateOf(place), reference, { script, acknowledged, about })
    const later = await told({ script, place, strike: null, from: acknowledged })
    return expectWhole(place, { ...endOf(later, about), struck: true }, reference, about)
  })
}

/** The record is what it would have been, and nothing half written is left beside it. */
async function expectWhole(place: Place, { struck: hit, state }: Ended, { state: wanted }: Whole, about: string): Promise<void> {
  expect(hit, about).toBe(true)
  expect(state, about).toEqual(wanted)
  expect(await readdir(join(place.data, 'files', 'unfinished')).catch(() => []), about).toEqual([])
  expect(
    (await readdir(join(place.data, 'keys')).catch(() => [])).filter((name) => !name.endsWith('.key')),
    about
  ).toEqual([])
}

/** As if the process had been killed two hours ago: what it left half written is then swept away at the next start. */
async function age({ data }: Place): Promise<void> {
  const folder = join(data, 'files', 'unfinished')
  const then = new Date(Date.now() - 7_200_000)
  for (const name of await readdir(folder).catch(() => [])) await utimes(join(folder, name), then, then)
  await mkdir(data, { recursive: true })
}

/** A small generator: the same strikes for the same seed. */
function chance(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Every point with the scripts that pass it. */
async function passed(): Promise<Map<string, { script: string; server: boolean; hits: number }[]>> {
  const by = new Map<string, { script: string; server: boolean; hits: number }[]>()
  const runsOf = Object.keys(scripts).map((script) => ({ script, server: false }))
  for (const { script, server } of [...runsOf, ...(hasPostgres ? [{ script: 'open', server: true }] : [])])
    for (const [point, hits] of Object.entries((await wholeOf(script, server)).hits))
      by.set(point, [...(by.get(point) ?? []), { script, server, hits }])
  return by
}

describe('faults', () => {
  it('can be tried at every point that the source names', { timeout: 600_000 }, async () => {
    const by = await passed()
    const named = faultPoints().filter(({ name }) => hasPostgres || !name.startsWith('server.'))
    expect(named.filter(({ name }) => !by.has(name)).map(({ name, path }) => `${name} in ${path}: no script passes it`)).toEqual([])
    expect(named.length).toBeGreaterThanOrEqual(80)
  })

  it('lose nothing that was acknowledged and leave nothing half done, in both forms', { timeout: 36_000_000 }, async () => {
    const by = await passed()
    const random = chance(seed)
    const all = [...by].sort().flatMap(([point, where]) =>
      kinds.map((kind): Strike => {
        const { script, server, hits } = where[Math.floor(random() * where.length)]!
        return { script, server, point, kind, hit: 1 + Math.floor(random() * hits) }
      })
    )
    const few = all.map((strike) => ({ strike, order: random() })).sort((a, b) => a.order - b.order)
    const wanted = runs(40, all.length)
    const chosen = few.slice(0, wanted).flatMap(({ strike }, at) => (at % pieces === piece - 1 ? [strike] : []))
    const broken: string[] = []
    const next = async (): Promise<void> => {
      for (let strike = chosen.pop(); strike !== undefined; strike = chosen.pop()) {
        try {
          await struck(strike)
          recordTested('P2', 'Faults at a named point: an error, the process killed, a broken disk, a full disk', 1)
        } catch (error) {
          broken.push(`${nameOf(strike)}: ${(error as Error).message.slice(0, 1500)}`)
        }
      }
    }
    await Promise.all([next(), next()])
    expect(broken.slice(0, 30)).toEqual([])
  })
})
