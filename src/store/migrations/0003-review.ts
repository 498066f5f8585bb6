/** The review workbench: reviewers' own drafts and their steps, and for each decided quote the entry that decided it last. */
import type { Session } from '../engines/engine.ts'
import type { Migration } from './step.ts'

export const review: Migration = {
  number: 3,
  name: 'review',
  statements: [
    'ALTER TABLE decided ADD COLUMN entry INTEGER NOT NULL DEFAULT 0',
    'CREATE INDEX decided_statement ON decided (authority, statement)',

    // Drafts: not in the log, like proposals; those of reviewers are kept when proposals are made again
    'CREATE TABLE review_draft (authority TEXT NOT NULL, reading TEXT NOT NULL, number INTEGER NOT NULL, start_point INTEGER NOT NULL, end_point INTEGER NOT NULL, kind TEXT NOT NULL, made TEXT NOT NULL, replaces TEXT NOT NULL, proposal TEXT NOT NULL, words TEXT NOT NULL, origin TEXT, later INTEGER NOT NULL, state TEXT NOT NULL, carried_from TEXT, by_name TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (authority, reading, number))',
    'CREATE TABLE review_step (authority TEXT NOT NULL, document TEXT NOT NULL, reviewer TEXT NOT NULL, number INTEGER NOT NULL, step TEXT NOT NULL, undone INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (authority, document, reviewer, number))'
  ],
  search: false,
  backfill: nameEntries
}

type Quote = { readonly reading: string; readonly start: number; readonly end: number; readonly kind: string }

/** Fills `decided.entry` as `apply` fills it, so that the tables of an older store still equal its log. */
async function nameEntries(session: Session): Promise<void> {
  const acts = "'statement.accepted', 'statement.amended', 'statement.dismissed', 'statement.reopened'"
  const entries = await session.all<{ authority: string; n: number; act: string; subject: string; text: string }>(
    `SELECT authority, n, act, subject, text FROM entry WHERE act IN (${acts}) ORDER BY authority, n`
  )
  for (const { authority, n, act, subject, text } of entries) {
    const { body, with: names } = JSON.parse(text) as { body: Quote; with: readonly string[] }
    const statement = subject.startsWith('S-') ? subject : names[0]
    if (statement !== undefined && act !== 'statement.accepted')
      await session.run('UPDATE decided SET entry = ? WHERE authority = ? AND statement = ?', [n, authority, statement])
    await session.run(
      'UPDATE decided SET entry = ? WHERE authority = ? AND reading = ? AND start_point = ? AND end_point = ? AND kind = ?',
      [n, authority, body.reading, body.start, body.end, body.kind]
    )
  }
}
