/** What came of each transaction of a request that carried a key, so that the request sent again is answered and not done again. */
import type { Migration } from './step.ts'

export const answered: Migration = {
  number: 10,
  name: 'answered',
  statements: [
    'CREATE TABLE answered (authority TEXT NOT NULL, key TEXT NOT NULL, turn INTEGER NOT NULL, result TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (authority, key, turn))',
    'CREATE INDEX answered_at ON answered (authority, at)'
  ],
  search: false
}
