/** Speeches a text cites: "Governor Ada Lind's important speech at the harbour forum", "the keynote address by Mayor Osei". */
import type { Span } from '../../domain/span.ts'
import { type CapitalRun, runsOf } from '../05-meeting/capital-runs.ts'
import type { ExtractionContext } from '../context.ts'
import { matchesOf } from '../matches.ts'

type Speech = Span & { readonly type: 'speech' }

const owned = /['\u2019]s\s(?:important\s|keynote\s|major\s|recent\s)?(?:speech(?:es)?|remarks|address|instructions?)(?![\w-])/gi
const given =
  /\b(?:the\s)?(?:important\s|keynote\s|major\s)?(?:speech(?:es)?|remarks|address)\s(?:of|by|delivered\sby|given\sby|made\sby)\s/gi
/** One look at the whole text: most have neither. */
const hint =
  /(?:speech(?:es)?|remarks|address)\s(?:of|by|delivered|given|made)\s|['\u2019]s\s(?:[a-z]{5,9}\s)?(?:speech|remarks|address|instruction)/i
const occasion = /\s(?:at|on|during)\s(?:the\s)?[^,.;:"\n]{4,140}/y
const stop = /\s(?:to|which|that|and\sto|who|where|when)\s/

export function speeches(context: ExtractionContext): Speech[] {
  const { view } = context
  if (!hint.test(view)) return []
  const runs = runsOf(context)
  const found: Speech[] = []
  for (const match of matchesOf(owned, view)) {
    const run = firstEndingFrom(runs, match.index)
    if (run !== undefined && run.start < match.index && match.index - run.start < 80)
      found.push({ start: run.start, end: withOccasion(view, match.index + match[0].length), type: 'speech' })
  }
  for (const match of matchesOf(given, view)) {
    const after = match.index + match[0].length
    const last = firstEndingFrom(runs, after + 1)
    if (last !== undefined && last.start < after + 5) found.push({ start: match.index, end: withOccasion(view, last.end), type: 'speech' })
  }
  return found
}

/** The first run that ends at an offset or after it. */
function firstEndingFrom(runs: readonly CapitalRun[], offset: number): CapitalRun | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end < offset) low = middle + 1
    else high = middle
  }
  return runs[low]
}

/** Where and when it was given, to the next stop. */
function withOccasion(view: string, end: number): number {
  occasion.lastIndex = end
  const match = occasion.exec(view)
  if (match === null) return end
  const cut = stop.exec(match[0].slice(4))
  return end + (cut === null ? match[0].trimEnd().length : cut.index + 4)
}
