/** Erasures: which were made, what they are about, and what is kept no more. Applied from the log. */
import type { Migration } from './step.ts'

export const erasures: Migration = {
  number: 11,
  name: 'erasures',
  statements: [
    'CREATE TABLE erasure (authority TEXT NOT NULL, n INTEGER NOT NULL, kind TEXT NOT NULL, lawful TEXT NOT NULL, subject TEXT NOT NULL, post TEXT, at TEXT NOT NULL, objects INTEGER NOT NULL, amount INTEGER NOT NULL, passages INTEGER NOT NULL, files INTEGER NOT NULL, backups_free_from TEXT NOT NULL, PRIMARY KEY (authority, n))',
    'CREATE TABLE erased_object (authority TEXT NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL, whole INTEGER NOT NULL, PRIMARY KEY (authority, id, n))',
    'CREATE TABLE erased_entry (authority TEXT NOT NULL, entry INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (authority, entry, n))',
    'CREATE TABLE erased_file (authority TEXT NOT NULL, sha256 TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (authority, sha256))'
  ],
  search: false
}
