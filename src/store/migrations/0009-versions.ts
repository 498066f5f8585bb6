/**
 * Versions of the rows that acts change, so that the record can be looked at as it stood at any entry. Tables whose rows never change say
 * from which entry each is there.
 */
import type { Event } from '../../domain/event.ts'
import { slotsOf } from '../apply.ts'
import { applyVersions, type WordsBefore } from '../apply-versions.ts'
import type { Session } from '../engines/engine.ts'
import { eventsOf } from '../store.ts'
import type { Migration } from './step.ts'

const during = 'from_entry INTEGER NOT NULL, to_entry INTEGER'

export const versions: Migration = {
  number: 9,
  name: 'versions',
  statements: [
    'ALTER TABLE office ADD COLUMN from_entry INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE reading ADD COLUMN from_entry INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE conveyance ADD COLUMN from_entry INTEGER NOT NULL DEFAULT 0',
    `CREATE TABLE commitment_version (authority TEXT NOT NULL, id TEXT NOT NULL, ${during}, owner_kind TEXT, owner TEXT, due TEXT, due_latest TEXT, forecast_latest TEXT, state TEXT NOT NULL, last_at TEXT NOT NULL, done_on TEXT, evidence INTEGER NOT NULL, PRIMARY KEY (authority, id, from_entry)) CLUSTERED`,
    // Holds all that the first page of a list as of an entry asks, so that what did not stand then is passed over without a look at it
    'CREATE INDEX commitment_version_due ON commitment_version (authority, (due_latest IS NULL), due_latest, id, from_entry, to_entry)',
    `CREATE TABLE evidence_version (authority TEXT NOT NULL, commitment TEXT NOT NULL, number INTEGER NOT NULL, ${during}, grade TEXT NOT NULL, PRIMARY KEY (authority, commitment, number, from_entry)) CLUSTERED`,
    `CREATE TABLE document_version (authority TEXT NOT NULL, id TEXT NOT NULL, ${during}, reading TEXT, PRIMARY KEY (authority, id, from_entry)) CLUSTERED`,
    `CREATE TABLE statement_version (authority TEXT NOT NULL, id TEXT NOT NULL, ${during}, reading TEXT NOT NULL, start_point INTEGER NOT NULL, end_point INTEGER NOT NULL, kind TEXT NOT NULL, force TEXT, negative INTEGER NOT NULL, meeting TEXT, state TEXT NOT NULL, words TEXT, slots TEXT, PRIMARY KEY (authority, id, from_entry)) CLUSTERED`,
    `CREATE TABLE term_version (authority TEXT NOT NULL, id TEXT NOT NULL, ${during}, alias_of TEXT, PRIMARY KEY (authority, id, from_entry)) CLUSTERED`
  ],
  search: false,
  backfill: keepPast
}

/** Gives an older store its past, as `apply` keeps it. */
async function keepPast(session: Session): Promise<void> {
  const authorities = await session.all<{ id: string }>('SELECT id FROM authority ORDER BY id')
  for (const { id } of authorities) {
    const words = await amendedWords(session, id)
    for await (const event of eventsOf(session, id)) {
      await applyVersions({ session, authority: id }, event, words.before)
      words.follow(event)
      await nameEntry(session, id, event)
    }
  }
}

/** The words of statements that are amended some day, as the events that were followed left them. */
async function amendedWords(session: Session, authority: string): Promise<{ before: WordsBefore; follow(event: Event): void }> {
  const rows = await session.all<{ subject: string }>(
    "SELECT DISTINCT subject FROM entry WHERE authority = ? AND act = 'statement.amended'",
    [authority]
  )
  const amended = new Set(rows.map(({ subject }) => subject))
  const known = new Map<string, { words: string; slots: string }>()
  return {
    before: async (statement) => known.get(statement) ?? null,
    follow(event) {
      if ((event.act === 'statement.accepted' || event.act === 'statement.amended') && amended.has(event.on))
        known.set(event.on, { words: event.body.words, slots: slotsOf(event) })
    }
  }
}

async function nameEntry(session: Session, authority: string, { act, n, on, body }: Event): Promise<void> {
  switch (act) {
    case 'body.formed':
    case 'unit.formed':
    case 'post.created':
      return session.run('UPDATE office SET from_entry = ? WHERE authority = ? AND kind = ? AND slug = ?', [
        n,
        authority,
        act.slice(0, act.indexOf('.')),
        body.slug
      ])
    case 'document.read':
      return session.run('UPDATE reading SET from_entry = ? WHERE authority = ? AND id = ?', [n, authority, body.reading])
    case 'directive.conveyed':
      return session.run('UPDATE conveyance SET from_entry = ? WHERE authority = ? AND directive = ? AND meeting = ?', [
        n,
        authority,
        on,
        body.meeting
      ])
  }
}
