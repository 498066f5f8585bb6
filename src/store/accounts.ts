/**
 * Accounts, sessions and tries as they are kept: beside the log, since what proves who someone is can be no part of a public record.
 *
 * A session's token is known only to the browser; here stands its SHA-256. Roles are applied from the log and only read here.
 */

import type { Grant } from '../domain/account.ts'
import type { Role } from '../domain/actor.ts'
import type { OwnerRef } from '../domain/event.ts'
import { fault } from '../domain/fault.ts'
import type { Instant } from '../domain/instant.ts'
import type { RequestKey } from '../domain/request-key.ts'
import type { Reading, Session } from './engines/engine.ts'
import type { Store } from './store.ts'

export type Account = {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly made_at: Instant
  readonly closed_at: Instant | null
  readonly grants: readonly Grant[]
}
/** A password as argon2id left it, with its salt. */
export type KeptPassword = { readonly salt: Uint8Array; readonly password: Uint8Array }
export type NewAccountRow = KeptPassword & { readonly login: string; readonly name: string; readonly at: Instant }

type AccountRow = Omit<Account, 'grants'> & Record<string, string | null>

const columns = 'id, login, name, made_at, closed_at'

/** Every account, oldest first, with the roles it holds now. */
export async function accountsOf(store: Store, authority: string): Promise<Account[]> {
  const { reading } = store.engine
  const rows = await reading.all<AccountRow>(`SELECT ${columns} FROM account WHERE authority = ? ORDER BY made_at, id`, [authority])
  const grants = await grantsIn(reading, authority)
  return rows.map((row) => ({ ...row, grants: grants.get(row.id) ?? [] }))
}

/** The roles that accounts hold now, of one account only where it is named. */
async function grantsIn(reading: Reading, authority: string, only: string | null = null): Promise<Map<string, Grant[]>> {
  const rows = await reading.steady<{ account: string; role: Role; office_kind: string; office: string }>(
    `SELECT account, role, office_kind, office FROM role_grant
     WHERE authority = ? ${only === null ? '' : 'AND account = ?'} AND to_entry IS NULL ORDER BY from_entry`,
    only === null ? [authority] : [authority, only]
  )
  const grants = new Map<string, Grant[]>()
  for (const { account, role, office_kind, office } of rows) {
    const owner: OwnerRef | null = office === '' ? null : { kind: office_kind as OwnerRef['kind'], slug: office }
    grants.set(account, [...(grants.get(account) ?? []), { role, office: owner }])
  }
  return grants
}

/** Adds an account; null where its login is taken. Ids are `account-1` and so on: the log names them, so they name nobody. */
export async function addAccount(session: Session, authority: string, row: NewAccountRow): Promise<string | null> {
  const [taken] = await session.all('SELECT id FROM account WHERE authority = ? AND login = ?', [authority, row.login])
  if (taken !== undefined) return null
  const [count] = await session.all<{ count: number }>('SELECT count(*) AS count FROM account WHERE authority = ?', [authority])
  const id = `account-${Number(count!.count) + 1}`
  fault('account.before-add')
  await session.run(
    'INSERT INTO account (authority, id, login, name, salt, password, made_at, closed_at) VALUES (?, ?, ?, ?, ?, ?, ?, NULL)',
    [authority, id, row.login, row.name, row.salt, row.password, row.at]
  )
  fault('account.after-add')
  return id
}

export async function passwordOf(
  store: Store,
  authority: string,
  login: string
): Promise<(KeptPassword & { readonly id: string; readonly closed: boolean }) | null> {
  const [row] = await store.engine.reading.all<{ id: string; salt: Uint8Array; password: Uint8Array; closed_at: string | null }>(
    'SELECT id, salt, password, closed_at FROM account WHERE authority = ? AND login = ?',
    [authority, login]
  )
  return row === undefined ? null : { id: row.id, salt: row.salt, password: row.password, closed: row.closed_at !== null }
}

