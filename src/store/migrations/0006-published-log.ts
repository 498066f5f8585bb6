/** The published log: signed checkpoints, what witnesses signed of them, and the hashes of full tiles above the leaves. */
import type { Migration } from './step.ts'

export const publishedLog: Migration = {
  number: 6,
  name: 'published-log',
  statements: [
    'CREATE TABLE checkpoint (authority TEXT NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (authority, size))',
    'CREATE TABLE cosignature (authority TEXT NOT NULL, size INTEGER NOT NULL, witness TEXT NOT NULL, line TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (authority, size, witness))',
    'CREATE TABLE tile_root (authority TEXT NOT NULL, level INTEGER NOT NULL, number INTEGER NOT NULL, root BLOB NOT NULL, PRIMARY KEY (authority, level, number))'
  ],
  search: false
}
