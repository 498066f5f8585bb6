/**
 * The short name of a body in a paper that never says who met: the one whose members, officers, meetings or letters it speaks of. Where it
 * speaks so of two, it may be either, and neither is taken unless it speaks of one far more often.
 */
import type { Span } from '../../domain/span.ts'
import type { ExtractionContext } from '../context.ts'
import { groupSpan, matchesOf } from '../matches.ts'

const short = '(\\p{Lu}{3,7}(?:\\s(?:TC|SC|WG|SIG))?|\\p{Lu}{1,6}(?:WG|SIG|TF|TC|SC)|\\p{Lu}\\p{L}{1,8}(?:Soc|Sec|Lug))(?![\\p{L}\\d/-])'
const alone = '(?<![\\p{L}\\d/_-])'

type Sign = { readonly pattern: RegExp; readonly weight: number }
const sign = (weight: number, pattern: string): Sign => ({ pattern: new RegExp(pattern, 'gmu'), weight })

/** Two for what only a body has, one for what is said of other things too. */
const signs: readonly Sign[] = [
  sign(2, `(?:members?|chairs?|officers|representatives?|trustees)\\s(?:of|on|to)\\s(?:the\\s)?${short}`),
  sign(
    2,
    `${alone}${short}\\s(?:(?:[Vv]oting|[Bb]oard|[Cc]ommittee|[Gg]eneral|[Mm]onthly|[Aa]nnual)\\s)?(?:[Mm]ember(?:s|ship)?|[Oo]fficers|elections?|(?:e?mail|mailing)\\slist)(?!\\p{L})`
  ),
  sign(1, `${alone}${short}\\s(?:meetings?|chair|quorum|attendance|agenda)(?!\\p{L})`),
  sign(1, `[Tt]he\\s${short}\\s(?:is|has|will|should|shall|agree[ds]?|approve[ds]|voted|decided|discussed|accepted|to)\\s`),
  sign(1, `^ {0,12}${short}:\\s`)
]

/** Short names of no body, and those that say its kind and not which it is. */
const other =
  /^(?:AGM|EGM|SGM|GBM|IRC|API|PDF|URL|FAQ|TBD|TBC|USA|CEO|CFO|CTO|HTML|JSON|HTTP|README|TODO|ALL|THE|NEW|OLD|NEXT|LAST|AND|FOR|OUR|MAIN|NOTE|NOTES|ACTION|MOTION|AOB|VOTE|DATE|TIME|ITEM|UTC|PST|EST|CET)$/
const kindAlone = /^(?:[HP]OA|PT[AO]|PTSA|WG|SIG|TF|TC|SC)$/
/** Those that are bodies wherever they stand. */
const known = /^(?:TSC|TAC|TOC|PMC|CPC|PSC)$/

/** `least`: the weight of the signs, where the paper may name something else. */
export function bodyBySign({ view }: ExtractionContext, least = 2): Span | null {
  const found = new Map<string, { readonly span: Span; weight: number; told: boolean }>()
  const text = view.slice(0, 60_000)
  for (const { pattern, weight } of signs) {
    for (const match of matchesOf(pattern, text)) {
      const name = match[1]!
      if (other.test(name) || (least > 2 && kindAlone.test(name))) continue
      const seen = found.get(name) ?? { span: groupSpan(match), weight: 0, told: known.test(name) }
      seen.weight += weight
      if (weight > 1) seen.told = true
      found.set(name, seen)
    }
  }
  const [first, second] = [...found.values()].filter(({ told }) => told).sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
  if (first === undefined || (first.weight < least && !(least < 3 && known.test(view.slice(first.span.start, first.span.end))))) return null
  return second === undefined || (first.weight > 4 && first.weight >= second.weight * 2) ? first.span : null
}