/** Where an account is changed, when, and by which request. */
export type Writing = { readonly store: Store; readonly authority: string; readonly at: Instant; readonly key: RequestKey | null }

/** Sets a password, and ends every session of the account but the one given. */
export async function setPassword(
  { store, authority, ...how }: Writing,
  account: { readonly id: string; readonly keepSession: string | null } & KeptPassword
): Promise<void> {
  await store.write(authority, how, async (session) => {
    const { salt, password, id, keepSession } = account
    fault('password.before-set')
    await session.run('UPDATE account SET salt = ?, password = ? WHERE authority = ? AND id = ?', [salt, password, authority, id])
    fault('password.before-sessions')
    await session.run('DELETE FROM session WHERE authority = ? AND account = ? AND token <> ?', [authority, id, keepSession ?? ''])
  })
}

/** Closes or reopens an account; a closed one has no sessions. */
export async function closeAccount({ store, authority, at, key }: Writing, id: string, closed: boolean): Promise<void> {
  await store.write(authority, { at, key }, async (session) => {
    await session.run('UPDATE account SET closed_at = ? WHERE authority = ? AND id = ?', [closed ? at : null, authority, id])
    if (closed) await session.run('DELETE FROM session WHERE authority = ? AND account = ?', [authority, id])
  })
}

/** Ends every session of an account: what it may do has changed. */
export async function endSessionsOf(session: Session, authority: string, account: string): Promise<void> {
  await session.run('DELETE FROM session WHERE authority = ? AND account = ?', [authority, account])
}

export type KeptSession = { readonly account: Account; readonly made_at: Instant; readonly seen_at: Instant }

export async function sessionOf(store: Store, authority: string, token: string): Promise<KeptSession | null> {
  const { reading } = store.engine
  const [row] = await reading.steady<AccountRow & { session_made: Instant; session_seen: Instant }>(
    `SELECT ${columns
      .split(', ')
      .map((name) => `account.${name}`)
      .join(', ')}, session.made_at AS session_made, session.seen_at AS session_seen
     FROM session JOIN account ON account.authority = session.authority AND account.id = session.account
     WHERE session.token = ? AND session.authority = ? AND account.closed_at IS NULL`,
    [token, authority]
  )
  if (row === undefined) return null
  const { session_made, session_seen, ...account } = row
  const grants = (await grantsIn(reading, authority, row.id)).get(row.id) ?? []
  return { account: { ...account, grants }, made_at: session_made, seen_at: session_seen }
}

export async function startSession(store: Store, authority: string, of: { token: string; account: string; at: Instant }): Promise<void> {
  await store.engine.write(authority, (session) =>
    session.run('INSERT INTO session (token, authority, account, made_at, seen_at) VALUES (?, ?, ?, ?, ?)', [
      of.token,
      authority,
      of.account,
      of.at,
      of.at
    ])
  )
}

export async function touchSession(store: Store, authority: string, token: string, at: Instant): Promise<void> {
  await store.engine.write(authority, (session) => session.run('UPDATE session SET seen_at = ? WHERE token = ?', [at, token]))
}

export async function endSession(store: Store, authority: string, token: string): Promise<void> {
  await store.engine.write(authority, (session) => session.run('DELETE FROM session WHERE token = ?', [token]))
}

/** Counts a try and answers how many there were of this subject since an instant, this one included; older ones of it are forgotten. */
export async function countAttempt(store: Store, subject: string, at: Instant, since: Instant): Promise<number> {
  return store.engine.write(null, async (session) => {
    await session.run('DELETE FROM attempt WHERE subject = ? AND at < ?', [subject, since])
    await session.run('INSERT INTO attempt (subject, at) VALUES (?, ?)', [subject, at])
    const [row] = await session.all<{ count: number }>('SELECT count(*) AS count FROM attempt WHERE subject = ?', [subject])
    return Number(row!.count)
  })
}

export async function forgetAttempts(store: Store, subject: string): Promise<void> {
  await store.engine.write(null, (session) => session.run('DELETE FROM attempt WHERE subject = ?', [subject]))
}
