/** Signing in: a name and a password; in the example, a choice of who to look as. */

import type { listAccounts } from '../../actions/manage-accounts.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import type { OfficeView } from '../../store/queries/offices.ts'
import type { EarlyAsk } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { grantName, roleWords } from './role-words.ts'

export type SignInForm = { readonly login: string; readonly to: string; readonly refusal: Refusal | null }

export function signInFrame(ask: EarlyAsk, { login, to, refusal }: SignInForm): PageFrame {
  return {
    title: refusal === null ? 'Sign in' : 'Error: Sign in',
    heading: 'Sign in',
    plain: true,
    children: (
      <div class="cols">
        <div>
          {refusal === null ? null : (
            <ErrorSummary heading="Not signed in" errors={[{ field: 'login', words: wordRefusal(refusal.key, refusal.words) }]} />
          )}
          <form class="paper form" method="post" action="/sign-in">
            <Csrf ask={ask} />
            <input type="hidden" name="to" value={to} />
            <Field name="login" label="Name to sign in with" value={login} autocomplete="username" required />
            <Field name="password" label="Password" type="password" autocomplete="current-password" required />
            <div class="acts">
              <Button look="go">Sign in</Button>
            </div>
          </form>
          <p class="lead">
            No account? The <a href="/public">public record</a> needs none. Accounts are made by an administrator of this record.
          </p>
        </div>
        <div>{ask.settings.openExample === null ? null : <ExampleDoor ask={ask} />}</div>
      </div>
    )
  }
}

export function ExampleDoor({ ask }: { readonly ask: EarlyAsk }) {
  return (
    <form class="door" method="post" action="/example">
      <Csrf ask={ask} />
      <h2>Look round the example</h2>
      <p>
        Port Meridian is an invented council with a year of meetings, commitments and evidence. Nothing you do there touches your record.
      </p>
      <button class="btn" type="submit">
        Look round the example
      </button>
    </form>
  )
}

type Accounts = Awaited<ReturnType<typeof listAccounts>>

export function exampleRolesFrame(ask: EarlyAsk, accounts: Accounts, offices: readonly OfficeView[]): PageFrame {
  return {
    title: 'Who do you want to look as?',
    plain: true,
    children: (
      <>
        <p class="lead">Each role sees and does different things. In the example no password is needed.</p>
        <form class="paper" method="post" action="/example/sign-in">
          <Csrf ask={ask} />
          <ul class="holders">
            {accounts.map((account) => (
              <li key={account.id}>
                <button class="btn" type="submit" name="account" value={account.id}>
                  {account.name}
                </button>
                {account.grants.map((grant) => (
                  <span key={grant.role}>
                    <b>{grantName(grant, offices)}</b> <span class="note">{roleWords[grant.role]}</span>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </form>
        <p class="lead">
          Or see it as everybody can: the <a href="/public">public record</a>.
        </p>
      </>
    )
  }
}
