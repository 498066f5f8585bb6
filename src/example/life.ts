/** How the story tells a commitment: where it comes from, what it promises, and every turn of its life by date. */
import type { Grade } from '../domain/event.ts'

export type Turn = { readonly on: string } & (
  | {
      readonly does: 'report'
      readonly words: string
      readonly asOf: string
      readonly number: number | null
      readonly unit: string | null
      readonly forecast: string | null
    }
  | { readonly does: 'file'; readonly name: string; readonly text: string | null; readonly note: string }
  | { readonly does: 'link'; readonly link: string; readonly note: string }
  | { readonly does: 'check'; readonly evidence: number; readonly grade: Grade; readonly note: string | null }
  | { readonly does: 'move'; readonly due: string; readonly reason: string; readonly meeting: string | null }
  | { readonly does: 'hand'; readonly owner: string; readonly reason: string }
  | { readonly does: 'done'; readonly words: string; readonly day: string }
  | { readonly does: 'verify'; readonly words: string }
  | { readonly does: 'close'; readonly check: string; readonly words: string | null }
  | { readonly does: 'withdraw'; readonly reason: string; readonly meeting: string | null }
  | { readonly does: 'reopen'; readonly reason: string }
)

export type Life = {
  readonly key: string
  /** The document and words of the statement it is made from; null where it carries out a directive's clause directly. */
  readonly from: readonly [file: string, words: string] | null
  readonly directive?: string
  readonly made: string
  readonly title: string
  readonly owner: string
  /** EDTF. */
  readonly due: string | null
  /** ISO 8601 duration, for what has no end. */
  readonly ongoing?: string
  readonly doneWhen: string
  /** Null where it is not public yet. */
  readonly published: string | null
  readonly turns: readonly Turn[]
}

type Amount = { readonly number?: number; readonly unit?: string; readonly forecast?: string; readonly asOf?: string }

export function report(on: string, words: string, { number, unit, forecast, asOf }: Amount = {}): Turn {
  return { on, does: 'report', words, asOf: asOf ?? on, number: number ?? null, unit: unit ?? null, forecast: forecast ?? null }
}

/** Evidence that is a file, with its text; without one it stands in the folder of evidence. */
export function file(on: string, name: string, note: string, text: string | null = null): Turn {
  return { on, does: 'file', name, text, note }
}

export function link(on: string, address: string, note: string): Turn {
  return { on, does: 'link', link: address, note }
}

export function checked(on: string, evidence: number, grade: Grade, note: string | null = null): Turn {
  return { on, does: 'check', evidence, grade, note }
}

/** `meeting`: the document of the meeting that decided it; without one the date was moved without a decision. */
export function moved(on: string, due: string, reason: string, meeting: string | null = null): Turn {
  return { on, does: 'move', due, reason, meeting }
}

export function handed(on: string, owner: string, reason: string): Turn {
  return { on, does: 'hand', owner, reason }
}

export function done(on: string, words: string, day = on): Turn {
  return { on, does: 'done', words, day }
}

export function verified(on: string, words: string): Turn {
  return { on, does: 'verify', words }
}

export function closed(on: string, check: string, words: string | null = null): Turn {
  return { on, does: 'close', check, words }
}

export function withdrawn(on: string, reason: string, meeting: string | null = null): Turn {
  return { on, does: 'withdraw', reason, meeting }
}

export function reopened(on: string, reason: string): Turn {
  return { on, does: 'reopen', reason }
}
