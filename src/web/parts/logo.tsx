/** The mark: a line with three stations, the last one still open. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true" focusable="false">
      <path d="M2 8h40" />
      <circle class="full" cx="7" cy="8" r="4" />
      <circle class="ring" cx="21" cy="8" r="5" />
      <circle class="ring" cx="35" cy="8" r="4" />
    </svg>
  )
}
