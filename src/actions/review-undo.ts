/**
 * Undo and redo: a reviewer's own steps in one document, the last first, also after the page or the program was closed. What an undone step
 * entered stays in the log, with the acts that took it back behind it.
 */
import { mayEver } from '../domain/actor.ts'
import type { Draft, Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { addedProposal } from '../domain/review-draft.ts'
import { readingOf } from '../domain/statement.ts'
import { letStand, moveDraft, putOff, reviewerDrafts } from '../store/drafts.ts'
import type { DocumentFacts } from '../store/facts.ts'
import { cardIn, standingOf } from '../store/review-cards.ts'
import {
  dropStep,
  type KeptStep,
  markStep,
  nextStep,
  type Renewal,
  renewEntries,
  type StepChange,
  type StepName
} from '../store/review-steps.ts'
import { act, type OpenRecord, type Request } from './request.ts'
import { type Bench, benchFor, changedMeanwhile, stepsOf, turnOn } from './review-bench.ts'

/** What was undone or redone, and the cards to go back to. */
export type Undone = { readonly events: readonly Event[]; readonly cards: readonly string[]; readonly step: StepName }

/**
 * Takes the reviewer's last step back. `passOver` leaves that step as it is and forgets it, for one that cannot be taken back any more; the
 * next undo then reaches the one before.
 */
export function undoReview(
  record: OpenRecord,
  request: Request,
  ref: { readonly document: ObjectId; readonly passOver?: boolean }
): Promise<Outcome<Undone>> {
  return stepBack(record, request, { ...ref, again: false })
}

/** Does the step again that was undone last. */
export function redoReview(record: OpenRecord, request: Request, ref: { readonly document: ObjectId }): Promise<Outcome<Undone>> {
  return stepBack(record, request, { ...ref, again: true })
}

type Back = { readonly document: ObjectId; readonly again: boolean; readonly passOver?: boolean }

async function stepBack(record: OpenRecord, request: Request, back: Back): Promise<Outcome<Undone>> {
  if (!mayEver(request.actor, 'review')) return refuse('actor.may-not', { verb: 'review' })
  let done: Pick<Undone, 'cards' | 'step'> | null = null
  const entered = await act(record, request, 'review', async (facts, session) => {
    const document = await facts.document(back.document)
    if (document === null) return refuse('object.not-found', { id: back.document })
    const opening = { record, request, facts, session }
    const steps = stepsOf({ ...opening, authority: record.authority.id, document })
    const step = await nextStep(steps, back.again)
    if (step === null) return refuse(back.again ? 'review.nothing-to-redo' : 'review.nothing-to-undo')
    done = { cards: step.cards, step: step.name }
    if (request.key != null) request.key.beside = done
    if (back.passOver === true) {
      await dropStep(steps, step.number)
      return agree([])
    }
    const changed = await changesOf(opening, document, step, back.again)
    if (!changed.ok) return changed
    await markStep(steps, step.number, !back.again)
    await renewEntries(steps, changed.value.renewals)
    return agree(changed.value.drafts)
  })
  if (!entered.ok) return entered
  const told = (request.key == null ? done : request.key.beside) as Pick<Undone, 'cards' | 'step'>
  return agree({ events: entered.value, ...told })
}

type Opening = Pick<Bench, 'record' | 'request' | 'facts' | 'session'>
type Changed = { readonly drafts: readonly Draft[]; readonly renewals: readonly Renewal[] }

/** Each change of a step the other way; an undo begins with the last. */
async function changesOf(opening: Opening, document: DocumentFacts, step: KeptStep, again: boolean): Promise<Outcome<Changed>> {
  const benches = new Map<string, Bench>()
  const drafts: Draft[] = []
  const renewals: Renewal[] = []
  for (const change of again ? step.changes : step.changes.toReversed()) {
    const reading = change.what === 'turned' ? change.quote.reading : change.reading
    const bench = benches.get(reading) ?? (await benchFor(opening, document, reading))
    benches.set(reading, bench)
    const turned =
      change.what === 'turned' ? await turnedBack(bench, change, { again, before: drafts.length }) : await changeBack(bench, change, again)
    if (!turned.ok) return turned
    if (turned.value === null) continue
    drafts.push(...turned.value.drafts)
    renewals.push(turned.value.renewal)
  }
  return agree({ drafts, renewals })
}

type Turned = Extract<StepChange, { what: 'turned' }>
type TurnedBack = { readonly drafts: readonly Draft[]; readonly renewal: Renewal }

async function turnedBack(
  bench: Bench,
  { quote, from, to, before: was, entry: is }: Turned,
  { again, before }: { readonly again: boolean; readonly before: number }
): Promise<Outcome<TurnedBack>> {
  const standing = await standingOf(bench.drawer, quote)
  if (standing.entry !== (again ? was : is)) return changedMeanwhile(bench, standing)
  const turn = again ? to : from
  const proposed =
    turn.to === 'accepted' ? turn.reads : readingOf(addedProposal(bench.index.utf16(quote), quote.kind, null), bench.index.points)
  const turned = await turnOn(bench, { quote, standing, proposed, origin: null, before }, turn)
  if (!turned.ok) return turned
  const { drafts, change } = turned.value
  return agree({ drafts, renewal: { quote, from: again ? is : was, to: change.entry } })
}

/** What was changed beside the log, the other way. */
async function changeBack(bench: Bench, change: Exclude<StepChange, Turned>, again: boolean): Promise<Outcome<null>> {
  switch (change.what) {
    case 'later':
      await putOff(bench.drawer, change.card, again ? change.later : !change.later)
      return agree(null)
    case 'drafted': {
      const free = again ? agree(true) : await untouched(bench, change.numbers)
      if (free.ok) await letStand(bench.drawer, change.numbers, again)
      return free.ok ? agree(null) : free
    }
    case 'moved': {
      const [is, was] = again ? [change.from, change.to] : [change.to, change.from]
      const row = (await reviewerDrafts(bench.drawer)).find((draft) => draft.number === change.number)
      const same = row?.start_point === is.quote.start && row.end_point === is.quote.end
      const free = same ? await untouched(bench, [change.number]) : refuse('review.replaced', { card: `n${change.number}` })
      if (free.ok) await moveDraft(bench.drawer, change.number, was)
      return free.ok ? agree(null) : free
    }
  }
}

/** Drafts that someone has decided, or put another in the place of, are not taken away under them. */
async function untouched(bench: Bench, numbers: readonly number[]): Promise<Outcome<true>> {
  for (const number of numbers) {
    const card = await cardIn(bench.drawer, `n${number}`)
    if (card === 'replaced') return refuse('review.replaced', { card: `n${number}` })
    if (card !== null && card.state !== 'waiting') {
      const { start, end, kind } = card
      return changedMeanwhile(bench, await standingOf(bench.drawer, { reading: bench.drawer.reading, start, end, kind }))
    }
  }
  return agree(true)
}
