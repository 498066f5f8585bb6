/**
 * Accounts: opens and closes them, gives and takes roles, changes passwords. The first account is made by whoever has the code that was
 * printed where the server was started, and is administrator (record.md, "First run and operators").
 */
import { checkNewAccount, checkPassword, foldLogin, type Grant, grantRole, type NewAccount, revokeRole } from '../domain/account.ts'
import type { Event } from '../domain/event.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import {
  type Account,
  accountsOf,
  addAccount,
  closeAccount,
  endSessionsOf,
  type KeptPassword,
  passwordOf,
  setPassword,
  type Writing
} from '../store/accounts.ts'
import { isPassword, keepPassword } from './password.ts'
import { act, type OpenRecord, one, type Request } from './request.ts'
import { tokenName } from './sign-in.ts'

export async function listAccounts(record: OpenRecord): Promise<Account[]> {
  return accountsOf(record.store, record.authority.id)
}

/** Makes an account that holds a role from the start; `newSalt` makes 32 random bytes. */
export async function openAccount(
  record: OpenRecord,
  request: Request,
  wanted: NewAccount & { readonly grant: Grant },
  newSalt: () => Uint8Array
): Promise<Outcome<string>> {
  const checked = checkNewAccount(wanted)
  if (!checked.ok) return checked
  const login = foldLogin(wanted.login)
  return keepAccount(
    record,
    request,
    { login, name: wanted.name.trim(), grant: wanted.grant },
    await keepPassword(wanted.password, newSalt())
  )
}

/** An account that no password opens: the example's, which are looked as from the machine itself. */
export function openAccountToLookAs(
  record: OpenRecord,
  request: Request,
  wanted: NamedAccount,
  newSalt: () => Uint8Array
): Promise<Outcome<string>> {
  return keepAccount(record, request, wanted, { salt: newSalt(), password: new Uint8Array(32) })
}

type NamedAccount = { readonly login: string; readonly name: string; readonly grant: Grant }

async function keepAccount(record: OpenRecord, request: Request, wanted: NamedAccount, kept: KeptPassword): Promise<Outcome<string>> {
  const { login, name, grant } = wanted
  const granted = await act(record, request, 'administer', async (_facts, session) => {
    const id = await addAccount(session, record.authority.id, { ...kept, login, name, at: request.at })
    return id === null ? refuse('account.login-taken', { login }) : one(grantRole(id, name, grant, []))
  })
  return granted.ok ? agree(granted.value[0]!.on) : granted
}

/** The first account of a record, made with administrator's rights by whoever started the server; refused once there is one. */
export async function openFirstAccount(
  record: OpenRecord,
  request: Request,
  wanted: NewAccount,
  newSalt: () => Uint8Array
): Promise<Outcome<string>> {
  if ((await listAccounts(record)).length > 0) return refuse('first-run.over')
  return openAccount(record, request, { ...wanted, grant: { role: 'admin', office: null } }, newSalt)
}

export function giveRole(record: OpenRecord, request: Request, id: string, grant: Grant): Promise<Outcome<readonly Event[]>> {
  return changeRoles(record, request, id, (account) => grantRole(id, account.name, grant, account.grants))
}

export function takeRole(record: OpenRecord, request: Request, id: string, grant: Grant): Promise<Outcome<readonly Event[]>> {
  return changeRoles(record, request, id, (account, all) =>
    revokeRole(id, account.name, grant, { held: account.grants, admins: admins(all) })
  )
}

async function changeRoles(
  record: OpenRecord,
  request: Request,
  id: string,
  rule: (account: Account, all: readonly Account[]) => ReturnType<typeof grantRole>
): Promise<Outcome<readonly Event[]>> {
  return act(record, request, 'administer', async (_facts, session) => {
    const all = await listAccounts(record)
    const account = all.find((one) => one.id === id)
    if (account === undefined) return refuse('account.unknown')
    await endSessionsOf(session, record.authority.id, id)
    return one(rule(account, all))
  })
}

function admins(all: readonly Account[]): number {
  return all.filter((one) => one.closed_at === null && one.grants.some((grant) => grant.role === 'admin')).length
}

/** Closes an account, or opens it again. The last administrator's stays open. */
export async function shutAccount(record: OpenRecord, request: Request, id: string, closed: boolean): Promise<Outcome<true>> {
  const all = await listAccounts(record)
  const account = all.find((one) => one.id === id)
  if (account === undefined) return refuse('account.unknown')
  if (closed && account.grants.some((grant) => grant.role === 'admin') && admins(all) <= 1) return refuse('role.last-admin')
  await closeAccount(writingFor(record, request), id, closed)
  return agree(true)
}

type Asked = { readonly record: OpenRecord; readonly request: Request }

/** A person's own new password: the present one has to be given, and every other session of the account ends. */
export async function changeOwnPassword(
  { record, request }: Asked,
  of: { readonly account: string; readonly token: string },
  words: { readonly present: string; readonly next: string; readonly newSalt: () => Uint8Array }
): Promise<Outcome<true>> {
  const account = (await listAccounts(record)).find((one) => one.id === of.account)
  if (account === undefined) return refuse('account.unknown')
  const kept = await passwordOf(record.store, record.authority.id, account.login)
  if (!(await isPassword(words.present, kept))) return refuse('account.password-wrong')
  return replacePassword({ record, request }, account, { ...words, password: words.next, keepSession: tokenName(of.token) })
}

/** A new password given by an administrator: every session of the account ends. */
export async function resetPassword(
  { record, request }: Asked,
  id: string,
  to: { readonly password: string; readonly newSalt: () => Uint8Array }
): Promise<Outcome<true>> {
  const account = (await listAccounts(record)).find((one) => one.id === id)
  return account === undefined ? refuse('account.unknown') : replacePassword({ record, request }, account, { ...to, keepSession: null })
}

async function replacePassword(
  { record, request }: Asked,
  account: Account,
  to: { readonly password: string; readonly keepSession: string | null; readonly newSalt: () => Uint8Array }
): Promise<Outcome<true>> {
  const checked = checkPassword(to.password, [account.login, account.name])
  if (!checked.ok) return checked
  const kept = await keepPassword(to.password, to.newSalt())
  await setPassword(writingFor(record, request), { id: account.id, keepSession: to.keepSession, ...kept })
  return agree(true)
}

function writingFor({ store, authority }: OpenRecord, { at, key = null }: Request): Writing {
  return { store, authority: authority.id, at, key }
}
