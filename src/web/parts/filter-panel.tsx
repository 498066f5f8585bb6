/** The panel of filters beside or below a list: a plain form that asks for the same page again. Fill it with Choice, Field and Select. */
import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'

/** `kept` are choices that the panel does not show and must not lose, such as the sort. */
export type FilterPanelProps = {
  readonly action: string
  readonly kept?: readonly (readonly [name: string, value: string])[]
  readonly children: ComponentChildren
}

export function FilterPanel({ action, kept = [], children }: FilterPanelProps) {
  return (
    <form class="filter" id="filter" method="get" action={action} aria-labelledby="filter-heading">
      <h2 id="filter-heading">Filter</h2>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button look="go">Apply filters</Button>
    </form>
  )
}
