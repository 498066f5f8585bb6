/** Refusals about commitments as a form says them: tied to the box that is meant, with the next step a browser offers. */
import type { Refusal } from '../../domain/outcome.ts'
import { type RefusalKey, wordRefusal } from '../../domain/refusals.ts'
import type { FormError } from '../parts/error-summary.tsx'

/** The box of each refusal, where the form has it. */
const boxes: Partial<Record<RefusalKey, string>> = {
  'commitment.due-or-review': 'due',
  'commitment.owner-missing': 'owner',
  'commitment.done-when-missing': 'doneWhen',
  'name.empty': 'title',
  'owner.unknown': 'owner',
  'owner.near': 'owner',
  'lead.unchanged': 'owner',
  'date.malformed': 'due',
  'interval.malformed': 'every',
  'deadline.reason-missing': 'reason',
  'deadline.unchanged': 'due',
  'words.missing': 'words',
  'report.future': 'asOf',
  'source.empty': 'file',
  'source.too-large': 'file',
  'evidence.nothing': 'file',
  'evidence.link-malformed': 'link'
}

/** Where the catalogue's next step is a command, the step on a page. */
const steps: Partial<Record<RefusalKey, string>> = {
  'commitment.due-or-review': 'Give a due date, or say how often it is reviewed.',
  'commitment.owner-missing': 'Name the post or unit that answers for it, not a person.',
  'commitment.done-when-missing': 'Say what counts as done, such as “Monitors read at 24 schools”.',
  'name.empty': 'Give it a title.',
  'owner.unknown': 'There is no post or unit called “{owner}”. Choose one that exists, or tick “Create this post”.',
  'owner.near': 'There is no post or unit called “{owner}”. “{near}” exists: use it, or tick “Create this post”.',
  'commitment.not-done': '{id} has not been reported done yet. Report it done first.',
  'commitment.not-verified': '{id} has not been checked yet. Say what was checked.',
  'evidence.missing': '{id} has no evidence yet. Add a file or a link first.',
  'evidence.both': 'Give a file or a link, one at a time.',
  'object.not-found': 'There is no {id} in this record.',
  'statement.not-accepted': '{id} was dismissed, so nothing can be made from it.',
  'interval.malformed': 'Choose how often it is reviewed.'
}

export function refusalWords({ key, words }: Refusal): string {
  const step = steps[key]
  return step === undefined ? wordRefusal(key, words) : step.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole))
}

/** `renamed` says which box a form has in place of the usual one. */
export function errorOf(refusal: Refusal, renamed: Readonly<Record<string, string>> = {}): FormError {
  const box = boxes[refusal.key]
  return { field: box === undefined ? null : (renamed[box] ?? box), words: refusalWords(refusal) }
}

/** The message of a box. */
export function messageFor(errors: readonly FormError[], field: string): string | null {
  return errors.find((error) => error.field === field)?.words ?? null
}
