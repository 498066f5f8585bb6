/**
 * `record` against the same statements prepared by hand: durable progress reports on one store, in turns, same file system, same
 * run; the ratio is the median over the turns, each against its neighbour.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeCommitmentFrom } from '../src/actions/make-commitment.ts'
import { reportProgressOn } from '../src/actions/report-progress.ts'
import type { OpenRecord } from '../src/actions/request.ts'
import type { ObjectId } from '../src/domain/id.ts'
import { openSqlite } from '../src/store/engines/sqlite.ts'
import { must, openTestRecord, requestAt, subjectOf } from '../test/support/record.ts'
import { median, type Result, seconds } from './measure.ts'

const acts = 100
const turns = 24
const report = {
  words: '19 of 24 monitors are fitted; the contractor returns on Monday',
  number: 19,
  unit: 'schools',
  forecast: '2026-12',
  asOf: null
} as const

export async function benchRecord(): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const record = await openTestRecord(engine, folder)
  const form = {
    statement: null,
    directive: null,
    title: 'Fit monitors',
    owner: 'Head of Environmental Health',
    newOwner: true,
    due: '2026-11-30',
    ongoing: null,
    doneWhen: 'Read'
  }
  const commitment = subjectOf(must(await makeCommitmentFrom(record, requestAt(), form, async () => null)))
  const hand = byHand(join(folder, 'by-hand.sqlite'), join(folder, 'throughline.sqlite'))
  const ours: number[] = []
  const theirs: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    ours.push(await seconds(() => enter(record, commitment)))
    theirs.push(await seconds(async () => hand.enter()))
  }
  hand.close()
  await engine.close()
  await rm(folder, { recursive: true })
  const [us, them] = [acts / median(ours), acts / median(theirs)]
  const ratio = median(ours.map((time, turn) => theirs[turn]! / time))
  return [
    {
      name: 'record: durable acts',
      ours: `${us.toFixed(0)}/s`,
      reference: `same statements by hand ${them.toFixed(0)}/s`,
      ratio,
      gate: '≥ 0.70',
      holds: ratio >= 0.7
    }
  ]
}

async function enter(record: OpenRecord, commitment: ObjectId): Promise<void> {
  for (let i = 0; i < acts; i++) must(await reportProgressOn(record, requestAt(), commitment, report))
}

/** The statements that one report takes, on a copy of the same schema, with constant values and no rule, seal or tree. */
function byHand(path: string, like: string): { readonly enter: () => void; readonly close: () => void } {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000')
  const source = new DatabaseSync(like, { readOnly: true })
  for (const { sql } of source
    .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_%'")
    .all() as { sql: string }[])
    db.exec(sql)
  for (const table of ['log_head', 'object', 'commitment', 'counter']) {
    for (const row of source.prepare(`SELECT * FROM ${table}`).all() as Record<string, string>[]) {
      db.prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`
      ).run(...Object.values(row))
    }
  }
  const [entry] = source.prepare('SELECT text, salt, leaf FROM entry ORDER BY n DESC LIMIT 1').all() as {
    text: string
    salt: Uint8Array
    leaf: Uint8Array
  }[]
  source.close()
  const a = 'port-meridian-city-council'
  const at = '2026-03-12T18:30:00Z'
  const head = db.prepare('SELECT frontier FROM log_head WHERE authority = ?')
  const facts = db.prepare(
    'SELECT title, state, owner_kind, owner, due, due_latest, evidence FROM commitment WHERE authority = ? AND id = ?'
  )
  const insertEntry = db.prepare('INSERT INTO entry (authority, n, act, subject, at, text, salt, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const insertSealed = db.prepare('INSERT INTO sealed (authority, seal, n, salt, value) VALUES (?, ?, ?, ?, ?)')
  const object = db.prepare('SELECT last FROM object WHERE authority = ? AND id = ?')
  const touch = db.prepare('UPDATE object SET last = ? WHERE authority = ? AND id = ?')
  const insertReport = db.prepare(
    'INSERT INTO report (authority, commitment, n, kind, as_of, words, number, unit, forecast, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
  )
  const change = db.prepare('UPDATE commitment SET state = ?, done_on = ?, last_at = ? WHERE authority = ? AND id = ?')
  const outbox = db.prepare('INSERT INTO outbox (authority, n, topic, about, at) VALUES (?, ?, ?, ?, ?)')
  const newHead = db.prepare('UPDATE log_head SET size = ?, frontier = ? WHERE authority = ?')
  let n = 1000
  return {
    enter: () => {
      for (let i = 0; i < acts; i++) {
        n++
        db.exec('BEGIN IMMEDIATE')
        facts.all(a, 'C-1')
        head.all(a)
        insertEntry.run(a, n, 'progress.reported', 'C-1', at, entry!.text, entry!.salt, entry!.leaf)
        for (const value of ['"operator:clerk"', `"${report.words}"`])
          insertSealed.run(a, randomBytes(32).toString('base64'), n, entry!.salt, value)
        object.all(a, 'C-1')
        touch.run(n, a, 'C-1')
        insertReport.run(a, 'C-1', n, 'progress', '2026-03-12', report.words, report.number, report.unit, report.forecast, at)
        change.run('in_progress', null, at, a, 'C-1')
        outbox.run(a, n, 'progress.reported', 'C-1', at)
        newHead.run(n, `${n} ${entry!.text.slice(0, 400)}`, a)
        db.exec('COMMIT')
      }
    },
    close: () => db.close()
  }
}
