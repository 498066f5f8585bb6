/** So much of so much, as words over a bar, with a tick where the plan expected it to be by now. */

export type ProgressBarProps = {
  readonly value: number
  readonly of: number
  readonly unit: string
  readonly expected?: number | undefined
}

export function ProgressBar({ value, of, unit, expected }: ProgressBarProps) {
  const tick = expected === undefined ? null : share(expected, of)
  return (
    <div class="bar">
      <span>
        {value}{' '}
        <span class="meta beside">
          of {of} {unit}
          {expected === undefined ? null : <span class="vh">, {expected} expected by now</span>}
        </span>
      </span>
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 7h100" />
        <path class="fill" d={`M0 7h${share(value, of)}`} />
        {tick === null ? null : <path class="tick" d={`M${tick} 0v14`} />}
      </svg>
    </div>
  )
}

/** Per cent, kept within the bar. */
function share(part: number, whole: number): number {
  if (!(whole > 0) || !Number.isFinite(part)) return 0
  return Math.round(Math.min(Math.max(part / whole, 0), 1) * 1000) / 10
}
