/** The doors: signing in and out, the first start, and the example to look round. */

import { listAccounts, openFirstAccount } from '../../actions/manage-accounts.ts'
import { openRecord } from '../../actions/open-record.ts'
import type { OpenRecord, Request } from '../../actions/request.ts'
import { beginSession, signIn, signOut } from '../../actions/sign-in.ts'
import { recordOf } from '../../actions/workspace.ts'
import { checkNewAccount } from '../../domain/account.ts'
import { agree, type Outcome, type Refusal } from '../../domain/outcome.ts'
import { offices } from '../../store/queries/offices.ts'
import { type Answer, page, redirect } from '../answer.ts'
import type { Ask, EarlyAsk } from '../ask.ts'
import type { CookieName } from '../cookie.ts'
import { firstRunFrame } from '../pages/first-run.tsx'
import { exampleRolesFrame, signInFrame } from '../pages/sign-in.tsx'
import type { Route } from '../route.ts'
import { sessionCookie } from '../visit.ts'

export const doorRoutes: readonly Route[] = [
  { method: 'GET', path: '/sign-in', policy: 'anyone', early: true, handle: showSignIn },
  { method: 'POST', path: '/sign-in', policy: 'anyone', handle: enter },
  { method: 'POST', path: '/sign-out', policy: 'signed-in', handle: leave },
  { method: 'GET', path: '/first-run', policy: 'anyone', early: true, handle: showFirstRun },
  { method: 'POST', path: '/first-run', policy: 'anyone', early: true, handle: begin },
  { method: 'POST', path: '/example', policy: 'anyone', early: true, handle: lookRound },
  { method: 'POST', path: '/example/sign-in', policy: 'anyone', handle: lookAs },
  { method: 'POST', path: '/example/leave', policy: 'anyone', handle: leaveExample }
]

async function showSignIn(ask: Ask): Promise<Answer> {
  if (ask.recordName === null) return redirect('/first-run')
  if (ask.example) return page(ask, exampleRolesFrame(ask, await listAccounts(ask.record), await offices(ask.viewer)))
  if ((await listAccounts(ask.record)).length === 0) return redirect('/first-run')
  return page(ask, signInFrame(ask, { login: '', to: ask.query.get('to') ?? '', refusal: null }))
}

async function enter(ask: Ask): Promise<Answer> {
  const given = { login: ask.form.get('login'), password: ask.form.raw('password'), address: ask.address }
  const entered = await signIn(ask.record, ask.request.at, given, ask.settings.newSecret)
  if (entered.ok) return redirect(ownPath(ask.form.get('to')), [sessionCookie(ask, entered.value, 'throughline')])
  const { refusal } = entered
  const frame = signInFrame(ask, { login: given.login, to: ask.form.get('to'), refusal })
  return page(ask, frame, refusal.key === 'sign-in.too-often' ? 429 : 422)
}

/** Where to go after signing in: a path of ours and nothing else. */
function ownPath(to: string): string {
  return /^\/(?![/\\])[\w./?&=%~+-]*$/.test(to) ? to : '/'
}

async function leave(ask: Ask): Promise<Answer> {
  if (ask.session !== null) await signOut(ask.record, ask.session.token)
  return redirect('/sign-in', [sessionCookie(ask, '', cookieOf(ask))])
}

async function showFirstRun(ask: Ask): Promise<Answer> {
  const over = ask.recordName !== null && (await listAccounts(ask.record)).length > 0
  return over ? redirect('/sign-in') : page(ask, firstRunFrame(ask, null))
}

async function begin(ask: Ask): Promise<Answer> {
  const refused = (refusal: Refusal): Answer => page(ask, firstRunFrame(ask, refusal), 422)
  if (!sameCode(ask.form.get('code'), ask.settings.firstRunCode)) return refused({ key: 'first-run.code-wrong', words: {} })
  const login = { login: ask.form.get('login'), name: ask.form.get('name'), password: ask.form.raw('password') }
  const checked = checkNewAccount(login)
  if (!checked.ok) return refused(checked.refusal)
  const opened = await recordFor(ask)
  if (!opened.ok) return refused(opened.refusal)
  const account = await openFirstAccount(opened.value.record, opened.value.request, login, ask.settings.newSecret)
  if (!account.ok) return refused(account.refusal)
  const token = await beginSession(opened.value.record, opened.value.request.at, account.value, ask.settings.newSecret)
  return redirect('/?done=signed-in', [sessionCookie(ask, token, 'throughline')])
}

/** The record there is, or the one this form opens; whoever has the code acts as the machine's operator until there is an account. */
async function recordFor(ask: EarlyAsk): Promise<Outcome<{ record: OpenRecord; request: Request }>> {
  const { settings, workspace, form } = ask
  const request: Request = { actor: { kind: 'operator', user: 'first run' }, via: 'web', at: settings.now() }
  if (ask.recordName === null) {
    const wanted = { name: form.get('record'), zone: form.get('zone'), language: 'en', origin: null } as const
    const opened = await openRecord(workspace.store, request, wanted, workspace.keyFor)
    if (!opened.ok) return opened
  }
  const record = await recordOf(workspace, settings.record)
  return record.ok ? agree({ record: record.value, request }) : record
}

/** Small and capital letters, spaces and hyphens make no difference in a code that is typed over. */
function sameCode(written: string, code: string): boolean {
  const fold = (words: string): string => words.toUpperCase().replaceAll(/[\s-]/g, '')
  return fold(written) === fold(code)
}

async function lookRound(ask: EarlyAsk): Promise<Answer> {
  if (ask.settings.openExample === null) return redirect('/first-run')
  const { workspace, now } = await ask.settings.openExample()
  const record = await recordOf(workspace, null)
  if (!record.ok) return redirect('/first-run')
  const clerk = (await listAccounts(record.value)).find((account) => account.grants.some((grant) => grant.role === 'clerk'))
  if (clerk === undefined) return redirect('/first-run')
  const token = await beginSession(record.value, now(), clerk.id, ask.settings.newSecret)
  return redirect('/', [sessionCookie(ask, token, 'throughline-example')])
}

/** In the example, and nowhere else, a role is looked at without a password. */
async function lookAs(ask: Ask): Promise<Answer> {
  const known = (await listAccounts(ask.record)).find((account) => account.id === ask.form.get('account'))
  if (!ask.example || known === undefined) return redirect('/sign-in')
  const token = await beginSession(ask.record, ask.request.at, known.id, ask.settings.newSecret)
  return redirect('/', [sessionCookie(ask, token, cookieOf(ask))])
}

function cookieOf(ask: Ask): CookieName {
  return ask.beside ? 'throughline-example' : 'throughline'
}

async function leaveExample(ask: Ask): Promise<Answer> {
  return redirect('/', [sessionCookie(ask, '', 'throughline-example')])
}
