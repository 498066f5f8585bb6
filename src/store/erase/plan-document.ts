/** What goes when a document is erased, or some words of it: the file, its texts, and what the record took from them. */
import type { ObjectId, Sha256 } from '../../domain/id.ts'
import { type Finder, finderOf, takenFrom, tokensIn } from '../../domain/redaction.ts'
import { CodePoints, type Span } from '../../domain/span.ts'
import {
  cutWhere,
  filesOf,
  goneWhole,
  keyOf,
  type Plan,
  type PlannedReading,
  type PlannedValue,
  type Planning,
  plannedReading,
  readingsOf,
  type SealedRow,
  sealedRows,
  textsReplacedBy
} from './plan.ts'

export async function planDocument(planning: Planning, document: ObjectId): Promise<Plan> {
  const rows = await readingsOf(planning, document)
  const texts = await Promise.all(
    rows.map((row) => planning.store.readings.readOnce(row.text_sha256 as Sha256, row.layout_sha256 as Sha256))
  )
  const source = texts.map(({ text }) => text).join('\n')
  const from = await objectsFrom(planning, document)
  const find = takenFrom(source, await wordsOnlyIn(planning, document, source))
  const values: PlannedValue[] = []
  for (const id of [document, ...from.own])
    for (const row of await sealedRows(planning, { subject: id })) if (keyOf(row) !== 'person') values.push(goneWhole(row))
  values.push(...(await cutIn(planning, from.apart, find)))
  const files = rows.flatMap(({ text_sha256, layout_sha256 }) => [text_sha256, layout_sha256])
  return {
    ...{ values, readings: [], documents: [document], accounts: [] },
    files: await filesOf(planning, [document], files),
    stays: await sameElsewhere(planning, document, files)
  }
}

