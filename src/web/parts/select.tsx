/** One of many, as a menu. */
import { describedBy, FieldFrame, type FieldWords, fieldId } from './field-frame.tsx'

export type Option = { readonly value: string; readonly words: string }

export function Select(
  props: FieldWords & { readonly value?: string | null | undefined; readonly options: readonly Option[]; readonly none?: string }
) {
  const { name, value, options, none } = props
  return (
    <FieldFrame words={props}>
      <select class="box" id={fieldId(props)} name={name} {...describedBy(props)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.words}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
