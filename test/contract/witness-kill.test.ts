/**
 * A witness is killed at any moment, and at each place where it may break: it starts again with the key it had, knows everything that it answered,
 * and of two histories of a log it has never signed both.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { signCheckpoint } from '../../src/journal/checkpoint.ts'
import { type Hash, rootOfLeaves } from '../../src/journal/merkle.ts'
import { signerOf } from '../../src/journal/note.ts'
import { consistencyProof, type Subtrees } from '../../src/journal/proof.ts'
import { printAddCheckpoint } from '../../src/journal/witness.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'
import type { WitnessNews, WitnessStrike } from '../support/witness-child.ts'

const log = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))
const program = fileURLToPath(new URL('../support/witness-child.ts', import.meta.url))

/** One history of the log. */
type History = readonly Hash[]

const subtreesOf =
  (leaves: History): Subtrees =>
  (level, index) =>
    rootOfLeaves(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))
const grown = (leaves: History): History => [...leaves, ...Array.from({ length: randomInt(1, 4) }, () => randomBytes(32))]

/** A witness in a process of its own. */
class Watching {
  readonly child: ChildProcess
  readonly ended: Promise<void>
  readonly #news: AsyncIterator<string>
  port = 0
  key = ''
  /** How often each point was passed, where nothing is to break. */
  hits: Readonly<Record<string, number>> = {}

  constructor(folder: string, strike: WitnessStrike | null) {
    this.child = spawn(process.execPath, [program, folder, log.verifierKey, JSON.stringify(strike)], {
      stdio: ['ignore', 'pipe', 'ignore']
    })
    this.ended = new Promise((done) => this.child.once('close', () => done()))
    this.#news = createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]()
  }

  /** False where it ended before it listened. */
  async listens(): Promise<boolean> {
    for (;;) {
      const { value, done } = await this.#news.next()
      if (done === true) return false
      const news = JSON.parse(value) as WitnessNews
      if ('hits' in news) this.hits = news.hits
      else {
        ;[this.port, this.key] = [news.port, news.key]
        void this.#listen()
        return true
      }
    }
  }

