/** What the program does by itself: when each job ran last, and which process has it now. */
import type { Migration } from './step.ts'

export const jobs: Migration = {
  number: 12,
  name: 'jobs',
  statements: ['CREATE TABLE job (name TEXT PRIMARY KEY, holder TEXT, until TEXT, last_at TEXT)'],
  search: false
}
