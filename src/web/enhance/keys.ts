/** Single keys. They can be switched off, which is remembered, and never do anything while someone types in a field. */
import { part } from './bench.ts'

/** What each key does, by its name: `j`, `⇧j`, `[`. True where it did something. */
export type Keys = Readonly<Record<string, () => boolean>>

const remembered = 'throughline-keys'
const field = 'input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [contenteditable]'

export function listen(keys: Keys, goTo: (number: number) => void, total: () => number): void {
  const on = setUpSwitch()
  const going = new Going(goTo, total)
  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (event.defaultPrevented || event.isComposing || altKey) return
    if (target instanceof Element && target.closest(field) !== null) {
      if (key === 'Escape' && keys['Escape']?.()) event.preventDefault()
      return
    }
    if (document.querySelector('dialog[open]') !== null) return
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() === 'z' && keys[shiftKey ? '⇧z' : 'z']?.()) event.preventDefault()
      return
    }
    const name = nameOf(event)
    if (name !== 'Escape' && !on.checked) return
    if (going.takes(name) || keys[name]?.()) event.preventDefault()
  })
}

function nameOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key === '{' || (shiftKey && code === 'BracketLeft')) return '⇧['
  if (key === '}' || (shiftKey && code === 'BracketRight')) return '⇧]'
  if (!/^\p{L}$/u.test(key)) return key
  return `${shiftKey ? '⇧' : ''}${key.toLowerCase()}`
}

function setUpSwitch(): HTMLInputElement {
  const on = part<HTMLInputElement>('keys-on')
  const show = (): void => {
    document.documentElement.dataset['keys'] = on.checked ? 'on' : 'off'
  }
  try {
    on.checked = localStorage.getItem(remembered) !== 'off'
  } catch {
    // A browser that keeps nothing begins with the keys on.
  }
  show()
  on.addEventListener('change', () => {
    show()
    try {
      localStorage.setItem(remembered, on.checked ? 'on' : 'off')
    } catch {
      // As above.
    }
  })
  return on
}

/** G and a number: goes there with Enter, when no longer number can be meant, or after a moment. */
class Going {
  readonly #goTo: (number: number) => void
  readonly #total: () => number
  #digits: string | null = null
  #timer = 0

  constructor(goTo: (number: number) => void, total: () => number) {
    this.#goTo = goTo
    this.#total = total
  }

  takes(name: string): boolean {
    if (name === 'g') {
      this.#digits = ''
      this.#show()
      return true
    }
    if (this.#digits === null) return false
    if (/^\d$/.test(name)) {
      this.#digits += name
      if (Number(this.#digits) * 10 > this.#total()) this.#end(true)
      else this.#show()
      return true
    }
    this.#end(name === 'Enter')
    return name === 'Enter' || name === 'Escape'
  }

  #show(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end(true), 1500)
    part('going').textContent = `Go to ${this.#digits ?? ''}`
  }

  #end(go: boolean): void {
    clearTimeout(this.#timer)
    const number = Number(this.#digits ?? '')
    this.#digits = null
    part('going').textContent = ''
    if (go && number > 0) this.#goTo(number)
  }
}
