/** One line to write in: text, a number, a date in words, an address. What was typed is kept. */
import { describedBy, FieldFrame, type FieldWords, fieldId } from './field-frame.tsx'

export type FieldProps = FieldWords & {
  readonly value?: string | number | null | undefined
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'search'
  /** `decimal` or `numeric` brings up a phone's number keys without a spinner. */
  readonly inputmode?: 'text' | 'decimal' | 'numeric' | 'email' | 'url'
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'name' | 'email' | 'off'
  readonly required?: boolean
  /** What stands after the box, such as "of 24". */
  readonly unit?: string | undefined
  readonly size?: 'short' | 'big'
  readonly lang?: string
  /** What a browser offers while one types; anything else may be typed too. */
  readonly suggestions?: readonly string[]
}

export function Field(props: FieldProps) {
  const { value, unit, type = 'text', inputmode, autocomplete, required, size, lang, suggestions } = props
  const list = suggestions === undefined ? undefined : `${fieldId(props)}-list`
  const box = (
    <input
      class={['box', unit === undefined ? null : 'short', size].filter((one) => one != null).join(' ')}
      id={fieldId(props)}
      name={props.name}
      type={type as 'text'}
      value={value ?? ''}
      {...(inputmode === undefined ? {} : { inputmode })}
      {...(autocomplete === undefined ? {} : { autocomplete })}
      {...(required === true ? { required: true } : {})}
      {...(lang === undefined ? {} : { lang })}
      {...(list === undefined ? {} : { list })}
      {...describedBy(props)}
    />
  )
  return (
    <FieldFrame words={props}>
      {suggestions === undefined ? null : (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {unit === undefined ? (
        box
      ) : (
        <div class="with-unit">
          {box}
          <span>{unit}</span>
        </div>
      )}
    </FieldFrame>
  )
}
