/** Erasures in words: what would go, for whoever decides, and the stub that stands for it afterwards. */
import { type Retention, retentionInWords } from '../domain/backup-retention.ts'
import { type CalendarDate, parseCalendarDate } from '../domain/calendar-date.ts'
import { type ErasureKind, type LawfulReason, lawfulReasons } from '../domain/erasure.ts'
import { erasedMark } from '../domain/redaction.ts'
import { erasedKinds } from './act-words.ts'
import { count } from './count-words.ts'
import { dateInWords } from './date-words.ts'

/** A value or a text that would go, as it stands and as it would stand. */
export type ErasureRow = { readonly place: string; readonly was: string; readonly left: string }

type Value = { readonly on: string; readonly key: string; readonly n: number; readonly was: unknown; readonly left: unknown }
type Reading = {
  readonly reading: string
  readonly document: string
  readonly text: string
  readonly cuts: readonly { start: number; end: number }[]
}
type Planned = {
  readonly values: readonly Value[]
  readonly readings: readonly Reading[]
  readonly documents: readonly string[]
  readonly files: readonly string[]
  readonly accounts: readonly string[]
}

const keys: Readonly<Record<string, string>> = {
  title: 'title',
  fileName: 'file name',
  words: 'words',
  reason: 'reason',
  chair: 'who presided',
  attendees: 'attendance',
  bodyAsWritten: 'body, as written',
  issuer: 'issuer',
  label: 'name of the term',
  members: 'members of the term',
  doneWhen: 'what counts as done',
  note: 'note',
  link: 'link',
  name: 'name',
  person: 'who entered it'
}

/** Whole sentences about what goes, the texts first. */
export function whatGoes(plan: Planned): string[] {
  const { values, readings, documents, files, accounts } = plan
  const places = readings.reduce((sum, { cuts }) => sum + cuts.length, 0)
  const cutDocuments = new Set(readings.map(({ document }) => document)).size
  return [
    ...documents.map((id) => `${id} keeps its number and its page; its file, its text and its title go.`),
    ...(readings.length === 0
      ? []
      : [
          `${count(places, 'place')} in the text of ${count(cutDocuments, 'document')} ${places === 1 ? 'is' : 'are'} blacked out, character for character.`,
          `The original ${cutDocuments === 1 ? 'file' : 'files'} of ${[...new Set(readings.map(({ document }) => document))].join(', ')} ${cutDocuments === 1 ? 'goes' : 'go'}; the text with what is blacked out stays.`
        ]),
    ...(values.length === 0
      ? []
      : [`${count(values.length, 'sealed value')} of the log ${values.length === 1 ? 'goes or is' : 'go or are'} blacked out in part.`]),
    ...(files.length === 0 ? [] : [`${count(files.length, 'kept file')} ${files.length === 1 ? 'is' : 'are'} deleted.`]),
    ...(accounts.length === 0
      ? []
      : [
          `${accounts.join(', ')} ${accounts.length === 1 ? 'is' : 'are'} closed and emptied; what was done with ${accounts.length === 1 ? 'it' : 'them'} stays.`
        ])
  ]
}

/** Each value as it stands and as it would stand. */
export function valuesThatGo({ values }: Pick<Planned, 'values'>): ErasureRow[] {
  return values.map(({ on, key, n, was, left }) => ({
    place: `${on.length <= 10 ? `${on}, ` : ''}${keys[key] ?? key} (entry ${n})`,
    was: printed(was),
    left: left === null ? 'nothing' : printed(left)
  }))
}

/** Each place of a text with a few words around it. */
export function placesThatGo({ readings }: Pick<Planned, 'readings'>): ErasureRow[] {
  return readings.flatMap(({ reading, text, cuts }) =>
    cuts.map(({ start, end }) => {
      const [before, after] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 30)].map((words) =>
        words.replaceAll(/\s+/g, ' ')
      )
      return {
        place: reading,
        was: `…${before}${text.slice(start, end)}${after}…`,
        left: `…${before}${'█'.repeat(Math.min(end - start, 40))}${after}…`
      }
    })
  )
}

function printed(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : String(one))).join(', ')
  return JSON.stringify(value)
}

/** "Erased on 1 May 2026 by the Town Clerk, because …": what a stub says; `by` null where no post is named. */
export function erasedInWords(
  erasure: { readonly kind: ErasureKind; readonly lawful: LawfulReason },
  day: CalendarDate,
  by: string | null
): string {
  return `${kindInWords(erasure.kind)} erased on ${dateInWords(day)}${by === null ? ' by an administrator' : ` by the ${by}`}, because ${lawfulReasons[erasure.lawful]}.`
}

function kindInWords(kind: ErasureKind): string {
  const words = erasedKinds[kind]
  return `${words[0]!.toUpperCase()}${words.slice(1)} ${kind === 'passage' ? 'were' : 'was'}`
}

/** Before it is decided: from which day on no backup would hold it, and by which rule. */
export function backupsAheadInWords({
  freeFrom,
  rules
}: {
  readonly freeFrom: CalendarDate
  readonly rules: readonly Retention[]
}): string {
  const kept = [...new Set(rules.map(retentionInWords))].map((rule) => `“${rule}”`).join(' and ')
  return `Backups are kept by the rule ${kept}: from ${dateInWords(freeFrom)} on none of them holds it, where one is taken every day. Copies that were put elsewhere are yours to remove.`
}

/** The title of an object, or that it was erased. */
export function titleInWords({ id, title }: { readonly id: string; readonly title: string }): string {
  return title === erasedMark ? `${id}, erased` : title
}

/** From which day on no backup holds it. */
export function backupsInWords(from: string, today: CalendarDate): string {
  const day = parseCalendarDate(from)
  if (day === null) return ''
  return day > today
    ? `Backups taken before may hold it; from ${dateInWords(day)} on none that is kept does.`
    : `Since ${dateInWords(day)} no backup that is kept holds it.`
}
