/** What is missing, said out loud: as words in a row, or as a bar with what can be done about it. */
import type { ComponentChildren } from 'preact'
import { StatusMark } from './status-mark.tsx'

export function Gap({ words }: { readonly words?: string | undefined }) {
  return <strong class="gap">{words ?? 'Not stated'}</strong>
}

/** `action` is a link or a small button that closes the gap. */
export function GapBar({
  words,
  children,
  action
}: {
  readonly words: string
  readonly children?: ComponentChildren
  readonly action?: ComponentChildren
}) {
  return (
    <div class="gap-bar">
      <StatusMark status="risk" />
      <span>
        <strong>{words}</strong>
        {children === undefined ? null : <> {children}</>}
      </span>
      {action}
    </div>
  )
}
