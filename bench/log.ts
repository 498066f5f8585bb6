/**
 * The log: durable acts, one at a time; rebuilding the tables from it; and a log of 1,000,000 entries (THROUGHLINE_BENCH_ENTRIES for fewer),
 * written past the rules but with real entries, seals and leaves: verified as it is kept, verified as it is published, and proven.
 */
import { randomFillSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enterOffice } from '../src/actions/form-office.ts'
import type { OpenRecord } from '../src/actions/request.ts'
import { hashQuickly } from '../src/actions/verify-log.ts'
import { formUnit } from '../src/domain/body.ts'
import { leafData, writeEntry } from '../src/journal/entry.ts'
import { append, leafHash, parseFrontier, printFrontier } from '../src/journal/merkle.ts'
import { signerOf } from '../src/journal/note.ts'
import { saltsFrom } from '../src/journal/salt.ts'
import { parseTilePath } from '../src/journal/tiles.ts'
import { verifyPublished } from '../src/journal/verify-published.ts'
import { openSqlite } from '../src/store/engines/sqlite.ts'
import { erasedIn } from '../src/store/erased.ts'
import { heldTables } from '../src/store/held-rows.ts'
import { inclusionIn, publishedCheckpoint, publishedTile, signHead } from '../src/store/published-log.ts'
import { rebuild } from '../src/store/rebuild.ts'
import { verifyLog } from '../src/store/verify-store.ts'
import { must, openTestRecord, requestAt, startInstant } from '../test/support/record.ts'
import { fill } from './fill.ts'
import { median, type Result, seconds } from './measure.ts'

const wanted = Number(process.env['THROUGHLINE_BENCH_ENTRIES'] ?? 1_000_000)
const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))

export async function benchLog(): Promise<Result[]> {
  return [...(await onRecord(appending)), ...(await onRecord(rebuilding)), ...(await onRecord(longLog))]
}

async function onRecord(measure: (record: OpenRecord) => Promise<Result[]>): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  try {
    return await measure(await openTestRecord(engine, folder))
  } finally {
    await engine.close()
    await rm(folder, { recursive: true })
  }
}

const result = (name: string, ours: string, gate: string, holds: boolean): Result => ({
  name,
  ours,
  reference: '–',
  ratio: null,
  gate,
  holds
})

async function appending(record: OpenRecord): Promise<Result[]> {
  const count = 1500
  const took = await seconds(async () => {
    for (let n = 0; n < count; n++) must(await enterOffice(record, requestAt(), { kind: 'unit', name: `Unit ${n}`, under: null }))
  })
  const rate = count / took
  return [result('log: durable acts, one at a time', `${rate.toFixed(0)}/s`, '≥ 300/s', rate >= 300)]
}

/** As the tables stand, which the log agrees with; and with those emptied that are the largest, so that every row is written again. */
async function rebuilding(record: OpenRecord): Promise<Result[]> {
  await fill(record, { size: 6000, reported: 6000 })
  const { engine } = record.store
  const results: Result[] = []
  for (const emptied of [false, true]) {
    let entries = 0
    const turns: number[] = []
    for (let turn = 0; turn < 9; turn++) {
      if (emptied)
        await engine.write(null, async (session) => {
          for (const table of heldTables) await session.run(`DELETE FROM ${table}`)
        })
      turns.push(
        await seconds(async () => {
          entries = await rebuild(record.store, record.authority.id)
        })
      )
    }
    const rate = entries / median(turns)
    const name = `rebuild: ${entries.toLocaleString('en-GB')} entries${emptied ? ', its large tables emptied before' : ''}`
    results.push(result(name, `${rate.toFixed(0)}/s`, '≥ 20,000/s', rate >= 20_000))
  }
  return results
}

async function longLog(record: OpenRecord): Promise<Result[]> {
  const { engine } = record.store
  const { id } = record.authority
  const size = await grow(record)
  await engine.write(id, (session) => signHead(session, record.authority, signer, startInstant))
  const words = size.toLocaleString('en-GB')
  let broken = 0
  const kept = await seconds(async () => {
    broken += (await engine.snapshot(async (session) => verifyLog(session, id, await erasedIn(session, id)))).findings.length
  })
  hashQuickly()
  const published = await seconds(async () => {
    broken += (await verifyPublished(readerOf(record), { policy: `log ${signer.verifierKey}\nquorum none\n` })).findings.length
  })
  if (broken > 0) throw new Error('the log of the benchmark does not hold')
  const times: number[] = []
  for (let turn = 0; turn < 500; turn++)
    times.push(await seconds(async () => void (await inclusionIn(engine.reading, id, (turn * 7919 * 131) % size, size))))
  const slowest = times.toSorted((a, b) => a - b)
  const [middle, most] = [slowest[250]! * 1000, slowest[495]! * 1000]
  return [
    result(`verify: a log of ${words} entries, as it is kept`, `${kept.toFixed(1)} s`, '≤ 30 s', kept <= 30),
    result(`verify: the same, as it is published`, `${published.toFixed(1)} s`, '≤ 30 s', published <= 30),
    result(`proof: any of ${words} entries`, `p50 ${middle.toFixed(2)} ms, p99 ${most.toFixed(2)} ms`, 'p99 ≤ 5 ms', most <= 5)
  ]
}

/** The files of the log, read out of its store. */
function readerOf({ store: { engine }, authority: { id } }: OpenRecord): (path: string) => Promise<Uint8Array | null> {
  return async (path) => {
    if (path === 'checkpoint') return Buffer.from((await publishedCheckpoint(engine.reading, id))!, 'utf8')
    const tile = parseTilePath(path)
    return tile === null ? null : publishedTile(engine.reading, id, tile)
  }
}

/** Entries of units being formed, written row by row; answers with the size of the log. */
async function grow({ store: { engine }, authority }: OpenRecord): Promise<number> {
  const salts = saltsFrom(randomFillSync)
  const signature = { at: startInstant, via: 'cli', post: null, person: 'operator:clerk' } as const
  await engine.write(authority.id, async (session) => {
    const [head] = await session.all<{ frontier: string }>('SELECT frontier FROM log_head WHERE authority = ?', [authority.id])
    let frontier = parseFrontier(head!.frontier)
    while (frontier.size < wanted) {
      const n = frontier.size
      const draft = must(formUnit(`Unit ${n}`, authority.id as never, null))
      const { text, salt, seal, sealed } = writeEntry(draft, signature, salts)
      const leaf = leafHash(leafData(seal))
      await session.run('INSERT INTO entry (authority, n, act, subject, at, text, salt, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
        ...[authority.id, n, draft.act, draft.on, startInstant, text, salt, leaf]
      ])
      for (const one of sealed)
        await session.run('INSERT INTO sealed (authority, seal, n, salt, value) VALUES (?, ?, ?, ?, ?)', [
          ...[authority.id, one.seal, n, one.salt, one.text]
        ])
      frontier = append(frontier, leaf)
    }
    await session.run('UPDATE log_head SET size = ?, frontier = ? WHERE authority = ?', [
      frontier.size,
      printFrontier(frontier),
      authority.id
    ])
  })
  return wanted
}
