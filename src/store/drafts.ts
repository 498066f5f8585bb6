/**
 * Drafts: proposals and findings of a reading, and what reviewers make of proposals themselves. Not in the log; what the extractor proposed
 * can be made again, what a person drafted is kept then, and decisions stand apart from both.
 */
import { fault } from '../domain/fault.ts'
import type { Instant } from '../domain/instant.ts'
import type { Extraction, Proposal } from '../domain/proposal.ts'
import type { DraftMaking, DraftOrigin, ReplacedQuote } from '../domain/review-draft.ts'
import type { CodePoints, Span } from '../domain/span.ts'
import type { Session, Value } from './engines/engine.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** What the extractor found beside statements: meeting facts, terms, citations, people, bodies, coverage. */
export type Findings = Omit<Extraction, 'statements' | 'extractor'>

/** Keeps an extraction as the drafts of a reading, in place of earlier ones; what was put off for later stays so. */
export async function keepDrafts(
  store: Store,
  authority: string,
  reading: string,
  extraction: Extraction,
  points: CodePoints
): Promise<void> {
  const { statements, extractor, ...findings } = extraction
  await store.engine.write(authority, async (session) => {
    const put = await session.all<{ start_point: number; end_point: number; kind: string }>(
      'SELECT start_point, end_point, kind FROM proposal WHERE authority = ? AND reading = ? AND later = 1',
      [authority, reading]
    )
    const later = new Set(put.map((row) => `${row.start_point} ${row.end_point} ${row.kind}`))
    fault('drafts.before-clear')
    await session.run('DELETE FROM proposal WHERE authority = ? AND reading = ?', [authority, reading])
    await session.run('DELETE FROM finding WHERE authority = ? AND reading = ?', [authority, reading])
    fault('drafts.after-clear')
    await session.run('INSERT INTO finding (authority, reading, extractor, findings) VALUES (?, ?, ?, ?)', [
      authority,
      reading,
      extractor,
      JSON.stringify(findings)
    ])
    fault('drafts.after-findings')
    let place = 0
    for (const proposal of statements) {
      fault('drafts.before-proposal')
      const { start, end } = points.span(proposal)
      await insert(session, 'proposal', {
        authority,
        reading,
        id: proposal.id,
        place: place++,
        extractor,
        start_point: start,
        end_point: end,
        kind: proposal.kind,
        tray: proposal.tray,
        proposal: JSON.stringify(proposal),
        later: later.has(`${start} ${end} ${proposal.kind}`) ? 1 : 0
      })
    }
  })
}

/** The reading whose drafts are meant, within a transaction or a look at what is committed. */
export type Drawer = { readonly session: Session; readonly authority: string; readonly reading: string }

export async function findingsIn({ session, authority, reading }: Drawer): Promise<{ extractor: string; findings: Findings } | null> {
  const [row] = await session.all<{ extractor: string; findings: string }>(
    'SELECT extractor, findings FROM finding WHERE authority = ? AND reading = ?',
    [authority, reading]
  )
  return row === undefined ? null : { extractor: row.extractor, findings: JSON.parse(row.findings) as Findings }
}

export async function putOff(
  { session, authority, reading }: Drawer,
  card: { id: string; draft: number | null },
  later: boolean
): Promise<void> {
  const [table, column, which] = card.draft === null ? ['proposal', 'id', card.id] : ['review_draft', 'number', card.draft]
  await session.run(`UPDATE ${table} SET later = ? WHERE authority = ? AND reading = ? AND ${column} = ?`, [
    later ? 1 : 0,
    authority,
    reading,
    which!
  ])
}

export type NewDraft = {
  readonly made: DraftMaking
  /** Spans in UTF-16 units; its id is given here. */
  readonly proposal: Proposal
  /** Code points. */
  readonly quote: Span
  readonly words: string
  readonly replaces: readonly ReplacedQuote[]
  readonly origin: DraftOrigin
  readonly later: boolean
  readonly state: 'standing' | 'lost'
  readonly carriedFrom: string | null
  readonly by: string
  readonly at: Instant
}

/** Keeps a reviewer's draft and answers with its number in the reading. */
export async function addDraft({ session, authority, reading }: Drawer, draft: NewDraft): Promise<number> {
  const [last] = await session.all<{ number: number | null }>(
    'SELECT max(number) AS number FROM review_draft WHERE authority = ? AND reading = ?',
    [authority, reading]
  )
  const number = Number(last?.number ?? 0) + 1
  await insert(session, 'review_draft', {
    authority,
    reading,
    number,
    start_point: draft.quote.start,
    end_point: draft.quote.end,
    kind: draft.proposal.kind,
    made: draft.made,
    replaces: JSON.stringify(draft.replaces),
    proposal: JSON.stringify({ ...draft.proposal, id: `n${number}` }),
    words: draft.words,
    origin: draft.origin === null ? null : JSON.stringify(draft.origin),
    later: draft.later ? 1 : 0,
    state: draft.state,
    carried_from: draft.carriedFrom,
    by_name: draft.by,
    at: draft.at
  })
  return number
}

export type DraftRow = Omit<Tables['review_draft'], 'authority' | 'reading'>

export async function reviewerDrafts({ session, authority, reading }: Drawer): Promise<DraftRow[]> {
  return session.all<DraftRow & Record<string, Value>>(
    'SELECT number, start_point, end_point, kind, made, replaces, proposal, words, origin, later, state, carried_from, by_name, at FROM review_draft WHERE authority = ? AND reading = ? ORDER BY number',
    [authority, reading]
  )
}

/** Lets drafts stand or not, and with them those that were carried over from them into a newer reading. */
export async function letStand({ session, authority, reading }: Drawer, numbers: readonly number[], stand: boolean): Promise<void> {
  for (const number of numbers) {
    const carried = `${reading} n${number}`
    const [from, to] = stand ? ['undone', 'standing'] : ['standing', 'undone']
    await session.run(
      'UPDATE review_draft SET state = ? WHERE authority = ? AND state = ? AND ((reading = ? AND number = ?) OR carried_from = ?)',
      [to, authority, from, reading, number, carried]
    )
  }
}

export async function moveDraft(
  { session, authority, reading }: Drawer,
  number: number,
  to: { readonly quote: Span; readonly proposal: Proposal; readonly words: string }
): Promise<void> {
  await session.run(
    'UPDATE review_draft SET start_point = ?, end_point = ?, proposal = ?, words = ? WHERE authority = ? AND reading = ? AND number = ?',
    [to.quote.start, to.quote.end, JSON.stringify({ ...to.proposal, id: `n${number}` }), to.words, authority, reading, number]
  )
}

/** Takes a draft that was lost in a newer reading off its list. */
export async function forgetLost({ session, authority, reading }: Drawer, number: number): Promise<boolean> {
  const lost = (await reviewerDrafts({ session, authority, reading })).some((row) => row.number === number && row.state === 'lost')
  if (lost)
    await session.run("UPDATE review_draft SET state = 'undone' WHERE authority = ? AND reading = ? AND number = ?", [
      authority,
      reading,
      number
    ])
  return lost
}

async function insert(session: Session, table: string, row: Readonly<Record<string, Value>>): Promise<void> {
  const names = Object.keys(row)
  await session.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(row))
}
