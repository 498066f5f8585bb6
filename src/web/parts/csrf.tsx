/** The hidden field that shows that a form came from a page of ours. */
import type { EarlyAsk } from '../ask.ts'

export function Csrf({ ask }: { readonly ask: Pick<EarlyAsk, 'csrf'> }) {
  return <input type="hidden" name="csrf" value={ask.csrf} />
}
