/** Uploads: documents on their way in, beside the log; and the indexes that the lists of pages need. */
import type { Migration } from './step.ts'

export const upload: Migration = {
  number: 4,
  name: 'upload',
  statements: [
    'CREATE TABLE upload (authority TEXT NOT NULL, number INTEGER NOT NULL, by_kind TEXT NOT NULL, by_id TEXT NOT NULL, by_name TEXT NOT NULL, how TEXT NOT NULL, url TEXT, file_name TEXT, media_type TEXT, charset TEXT, title TEXT, bytes INTEGER, sha256 TEXT, reached TEXT NOT NULL, steps TEXT NOT NULL, outcome TEXT, refusal TEXT, document TEXT, started_at TEXT NOT NULL, changed_at TEXT NOT NULL, run INTEGER NOT NULL, lease_by TEXT, lease_until TEXT, PRIMARY KEY (authority, number))',
    'CREATE INDEX upload_outcome ON upload (authority, outcome, number)',
    'CREATE INDEX upload_sha256 ON upload (authority, sha256)',
    'CREATE INDEX upload_document ON upload (authority, document)',
    'CREATE INDEX reading_document ON reading (authority, document)',
    'CREATE INDEX directive_document ON directive (authority, document)',
    'CREATE INDEX commitment_directive ON commitment (authority, directive, (due_latest IS NULL), due_latest, id)',
    'CREATE INDEX commitment_made ON commitment (authority, made_at DESC, id)',
    'CREATE INDEX commitment_changed ON commitment (authority, last_at DESC, id)',
    'CREATE INDEX commitment_title ON commitment (authority, title, id)',
    'CREATE INDEX commitment_late_met ON commitment (authority, (due_latest IS NULL), due_latest, id) WHERE done_on > due_latest',
    'CREATE INDEX commitment_unevidenced ON commitment (authority, (due_latest IS NULL), due_latest, id) WHERE done_on IS NOT NULL AND evidence = 0',
    // Holds all that the filter panel counts, so that counting reads nothing else
    'CREATE INDEX commitment_counted ON commitment (authority, state, owner, owner_kind, directive, due_latest, done_on, last_at, evidence)',
    'CREATE INDEX object_shown ON object (authority, kind, id) WHERE published IS NOT NULL',
    'CREATE INDEX conveyance_meeting ON conveyance (authority, meeting)'
  ],
  search: false
}
