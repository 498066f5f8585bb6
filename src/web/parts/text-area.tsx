/** Several lines to write in. */
import { describedBy, FieldFrame, type FieldWords, fieldId } from './field-frame.tsx'

export function TextArea(
  props: FieldWords & { readonly value?: string | null | undefined; readonly rows?: number; readonly lang?: string }
) {
  const { name, value, rows = 3, lang } = props
  return (
    <FieldFrame words={props}>
      <textarea class="box" id={fieldId(props)} name={name} rows={rows} {...(lang === undefined ? {} : { lang })} {...describedBy(props)}>
        {value ?? ''}
      </textarea>
    </FieldFrame>
  )
}