export async function planPassage(planning: Planning, document: ObjectId, words: string): Promise<Plan> {
  const find = finderOf([words])
  const readings: PlannedReading[] = []
  const remaining: string[] = []
  for (const row of await readingsOf(planning, document)) {
    const source = await planning.store.readings.readOnce(row.text_sha256 as Sha256, row.layout_sha256 as Sha256)
    const spans = find(source.text)
    remaining.push(withoutSpans(source.text, spans))
    if (spans.length > 0) readings.push(plannedReading(row, source, spans))
  }
  const from = await objectsFrom(planning, document)
  const others = await wordsOnlyIn(planning, document, words)
  const said = new Set(tokensIn(remaining.join('\n')).map(({ folded }) => folded))
  const taken = takenFrom(words, (word) => !said.has(word) && others(word))
  const both: Finder = (text) => [...find(text), ...taken(text)]
  const cuts = new Map(readings.map((reading) => [reading.reading, reading]))
  const values: PlannedValue[] = []
  for (const id of [document, ...from.own, ...from.apart])
    for (const row of await sealedRows(planning, { subject: id })) {
      if (keyOf(row) === 'person') continue
      const value = cutWhere(row, (text) => [...both(text), ...quotedIn(row, text, cuts)])
      if (value !== null) values.push(value)
    }
  const texts = textsReplacedBy(readings)
  return {
    ...{ values, readings, documents: [], accounts: [] },
    files: readings.length === 0 ? [] : await filesOf(planning, [document], texts),
    stays: await sameElsewhere(planning, document, texts)
  }
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)} `
    at = end
  }
  return out + text.slice(at)
}

/** Where a statement's own words lie in what is blacked out of its reading. */
function quotedIn(row: SealedRow, text: string, cuts: ReadonlyMap<string, PlannedReading>): Span[] {
  const { body } = JSON.parse(row.text) as { body: { reading?: string; start?: number; end?: number } }
  const reading = cuts.get(body.reading ?? '')
  if (reading === undefined || body.start === undefined || body.end === undefined) return []
  const points = new CodePoints(reading.text)
  const [start, end] = [points.toUtf16(body.start), points.toUtf16(body.end)]
  if (reading.text.slice(start, end) !== text) return []
  return reading.cuts
    .map((cut) => ({ start: Math.max(cut.start, start) - start, end: Math.min(cut.end, end) - start }))
    .filter((cut) => cut.end > cut.start)
}

/** `own`: the meeting and the statements that are of the document alone. `apart`: what was made from them in words of its own. */
async function objectsFrom({ session, authority }: Planning, document: ObjectId): Promise<{ own: string[]; apart: string[] }> {
  const ids = async (sql: string, ...values: string[]): Promise<string[]> =>
    (await session.all<{ id: string }>(sql, [authority, ...values])).map(({ id }) => id)
  const meetings = await ids('SELECT id FROM meeting WHERE authority = ? AND document = ? ORDER BY id', document)
  const statements = await ids('SELECT id FROM statement WHERE authority = ? AND document = ? ORDER BY id', document)
  const directives = await ids('SELECT id FROM directive WHERE authority = ? AND document = ? ORDER BY id', document)
  const terms = await session.all<{ id: string; mentions: string }>('SELECT id, mentions FROM term WHERE authority = ? ORDER BY id', [
    authority
  ])
  const ownTerms: string[] = []
  const otherTerms: string[] = []
  for (const { id, mentions } of terms) {
    const here = (JSON.parse(mentions) as { reading: string }[]).map(({ reading }) => reading.split('.')[0] === document)
    if (here.includes(true)) (here.includes(false) ? otherTerms : ownTerms).push(id)
  }
  const own = [...meetings, ...statements, ...directives, ...ownTerms]
  const commitments = new Set<string>()
  for (const statement of statements)
    for (const id of await ids('SELECT id FROM commitment WHERE authority = ? AND statement = ?', statement)) commitments.add(id)
  for (const directive of directives)
    for (const id of await ids('SELECT id FROM commitment WHERE authority = ? AND directive = ?', directive)) commitments.add(id)
  return { own, apart: [...otherTerms, ...commitments] }
}

async function cutIn(planning: Planning, ids: readonly string[], find: Finder): Promise<PlannedValue[]> {
  const values: PlannedValue[] = []
  for (const id of ids)
    for (const row of await sealedRows(planning, { subject: id })) {
      const value = keyOf(row) === 'person' ? null : cutWhere(row, find)
      if (value !== null) values.push(value)
    }
  return values
}

/** Whether a word of a text stands in no other document. */
async function wordsOnlyIn({ store, session, authority }: Planning, document: ObjectId, text: string): Promise<(word: string) => boolean> {
  const only = new Set<string>()
  for (const word of new Set(tokensIn(text).map(({ folded }) => folded))) {
    const match = store.engine.matchSearch([[word]])
    const [elsewhere] = await session.all(
      `SELECT 1 AS there FROM (${match.sql}) AS found WHERE found.authority = ? AND found.kind = 'document' AND found.object <> ? LIMIT 1`,
      [...match.values, authority, document]
    )
    if (elsewhere === undefined) only.add(word)
  }
  return (word) => only.has(word)
}

/** Other documents that keep the very same file or text. */
async function sameElsewhere({ session, authority }: Planning, document: ObjectId, texts: readonly string[]): Promise<string[]> {
  const stays: string[] = []
  for (const text of texts) {
    const rows = await session.all<{ document: string }>(
      'SELECT DISTINCT document FROM reading WHERE authority = ? AND text_sha256 = ? AND document <> ? ORDER BY document',
      [authority, text, document]
    )
    for (const row of rows) stays.push(`${row.document} holds the very same text. Erase it too where it is meant.`)
  }
  const evidence = await session.all<{ commitment: string; number: number }>(
    `SELECT commitment, number FROM evidence WHERE authority = ? AND sha256 = (SELECT sha256 FROM document WHERE authority = ? AND id = ?)`,
    [authority, authority, document]
  )
  for (const { commitment, number } of evidence)
    stays.push(`The same file is evidence ${number} of ${commitment}; it can no longer be opened there either.`)
  return [...new Set(stays)]
}
