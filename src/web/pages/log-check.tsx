/** How far the log is signed, by whom, and the commands with which anyone checks it. */
import { count, list } from '../../formats/count-words.ts'
import { dayOfInstant } from '../../formats/date-words.ts'
import type { SignedLog } from '../../store/queries/log-proof.ts'
import type { Ask } from '../ask.ts'
import { Gap } from '../parts/gap.tsx'
import { originOf } from '../settings.ts'

export function CheckLog({ ask, signed }: { readonly ask: Ask; readonly signed: SignedLog | null }) {
  return (
    <section id="check" aria-labelledby="check-this">
      <h2 id="check-this">Check this yourself</h2>
      {signed === null ? (
        <p>
          <Gap words="No checkpoint has been signed yet" />. From the first one on, anyone can check this log without trusting whoever keeps
          it.
        </p>
      ) : (
        <Signed ask={ask} signed={signed} />
      )}
    </section>
  )
}

function Signed({ ask, signed: { size, at, witnesses, key } }: { readonly ask: Ask; readonly signed: SignedLog }) {
  const address = `${originOf(ask.settings)}/log`
  return (
    <>
      <p>
        The last checkpoint was signed on {dayOfInstant(ask.viewer.authority.zone, at)} over {count(size, 'entry', 'entries')}.{' '}
        {witnesses.length === 0 ? <Gap words="No witness has signed it" /> : `Witnesses who signed it too: ${list(witnesses)}.`}
      </p>
      <p>
        Keep a copy of the <a href="/log/checkpoint">checkpoint</a>: whatever is changed in an entry before it shows against your copy. Each
        public object has a proof file, linked at the foot of its page, that can be checked offline. The key of this log, to be compared
        with what you have from elsewhere, stands in its <a href="/log/policy">policy</a>.
      </p>
      {key === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be pushed sideways has to be reached by keys (axe: scrollable-region-focusable).
        <pre class="source" tabIndex={0}>
          <code>{`throughline verify ${address} --log-key ${key} --remember checkpoint.txt`}</code>
        </pre>
      )}
    </>
  )
}
