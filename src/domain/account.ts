/**
 * Accounts: who may sign in. What proves who someone is (the password) and sessions are not part of the record; the roles that an account
 * holds are, since they say who could act and when.
 */
import { type Actor, type Role, roles } from './actor.ts'
import type { Draft, OwnerRef } from './event.ts'
import type { Slug } from './id.ts'
import { agree, type Outcome, refuse } from './outcome.ts'

/** Shortest password, in characters; length is what makes a password hold. */
export const shortestPassword = 12

export type NewAccount = { readonly login: string; readonly name: string; readonly password: string }

/** The name to sign in with, as it is compared: letters, digits, `. _ - @ +`, in lower case. */
export function foldLogin(written: string): string {
  return written.normalize('NFKC').trim().toLowerCase()
}

export function checkNewAccount({ login, name, password }: NewAccount): Outcome<true> {
  if (!/^[\p{L}\p{N}._@+-]{2,80}$/u.test(foldLogin(login))) return refuse('account.login-malformed')
  if (name.trim() === '') return refuse('account.name-missing')
  return checkPassword(password, [login, name])
}

/** A password is long enough, and is not the person's own name over again. */
export function checkPassword(password: string, own: readonly string[]): Outcome<true> {
  if ([...password].length < shortestPassword) return refuse('account.password-short', { least: shortestPassword })
  const folded = password.toLowerCase()
  if (new Set(folded).size < 4 || own.some((word) => word.trim().toLowerCase() === folded)) return refuse('account.password-plain')
  return agree(true)
}

export type Grant = { readonly role: Role; readonly office: OwnerRef | null }

/** The actor an account is, with the roles it holds now. */
export function actorFor(account: {
  readonly id: string
  readonly name: string
  readonly grants: readonly Grant[]
}): Extract<Actor, { kind: 'account' }> {
  const offices = account.grants.flatMap((grant) => (grant.office === null ? [] : [grant.office]))
  return {
    kind: 'account',
    account: account.id,
    name: account.name,
    roles: [...new Set(account.grants.map((grant) => grant.role))],
    offices
  }
}

export function isRole(written: string): written is Role {
  return (roles as readonly string[]).includes(written)
}

export function grantRole(account: string, name: string, grant: Grant, held: readonly Grant[]): Outcome<Draft> {
  if (grant.role === 'office' && grant.office === null) return refuse('role.office-missing')
  if (held.some((one) => sameGrant(one, grant))) return refuse('role.already-held', { name, role: grant.role })
  const office = grant.role === 'office' ? grant.office : null
  return agree({ act: 'role.granted', on: account as Slug, with: [], body: { role: grant.role, office, name } })
}

/** The last administrator keeps the role: a record nobody can administer cannot be mended. */
export function revokeRole(account: string, name: string, grant: Grant, facts: { held: readonly Grant[]; admins: number }): Outcome<Draft> {
  if (!facts.held.some((one) => sameGrant(one, grant))) return refuse('role.not-held', { name, role: grant.role })
  if (grant.role === 'admin' && facts.admins <= 1) return refuse('role.last-admin')
  return agree({ act: 'role.revoked', on: account as Slug, with: [], body: { role: grant.role, office: grant.office, name } })
}

function sameGrant(a: Grant, b: Grant): boolean {
  return a.role === b.role && a.office?.kind === b.office?.kind && a.office?.slug === b.office?.slug
}
