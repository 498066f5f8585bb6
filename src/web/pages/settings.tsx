/** Settings: one's own session and password; for administrators, the accounts and what each may do. */
import type { listAccounts } from '../../actions/manage-accounts.ts'
import { shortestPassword } from '../../domain/account.ts'
import { roles } from '../../domain/actor.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import { type OfficeView, officeName } from '../../store/queries/offices.ts'
import type { Ask } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { Select } from '../parts/select.tsx'
import { grantName, roleWords } from './role-words.ts'

type Account = Awaited<ReturnType<typeof listAccounts>>[number]

export type SettingsView = {
  readonly accounts: readonly Account[]
  readonly offices: readonly OfficeView[]
  readonly refusal: Refusal | null
}

export function settingsFrame(ask: Ask, view: SettingsView): PageFrame {
  return {
    title: view.refusal === null ? 'Settings' : 'Error: Settings',
    heading: 'Settings',
    nav: 'settings',
    children: (
      <>
        {view.refusal === null ? null : (
          <ErrorSummary heading="That was not done" errors={[{ field: null, words: wordRefusal(view.refusal.key, view.refusal.words) }]} />
        )}
        <Own ask={ask} offices={view.offices} />
        <LanguageModel ask={ask} />
        <section aria-labelledby="erased">
          <h2 id="erased">Erasing</h2>
          <p>
            What the law wants erased, and <a href="/erasures">what was erased so far</a>.
          </p>
        </section>
        {view.accounts.length === 0 ? null : <Accounts ask={ask} view={view} />}
      </>
    )
  }
}

/** Whether sentences of documents leave the machine, and to where. */
function LanguageModel({ ask }: { readonly ask: Ask }) {
  const { model } = ask.record
  return (
    <section aria-labelledby="model">
      <h2 id="model">Language model</h2>
      {model == null ? (
        <p>
          None is asked. Documents are read by rules on this machine, and nothing of them leaves it. Whoever runs this server can switch a
          model on with THROUGHLINE_MODEL_ADDRESS and THROUGHLINE_MODEL.
        </p>
      ) : (
        <p>
          <b>{model.name}</b> is asked too: the sentences of every document that is added are sent to <b>{model.host}</b>. What it finds is
          a proposal like any other, never ready, and says that the model made it. It decides nothing, and dates are read by rules.
        </p>
      )}
    </section>
  )
}

function Own({ ask, offices }: { readonly ask: Ask; readonly offices: readonly OfficeView[] }) {
  const { actor } = ask.session!
  return (
    <section aria-labelledby="own">
      <h2 id="own">You</h2>
      <p>
        Signed in as <b>{actor.name}</b>: {actor.roles.join(', ')}
        {actor.offices.length === 0 ? '' : ` for ${actor.offices.map((office) => officeName(office, offices)).join(', ')}`}.
      </p>
      <form class="acts" method="post" action="/sign-out">
        <Csrf ask={ask} />
        <Button>Sign out</Button>
      </form>
      {ask.example ? null : (
        <form class="paper form" method="post" action="/settings/password">
          <Csrf ask={ask} />
          <h3>Change your password</h3>
          <Field name="present" label="Present password" type="password" autocomplete="current-password" required />
          <Field
            name="next"
            label="New password"
            type="password"
            hint={`At least ${shortestPassword} characters. Your other sessions end.`}
            autocomplete="new-password"
            required
          />
          <div class="acts">
            <Button>Change the password</Button>
          </div>
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
          <li key={account.id} class="paper">
            <h3>{account.name}</h3>
            <p class="note">
              Signs in as {account.login}; made on {dayOfInstant(ask.viewer.authority.zone, account.made_at)}
              {account.closed_at === null ? '' : '; closed'}
            </p>
            <Grants ask={ask} account={account} offices={view.offices} />
            <Change ask={ask} account={account} offices={view.offices} />
          </li>
        ))}
      </ul>
      <NewAccount ask={ask} offices={view.offices} />
    </section>
  )
}

function Grants({ ask, account, offices }: { readonly ask: Ask; readonly account: Account; readonly offices: readonly OfficeView[] }) {
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
              <b>{grantName(grant, offices)}</b>: {roleWords[grant.role]}
            </span>{' '}
            <Button small name="do" value="take">
              Take the role away
            </Button>
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
      <form class="form" method="post" action={`/settings/accounts/${id}`}>
        <Csrf ask={ask} />
        <RoleFields id={id} offices={offices} />
        <div class="acts">
          <Button small name="do" value="give">
            Give the role
          </Button>
        </div>
      </form>
      <form class="form" method="post" action={`/settings/accounts/${id}`}>
        <Csrf ask={ask} />
        <Field id={`password-${id}`} name="password" label="New password" type="password" autocomplete="new-password" required />
        <div class="acts">
          <Button small name="do" value="password">
            Set the password
          </Button>
        </div>
      </form>
      <form class="acts" method="post" action={`/settings/accounts/${id}`}>
        <Csrf ask={ask} />
        <Button small look="grave" name="do" value={closed_at === null ? 'close' : 'open'}>
          {closed_at === null ? 'Close the account' : 'Open the account again'}
        </Button>
      </form>
    </details>
  )
}

function RoleFields({ id, offices }: { readonly id: string; readonly offices: readonly OfficeView[] }) {
  const owners = offices.filter((office) => office.kind !== 'body')
  return (
    <>
      <Select
        id={`role-${id}`}
        name="role"
        label="Role"
        value="reader"
        options={roles.map((role) => ({ value: role, words: `${role}: ${roleWords[role]}` }))}
      />
      <Select
        id={`office-${id}`}
        name="office"
        label="Post or unit, for the role office"
        value=""
        none="None"
        options={owners.map((office) => ({ value: `${office.kind}:${office.slug}`, words: office.name }))}
      />
    </>
  )
}

function NewAccount({ ask, offices }: { readonly ask: Ask; readonly offices: readonly OfficeView[] }) {
  const kept = (name: string): string => ask.form.get(name)
  return (
    <form class="paper form" method="post" action="/settings/accounts">
      <Csrf ask={ask} />
      <h3>Make an account</h3>
      <Field name="name" label="Name" value={kept('name')} hint="Acts are entered under it." autocomplete="off" required />
      <Field name="login" label="Name to sign in with" value={kept('login')} autocomplete="off" required />
      <Field
        name="password"
        label="First password"
        type="password"
        hint={`At least ${shortestPassword} characters. Hand it over in person; it can be changed after signing in.`}
        autocomplete="new-password"
        required
      />
      <RoleFields id="new" offices={offices} />
      <div class="acts">
        <Button look="go">Make the account</Button>
      </div>
    </form>
  )
}
