/**
 * The short name of a body in a paper that never says who met: the one whose members, officers, meetings or letters it speaks of. Where it
 * speaks so of two, it may be either, and neither is taken.
 */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { groupSpan, matchesOf } from '../matches.ts'

const short = '(\\p{Lu}{3,7}(?:\\s(?:TC|SC|WG|SIG))?|\\p{Lu}{1,6}(?:WG|SIG|TF|TC|SC)|\\p{Lu}\\p{L}{1,8}(?:Soc|Sec|Lug))(?![\\p{L}\\d-])'
const signs: readonly RegExp[] = [
  new RegExp(`(?:members?|chairs?|officers|representatives?|trustees)\\s(?:of|on|to)\\s(?:the\\s)?${short}`, 'gu'),
  new RegExp(
    `(?<![\\p{L}\\d/_-])${short}\\s(?:(?:voting|board|committee|general|monthly|annual)\\s)?(?:members(?:hip)?|elections?|(?:e?mail|mailing)\\slist)(?!\\p{L})`,
    'gu'
  )
]
/** Short names of no body. */
const other =
  /^(?:AGM|EGM|SGM|GBM|IRC|API|PDF|URL|FAQ|TBD|TBC|USA|CEO|CFO|CTO|HTML|JSON|HTTP|README|TODO|ALL|THE|NEW|OLD|NEXT|LAST|AND|FOR|OUR|MAIN)$/

export function bodyBySign({ view }: ExtractionContext): Span | null {
  const found = new Map<string, Span>()
  const text = view.slice(0, 60_000)
  for (const sign of signs) {
    for (const match of matchesOf(sign, text)) {
      const name = match[1]!
      if (!other.test(name) && !found.has(name)) found.set(name, groupSpan(match))
    }
  }
  return found.size === 1 ? [...found.values()][0]! : null
}
