/**
 * A reviewer's decisions on cards: accept as it stands or as amended, dismiss, put off for later, take back. Each is one step that can be
 * undone; none goes over what someone else decided after the card was shown, unless it says so.
 */
import { agree, type Outcome } from '../domain/outcome.ts'
import { type DismissalReason, reasonInWords } from '../domain/review-reasons.ts'
import type { Turn } from '../domain/review-turn.ts'
import { readingOf, type StatementReading } from '../domain/statement.ts'
import { putOff } from '../store/drafts.ts'
import { proposalIn } from '../store/review-cards.ts'
import type { OpenRecord, Request } from './request.ts'
import { type Amendment, amendedReading } from './review-amendment.ts'
import { type Bench, type CardRef, type CardStanding, cardAsSeen, type Made, type Reviewed, takeStep, turnCard } from './review-bench.ts'

/**
 * Accepts a card, as amended where `amendment` says so. On a card that is accepted already it amends the statement; on one that was
 * dismissed it takes the statement up again.
 */
export function acceptCard(
  record: OpenRecord,
  request: Request,
  ref: CardRef & { readonly amendment?: Amendment }
): Promise<Outcome<Reviewed>> {
  const amends = ref.amendment !== undefined && Object.keys(ref.amendment).length > 0
  return decideCard(record, request, ref, {
    name: amends ? 'amend' : 'accept',
    turn: async (bench, { card, standing }) => {
      const proposed = readingOf(proposalIn(card), bench.index.points)
      // What waits is shown as proposed; what was decided as it reads.
      const base: StatementReading = standing.state === 'waiting' ? proposed : (standing.reads ?? proposed)
      const meetingDate = amends ? ((await bench.findings()).meeting.date?.edtf ?? null) : null
      const reads = amends ? amendedReading({ index: bench.index, meetingDate }, base, ref.amendment!) : agree(base)
      return reads.ok ? agree({ to: 'accepted', reads: reads.value }) : reads
    }
  })
}

export function dismissCard(
  record: OpenRecord,
  request: Request,
  ref: CardRef & { readonly reason?: DismissalReason | null; readonly words?: string | null }
): Promise<Outcome<Reviewed>> {
  const reason = reasonInWords(ref.reason ?? null, ref.words ?? null)
  return decideCard(record, request, ref, { name: 'dismiss', turn: async () => agree({ to: 'dismissed', reason }) })
}

/** Takes the decision on a card back: it waits again. */
export function takeBackCard(record: OpenRecord, request: Request, ref: CardRef): Promise<Outcome<Reviewed>> {
  return decideCard(record, request, ref, { name: 'take-back', turn: async () => agree({ to: 'waiting' }) })
}

type Deciding = {
  readonly name: 'accept' | 'amend' | 'dismiss' | 'take-back'
  readonly turn: (bench: Bench, decided: CardStanding) => Promise<Outcome<Turn>>
}

function decideCard(record: OpenRecord, request: Request, ref: CardRef, { name, turn }: Deciding): Promise<Outcome<Reviewed>> {
  const build = async (bench: Bench): Promise<Outcome<Made>> => {
    const seen = await cardAsSeen(bench, ref)
    if (!seen.ok) return seen
    const wanted = await turn(bench, seen.value)
    if (!wanted.ok) return wanted
    const turned = await turnCard(bench, { ...seen.value, before: 0 }, wanted.value)
    return turned.ok ? agree({ drafts: turned.value.drafts, changes: [turned.value.change], cards: [seen.value.card.id] }) : turned
  }
  return takeStep({ record, request }, ref, { name, build })
}

/** Puts a card off for later, or back among those that wait now. Not an act: nothing is decided by it. */
export function putOffCard(record: OpenRecord, request: Request, ref: CardRef & { readonly later: boolean }): Promise<Outcome<Reviewed>> {
  const build = async (bench: Bench): Promise<Outcome<Made>> => {
    const seen = await cardAsSeen(bench, ref)
    if (!seen.ok) return seen
    const { id, draft, later } = seen.value.card
    const card = { id, draft }
    if (later === ref.later) return agree({ drafts: [], changes: [], cards: [id] })
    await putOff(bench.drawer, card, ref.later)
    return agree({ drafts: [], changes: [{ what: 'later', reading: ref.reading, card, later: ref.later }], cards: [id] })
  }
  return takeStep({ record, request }, ref, { name: ref.later ? 'later' : 'not-later', build })
}
