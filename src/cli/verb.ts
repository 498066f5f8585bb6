/**
 * Verbs: what each command is called, what it takes, and what it answers. The catalogue of them drives parsing, help and the tests.
 */
import type { Outcome } from '../domain/outcome.ts'
import type { Context } from './context.ts'
import type { Given, Option } from './usage.ts'

/** What a verb has found or done: for people, and for programs. */
export type Answer = {
  readonly text: string
  readonly json: unknown
  /** 0 where left out; 1 for findings. */
  readonly status?: number
  /** Talk that follows the result: what to do next. */
  readonly next?: string
}

export const groups = ['Start', 'Read', 'Decide', 'Carry out', 'Ask', 'Care'] as const

export type Verb = {
  readonly name: string
  readonly group: (typeof groups)[number]
  readonly summary: string
  /** The words after the verb, as the help shows them. */
  readonly usage: string
  /** Fewest and most words after the verb. */
  readonly words: readonly [number, number]
  /** A command line without the program's name, and what it does. */
  readonly examples: readonly (readonly [line: string, what: string])[]
  readonly options: Readonly<Record<string, Option>>
  /** Whether it writes, and so takes --dry-run. */
  readonly writes: boolean
  readonly run: (context: Context, given: Given) => Promise<Outcome<Answer>>
}
