/**
 * Judgements: what reviewers' acts say of the rules that proposed the words, and the counts that come of them. Each quote counts once, by how
 * it stands now: a decision that is taken back is taken out of the counts again.
 */
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import type { DraftOrigin } from '../domain/review-draft.ts'
import { judgedParts, publisherOf, type RuleVerdict, ruleVerdicts, verdictOf } from '../domain/rule-count.ts'
import { canonical, type Json } from '../journal/canonical.ts'
import { type Applying, insert } from './applying.ts'
import { sha256Of } from './blobs.ts'
import type { Value } from './engines/engine.ts'
import type { Tables } from './tables.ts'

type To = Pick<Applying, 'session' | 'authority'>

export async function applyJudgement(to: To, event: Event): Promise<void> {
  switch (event.act) {
    case 'statement.accepted': {
      const judged = await judgedAt(to, event.body, event.body.origin)
      return judged === null
        ? undefined
        : judge(to, judged, 'accepted', { statement: event.on as ObjectId, proposed: printOf(event.body), standing: 'accepted' })
    }
    case 'statement.amended': {
      const judged = await judgedOf(to, event.on)
      if (judged === null) return
      const verdict = verdictOf({ kind: judged.kind, same: printOf(event.body) === judged.proposed }, event.body.kind)
      return judge(to, judged, verdict, { standing: verdict })
    }
    case 'statement.dismissed': {
      const { origin, judges } = event.body
      const judged = event.on.startsWith('S-') ? await judgedOf(to, event.on) : await judgedAt(to, event.body, origin)
      return judged === null ? undefined : judge(to, judged, judges ? 'refused' : null)
    }
    case 'statement.reopened': {
      const isStatement = event.on.startsWith('S-')
      const judged = isStatement ? await judgedOf(to, event.on) : await judgedAt(to, event.body, null)
      return judged === null ? undefined : judge(to, judged, isStatement ? judged.standing : null)
    }
    case 'meeting.recorded':
      return publish(to, event.body.document, publisherOf(event.body.bodyAsWritten ?? event.body.body))
  }
}

type Judged = Omit<Tables['judged'], 'authority'>
type Quote = { readonly reading: string; readonly start: number; readonly end: number; readonly kind: string }
const columns = 'reading, start_point, end_point, kind, document, publisher, rules, statement, proposed, standing, verdict'

/** A reading's settled parts, as one short line that is the same where they are. */
function printOf(body: Parameters<typeof judgedParts>[0]): string {
  return sha256Of(canonical(judgedParts(body) as unknown as Json)).slice(0, 16)
}

/** The judgement of a quote, begun where the rules that proposed it are known; null where no rule did. */
async function judgedAt(to: To, { reading, start, end, kind }: Quote, origin: DraftOrigin): Promise<Judged | null> {
  const [known] = await to.session.all<Judged & Record<string, Value>>(
    `SELECT ${columns} FROM judged WHERE authority = ? AND reading = ? AND start_point = ? AND end_point = ? AND kind = ?`,
    [to.authority, reading, start, end, kind]
  )
  if (known !== undefined) return known
  if (origin === null || origin.rules.length === 0) return null
  const document = reading.split('.')[0]!
  const own = {
    ...{ reading, start_point: start, end_point: end, kind: kind as Judged['kind'], document: document as Judged['document'] },
    ...{
      publisher: await publisherIn(to, document),
      rules: origin.rules.join(' '),
      statement: null,
      proposed: null,
      standing: null,
      verdict: null
    }
  }
  await insert(to, 'judged', own)
  return own
}

async function judgedOf(to: To, statement: string): Promise<Judged | null> {
  const [known] = await to.session.all<Judged & Record<string, Value>>(
    `SELECT ${columns} FROM judged WHERE authority = ? AND statement = ?`,
    [to.authority, statement]
  )
  return known ?? null
}

async function publisherIn({ session, authority }: To, document: string): Promise<string> {
  const [meeting] = await session.all<{ body: string | null; body_as_written: string | null }>(
    'SELECT body, body_as_written FROM meeting WHERE authority = ? AND document = ? ORDER BY id LIMIT 1',
    [authority, document]
  )
  return publisherOf(meeting?.body_as_written ?? meeting?.body ?? null)
}

type Settled = Partial<Pick<Judged, 'statement' | 'proposed' | 'standing'>>

async function judge(to: To, judged: Judged, verdict: RuleVerdict | null, settled: Settled = {}): Promise<void> {
  await count(to, judged, -1)
  const now = { ...judged, ...settled, verdict }
  await to.session.run(
    'UPDATE judged SET statement = ?, proposed = ?, standing = ?, verdict = ? WHERE authority = ? AND reading = ? AND start_point = ? AND end_point = ? AND kind = ?',
    [now.statement, now.proposed, now.standing, verdict, to.authority, now.reading, now.start_point, now.end_point, now.kind]
  )
  await count(to, now, 1)
}

/** Adds a judgement to the counts of its rules, or takes it out. */
async function count({ session, authority }: To, { publisher, rules, verdict }: Judged, by: 1 | -1): Promise<void> {
  if (verdict === null) return
  for (const rule of rules.split(' '))
    await session.run(
      `INSERT INTO rule_count (authority, publisher, rule, accepted, corrected, refused) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (authority, publisher, rule) DO UPDATE SET accepted = rule_count.accepted + excluded.accepted,
         corrected = rule_count.corrected + excluded.corrected, refused = rule_count.refused + excluded.refused`,
      [authority, publisher, rule, ...ruleVerdicts.map((one) => (one === verdict ? by : 0))]
    )
  // A count of nothing is no row, by whichever way it came to that.
  if (by < 0)
    await session.run('DELETE FROM rule_count WHERE authority = ? AND publisher = ? AND accepted + corrected + refused = 0', [
      authority,
      publisher
    ])
}

/** What was decided before it was known whose document it is counts for its publisher from here on. */
async function publish(to: To, document: string, publisher: string): Promise<void> {
  const before = await to.session.all<Judged & Record<string, Value>>(
    `SELECT ${columns} FROM judged WHERE authority = ? AND document = ? AND publisher <> ? ORDER BY reading, start_point, end_point, kind`,
    [to.authority, document, publisher]
  )
  for (const judged of before) {
    await count(to, judged, -1)
    await count(to, { ...judged, publisher }, 1)
  }
  await to.session.run('UPDATE judged SET publisher = ? WHERE authority = ? AND document = ?', [publisher, to.authority, document])
}
