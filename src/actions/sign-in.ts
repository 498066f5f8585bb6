/**
 * Signing in and out: a name and a password for a session, whose token only the browser keeps.
 *
 * A session ends 12 hours after it was last used and 7 days after it began. Tries are counted by name and by address, so that neither one
 * account nor many can be guessed at; a correct password clears the count of its name, and nobody is locked out for longer than the wait.
 */
import { hash } from 'node:crypto'
import { actorFor, foldLogin } from '../domain/account.ts'
import type { Actor } from '../domain/actor.ts'
import { diskRefusal } from '../domain/disk-fault.ts'
import { type Instant, instantOf } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { countAttempt, endSession, forgetAttempts, passwordOf, sessionOf, startSession, touchSession } from '../store/accounts.ts'
import { isPassword } from './password.ts'
import type { OpenRecord } from './request.ts'

const minutes = 60_000
export const idleEnd = 12 * 60 * minutes
export const absoluteEnd = 7 * 24 * 60 * minutes
/** Tries in a quarter of an hour before the next has to wait. */
export const triesByName = 10
export const triesByAddress = 60
const window = 15 * minutes

export type SignedIn = { readonly actor: Extract<Actor, { kind: 'account' }>; readonly madeAt: Instant }
export type Credentials = { readonly login: string; readonly password: string; readonly address: string }

/** `newToken` makes 32 random bytes; the answer is the token to hand to the browser. */
export async function signIn(record: OpenRecord, at: Instant, given: Credentials, newToken: () => Uint8Array): Promise<Outcome<string>> {
  const login = foldLogin(given.login)
  const { store, authority } = record
  const since = before(at, window)
  const byAddress = await countAttempt(store, `address ${given.address}`, at, since)
  const byName = await countAttempt(store, `login ${authority.id} ${login}`, at, since)
  if (byName > triesByName || byAddress > triesByAddress) return refuse('sign-in.too-often', { minutes: window / minutes })
  const kept = await passwordOf(store, authority.id, login)
  if (!(await isPassword(given.password, kept)) || kept === null || kept.closed) return refuse('sign-in.failed')
  await forgetAttempts(store, `login ${authority.id} ${login}`)
  return agree(await beginSession(record, at, kept.id, newToken))
}

export async function beginSession(record: OpenRecord, at: Instant, account: string, newToken: () => Uint8Array): Promise<string> {
  const token = Buffer.from(newToken()).toString('base64url')
  await startSession(record.store, record.authority.id, { token: tokenName(token), account, at })
  return token
}

/** The account behind a token, or null where the session has ended. Using it keeps it. */
export async function whoIs(record: OpenRecord, at: Instant, token: string): Promise<SignedIn | null> {
  const found = await sessionOf(record.store, record.authority.id, tokenName(token))
  if (found === null) return null
  if (found.seen_at < before(at, idleEnd) || found.made_at < before(at, absoluteEnd)) {
    await signOut(record, token)
    return null
  }
  // Where the disk is full a page can still be read; the session then ends as if it had not been.
  if (found.seen_at < before(at, 5 * minutes))
    await touchSession(record.store, record.authority.id, tokenName(token), at).catch((error: unknown) => {
      if (diskRefusal(error) === null) throw error
    })
  return { actor: actorFor(found.account), madeAt: found.made_at }
}

export async function signOut(record: OpenRecord, token: string): Promise<void> {
  await endSession(record.store, record.authority.id, tokenName(token))
}

/** What a token is kept as. */
export function tokenName(token: string): string {
  return hash('sha256', token, 'hex')
}

function before(at: Instant, milliseconds: number): Instant {
  return instantOf(Date.parse(at) - milliseconds)
}
