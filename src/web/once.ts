/**
 * Requests that write, once: a form sent twice, or sent again because its answer was lost, is done once and answered the same. A request is
 * known by its visitor, its address, the key its form carries and everything that was filled in; the same key with other words is another.
 */
import { createHash } from 'node:crypto'
import { RequestKey } from '../domain/request-key.ts'
import { enteredUnder } from '../store/queries/answered.ts'
import type { Viewer } from '../store/queries/viewer.ts'
import { type Answer, json, page, redirect } from './answer.ts'
import type { Ask } from './ask.ts'
import { doneBeforeFrame } from './pages/notice.tsx'

/** Answers kept to be given again; after more of them, or after a new start, one is made again from what is in the record. */
const most = 500
/** Bytes of a body above which an answer is made again. */
const largest = 20_000

const answers = new WeakMap<Viewer['store'], Map<string, Promise<Answer>>>()

/** The key of what was sent; null where its form carries none. `once` is the form's own part of it, or the `Idempotency-Key`. */
export function requestKeyOf(ask: Pick<Ask, 'mine' | 'path' | 'form'>, once: string): RequestKey | null {
  if (!/^[\w-]{8,200}$/.test(once)) return null
  return new RequestKey(
    createHash('sha256')
      .update(JSON.stringify([ask.mine, once, ask.path, ask.form.digest]))
      .digest('hex')
  )
}

/** Answers what was sent; what is sent meanwhile or later under the same key is given the same answer. */
export function answerOnce(ask: Ask, handle: (ask: Ask) => Promise<Answer>): Promise<Answer> {
  const { key = null } = ask.request
  if (key === null) return handle(ask)
  const known = answers.get(ask.record.store) ?? new Map<string, Promise<Answer>>()
  answers.set(ask.record.store, known)
  const before = known.get(key.words)
  if (before !== undefined) return before
  const now = answered(ask, key, handle).then(
    (answer) => {
      if (!isKept(answer, key)) known.delete(key.words)
      return answer
    },
    (error: unknown) => {
      known.delete(key.words)
      throw error
    }
  )
  known.set(key.words, now)
  if (known.size > most) known.delete(known.keys().next().value!)
  return now
}

/** Only what entered something, and nothing that hands a visitor a cookie. */
function isKept({ status, body, cookies = [] }: Answer, key: RequestKey): boolean {
  return key.entered + key.found > 0 && status < 400 && cookies.length === 0 && body.length <= largest
}

/** Where a rule now refuses what had been entered before its answer was lost, the answer says so. */
async function answered(ask: Ask, key: RequestKey, handle: (ask: Ask) => Promise<Answer>): Promise<Answer> {
  const answer = await handle(ask)
  if (answer.status < 400 || key.entered > 0) return answer
  const before = await enteredUnder(ask.viewer, key)
  if (before === null) return answer
  const to = before.about === null ? undefined : pathOf[before.about.slice(0, 1)]
  if (before.upload !== null) return redirect(`/uploads/${before.upload}`)
  if (ask.wantsJson) return json({ ok: true, words: doneBefore })
  return to === undefined ? page(ask, doneBeforeFrame(ask, doneBefore)) : redirect(`${to}/${before.about}?done=entered-before`)
}

const doneBefore = 'That was entered the first time it was sent, and not a second time.'
const pathOf: Readonly<Record<string, string>> = {
  C: '/commitments',
  D: '/documents',
  M: '/meetings',
  R: '/directives',
  S: '/statements',
  T: '/terms'
}
