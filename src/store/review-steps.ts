/**
 * Steps: what one reviewer did in the review of a document, so that it can be undone and redone, also after the page or the program was
 * closed. A step is kept with the acts it entered, in one transaction; the newest 200 are kept.
 */
import { fault } from '../domain/fault.ts'
import type { Instant } from '../domain/instant.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Quote, Turn } from '../domain/review-turn.ts'
import type { Span } from '../domain/span.ts'
import type { Session } from './engines/engine.ts'

/** One thing a step changed, with what is needed to bring it back and forth. */
export type StepChange =
  | ({ readonly what: 'turned'; readonly quote: Quote; readonly from: Turn; readonly to: Turn } & Ends)
  | {
      readonly what: 'later'
      readonly reading: string
      readonly card: { readonly id: string; readonly draft: number | null }
      readonly later: boolean
    }
  | { readonly what: 'drafted'; readonly reading: string; readonly numbers: readonly number[] }
  | { readonly what: 'moved'; readonly reading: string; readonly number: number; readonly from: MovedTo; readonly to: MovedTo }

/** The last act on the quote before and after the change, by which it is known that nobody else has decided since. */
export type Ends = { readonly before: number | null; readonly entry: number }

export type MovedTo = { readonly quote: Span; readonly proposal: Proposal; readonly words: string }

export const stepNames = [
  'accept',
  'amend',
  'dismiss',
  'later',
  'not-later',
  'take-back',
  'split',
  'merge',
  'move',
  'add',
  'accept-alike',
  'nothing-to-record'
] as const
export type StepName = (typeof stepNames)[number]

export type Step = {
  readonly name: StepName
  /** Ids of the cards it was about, first those that a page should go back to. */
  readonly cards: readonly string[]
  readonly changes: readonly StepChange[]
}

export type KeptStep = Step & { readonly number: number; readonly at: Instant }

/** Whose steps, in which document's review. */
export type Steps = { readonly session: Session; readonly authority: string; readonly document: string; readonly reviewer: string }

const stepsKept = 200
const mine = 'authority = ? AND document = ? AND reviewer = ?'
const whose = ({ authority, document, reviewer }: Steps): string[] => [authority, document, reviewer]

/** Keeps a step as the newest; what was undone before it can no longer be redone. */
export async function keepStep(steps: Steps, step: Step, at: Instant): Promise<void> {
  const { session } = steps
  fault('step.before-keep')
  await session.run(`DELETE FROM review_step WHERE ${mine} AND undone = 1`, whose(steps))
  const [last] = await session.all<{ number: number | null }>(`SELECT max(number) AS number FROM review_step WHERE ${mine}`, whose(steps))
  const number = Number(last?.number ?? 0) + 1
  await session.run('INSERT INTO review_step (authority, document, reviewer, number, step, undone, at) VALUES (?, ?, ?, ?, ?, 0, ?)', [
    ...whose(steps),
    number,
    JSON.stringify(step),
    at
  ])
  fault('step.after-keep')
  await session.run(`DELETE FROM review_step WHERE ${mine} AND number <= ?`, [...whose(steps), number - stepsKept])
}

/** The step that an undo takes back (`undone` false), or that a redo does again (true). */
export async function nextStep(steps: Steps, undone: boolean): Promise<KeptStep | null> {
  const order = undone ? 'number' : 'number DESC'
  const [row] = await steps.session.all<{ number: number; step: string; at: Instant }>(
    `SELECT number, step, at FROM review_step WHERE ${mine} AND undone = ? ORDER BY ${order} LIMIT 1`,
    [...whose(steps), undone ? 1 : 0]
  )
  return row === undefined ? null : { ...(JSON.parse(row.step) as Step), number: row.number, at: row.at }
}

export async function markStep(steps: Steps, number: number, undone: boolean): Promise<void> {
  fault('step.before-mark')
  await steps.session.run(`UPDATE review_step SET undone = ? WHERE ${mine} AND number = ?`, [undone ? 1 : 0, ...whose(steps), number])
}

/** A quote stands again as it stood at an entry, by another act: the reviewer's other steps on it now hang on that one. */
export type Renewal = { readonly quote: Quote; readonly from: number | null; readonly to: number }

export async function renewEntries(steps: Steps, renewals: readonly Renewal[]): Promise<void> {
  if (renewals.length === 0) return
  const keyOf = ({ reading, start, end, kind }: Quote): string => `${reading} ${start} ${end} ${kind}`
  const byQuote = new Map(renewals.map((renewal) => [keyOf(renewal.quote), renewal]))
  const rows = await steps.session.all<{ number: number; step: string }>(`SELECT number, step FROM review_step WHERE ${mine}`, whose(steps))
  for (const { number, step } of rows) {
    const read = JSON.parse(step) as Step
    const changes = read.changes.map((change) => {
      const renewal = change.what === 'turned' ? byQuote.get(keyOf(change.quote)) : undefined
      return change.what !== 'turned' || renewal === undefined ? change : renewed(change, renewal)
    })
    const text = JSON.stringify({ ...read, changes })
    if (text !== step)
      await steps.session.run(`UPDATE review_step SET step = ? WHERE ${mine} AND number = ?`, [text, ...whose(steps), number])
  }
}

function renewed<C extends Ends>(change: C, { from, to }: Renewal): C {
  return { ...change, before: change.before === from ? to : change.before, entry: change.entry === from ? to : change.entry }
}

/** Drops a step that cannot be undone any more, so that the one before it can be. */
export async function dropStep(steps: Steps, number: number): Promise<void> {
  await steps.session.run(`DELETE FROM review_step WHERE ${mine} AND number = ?`, [...whose(steps), number])
}

/** The number of the log's next entry, within a transaction that writes. */
export async function nextEntry({ session, authority }: Pick<Steps, 'session' | 'authority'>): Promise<number> {
  const [head] = await session.all<{ size: number }>('SELECT size FROM log_head WHERE authority = ?', [authority])
  return Number(head!.size)
}
