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
    'CREATE INDEX commitment_directive ON commitment (authority, directive)',
    'CREATE INDEX commitment_made ON commitment (authority, made_at, id)',
    'CREATE INDEX commitment_changed ON commitment (authority, last_at, id)',
    'CREATE INDEX commitment_title ON commitment (authority, title, id)',
    'CREATE INDEX conveyance_meeting ON conveyance (authority, meeting)'
  ],
  search: false
}
