/** A few to choose from, all in sight: one (radio buttons) or several (tick boxes), each with a hint or a count where wanted. */
import type { ComponentChildren } from 'preact'
import { describedBy, FieldError, FieldHint, type FieldWords, fieldClass, fieldId, Optional } from './field-frame.tsx'

export type ChoiceRow = {
  readonly value: string
  readonly words: ComponentChildren
  readonly hint?: ComponentChildren
  /** How many there are of it, for filters. */
  readonly count?: number
}

export type ChoiceProps = FieldWords & {
  readonly rows: readonly ChoiceRow[]
  readonly chosen: readonly string[]
  readonly several?: boolean
  readonly across?: boolean
}

export function Choice(props: ChoiceProps) {
  const { name, rows, chosen, several = false, across = false } = props
  const id = fieldId(props)
  const described = describedBy(props)['aria-describedby']
  return (
    <fieldset class={fieldClass(props)} id={id} {...(described === undefined ? {} : { 'aria-describedby': described })}>
      <legend>
        {props.label}
        <Optional words={props} />
      </legend>
      <FieldError words={props} />
      <div class={across ? 'choices across' : 'choices'}>
        {rows.map(({ value, words, hint, count }) => (
          <label key={value} class="choice">
            <input type={several ? 'checkbox' : 'radio'} name={name} value={value} checked={chosen.includes(value)} />
            <span>{words}</span>
            {count === undefined ? null : <span class="count">{count}</span>}
            {hint === undefined ? null : <span class="hint">{hint}</span>}
          </label>
        ))}
      </div>
      <FieldHint words={props} />
    </fieldset>
  )
}

/** A single tick box. */
export function Tick({
  name,
  words,
  checked = false,
  hint
}: {
  readonly name: string
  readonly words: ComponentChildren
  readonly checked?: boolean
  readonly hint?: string
}) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value="yes" checked={checked} />
      <span>{words}</span>
      {hint === undefined ? null : <span class="hint">{hint}</span>}
    </label>
  )
}
