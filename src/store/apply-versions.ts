/**
 * Versions: how the rows that acts change stood before, each from the entry that made it so to the entry that ended it. What an act adds and
 * nothing changes later needs none: its row says itself from which entry it is there.
 *
 * A version is made from the one before and the act, never from the table itself, so that an older store can be given its past.
 */
import type { Event } from '../domain/event.ts'
import { changesOf, columnsMade } from './apply-commitment.ts'
import { type Applying, insert } from './applying.ts'
import type { Value } from './engines/engine.ts'

type To = Pick<Applying, 'session' | 'authority' | 'held'>
type Columns = Readonly<Record<string, Value>>
/** Words and slots of a statement as they stand before the act. */
export type WordsBefore = (statement: string) => Promise<{ readonly words: string; readonly slots: string } | null>

/** For each table of versions the columns that name a row, and those that acts change. */
const versioned = {
  commitment_version: {
    key: ['id'],
    columns: ['owner_kind', 'owner', 'due', 'due_latest', 'forecast_latest', 'state', 'last_at', 'done_on', 'evidence']
  },
  evidence_version: { key: ['commitment', 'number'], columns: ['grade'] },
  document_version: { key: ['id'], columns: ['reading'] },
  statement_version: {
    key: ['id'],
    columns: ['reading', 'start_point', 'end_point', 'kind', 'force', 'negative', 'meeting', 'state', 'words', 'slots']
  },
  term_version: { key: ['id'], columns: ['alias_of'] }
} as const

type Versioned = keyof typeof versioned

/** Called before the act is applied to the tables themselves. */
export async function applyVersions(to: To, event: Event, wordsBefore: WordsBefore): Promise<void> {
  switch (event.act) {
    case 'commitment.made':
      return insert(to, 'commitment_version', { id: event.on, ...from(event), ...columnsMade(event) })
    case 'document.received':
      return insert(to, 'document_version', { id: event.on, ...from(event), reading: null })
    case 'document.read':
      return next(to, event, 'document_version', [event.on], { reading: event.body.reading })
    case 'term.named':
      return insert(to, 'term_version', { id: event.on, ...from(event), alias_of: null })
    case 'term.aliased':
      return next(to, event, 'term_version', [event.on], { alias_of: event.body.of })
    case 'statement.accepted':
      return insert(to, 'statement_version', {
        ...{ id: event.on, ...from(event), ...quoted(event) },
        state: 'accepted'
      })
    case 'statement.amended':
      await keepWords(to, event.on, wordsBefore)
      return next(to, event, 'statement_version', [event.on], quoted(event))
    case 'statement.dismissed':
    case 'statement.reopened': {
      const state = event.act === 'statement.dismissed' ? 'dismissed' : 'accepted'
      return event.on.startsWith('S-') ? next(to, event, 'statement_version', [event.on], { state }) : undefined
    }
    case 'evidence.added': {
      const { evidence, grade } = event.body
      await insert(to, 'evidence_version', { commitment: event.on, number: evidence, ...from(event), grade })
      break
    }
    case 'evidence.checked':
      await next(to, event, 'evidence_version', [event.on, event.body.evidence], { grade: event.body.grade })
  }
  const columns = changesOf(event)
  if (columns !== null) await next(to, event, 'commitment_version', [event.on], columns)
}

const from = ({ n }: Event): Columns => ({ from_entry: n, to_entry: null })

function quoted({ body }: Event<'statement.accepted' | 'statement.amended'>): Columns {
  const { reading, start, end, kind, force, negative, meeting } = body
  return { reading, start_point: start, end_point: end, kind, force, negative: negative ? 1 : 0, meeting, words: null, slots: null }
}

/** Ends the version that stands and begins the next, which is the same but for `changed`. */
async function next(to: To, { n }: Event, table: Versioned, key: readonly Value[], changed: Columns): Promise<void> {
  const held = to.held?.latest(table, key[0]!)
  if (held !== undefined) {
    held['to_entry'] = n
    to.held!.add(table, { ...held, from_entry: n, to_entry: null, ...changed })
    return
  }
  const { key: names, columns } = versioned[table]
  const which = ['authority', ...names].map((name) => `${name} = ?`).join(' AND ')
  const row = [to.authority, ...key]
  await to.session.run(`UPDATE ${table} SET to_entry = ? WHERE ${which} AND to_entry IS NULL`, [n, ...row])
  const all = ['authority', ...names, 'from_entry', 'to_entry', ...columns]
  const values = columns.map((name) => (name in changed ? '?' : name))
  await to.session.run(
    `INSERT INTO ${table} (${all.join(', ')}) SELECT authority, ${names.join(', ')}, to_entry, NULL, ${values.join(', ')} FROM ${table} WHERE ${which} AND to_entry = ?`,
    [...columns.filter((name) => name in changed).map((name) => changed[name]!), ...row, n]
  )
}

/**
 * The words of what stands are read from the statement itself; before they are replaced, the versions that had them are given them.
 */
async function keepWords(to: To, statement: string, wordsBefore: WordsBefore): Promise<void> {
  const before = await wordsBefore(statement)
  if (before === null) return
  await to.session.run('UPDATE statement_version SET words = ?, slots = ? WHERE authority = ? AND id = ? AND words IS NULL', [
    before.words,
    before.slots,
    to.authority,
    statement
  ])
}
