/** Labels: the first words of a block that announce what it is. */
import type { Span } from '../../domain/span.ts'
import { labelRows } from '../lexicon/en/cues-label.ts'
import { sieved } from '../sieve.ts'
import { firstFitting } from './first-fitting.ts'
import type { Label } from './labelled-block.ts'

const rows = labelRows.map((row) => ({ id: row.id, kind: row.kind, ...sieved(row.pattern) }))
/** No label is longer than this. */
const reach = 120

/** "CHAIR: All those in favour? …": what the chair says, and no field that names the chair. */
const spoken =
  /^(?:MADAM |MR |THE )?(?:CHAIR(?:MAN|PERSON|WOMAN)?|Chair(?:man|person|woman)?|PRESIDENT|CLERK|SECRETARY|Secretary): (?=.*[a-z]{2}[.?!](?: |$)).*\b(?:[Ww]e|I|[Yy]ou|[Ll]et's|[Tt]hat's|[Tt]hose|[Aa]ll|[Aa]ny|[Ii]s|[Dd]oes|[Tt]hank|[Pp]lease|[Oo]kay|[Gg]ood|[Mm]oving)\b/

/** "55/24 AGREED: to renew the lease", "R7/24. RESOLVED: …" */
const minuteNumber =
  /^[A-Z]{0,3}\d{1,4}[./]\d{1,4}[.:)]? {1,4}(?=(?:AGREED|RESOLVED|DECISION|DECIDED|ACTION|Agreed|Resolved|Decision|Decided|Action)[:\u2013-])/

const picture = /^[*_]{0,3}(?:(?:\p{Extended_Pictographic}|\u200d|\ufe0f){1,6}|:[a-z][a-z0-9_+-]{1,30}:)[*_]{0,3}\s{0,3}(?=[*_]{0,3}\p{L})/u

/** "📌 Action:", ":white_check_mark: Decision:": where the words begin behind what adorns them. */
function pictureBefore(head: string): number {
  const first = head.charCodeAt(0)
  return first > 0x2000 || first === 0x3a || first === 0x2a ? (picture.exec(head)?.[0].length ?? 0) : 0
}

export function labelAt(view: string, words: Span): Label | null {
  const head = view.slice(words.start, Math.min(words.end, words.start + reach))
  if (
    !/[:—→]|[-=]>|- |--|^[*_]{0,3}[#[(]|^(?:ACTION|DECISION|RESOLUTION|AGREEMENT|CONSENSUS|VOTED)|^[Aa]ction |^@?[Tt][Oo][Dd][Oo] /.test(
      head
    )
  )
    return null
  const adorned = pictureBefore(head)
  if (adorned > 0) return labelAt(view, { start: words.start + adorned, end: words.end })
  const number = minuteNumber.exec(head)
  if (number !== null) return labelAt(view, { start: words.start + number[0].length, end: words.end })
  const row = firstFitting(rows, head)
  if (row?.kind === 'meta' && spoken.test(head)) return null
  return row === undefined ? null : { start: words.start, end: words.start + row.regex.exec(head)![0].length, kind: row.kind, rule: row.id }
}
