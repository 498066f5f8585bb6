/** What can be typed after a verb, what was typed, and what is said where it cannot be understood. */

export type Option = {
  readonly type: 'string' | 'boolean'
  /** What the value is called in the help; strings only. */
  readonly value?: string
  readonly words: string
}

/** What was given after the verb: words in order, and options by name. */
export type Given = {
  readonly words: readonly string[]
  /** The value of an option; null where it was not given. */
  readonly value: (option: string) => string | null
  readonly has: (option: string) => boolean
}

/** What was typed cannot be understood. Exit status 2. */
export class UsageError extends Error {}
