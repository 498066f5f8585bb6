/**
 * Passages of every document's newest reading, kept so that what is said again is found in milliseconds. Beside the log, like drafts: they are made
 * again whenever a document is proposed from.
 */
import { fault } from '../domain/fault.ts'
import type { ObjectId } from '../domain/id.ts'
import { keysOfWords, type Passage } from '../domain/passage.ts'
import type { CodePoints } from '../domain/span.ts'
import type { Session, Value } from './engines/engine.ts'
import type { Store } from './store.ts'

export type NewPassages = {
  readonly document: ObjectId
  readonly reading: string
  readonly publisher: string
  readonly passages: readonly Passage[]
  readonly points: CodePoints
}

/** Passages of one transaction: others write in between, and pages are answered. */
const together = 500

/** Keeps the passages of a reading, in place of those of any reading of its document. */
export async function keepPassages(store: Store, authority: string, kept: NewPassages): Promise<void> {
  const { document, reading, publisher, passages } = kept
  fault('passages.before-drop')
  await store.engine.write(authority, (session) => dropPassages(session, authority, document))
  fault('passages.after-drop')
  for (let from = 0; from < passages.length; from += together) {
    await store.engine.write(authority, (session) =>
      addPassages(session, authority, { ...kept, passages: passages.slice(from, from + together) })
    )
    await new Promise((done) => setImmediate(done))
  }
  fault('passages.before-reading')
  await store.engine.write(authority, (session) =>
    session.run(
      'INSERT INTO passage_reading (authority, document, reading, publisher) VALUES (?, ?, ?, ?) ON CONFLICT (authority, document) DO UPDATE SET reading = excluded.reading, publisher = excluded.publisher',
      [authority, document, reading, publisher]
    )
  )
}

export async function dropPassages(session: Session, authority: string, document: ObjectId): Promise<void> {
  const old = await session.all<{ number: number; words: string }>(
    'SELECT number, words FROM passage WHERE authority = ? AND document = ?',
    [authority, document]
  )
  // By the keys themselves, which the words give again: an index by number would cost more than all of them.
  for (const { number, words } of old)
    for (const key of new Set(keysOfWords(words)))
      await session.run('DELETE FROM passage_key WHERE authority = ? AND key = ? AND number = ?', [authority, key, number])
  for (const table of ['passage', 'passage_reading'])
    await session.run(`DELETE FROM ${table} WHERE authority = ? AND document = ?`, [authority, document])
}

async function addPassages(session: Session, authority: string, { document, reading, passages, points }: NewPassages): Promise<void> {
  const [last] = await session.all<{ number: number | null }>('SELECT max(number) AS number FROM passage WHERE authority = ?', [authority])
  const first = Number(last?.number ?? 0) + 1
  const rows = passages.map((passage, i) => {
    const { start, end } = points.span(passage)
    return [authority, first + i, document, reading, start, end, passage.words]
  })
  await insertRows(session, 'passage (authority, number, document, reading, start_point, end_point, words)', rows)
  fault('passages.between-rows')
  const keys = passages.flatMap((passage, i) => [...new Set(passage.keys)].map((key) => [authority, key, first + i]))
  await insertRows(session, 'passage_key (authority, key, number)', keys)
}

/** Values of one statement: enough rows that their number costs little, and not too many for either engine. */
const valuesAtOnce = 600

async function insertRows(session: Session, into: string, rows: readonly (readonly Value[])[]): Promise<void> {
  const width = rows[0]?.length ?? 1
  const atOnce = Math.floor(valuesAtOnce / width)
  const one = `(${Array(width).fill('?').join(', ')})`
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    await session.run(`INSERT INTO ${into} VALUES ${some.map(() => one).join(', ')}`, some.flat())
  }
}

/** Documents whose newest reading was proposed from before passages were kept. */
export async function documentsWithoutPassages(store: Store, authority: string, limit: number): Promise<ObjectId[]> {
  const rows = await store.engine.reading.all<{ id: ObjectId }>(
    `SELECT document.id FROM document JOIN finding ON finding.authority = document.authority AND finding.reading = document.reading
     WHERE document.authority = ? AND NOT EXISTS (SELECT 1 FROM passage_reading WHERE passage_reading.authority = document.authority
       AND passage_reading.document = document.id) ORDER BY document.id LIMIT ?`,
    [authority, limit]
  )
  return rows.map((row) => row.id)
}
