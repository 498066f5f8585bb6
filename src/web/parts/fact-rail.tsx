/** The rail beside an object: who owns it, who oversees it, what is next. A fact that is not known says so as loudly as one that is. */
import type { ComponentChildren } from 'preact'
import { Gap } from './gap.tsx'

export type Fact = {
  readonly label: string
  /** Null or empty shows the gap. */
  readonly value: ComponentChildren
  readonly note?: ComponentChildren
  /** What stands where the value is missing; "Not stated" unless given. */
  readonly missing?: string
}

export function FactRail({ facts, label }: { readonly facts: readonly Fact[]; readonly label: string }) {
  return (
    <aside class="rail" aria-label={label}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <h3>{fact.label}</h3>
          {isMissing(fact.value) ? (
            <p>
              <Gap words={fact.missing} />
            </p>
          ) : (
            <div>{fact.value}</div>
          )}
          {fact.note == null ? null : <p class="meta">{fact.note}</p>}
        </div>
      ))}
    </aside>
  )
}

/** The same as rows of label and value in the main column. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => [
        <dt key={fact.label}>{fact.label}</dt>,
        <dd key={`${fact.label} value`}>
          {isMissing(fact.value) ? <Gap words={fact.missing} /> : fact.value}
          {fact.note == null ? null : <span class="meta"> {fact.note}</span>}
        </dd>
      ])}
    </dl>
  )
}

function isMissing(value: ComponentChildren): boolean {
  return value === null || value === undefined || value === ''
}
