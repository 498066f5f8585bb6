/**
 * Acts as a person reads them, in English: one line each, from the act's own body. A sealed value that was erased is shown as erased.
 */
import { stateWords } from '../domain/commitment.ts'
import { type ErasureKind, lawfulReasons } from '../domain/erasure.ts'
import type { Act, ActBody, DueDate, Event, OwnerRef } from '../domain/event.ts'
import { erasedMark as erased } from '../domain/redaction.ts'
import { dateInWords, dueInWords } from './date-words.ts'

const quoted = (words: string | null | undefined): string => (words === undefined ? erased : words === null ? '' : `“${words}”`)
const after = (words: string | null | undefined): string => (words === null ? '' : `: ${words ?? erased}`)
const owner = (ref: OwnerRef | null): string => ref?.slug ?? 'nobody'
const due = (date: DueDate): string => dateInWords(date.edtf)

/** What kind of thing an erasure removed. */
export const erasedKinds: Readonly<Record<ErasureKind, string>> = {
  person: 'a person’s name',
  document: 'a document',
  passage: 'words of a document'
}

const words: { readonly [A in Act]: (body: ActBody<A>) => string } = {
  'body.formed': ({ name }) => `Body formed: ${name}`,
  'unit.formed': ({ name }) => `Unit formed: ${name}`,
  'post.created': ({ name }) => `Post created: ${name}`,
  'key.rotated': ({ verifier }) => `Log signed from here on with ${verifier}`,
  'document.received': ({ title, bytes }) => `Document received: ${title ?? erased}, ${bytes} bytes`,
  'document.read': ({ reading, characters, reader }) => `Document read as ${reading} by ${reader}, ${characters} characters`,
  'meeting.recorded': ({ title, date }) => `Meeting recorded: ${title ?? erased}, ${date === null ? 'date not stated' : dateInWords(date)}`,
  'directive.registered': ({ title, issuer }) => `Directive registered: ${title ?? erased}${issuer == null ? '' : `, issued by ${issuer}`}`,
  'directive.conveyed': ({ meeting }) => `Directive conveyed at ${meeting}`,
  'statement.accepted': (body) => `Statement accepted as ${force(body)}: ${quoted(body.words)}`,
  'statement.amended': (body) => `Statement amended, ${force(body)}: ${quoted(body.words)}${after(body.reason)}`,
  'statement.dismissed': ({ reading, start, end, reason }) => `Words ${start}–${end} of ${reading} dismissed${after(reason)}`,
  'statement.reopened': ({ reading, start, end, reason }) => `Words ${start}–${end} of ${reading} taken up again${after(reason)}`,
  'term.named': ({ label }) => `Term named: ${quoted(label)}`,
  'term.aliased': ({ of, reason }) => `Another name of ${of}${after(reason)}`,
  'commitment.made': (body) =>
    `Commitment made: ${body.title ?? erased}, owner ${owner(body.owner)}, ${body.due === null ? '' : 'due '}${dueInWords(body.due?.edtf ?? null, body.reviewEvery)}`,
  'lead.changed': ({ from, to, reason }) => `Lead changed from ${owner(from)} to ${owner(to)}${after(reason)}`,
  'deadline.set': (body) => `Due date set: ${due(body.due)}`,
  'deadline.moved': ({ from, to, reason }) => `Due date moved from ${due(from)} to ${due(to)}${after(reason)}`,
  'progress.reported': (body) =>
    `Progress reported${amount(body)}${body.forecast === null ? '' : `, forecast ${dateInWords(body.forecast)}`}${after(body.words)}`,
  'evidence.added': ({ evidence, fileName, link, grade, note }) =>
    `Evidence ${evidence} added (${grade}): ${link ?? fileName ?? (fileName === undefined ? erased : 'a file')}${note == null ? '' : `, ${note}`}`,
  'evidence.checked': ({ evidence, grade, note }) => `Evidence ${evidence} looked at: ${grade}${after(note)}`,
  'done.reported': ({ on, words: said }) => `Reported done on ${dateInWords(on)}${after(said)}`,
  'commitment.verified': ({ words: said }) => `Checked${after(said)}`,
  'commitment.closed': ({ words: said }) => `Closed${after(said)}`,
  'commitment.reopened': ({ reason }) => `Reopened${after(reason)}`,
  'commitment.withdrawn': ({ reason, meeting }) => `Withdrawn${meeting === null ? '' : ` at ${meeting}`}${after(reason)}`,
  'publication.made': () => 'Made public',
  'publication.withdrawn': ({ reason }) => `No longer public${after(reason)}`,
  'erasure.made': ({ kind, lawful, reason }) => `Erased: ${erasedKinds[kind]}, because ${lawfulReasons[lawful]}${after(reason)}`,
  'role.granted': ({ name, role, office }) => `${name ?? erased} may act as ${role}${office === null ? '' : ` for ${owner(office)}`}`,
  'role.revoked': ({ name, role, office }) => `${name ?? erased} no longer acts as ${role}${office === null ? '' : ` for ${owner(office)}`}`
}

/** One line, without the object's number and without a full stop. */
export function actInWords(event: Event): string {
  return (words[event.act] as (body: Event['body']) => string)(event.body)
}

function force(body: Pick<ActBody<'statement.accepted'>, 'kind' | 'force' | 'negative'>): string {
  return [body.kind, body.force, body.negative ? 'not to be done' : null].filter((word) => word !== null).join(', ')
}

function amount({ number, unit }: Pick<ActBody<'progress.reported'>, 'number' | 'unit'>): string {
  return number === null ? '' : `, ${[String(number), unit].filter((word) => word !== null).join(' ')}`
}

/** The lifecycle and what shows at a day, in words: "late, in progress". */
export function standingInWords(state: keyof typeof stateWords, signs: readonly string[]): string {
  const shown = signs.map((sign) => signWords[sign]).filter((word) => word !== undefined)
  return [...shown, stateWords[state]].join(', ')
}

const signWords: Readonly<Record<string, string>> = {
  overdue: 'late',
  due_soon: 'due soon',
  off_trajectory: 'expected late',
  stale: 'no news',
  late_met: 'done late',
  unowned: 'no owner',
  unevidenced: 'no evidence'
}
