/**
 * The past: a session that reads the record as it stood after an entry. Each table a query names is given in that form before the query
 * sees it, so that every query serves the past as it is.
 *
 * Two sights. Who sees everything is shown the record as it was. The public is shown, of what was in the record then, what is published
 * now; and of a statement no words that were replaced before it was published.
 */
import type { Reading, Session, Value } from './engines/engine.ts'

export type PastSight = 'all' | 'published'
/** The number of the last entry that counts; -1 before the first. */
type Entry = number

const during = (version: string): string => `${version}.from_entry <= ? AND (${version}.to_entry IS NULL OR ${version}.to_entry > ?)`
/** A look at each row of the table itself: joined, an engine would rather go through every object first. */
const made = (table: string): string =>
  `SELECT * FROM own.${table} AS its WHERE (SELECT o.made FROM own.object AS o WHERE o.authority = its.authority AND o.id = its.id) <= ?`
const entered = (table: string, columns: string, n: string): string => `SELECT ${columns} FROM own.${table} WHERE ${n} <= ?`
const lastAct = (what: string, which = ''): string =>
  `(SELECT ${what} FROM own.entry AS e WHERE e.authority = o.authority AND e.subject = o.id AND e.n <= ? ${which} ORDER BY e.n DESC LIMIT 1)`

const commitment = `SELECT v.authority, v.id, c.title, c.statement, c.directive, v.owner_kind, v.owner, v.due, v.due_latest, v.forecast_latest, c.review_every,
  c.done_when, v.state, c.made_at, v.last_at, v.done_on, v.evidence
  FROM own.commitment_version AS v JOIN own.commitment AS c ON c.authority = v.authority AND c.id = v.id WHERE ${during('v')}`
const statementColumns = `v.authority, v.id, s.document, v.reading, v.start_point, v.end_point, v.kind, v.force, v.negative, coalesce(v.words, s.words) AS words,
  coalesce(v.slots, s.slots) AS slots, v.meeting, v.state, s.accepted_at`
const statement = `SELECT ${statementColumns} FROM own.statement_version AS v JOIN own.statement AS s ON s.authority = v.authority AND s.id = v.id WHERE ${during('v')}`
/** The version that stood then, or where it was published later, the one that was published. */
const publishedStatement = `SELECT ${statementColumns} FROM own.statement_version AS v JOIN own.statement AS s ON s.authority = v.authority AND s.id = v.id
  JOIN own.object AS its ON its.authority = v.authority AND its.id = v.id
  WHERE its.made <= ? AND v.from_entry <= CASE WHEN its.published > ? THEN its.published ELSE ? END
  AND (v.to_entry IS NULL OR v.to_entry > CASE WHEN its.published > ? THEN its.published ELSE ? END)`
const object = `SELECT o.authority, o.id, o.kind, o.made, ${lastAct('e.n')} AS last,
  ${lastAct("CASE WHEN e.act = 'publication.made' THEN e.n END", "AND e.act IN ('publication.made', 'publication.withdrawn')")} AS published
  FROM own.object AS o WHERE o.made <= ?`
const publishedObject = `SELECT o.authority, o.id, o.kind, o.made, ${lastAct('e.n')} AS last, o.published FROM own.object AS o WHERE o.made <= ?`

const tables: Readonly<Record<string, string>> = {
  entry: entered('entry', '*', 'n'),
  sealed: entered('sealed', '*', 'n'),
  log_head: 'SELECT authority, CAST(? AS BIGINT) + 1 AS size, frontier FROM own.log_head',
  office: entered('office', 'authority, slug, kind, name, parent', 'from_entry'),
  document: `SELECT d.authority, d.id, d.sha256, d.media_type, d.bytes, d.file_name, d.title, d.received_at, v.reading
    FROM own.document_version AS v JOIN own.document AS d ON d.authority = v.authority AND d.id = v.id WHERE ${during('v')}`,
  reading: entered(
    'reading',
    'authority, id, document, reader, charset, language, text_sha256, layout_sha256, characters, pages, read_at',
    'from_entry'
  ),
  meeting: made('meeting'),
  directive: made('directive'),
  conveyance: entered('conveyance', 'authority, directive, meeting, at', 'from_entry'),
  term: `SELECT t.authority, t.id, t.label, t.folded, t.number, t.members, t.mentions, v.alias_of
    FROM own.term_version AS v JOIN own.term AS t ON t.authority = v.authority AND t.id = v.id WHERE ${during('v')}`,
  commitment,
  deadline: entered('deadline', '*', 'n'),
  report: entered('report', '*', 'n'),
  evidence: `SELECT e.authority, e.commitment, e.number, e.n, e.sha256, e.media_type, e.bytes, e.file_name, e.link, e.note, v.grade, e.added_at
    FROM own.evidence_version AS v JOIN own.evidence AS e ON e.authority = v.authority AND e.commitment = v.commitment AND e.number = v.number
    WHERE ${during('v')}`
}

const bySight: Readonly<Record<PastSight, Readonly<Record<string, string>>>> = {
  all: { ...tables, object, statement },
  published: { ...tables, object: publishedObject, statement: publishedStatement }
}

/** Where the tables themselves are, under a name that no query hides. */
const own = { sqlite: 'main', postgres: 'public' } as const
export type PastOf = { readonly engine: { readonly name: keyof typeof own; readonly reading: Session }; readonly sight: PastSight }

/** Reads as of an entry; writes nothing. */
export function pastSession({ engine, sight }: PastOf, entry: Entry): Reading {
  const all: Session['all'] = (sql, values = []) => {
    const { text, marks } = pastOf(sql, engine.name, sight)
    return engine.reading.all(text, [...new Array<Value>(marks).fill(entry), ...values])
  }
  return {
    all,
    steady: all,
    run: async () => {
      throw new Error('the past is read only')
    }
  }
}

type Rewritten = { readonly text: string; readonly marks: number }
const rewritten = new Map<string, Rewritten>()
/** Queries are few, but for those that name as many values as they are given. */
const most = 2000

function pastOf(sql: string, engine: keyof typeof own, sight: PastSight): Rewritten {
  const key = `${engine} ${sight} ${sql}`
  let found = rewritten.get(key)
  if (found === undefined) {
    const past = bySight[sight]
    const names = new Set(
      [...sql.matchAll(/\b(?:FROM|JOIN)\s+([a-z_]+)/g)].map(([, name]) => name!).filter((name) => Object.hasOwn(past, name))
    )
    const given = [...names].map((name) => `${name} AS NOT MATERIALIZED (${past[name]!.replaceAll('own.', `${own[engine]}.`)})`).join(', ')
    found = { text: names.size === 0 ? sql : `WITH ${given} ${sql}`, marks: given.split('?').length - 1 }
    if (rewritten.size >= most) rewritten.clear()
    rewritten.set(key, found)
  }
  return found
}
