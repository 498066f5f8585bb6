/**
 * Makes a commitment from a statement, with an owner, a date or a review interval, and what counts as done.
 */
import { createPost, findOwner } from '../domain/body.ts'
import { makeCommitment } from '../domain/commitment.ts'
import { dueFrom } from '../domain/deadline.ts'
import type { Draft, Event, OwnerRef } from '../domain/event.ts'
import type { ObjectId } from '../domain/id.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { Facts } from '../store/facts.ts'
import { act, found, type OpenRecord, type Request } from './request.ts'

export type CommitmentForm = {
  readonly statement: ObjectId | null
  readonly directive: ObjectId | null
  readonly title: string | null
  /** Name or slug of a post or unit. */
  readonly owner: string | null
  /** Create the post when there is none of this name. */
  readonly newOwner: boolean
  /** EDTF. */
  readonly due: string | null
  /** ISO 8601 duration. */
  readonly ongoing: string | null
  readonly doneWhen: string | null
}

export function makeCommitmentFrom(
  record: OpenRecord,
  request: Request,
  form: CommitmentForm,
  wordsOf: (statement: ObjectId) => Promise<string | null>
): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'make', async (facts) => {
    const already = form.statement === null ? null : await facts.commitmentFrom(form.statement)
    if (form.statement !== null) {
      const statement = found(form.statement, await facts.statement(form.statement))
      if (!statement.ok) return statement
      if (statement.value.state !== 'accepted') return refuse('statement.not-accepted', { id: form.statement })
    }
    if (form.directive !== null && (await facts.sight(form.directive)) === null) return refuse('object.not-found', { id: form.directive })
    const due = form.due === null ? agree(null) : dueFrom(form.due)
    if (!due.ok) return due
    if (form.ongoing !== null && !/^P[1-9][0-9]?[DWMY]$/.test(form.ongoing)) return refuse('interval.malformed', { written: form.ongoing })
    const owner = form.owner === null ? agree({ owner: null, draft: null }) : await ownerFor(facts, form.owner, form.newOwner)
    if (!owner.ok) return owner
    const title = form.title ?? titleFrom(form.statement === null ? null : await wordsOf(form.statement))
    const { statement, directive, ongoing, doneWhen } = form
    const made = makeCommitment(
      await facts.next('commitment'),
      { title, statement, directive, owner: owner.value.owner, due: due.value, reviewEvery: ongoing, doneWhen },
      already
    )
    return made.ok ? agree(owner.value.draft === null ? [made.value] : [owner.value.draft, made.value]) : made
  })
}

/** The post or unit a name means; where there is none, the act that creates the post, if that was asked for. */
export async function ownerFor(facts: Facts, written: string, create: boolean): Promise<Outcome<{ owner: OwnerRef; draft: Draft | null }>> {
  const { owner, near } = findOwner(written, await facts.offices())
  if (owner !== null) return agree({ owner, draft: null })
  if (!create && near !== null) return refuse('owner.near', { owner: written, near: near.name })
  if (!create) return refuse('owner.unknown', { owner: written })
  const created = createPost(written, null, null)
  return created.ok ? agree({ owner: { kind: 'post', slug: created.value.on }, draft: created.value }) : created
}

/** A title made of a statement's words begins with a capital, as a title does; the words themselves stay as they are in the statement. */
function titleFrom(words: string | null): string {
  const trimmed = (words ?? '').trimStart()
  const first = String.fromCodePoint(trimmed.codePointAt(0) ?? 0x20)
  return first.toUpperCase() + trimmed.slice(first.length)
}
