/** Words with their markup beside them: marks of emphasis take no room, addresses stand back, and every character is there to be selected. */
import type { WordRun } from '../../formats/word-runs.ts'

export function Runs({ runs }: { readonly runs: readonly WordRun[] }) {
  return (
    <>
      {runs.map(({ kind, text }, i) => {
        if (kind === 'words') return text
        if (kind === 'strong') return <b key={i}>{text}</b>
        return (
          <span key={i} class={kind} {...(kind === 'sign' ? { 'aria-hidden': 'true' } : {})}>
            {text}
          </span>
        )
      })}
    </>
  )
}
