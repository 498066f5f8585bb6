/** Passages: the stretches of a document that are compared with those of others, to find what is said again. */
import { foldedWords, runsOf } from './likeness.ts'
import { keysOf, printOf } from './min-hash.ts'
import type { Span } from './span.ts'

/** UTF-16 units of the text; `keys` are those that alike passages meet under. */
export type Passage = Span & { readonly words: string; readonly keys: readonly number[] }

/** Runs that a passage must have: what is shorter is said everywhere. */
const leastRuns = 20
const longest = 2000

/** The passages at some places of a text, each once: a sentence that is all quote is one passage. */
export function passagesAt(text: string, places: readonly Span[]): Passage[] {
  const passages: Passage[] = []
  const seen = new Set<string>()
  const inOrder = [...places].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const { start, end } of inOrder) {
    const words = text.slice(start, end)
    const folded = foldedWords(words.slice(0, longest))
    const runs = runsOf(folded)
    const own = `${folded} ${Math.round(start / 200)}`
    if (runs.size < leastRuns || seen.has(own)) continue
    seen.add(own)
    passages.push({ start, end, words: words.slice(0, longest), keys: keysOf(printOf(runs)) })
  }
  return passages
}

/** What to look for, where words are compared that are kept nowhere. */
export function keysOfWords(words: string): number[] {
  return keysOf(printOf(runsOf(foldedWords(words.slice(0, longest)))))
}
