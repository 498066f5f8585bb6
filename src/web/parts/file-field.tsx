/** A file to hand in. The form round it needs `enctype="multipart/form-data"`. */
import { describedBy, FieldFrame, type FieldWords, fieldId } from './field-frame.tsx'

export function FileField(props: FieldWords & { readonly accept?: string }) {
  const { name, accept } = props
  return (
    <FieldFrame words={props}>
      <input
        class="box"
        id={fieldId(props)}
        name={name}
        type="file"
        {...(accept === undefined ? {} : { accept })}
        {...describedBy(props)}
      />
    </FieldFrame>
  )
}
