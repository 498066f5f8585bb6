/** Settings: one's own password and session, and for administrators the accounts and their roles. */
import {
  changeOwnPassword,
  giveRole,
  listAccounts,
  openAccount,
  resetPassword,
  shutAccount,
  takeRole
} from '../../actions/manage-accounts.ts'
import { type Grant, isRole } from '../../domain/account.ts'
import { mayEver } from '../../domain/actor.ts'
import type { OwnerRef } from '../../domain/event.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { offices } from '../../store/queries/offices.ts'
import { type Answer, page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { settingsFrame } from '../pages/settings.tsx'
import type { Route } from '../route.ts'

export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/settings', policy: 'signed-in', handle: (ask) => show(ask, null) },
  { method: 'POST', path: '/settings/password', policy: 'signed-in', handle: changePassword },
  { method: 'POST', path: '/settings/accounts', policy: 'administer', handle: makeAccount },
  { method: 'POST', path: '/settings/accounts/:account', policy: 'administer', handle: changeAccount }
]

async function show(ask: Ask, refusal: Refusal | null): Promise<Answer> {
  const administers = mayEver(ask.viewer.actor, 'administer')
  const [accounts, all] = await Promise.all([administers ? listAccounts(ask.record) : [], offices(ask.viewer)])
  return page(ask, settingsFrame(ask, { accounts, offices: all, refusal }), refusal === null ? 200 : 422)
}

async function changePassword(ask: Ask): Promise<Answer> {
  const { session, form, settings } = ask
  if (session === null) return redirect('/sign-in')
  const of = { account: session.actor.account, token: session.token }
  const words = { present: form.raw('present'), next: form.raw('next'), newSalt: settings.newSecret }
  const changed = await changeOwnPassword(ask, of, words)
  return changed.ok ? redirect('/settings?done=password-changed') : show(ask, changed.refusal)
}

async function makeAccount(ask: Ask): Promise<Answer> {
  const { form } = ask
  const wanted = { login: form.get('login'), name: form.get('name'), password: form.raw('password'), grant: grantIn(ask) }
  const made = await openAccount(ask.record, ask.request, wanted, ask.settings.newSecret)
  return made.ok ? redirect('/settings?done=account-made') : show(ask, made.refusal)
}

async function changeAccount(ask: Ask): Promise<Answer> {
  const id = ask.params['account'] ?? ''
  const changed = await changeOf(ask, id)
  return changed.ok ? redirect('/settings?done=account-changed') : show(ask, changed.refusal)
}

function changeOf(ask: Ask, id: string) {
  const { record, request, form } = ask
  switch (form.get('do')) {
    case 'give':
      return giveRole(record, request, id, grantIn(ask))
    case 'take':
      return takeRole(record, request, id, grantIn(ask))
    case 'password':
      return resetPassword(ask, id, { password: form.raw('password'), newSalt: ask.settings.newSecret })
    default:
      return shutAccount(record, request, id, form.get('do') === 'close')
  }
}

/** The role a form names, and for an office the post or unit as `post:head-of-highways`. */
function grantIn({ form }: Ask): Grant {
  const role = form.get('role')
  const [kind, slug] = form.get('office').split(':', 2)
  const office: OwnerRef | null = slug !== undefined && (kind === 'post' || kind === 'unit') ? { kind, slug } : null
  return { role: isRole(role) ? role : 'reader', office }
}
