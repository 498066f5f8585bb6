/** What reviewers' decisions say of the rules that proposed the words: one row for each quote, and counts for each rule and publisher. */
import { applyJudgement } from '../apply-judgement.ts'
import type { Session } from '../engines/engine.ts'
import { eventsOf } from '../store.ts'
import type { Migration } from './step.ts'

export const ruleCounts: Migration = {
  number: 5,
  name: 'rule counts',
  statements: [
    'CREATE TABLE judged (authority TEXT NOT NULL, reading TEXT NOT NULL, start_point INTEGER NOT NULL, end_point INTEGER NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL, publisher TEXT NOT NULL, rules TEXT NOT NULL, statement TEXT, proposed TEXT, standing TEXT, verdict TEXT, PRIMARY KEY (authority, reading, start_point, end_point, kind))',
    'CREATE INDEX judged_statement ON judged (authority, statement)',
    'CREATE INDEX judged_document ON judged (authority, document)',
    'CREATE TABLE rule_count (authority TEXT NOT NULL, publisher TEXT NOT NULL, rule TEXT NOT NULL, accepted INTEGER NOT NULL, corrected INTEGER NOT NULL, refused INTEGER NOT NULL, PRIMARY KEY (authority, publisher, rule))',
    'CREATE INDEX rule_count_rule ON rule_count (authority, rule)'
  ],
  search: false,
  backfill: countDecisions
}

/** Counts what an older store has decided already, as `apply` counts it. */
async function countDecisions(session: Session): Promise<void> {
  const authorities = await session.all<{ id: string }>('SELECT id FROM authority ORDER BY id')
  for (const { id } of authorities) for await (const event of eventsOf(session, id)) await applyJudgement({ session, authority: id }, event)
}
