/**
 * The town while its year is played: the record it is entered in, what has been entered so far under the names the story gives it, and who
 * acts now. Whatever the story asks for and does not find stops the making of the example.
 */
import type { OpenRecord, Request } from '../actions/request.ts'
import type { Reviewed } from '../actions/review-bench.ts'
import type { UnderReview } from '../actions/review-proposal.ts'
import type { Actor } from '../domain/actor.ts'
import type { Event } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome } from '../domain/outcome.ts'
import { type Viewer, viewerOf } from '../store/queries/viewer.ts'
import { SceneClock } from './clock.ts'

/** A proposal, by its place in the review, and its words on one line. */
export type Card = { readonly id: string; readonly words: string }

/** A document that was received, by the file name the story knows it by. */
export type Received = {
  readonly document: ObjectId
  readonly title: string
  readonly cards: readonly Card[]
  readonly review: UnderReview
  meeting: ObjectId | null
  readonly statements: { readonly id: ObjectId; readonly words: string }[]
  readonly others: ObjectId[]
}

export class Town {
  readonly record: OpenRecord
  readonly clock = new SceneClock()
  readonly received = new Map<string, Received>()
  readonly commitments = new Map<string, ObjectId>()
  readonly directives = new Map<string, ObjectId>()
  readonly terms = new Map<string, ObjectId>()
  actor: Actor = { kind: 'operator', user: 'example' }
  entries = 0

  constructor(record: OpenRecord) {
    this.record = record
  }

  request(): Request {
    return { actor: this.actor, via: 'web', at: this.clock.next() }
  }

  viewer(): Viewer {
    return viewerOf(this.record.store, this.record.authority, this.actor, this.clock.next())
  }

  /** What an action entered; a refusal is a mistake in the story. */
  entered(outcome: Outcome<readonly Event[]>, told: string): readonly Event[] {
    const events = must(outcome, told)
    this.entries += events.length
    return events
  }

  reviewed(outcome: Outcome<Reviewed>, told: string): readonly Event[] {
    return this.entered(outcome.ok ? agree(outcome.value.events) : outcome, told)
  }

  paper(file: string): Received {
    return known(this.received, file, 'document')
  }

  meeting(file: string): ObjectId {
    const { meeting } = this.paper(file)
    if (meeting === null) throw new Error(`the example: no meeting was recorded from ${file}`)
    return meeting
  }

  commitment(key: string): ObjectId {
    return known(this.commitments, key, 'commitment')
  }

  directive(key: string): ObjectId {
    return known(this.directives, key, 'directive')
  }

  term(label: string): ObjectId {
    return known(this.terms, label, 'term')
  }

  /** The accepted statement of a document that holds some words. */
  statement(file: string, words: string): ObjectId {
    const found = this.paper(file).statements.filter((statement) => statement.words.includes(words))
    if (found.length !== 1) throw new Error(`the example: ${found.length} statements of ${file} hold “${words}”`)
    return found[0]!.id
  }
}

/** The one proposal of a document that holds some words, or consists of them. */
export function cardWith(title: string, cards: readonly Card[], words: string): Card {
  const whole = cards.filter((card) => card.words === words)
  const found = whole.length === 1 ? whole : cards.filter((card) => card.words.includes(words))
  if (found.length !== 1) throw new Error(`the example: ${found.length} proposals of ${title} hold “${words}”`)
  return found[0]!
}

export function must<T>(outcome: Outcome<T>, told: string): T {
  if (!outcome.ok) throw new Error(`the example: ${told} was refused: ${outcome.refusal.key} ${JSON.stringify(outcome.refusal.words)}`)
  return outcome.value
}

function known<T>(map: ReadonlyMap<string, T>, key: string, kind: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`the example: there is no ${kind} "${key}" yet`)
  return found
}