  async #listen(): Promise<void> {
    for (let next = await this.#news.next(); next.done !== true; next = await this.#news.next()) {
      const news = JSON.parse(next.value) as WitnessNews
      if ('hits' in news) this.hits = news.hits
    }
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended
  }

  /** Asks it to sign a history that goes on from its first `old` entries; null where no answer came. */
  async ask(old: number, history: History): Promise<{ readonly status: number; readonly body: string } | null> {
    const note = signCheckpoint({ origin: log.name, size: history.length, root: rootOfLeaves(history) }, log)
    const body = printAddCheckpoint(old, consistencyProof(subtreesOf(history), old, history.length), note)
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/add-checkpoint`, { method: 'POST', body })
      return { status: answer.status, body: await answer.text() }
    } catch {
      return null
    }
  }
}

type Round = {
  readonly folder: string
  readonly chain: History
  readonly key: string | null
  readonly strike: WitnessStrike | null
  /** Milliseconds after its start at which it is killed; null for after three turns. */
  readonly cut: number | null
}
type Left = { readonly chain: History; readonly key: string; readonly signed: number; readonly hits: Watching['hits'] }

/** Asks with rival histories at once, again and again, until the process ends or has answered often enough; then starts it anew and looks. */
async function round({ folder, chain, key, strike, cut }: Round): Promise<Left> {
  const watching = new Watching(folder, strike)
  const timer = cut === null ? null : setTimeout(() => void watching.child.kill('SIGKILL'), cut)
  let believed: Believed = { known: chain, rivals: [], key }
  let signed = 0
  if (await watching.listens()) {
    if (key !== null) expect(watching.key).toBe(key)
    for (let turn = 0; cut !== null || turn < 3; turn++) {
      const { known } = believed
      const rivals = [grown(known), grown(known), grown(known)]
      const answers = await Promise.all(rivals.map((rival) => watching.ask(known.length, rival)))
      const took = rivals.filter((_, at) => answers[at]?.status === 200)
      expect(took.length, 'at most one of rival histories is signed').toBeLessThanOrEqual(1)
      signed += took.length
      believed = { known: took[0] ?? known, rivals, key: watching.key }
      if (answers.some((answer) => answer === null || answer.status === 500)) break
    }
  }
  if (timer !== null) clearTimeout(timer)
  const { hits } = watching
  await watching.kill()
  return { ...(await standing(folder, believed)), signed, hits }
}

/** What it must have signed, what it may have signed without having been heard, and its key where it said one. */
type Believed = { readonly known: History; readonly rivals: readonly History[]; readonly key: string | null }

/** Starts it anew: it stands where it answered last, or where one of the last histories leads that it was asked to sign, and refuses the others. */
async function standing(folder: string, { known, rivals, key }: Believed): Promise<{ chain: History; key: string }> {
  const again = new Watching(folder, null)
  try {
    expect(await again.listens(), 'it starts again').toBe(true)
    if (key !== null) expect(again.key, 'with the key it had').toBe(key)
    // A size that it cannot stand at: it answers with the one it does.
    const beyond = [...known, ...Array.from({ length: 9 }, () => randomBytes(32))]
    const conflict = await again.ask(known.length + 8, beyond)
    expect(conflict?.status).toBe(409)
    const size = Number(conflict!.body)
    expect(size, 'it has forgotten nothing that it answered').toBeGreaterThanOrEqual(known.length)
    const candidates = [...new Set([known, ...rivals])].filter((history) => history.length === size)
    const statuses = await Promise.all(candidates.map(async (history) => (await again.ask(size, history))?.status))
    const agreed = candidates.filter((_, at) => statuses[at] === 200)
    expect(agreed.length, 'it has signed one history').toBe(1)
    if (size === known.length) expect(agreed[0]).toBe(known)
    expect(
      (
        await again.ask(
          size,
          Array.from({ length: size }, () => randomBytes(32))
        )
      )?.status
    ).toBe(size === 0 ? 200 : 422)
    return { chain: agreed[0]!, key: again.key }
  } finally {
    await again.kill()
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-witness-'))
  try {
    return await work(join(folder, 'witness'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const counted = (): void => recordTested('P3', 'Times that a witness was killed or broke, and what it had signed was looked at', 1)

describe('a witness', () => {
  it('that is killed at any moment goes on from what it has signed, and signs no second history', { timeout: 3_600_000 }, () =>
    inFolder(async (folder) => {
      let last: Left = { chain: [], key: '', signed: 0, hits: {} }
      let signed = 0
      for (let at = 0; at < runs(6, 1000); at++) {
        last = await round({ folder, chain: last.chain, key: last.key || null, strike: null, cut: randomInt(1, 1500) })
        signed += last.signed
        counted()
      }
      expect(signed).toBeGreaterThan(0)
      expect(last.chain.length).toBeGreaterThanOrEqual(signed)
    })
  )

  it('that breaks at any of its fault points, too', { timeout: 3_600_000 }, async () => {
    const fresh = { chain: [], key: null, cut: null } as const
    const { hits, signed } = await inFolder((folder) => round({ ...fresh, folder, strike: null }))
    expect(signed).toBe(3)
    const points = Object.keys(hits)
    expect(points).toEqual(expect.arrayContaining(['key.before-name', 'store.after-open', 'write.before-commit', 'write.after-commit']))
    const strikes = (['kill', 'throw'] as const).flatMap((kind) =>
      points.map((point): WitnessStrike => ({ kind, point, hit: randomInt(1, hits[point]! + 1) }))
    )
    const first = randomInt(0, strikes.length)
    const step = Math.max(1, Math.floor(strikes.length / runs(6, strikes.length)))
    for (let at = 0; at < strikes.length; at += step) {
      const strike = strikes[(first + at) % strikes.length]!
      await inFolder((folder) => round({ ...fresh, folder, strike })).catch((error: Error) => {
        throw new Error(`${JSON.stringify(strike)}: ${error.message}`, { cause: error })
      })
      counted()
    }
  })
})
