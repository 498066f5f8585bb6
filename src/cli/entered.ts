/** What a verb that writes answers with: each act that was entered, or would be. */
import type { Event } from '../domain/event.ts'
import { actInWords } from '../formats/act-words.ts'
import { count } from '../formats/count-words.ts'
import type { Context } from './context.ts'
import { facts } from './layout.ts'
import { inline, style } from './paint.ts'
import type { Answer } from './verb.ts'

/** `next` follows only where something was really entered. */
export function enteredAnswer(context: Context, events: readonly Event[], next?: string): Answer {
  return {
    text: enteredText(context, events),
    json: { dryRun: context.dryRun, entered: events.map(eventJson) },
    ...(next === undefined || context.dryRun ? {} : { next })
  }
}

export function enteredText(context: Context, events: readonly Event[]): string {
  const rows = events.map((event) => [event.on.length <= 10 ? event.on : '', inline(actInWords(event))] as const)
  const entries = events.map((event) => event.n)
  const where = entries.length === 0 ? 'nothing' : `${entries.length === 1 ? 'entry' : 'entries'} ${range(entries)}`
  const verdict = context.dryRun
    ? `Dry run: ${count(events.length, 'act')} would be entered. Nothing was; numbers are given when it is.`
    : `Entered as ${where}.`
  return `${facts(rows, context.columns)}${style('faint', verdict)}\n`
}

export function eventJson(event: Event): object {
  const { n, act, on, at, via, body } = event
  return { entry: n, act, on, with: event.with, at, via, body }
}

function range(entries: readonly number[]): string {
  const first = entries[0]!
  const last = entries.at(-1)!
  return first === last ? `${first}` : `${first} to ${last}`
}
