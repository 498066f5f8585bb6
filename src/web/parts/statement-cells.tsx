/** One small square for each statement: became a commitment, waits for review, or noted only. Numbered ones are links. */

export type Carried = 'carried' | 'waiting' | 'noted'

const words: Readonly<Record<Carried, string>> = { carried: 'became a commitment', waiting: 'waiting for review', noted: 'noted only' }
const order: readonly Carried[] = ['carried', 'waiting', 'noted']

/** Counted squares, in a row. */
export function StatementCells({ carried, waiting, noted }: Readonly<Record<Carried, number>>) {
  const counts = { carried, waiting, noted }
  return (
    <span class="all-cells">
      <span class="vh">
        {order
          .filter((kind) => counts[kind] > 0)
          .map((kind) => `${counts[kind]} ${words[kind]}`)
          .join(', ') || 'no statements'}
      </span>
      <span class="cells" aria-hidden="true">
        {order.flatMap((kind) => Array.from({ length: counts[kind] }, (_, n) => <i key={`${kind}${n}`} class={kind} />))}
      </span>
    </span>
  )
}

export type NumberedStatement = { readonly number: number; readonly carried: Carried; readonly to: string; readonly title?: string }

/** One square for each statement, with its number inside, in the order given. */
export function StatementSquares({ statements }: { readonly statements: readonly NumberedStatement[] }) {
  return (
    <span class="squares">
      {statements.map(({ number, carried, to, title }) => (
        <a key={number} class={`square ${carried}`} href={to} {...(title === undefined ? {} : { title })}>
          <span class="vh">Statement </span>
          {number}
          <span class="vh">, {words[carried]}</span>
        </a>
      ))}
    </span>
  )
}

export function StatementKey({ kinds = order }: { readonly kinds?: readonly Carried[] }) {
  return (
    <span class="key">
      {kinds.map((kind) => (
        <span key={kind}>
          <span class="cells" aria-hidden="true">
            <i class={kind} />
          </span>
          {words[kind]}
        </span>
      ))}
    </span>
  )
}
