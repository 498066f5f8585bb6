/** When a job broke off last, and why; empty once it has run to its end again. */
import type { Migration } from './step.ts'

export const jobFailures: Migration = {
  number: 13,
  name: 'job-failures',
  statements: ['ALTER TABLE job ADD COLUMN failed_at TEXT', 'ALTER TABLE job ADD COLUMN failure TEXT'],
  search: false
}
