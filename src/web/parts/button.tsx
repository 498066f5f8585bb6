/** Buttons, and links that look like them. They say what happens: "Report progress", "Accept 6 alike". */
import type { ComponentChildren } from 'preact'

export type ButtonLook = {
  /** `go` the one main action, `quiet` a lesser one, `grave` one that is hard to take back. */
  readonly look?: 'go' | 'quiet' | 'grave'
  readonly small?: boolean
  /** The single key that does the same, shown as a key cap. */
  readonly keyCap?: string
  readonly children: ComponentChildren
}

export function Button(props: ButtonLook & { readonly name?: string; readonly value?: string; readonly id?: string }) {
  const { name, value, id } = props
  return (
    <button
      type="submit"
      class={buttonClass(props)}
      {...(id === undefined ? {} : { id })}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
    >
      <Face {...props} />
    </button>
  )
}

export function ButtonLink(props: ButtonLook & { readonly to: string; readonly id?: string }) {
  return (
    <a class={buttonClass(props)} href={props.to} {...(props.id === undefined ? {} : { id: props.id })}>
      <Face {...props} />
    </a>
  )
}

function Face({ children, keyCap }: ButtonLook) {
  return (
    <>
      {children}
      {keyCap === undefined ? null : (
        <span aria-hidden="true">
          <kbd>{keyCap}</kbd>
        </span>
      )}
    </>
  )
}

function buttonClass({ look, small }: ButtonLook): string {
  return ['btn', look, small === true ? 'small' : null].filter((one) => one != null).join(' ')
}
