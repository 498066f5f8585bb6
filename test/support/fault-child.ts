/**
 * Runs scripts of acts with one fault point armed, and says what whoever asked was told. Jobs come as lines of JSON; each thing that happens
 * is a line of JSON, written before anything else is done, so that it is out when the process is killed at a point.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { armFaults } from '../../src/domain/fault.ts'
import { openWorkspace } from '../../src/main.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { FaultBench, type Place, scripts } from './fault-scripts.ts'

export type Kind = 'throw' | 'kill' | 'EIO' | 'ENOSPC'
/** `hit`: at which passing of the point; `from`: the act to begin with, which was tried before where it is not the first. */
export type Job = {
  readonly script: string
  readonly place: Place
  readonly strike: { readonly point: string; readonly kind: Kind; readonly hit: number } | null
  readonly from: number
}
export type State = {
  readonly log: readonly string[]
  readonly rows: Readonly<Record<string, number>>
  readonly findings: readonly string[]
}
export type News =
  | { readonly is: 'ready' }
  | { readonly is: 'acknowledged'; readonly act: number; readonly size: number | null }
  | { readonly is: 'failed'; readonly act: number; readonly words: string; readonly state: State }
  | { readonly is: 'ended'; readonly struck: boolean; readonly hits: Readonly<Record<string, number>>; readonly state: State }
  | { readonly is: 'broken'; readonly words: string }

const say = (news: News): void => void writeSync(1, `${JSON.stringify(news)}\n`)

/** What the store holds, seen by another that opens it: its log, its rows, and what does not agree. */
export async function stateOf(place: Place): Promise<State> {
  const workspace = await openWorkspace(place, false)
  if (workspace === null) return { log: [], rows: {}, findings: [] }
  try {
    const { store } = workspace
    const { reading } = store.engine
    const log = await reading.all<{ act: string; subject: string }>('SELECT act, subject FROM entry ORDER BY n')
    const findings: string[] = []
    for (const { id } of await store.authorities())
      for (const { about, what } of (await verifyStore(store, id)).findings) findings.push(`${about}: ${what}`)
    return { log: log.map(({ act, subject }) => `${act} ${subject}`), rows: await rowsOf(reading), findings }
  } finally {
    await workspace.close()
  }
}

const counted = ['entry', 'sealed', 'outbox', 'object', 'document', 'statement', 'commitment', 'report', 'evidence', 'directive', 'search']
const beside = [
  'account',
  'role_grant',
  'proposal',
  'finding',
  'review_draft',
  'review_step',
  'upload',
  'passage',
  'passage_key',
  'checkpoint'
]

async function rowsOf(reading: { all: <R extends Record<string, number>>(sql: string) => Promise<R[]> }): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const table of [...counted, ...beside])
    rows[table] = Number((await reading.all<{ count: number }>(`SELECT count(*) AS count FROM ${table}`))[0]!.count)
  return rows
}

const faults: Readonly<Record<Exclude<Kind, 'kill'>, () => Error>> = {
  throw: () => new Error('broken on purpose'),
  EIO: () => Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO', errno: -5, syscall: 'write' }),
  ENOSPC: () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28, syscall: 'write' })
}

async function work({ script, place, strike, from }: Job): Promise<void> {
  const hits: Record<string, number> = {}
  let struck = false
  let at = from
  const armed = (): void =>
    armFaults((point) => {
      hits[point] = (hits[point] ?? 0) + 1
      if (struck || point !== strike?.point || hits[point] !== strike.hit) return
      struck = true
      if (strike.kind !== 'kill') throw faults[strike.kind]()
      process.kill(process.pid, 'SIGKILL')
      for (;;);
    })
  const state = async (): Promise<State> => {
    armFaults(null)
    const found = await stateOf(place)
    armed()
    return found
  }
  const bench = new FaultBench(place)
  const acts = scripts[script]!.acts
  armed()
  for (; at < acts.length; at++) {
    let again = at === from && from > 0
    for (;;) {
      const told = await acts[at]!(bench, `${script} ${at}`, again).catch((error: Error) => ({
        ok: false,
        words: `thrown: ${error.message}`
      }))
      if (told.ok) break
      say({ is: 'failed', act: at, words: told.words, state: await state() })
      if (again) throw new Error(`act ${at} failed twice: ${told.words.slice(0, 2000)}`)
      again = true
    }
    // Only a run without a strike is asked for more than its word.
    say({ is: 'acknowledged', act: at, size: strike === null ? (await state()).log.length : null })
  }
  armFaults(null)
  await bench.close()
  say({ is: 'ended', struck, hits, state: await stateOf(place) })
}

if (process.argv[2] === 'work') {
  say({ is: 'ready' })
  for await (const line of createInterface({ input: process.stdin })) {
    await work(JSON.parse(line) as Job).catch((error: Error) => say({ is: 'broken', words: error.stack ?? error.message }))
    armFaults(null)
  }
}
