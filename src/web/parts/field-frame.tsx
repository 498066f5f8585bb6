/** What stands round every box of a form: label, what is wrong, the box, a hint. The message stands above the box and is read out with it. */
import type { ComponentChildren } from 'preact'
import { StatusMark } from './status-mark.tsx'

export type FieldWords = {
  /** The box's id is its name unless given: error summaries link to it. */
  readonly id?: string | undefined
  readonly name: string
  readonly label: string
  readonly hint?: ComponentChildren
  /** What is wrong and what to enter, as a sentence. */
  readonly error?: string | null | undefined
  readonly optional?: boolean
  /** Takes the whole width where fields stand two abreast. */
  readonly whole?: boolean
}

export function fieldId({ id, name }: Pick<FieldWords, 'id' | 'name'>): string {
  return id ?? name
}

/** Attributes that tie a box to its hint and message. */
export function describedBy(words: FieldWords): { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: 'true' } {
  const id = fieldId(words)
  const wrong = hasError(words)
  const ids = [wrong ? `${id}-error` : null, words.hint === undefined ? null : `${id}-hint`].filter((one) => one !== null)
  return { ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }), ...(wrong ? { 'aria-invalid': 'true' as const } : {}) }
}

export function FieldFrame({ words, children }: { readonly words: FieldWords; readonly children: ComponentChildren }) {
  const id = fieldId(words)
  return (
    <div class={fieldClass(words)}>
      <label for={id}>
        {words.label}
        <Optional words={words} />
      </label>
      <FieldError words={words} />
      {children}
      <FieldHint words={words} />
    </div>
  )
}

export function fieldClass(words: FieldWords): string {
  return ['field', hasError(words) ? 'wrong' : null, words.whole === true ? 'whole' : null].filter((one) => one !== null).join(' ')
}

export function Optional({ words }: { readonly words: FieldWords }) {
  return words.optional === true ? <span class="optional"> (optional)</span> : null
}

export function FieldError({ words }: { readonly words: FieldWords }) {
  if (!hasError(words)) return null
  return (
    <p class="error" id={`${fieldId(words)}-error`}>
      <StatusMark status="late" />
      <span>{words.error}</span>
    </p>
  )
}

export function FieldHint({ words }: { readonly words: FieldWords }) {
  return words.hint === undefined ? null : (
    <p class="hint" id={`${fieldId(words)}-hint`}>
      {words.hint}
    </p>
  )
}

function hasError({ error }: FieldWords): boolean {
  return error != null && error !== ''
}
