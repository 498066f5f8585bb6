/** The first start: the record's name and its first account, for whoever has the code that was printed where the server was started. */
import { shortestPassword } from '../../domain/account.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import type { EarlyAsk } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import type { PageFrame } from '../parts/page.tsx'
import { ExampleDoor } from './sign-in.tsx'

export function firstRunFrame(ask: EarlyAsk, refusal: Refusal | null): PageFrame {
  const title = 'Begin the record'
  const kept = (name: string): string => ask.form.get(name)
  return {
    title: refusal === null ? title : `Error: ${title}`,
    heading: title,
    plain: true,
    children: (
      <>
        {refusal === null ? null : (
          <ErrorSummary heading="Not begun yet" errors={[{ field: fieldOf(refusal), words: wordRefusal(refusal.key, refusal.words) }]} />
        )}
        <p class="lead">You started this server, so the first account is yours. It administers the record and makes the other accounts.</p>
        <div class="cols">
          <form class="paper form" method="post" action="/first-run">
            <Csrf ask={ask} />
            <Field
              name="code"
              label="Code"
              value={kept('code')}
              hint="Printed where the server was started."
              autocomplete="off"
              size="short"
              required
            />
            {ask.recordName === null ? (
              <>
                <Field
                  name="record"
                  label="Body that keeps this record"
                  value={kept('record')}
                  hint="Such as Port Meridian City Council."
                  required
                />
                <Field
                  name="zone"
                  label="Time zone"
                  value={kept('zone') || ask.settings.zone}
                  hint="Dates are counted there. Such as Europe/London or Asia/Shanghai."
                  required
                />
              </>
            ) : null}
            <Field name="name" label="Your name" value={kept('name')} hint="Acts are entered under it." autocomplete="name" required />
            <Field
              name="login"
              label="Name to sign in with"
              value={kept('login')}
              hint="Such as rosa.adeyemi."
              autocomplete="username"
              required
            />
            <Field
              name="password"
              label="Password"
              type="password"
              hint={`At least ${shortestPassword} characters. A few words in a row are easy to keep in mind.`}
              autocomplete="new-password"
              required
            />
            <div class="acts">
              <Button look="go">Begin the record</Button>
            </div>
          </form>
          <div>{ask.settings.openExample === null ? null : <ExampleDoor ask={ask} />}</div>
        </div>
      </>
    )
  }
}

/** The box a refusal is about. */
function fieldOf({ key }: Refusal): string {
  if (key.startsWith('account.password')) return 'password'
  if (key.startsWith('account.login')) return 'login'
  if (key === 'account.name-missing') return 'name'
  if (key === 'zone.unknown') return 'zone'
  return key === 'first-run.code-wrong' ? 'code' : 'record'
}
