/** Settings: one's own session and password; for administrators, the accounts and what each may do. */
import type { listAccounts } from '../../actions/manage-accounts.ts'
import { shortestPassword } from '../../domain/account.ts'
import { roles } from '../../domain/actor.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import type { OfficeView } from '../../store/queries/offices.ts'
import type { Ask } from '../ask.ts'
import { Csrf } from '../parts/csrf.tsx'
import type { PageFrame } from '../parts/page.tsx'

type Account = Awaited<ReturnType<typeof listAccounts>>[number]

export type SettingsView = {
  readonly accounts: readonly Account[]
  readonly offices: readonly OfficeView[]
  readonly refusal: Refusal | null
}

/** What each role may do, as a person reads it. */
const roleWords: Readonly<Record<(typeof roles)[number], string>> = {
  reader: 'sees everything',
  office: 'reports on what its post or unit answers for',
  clerk: 'adds documents, reviews, makes commitments, checks, publishes',
  supervisor: 'hands over commitments, moves dates, checks and closes',
  assessor: 'checks evidence and assesses',
  admin: 'does everything, and makes accounts'
}

export function settingsFrame(ask: Ask, view: SettingsView): PageFrame {
  return {
    title: view.refusal === null ? 'Settings' : 'Error: Settings',
    heading: 'Settings',
    nav: 'settings',
    children: (
      <>
        {view.refusal === null ? null : (
          <div class="errsum" role="alert" tabIndex={-1}>
            <h2>That was not done</h2>
            <p>{wordRefusal(view.refusal.key, view.refusal.words)}</p>
          </div>
        )}
        <Own ask={ask} />
        {view.accounts.length === 0 ? null : <Accounts ask={ask} view={view} />}
      </>
    )
  }
}

function Own({ ask }: { readonly ask: Ask }) {
  const { actor } = ask.session!
  return (
    <section aria-labelledby="own">
      <h2 id="own">You</h2>
      <p>
        Signed in as <b>{actor.name}</b>: {actor.roles.join(', ')}
        {actor.offices.length === 0 ? '' : ` (${actor.offices.map((office) => office.slug).join(', ')})`}.
      </p>
      <form method="post" action="/sign-out">
        <Csrf ask={ask} />
        <button class="btn" type="submit">
          Sign out
        </button>
      </form>
      {ask.example ? null : (
        <form class="narrow" method="post" action="/settings/password">
          <Csrf ask={ask} />
          <h3>Change your password</h3>
          <div class="fl">
            <label for="present">Present password</label>
            <input id="present" name="present" type="password" autocomplete="current-password" required />
          </div>
          <div class="fl">
            <label for="next">New password</label>
            <span class="hint" id="next-hint">
              At least {shortestPassword} characters. Your other sessions end.
            </span>
            <input id="next" name="next" type="password" autocomplete="new-password" aria-describedby="next-hint" required />
          </div>
          <button class="btn" type="submit">
            Change the password
          </button>
        </form>
      )}
    </section>
  )
}

function Accounts({ ask, view }: { readonly ask: Ask; readonly view: SettingsView }) {
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">Accounts</h2>
      <ul class="accounts">
        {view.accounts.map((account) => (
          <li key={account.id} class="account">
            <h3>{account.name}</h3>
            <p class="note">
              Signs in as {account.login}; made on {dayOfInstant(ask.viewer.authority.zone, account.made_at)}
              {account.closed_at === null ? '' : '; closed'}
            </p>
            <Grants ask={ask} account={account} />
            <Change ask={ask} account={account} offices={view.offices} />
          </li>
        ))}
      </ul>
      <NewAccount ask={ask} offices={view.offices} />
    </section>
  )
}

function Grants({ ask, account }: { readonly ask: Ask; readonly account: Account }) {
  if (account.grants.length === 0) return <p>Holds no role, and sees what is public.</p>
  return (
    <ul>
      {account.grants.map((grant) => (
        <li key={`${grant.role} ${grant.office?.slug ?? ''}`}>
          <form class="row" method="post" action={`/settings/accounts/${account.id}`}>
            <Csrf ask={ask} />
            <input type="hidden" name="role" value={grant.role} />
            <input type="hidden" name="office" value={grant.office === null ? '' : `${grant.office.kind}:${grant.office.slug}`} />
            <span>
              <b>{grant.role}</b>
              {grant.office === null ? '' : ` for ${grant.office.slug}`}: {roleWords[grant.role]}
            </span>{' '}
            <button class="btn small" type="submit" name="do" value="take">
              Take the role away
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}

function Change({ ask, account, offices }: { readonly ask: Ask; readonly account: Account; readonly offices: readonly OfficeView[] }) {
  const { id, closed_at } = account
  return (
    <details>
      <summary>Change this account</summary>
      <form method="post" action={`/settings/accounts/${id}`}>
        <Csrf ask={ask} />
        <RoleFields id={id} offices={offices} />
        <button class="btn small" type="submit" name="do" value="give">
          Give the role
        </button>
      </form>
      <form method="post" action={`/settings/accounts/${id}`}>
        <Csrf ask={ask} />
        <div class="fl">
          <label for={`password-${id}`}>New password</label>
          <input id={`password-${id}`} name="password" type="password" autocomplete="new-password" required />
        </div>
        <button class="btn small" type="submit" name="do" value="password">
          Set the password
        </button>
      </form>
      <form method="post" action={`/settings/accounts/${id}`}>
        <Csrf ask={ask} />
        <button class="btn small" type="submit" name="do" value={closed_at === null ? 'close' : 'open'}>
          {closed_at === null ? 'Close the account' : 'Open the account again'}
        </button>
      </form>
    </details>
  )
}

function RoleFields({ id, offices }: { readonly id: string; readonly offices: readonly OfficeView[] }) {
  return (
    <>
      <div class="fl">
        <label for={`role-${id}`}>Role</label>
        <select id={`role-${id}`} name="role">
          {roles.map((role) => (
            <option key={role} value={role}>
              {role}: {roleWords[role]}
            </option>
          ))}
        </select>
      </div>
      <div class="fl">
        <label for={`office-${id}`}>Post or unit, for the role office</label>
        <select id={`office-${id}`} name="office">
          <option value="">None</option>
          {offices
            .filter((office) => office.kind !== 'body')
            .map((office) => (
              <option key={`${office.kind}:${office.slug}`} value={`${office.kind}:${office.slug}`}>
                {office.name}
              </option>
            ))}
        </select>
      </div>
    </>
  )
}

function NewAccount({ ask, offices }: { readonly ask: Ask; readonly offices: readonly OfficeView[] }) {
  const kept = (name: string): string => ask.form.get(name)
  return (
    <form class="narrow" method="post" action="/settings/accounts">
      <Csrf ask={ask} />
      <h3>Make an account</h3>
      <div class="fl">
        <label for="name">Name</label>
        <input id="name" name="name" value={kept('name')} autocomplete="off" required />
      </div>
      <div class="fl">
        <label for="login">Name to sign in with</label>
        <input id="login" name="login" value={kept('login')} autocomplete="off" required />
      </div>
      <div class="fl">
        <label for="password">First password</label>
        <input id="password" name="password" type="password" autocomplete="new-password" required />
      </div>
      <RoleFields id="new" offices={offices} />
      <button class="btn" type="submit">
        Make the account
      </button>
    </form>
  )
}
