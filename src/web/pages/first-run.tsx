/** The first start: the record's name and its first account, for whoever has the code that was printed where the server was started. */
import { shortestPassword } from '../../domain/account.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import type { EarlyAsk } from '../ask.ts'
import { Csrf } from '../parts/csrf.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { ExampleDoor } from './sign-in.tsx'

export function firstRunFrame(ask: EarlyAsk, refusal: Refusal | null): PageFrame {
  const title = 'Begin the record'
  return {
    title: refusal === null ? title : `Error: ${title}`,
    heading: title,
    plain: true,
    children: (
      <>
        <p>You started this server, so the first account is yours. It administers the record and makes the other accounts.</p>
        <form class="door" method="post" action="/first-run">
          <Csrf ask={ask} />
          {refusal === null ? null : (
            <p class="err" role="alert">
              {wordRefusal(refusal.key, refusal.words)}
            </p>
          )}
          <Field name="code" label="Code" value={ask.form.get('code')} hint="Printed where the server was started." complete="off" />
          {ask.recordName === null ? (
            <>
              <Field
                name="record"
                label="Body that keeps this record"
                value={ask.form.get('record')}
                hint="Such as Port Meridian City Council."
                complete="organization"
              />
              <Field
                name="zone"
                label="Time zone"
                value={ask.form.get('zone') || ask.settings.zone}
                hint="Dates are counted there. Such as Europe/London or Asia/Shanghai."
                complete="off"
              />
            </>
          ) : null}
          <Field name="name" label="Your name" value={ask.form.get('name')} hint="Acts are entered under it." complete="name" />
          <Field name="login" label="Name to sign in with" value={ask.form.get('login')} hint="Such as rosa.adeyemi." complete="username" />
          <div class="fl">
            <label for="password">Password</label>
            <span class="hint" id="password-hint">
              At least {shortestPassword} characters. A few words in a row are easy to keep in mind.
            </span>
            <input id="password" name="password" type="password" autocomplete="new-password" aria-describedby="password-hint" required />
          </div>
          <button class="btn main" type="submit">
            Begin
          </button>
        </form>
        {ask.settings.openExample === null ? null : <ExampleDoor ask={ask} />}
      </>
    )
  }
}

type FieldProps = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint: string
  readonly complete: string
}

function Field({ name, label, value, hint, complete }: FieldProps) {
  return (
    <div class="fl">
      <label for={name}>{label}</label>
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
      <input id={name} name={name} value={value} autocomplete={complete} aria-describedby={`${name}-hint`} required />
    </div>
  )
}
