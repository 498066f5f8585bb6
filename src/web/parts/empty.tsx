/** What stands where a list would: why there is nothing, and the next step. */
import type { ComponentChildren } from 'preact'

export function Empty({ children, action }: { readonly children: ComponentChildren; readonly action?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{children}</p>
      {action === undefined ? null : <div class="acts">{action}</div>}
    </div>
  )
}
