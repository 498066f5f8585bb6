/** The list of those named at a meeting, each once, and what the words of a heading, a label or a table's cell say of them. */
import type { Attendee } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { firstFitting } from '../02-block/first-fitting.ts'
import { withoutPicture } from '../02-block/section.ts'
import { isLetter } from '../code-units.ts'
import { attendanceRows, rollGroups } from '../lexicon/en/attendance.ts'
import { sieved } from '../sieve.ts'
import { isCoded, ownStatus } from './roll-marks.ts'

export type Status = Attendee['status']

const statuses = attendanceRows.map(({ status, pattern }) => ({
  status,
  ...sieved(`^(?:(?!(?:with|from|to|about|on|by|reports?|discussion|join|dial)\\s)[a-z'&/-]{1,20}\\s){0,5}${pattern}$`, 'i')
}))
const groups = rollGroups.map(({ status, pattern }) => ({ status, ...sieved(`^(?:[a-z'&/-]{1,20}\\s){0,4}${pattern}$`, 'i') }))

const edge = /^[=#*_~\s]{1,8}|[=#*_~\s]{1,8}$/g
const numbered =
  /^(?:[A-Za-z]{0,4}\d{1,4}\/\d{2,4}\s{1,12})?(?:(?:\d{1,2}-){1,3}\d{1,2}|\(?\d{1,5}(?:\.\d{1,3})?\\?[.)]?|\(?[A-Za-z]\\?[.)])\s+/

/** Words without numbers, brackets and marks around them. */
function bareWords(words: string): string {
  const whole = words.trim()
  // Words that begin with two letters have no number or mark before them.
  const plain = isLetter(whole.charCodeAt(0)) && isLetter(whole.charCodeAt(1))
  const open = plain ? withoutEnd(whole) : withoutPicture(whole.replace(edge, '')).replace(numbered, '')
  const outside = open.includes('(') ? open.replace(/\([^()]*\)/g, ' ') : open
  const bare = withoutTail(outside.trim())
  return bare.includes('  ') || bare.includes('\n') ? bare.replace(/\s{2,}/g, ' ') : bare
}

function withoutEnd(words: string): string {
  let end = words.length
  while (end > 0 && words.length - end < 8 && '=#*_~ \n'.includes(words[end - 1]!)) end--
  return words.slice(0, end)
}

/** Without the marks and blanks at the end, no more than sixteen of them. */
function withoutTail(words: string): string {
  const last = words.charCodeAt(words.length - 1)
  return isLetter(last) ? words : words.replace(/[\s:.–-]{1,16}$/, '')
}

/** "Annex B — Meeting participants" */
const annex = /^\s?(?:annex|appendix|attachment)(?:\s[A-Z\d]{1,3})?\s?[:.–—-]\s?/i

/** What words announce, or null. */
export function statusOf(words: string): Status | null {
  const bare = bareWords(words.replace(annex, ''))
  if (bare.length === 0 || bare.length > 70) return null
  return firstFitting(statuses, bare)?.status ?? null
}

/** The same inside an attendance list, where a group or an office says enough ("Staff"). */
export function groupStatusOf(words: string): Status | null {
  const bare = bareWords(words)
  if (bare.length === 0 || bare.length > 60) return null
  return statusOf(words) ?? firstFitting(groups, bare)?.status ?? null
}

const handle = /^ @[\w-]{1,39}/
const handleAhead = /^@[\w-]{1,39}\s(?=\p{Lu}\S{0,30}\s\p{Lu})/u

/** " @alind" behind a name in a list: what the minutes may call the person further on; or nothing. */
export const handleBehind = (view: string, { end }: Span): string => handle.exec(view.slice(end, end + 41))?.[0] ?? ''

export class Roll {
  readonly found: Attendee[] = []
  readonly #view: string
  readonly #coded: boolean
  readonly #seen = new Map<string, number>()
  /** First and last words and initials of full names: "Lewis" and "LH" are Lewis Hart again. */
  readonly #parts = new Set<string>()

  constructor(view: string) {
    this.#view = view
    this.#coded = isCoded(view)
  }

  /** "Ada Lind @alind", "@alind Ada Lind" */
  #withoutHandle({ start, end }: Span): Span {
    const ahead = handleAhead.exec(this.#view.slice(start, Math.min(end, start + 48)))?.[0].length ?? 0
    const at = this.#view.lastIndexOf(' @', end)
    if (ahead > 0) return { start: start + ahead, end }
    return at > start + 2 && at < end ? { start, end: at } : { start, end }
  }

  add(spans: readonly Span[], listed: Status): number {
    let added = 0
    for (const found of spans) {
      const span = this.#withoutHandle(found)
      const status = listed === 'present' || listed === 'guest' ? (ownStatus(this.#view, span, this.#coded) ?? listed) : listed
      const name = this.#view.slice(span.start, span.end).replace(/\s+(?:\|\s+)?/g, ' ')
      const key = name.toLowerCase()
      const before = this.#seen.get(key)
      added++
      if (before === undefined && this.#parts.has(key)) continue
      if (before !== undefined) {
        if (status !== 'present' && this.found[before]!.status === 'guest') this.found[before] = { ...this.found[before]!, status }
        continue
      }
      this.#seen.set(key, this.found.length)
      const parts = key.split(' ')
      if (parts.length > 1) for (const part of [parts[0]!, parts.at(-1)!, parts.map((word) => word[0]).join('')]) this.#parts.add(part)
      this.found.push({ ...span, name, status })
    }
    return added
  }
}
