/** The first schema: the log, what it keeps aside, and the tables that are applied from it. */
import type { Migration } from './step.ts'

const object = 'authority TEXT NOT NULL, id TEXT NOT NULL'

export const first: Migration = {
  number: 1,
  name: 'first',
  statements: [
    'CREATE TABLE authority (id TEXT PRIMARY KEY, name TEXT NOT NULL, zone TEXT NOT NULL, language TEXT NOT NULL, origin TEXT NOT NULL)',

    // The log and what stands beside it
    'CREATE TABLE entry (authority TEXT NOT NULL, n INTEGER NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL, salt BLOB NOT NULL, leaf BLOB NOT NULL, PRIMARY KEY (authority, n))',
    'CREATE INDEX entry_subject ON entry (authority, subject, n)',
    'CREATE TABLE sealed (authority TEXT NOT NULL, seal TEXT NOT NULL, n INTEGER NOT NULL, salt BLOB NOT NULL, value TEXT NOT NULL, PRIMARY KEY (authority, n, seal)) CLUSTERED',
    'CREATE TABLE log_head (authority TEXT PRIMARY KEY, size INTEGER NOT NULL, frontier TEXT NOT NULL)',
    'CREATE TABLE outbox (authority TEXT NOT NULL, n INTEGER NOT NULL, topic TEXT NOT NULL, about TEXT NOT NULL, at TEXT NOT NULL, sent_at TEXT, PRIMARY KEY (authority, n))',

    // Tables applied from the log
    'CREATE TABLE counter (authority TEXT NOT NULL, prefix TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (authority, prefix))',
    `CREATE TABLE object (${object}, kind TEXT NOT NULL, made INTEGER NOT NULL, last INTEGER NOT NULL, published INTEGER, PRIMARY KEY (authority, id))`,
    'CREATE INDEX object_published ON object (authority, published)',
    'CREATE TABLE office (authority TEXT NOT NULL, slug TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, parent TEXT, PRIMARY KEY (authority, kind, slug))',
    'CREATE TABLE log_key (authority TEXT NOT NULL, from_entry INTEGER NOT NULL, verifier TEXT NOT NULL, PRIMARY KEY (authority, from_entry))',
    `CREATE TABLE document (${object}, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, bytes INTEGER NOT NULL, file_name TEXT, title TEXT NOT NULL, received_at TEXT NOT NULL, reading TEXT, PRIMARY KEY (authority, id))`,
    'CREATE INDEX document_sha256 ON document (authority, sha256)',
    `CREATE TABLE reading (${object}, document TEXT NOT NULL, reader TEXT NOT NULL, charset TEXT, language TEXT NOT NULL, text_sha256 TEXT NOT NULL, layout_sha256 TEXT NOT NULL, characters INTEGER NOT NULL, pages INTEGER, read_at TEXT NOT NULL, PRIMARY KEY (authority, id))`,
    `CREATE TABLE meeting (${object}, document TEXT NOT NULL, body TEXT, title TEXT NOT NULL, date TEXT, date_inferred TEXT NOT NULL, body_as_written TEXT, chair TEXT, attendees TEXT NOT NULL, PRIMARY KEY (authority, id))`,
    'CREATE INDEX meeting_document ON meeting (authority, document)',
    `CREATE TABLE directive (${object}, title TEXT NOT NULL, issuer TEXT, date TEXT, document TEXT, PRIMARY KEY (authority, id))`,
    'CREATE TABLE conveyance (authority TEXT NOT NULL, directive TEXT NOT NULL, meeting TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (authority, directive, meeting))',
    `CREATE TABLE statement (${object}, document TEXT NOT NULL, reading TEXT NOT NULL, start_point INTEGER NOT NULL, end_point INTEGER NOT NULL, kind TEXT NOT NULL, force TEXT, negative INTEGER NOT NULL, words TEXT NOT NULL, slots TEXT NOT NULL, meeting TEXT, state TEXT NOT NULL, accepted_at TEXT NOT NULL, PRIMARY KEY (authority, id))`,
    'CREATE INDEX statement_document ON statement (authority, document)',
    'CREATE TABLE decided (authority TEXT NOT NULL, reading TEXT NOT NULL, start_point INTEGER NOT NULL, end_point INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, statement TEXT, PRIMARY KEY (authority, reading, start_point, end_point, kind))',
    `CREATE TABLE term (${object}, label TEXT NOT NULL, folded TEXT NOT NULL, number INTEGER, members TEXT NOT NULL, mentions TEXT NOT NULL, alias_of TEXT, PRIMARY KEY (authority, id))`,
    'CREATE INDEX term_folded ON term (authority, folded)',
    `CREATE TABLE commitment (${object}, title TEXT NOT NULL, statement TEXT, directive TEXT, owner_kind TEXT, owner TEXT, due TEXT, due_latest TEXT, forecast_latest TEXT, review_every TEXT, done_when TEXT, state TEXT NOT NULL, made_at TEXT NOT NULL, last_at TEXT NOT NULL, done_on TEXT, evidence INTEGER NOT NULL, PRIMARY KEY (authority, id))`,
    'CREATE INDEX commitment_due ON commitment (authority, (due_latest IS NULL), due_latest, id)',
    'CREATE INDEX commitment_state ON commitment (authority, state, (due_latest IS NULL), due_latest, id)',
    'CREATE INDEX commitment_owner ON commitment (authority, owner, (due_latest IS NULL), due_latest, id)',
    'CREATE INDEX commitment_statement ON commitment (authority, statement)',
    'CREATE TABLE deadline (authority TEXT NOT NULL, commitment TEXT NOT NULL, n INTEGER NOT NULL, due TEXT NOT NULL, due_latest TEXT NOT NULL, meeting TEXT, reason TEXT, PRIMARY KEY (authority, commitment, n)) CLUSTERED',
    'CREATE TABLE report (authority TEXT NOT NULL, commitment TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, as_of TEXT NOT NULL, words TEXT NOT NULL, number REAL, unit TEXT, forecast TEXT, at TEXT NOT NULL, PRIMARY KEY (authority, commitment, n)) CLUSTERED',
    'CREATE TABLE evidence (authority TEXT NOT NULL, commitment TEXT NOT NULL, number INTEGER NOT NULL, n INTEGER NOT NULL, sha256 TEXT, media_type TEXT, bytes INTEGER, file_name TEXT, link TEXT, note TEXT, grade TEXT NOT NULL, added_at TEXT NOT NULL, PRIMARY KEY (authority, commitment, number)) CLUSTERED',
    'CREATE TABLE search (row ROWKEY, authority TEXT NOT NULL, object TEXT NOT NULL, part INTEGER NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, folded TEXT NOT NULL)',
    'CREATE INDEX search_object ON search (authority, object)',

    // Drafts: not in the log, can be made again
    'CREATE TABLE proposal (authority TEXT NOT NULL, reading TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL, extractor TEXT NOT NULL, start_point INTEGER NOT NULL, end_point INTEGER NOT NULL, kind TEXT NOT NULL, tray TEXT NOT NULL, proposal TEXT NOT NULL, later INTEGER NOT NULL, PRIMARY KEY (authority, reading, id))',
    'CREATE TABLE finding (authority TEXT NOT NULL, reading TEXT NOT NULL, extractor TEXT NOT NULL, findings TEXT NOT NULL, PRIMARY KEY (authority, reading))'
  ],
  search: true
}
