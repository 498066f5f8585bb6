/** Runs of capitalised words, with the small words that stand inside names: the places where a text may name a person or a body. */
import type { Span } from '../../domain/span.ts'
import { isDigit, isLetter } from '../code-units.ts'
import { perDocument } from '../per-document.ts'

/** A word of a run: as written, in small letters, and those without the possessive 's. */
export type RunWord = Span & { readonly text: string; readonly lower: string; readonly bare: string }

export type CapitalRun = Span & { readonly words: readonly RunWord[] }

const inside = new Set(['of', 'the', 'for', 'de', 'van', 'von', 'der', 'den', 'del', 'di', 'da', 'du', 'la', 'le', 'al', 'bin'])

/** The runs of all blocks that are text. */
export const runsOf = perDocument(({ view, blocks }): readonly CapitalRun[] =>
  blocks.flatMap((block) => (block.kind === 'furniture' || block.kind === 'code' ? [] : capitalRuns(view, block.start, block.end)))
)

/** Runs in order; a run ends at punctuation, at a word in lower case, or at the end of the text's line. */
export function capitalRuns(view: string, from: number, to: number): CapitalRun[] {
  const runs: CapitalRun[] = []
  let words: RunWord[] = []
  const close = (): void => {
    while (words.length > 0 && inside.has(words.at(-1)!.text)) words.pop()
    if (words.length > 0) runs.push({ start: words[0]!.start, end: words.at(-1)!.end, words })
    words = []
  }
  for (let at = from; at < to; ) {
    if (!isUpper(view.charCodeAt(at)) && words.length === 0) {
      at = nextUpper(view, at + 1, to)
      continue
    }
    const end = endOfWord(view, at, to)
    if (end === at) {
      const gap =
        view.charCodeAt(at) === 32 && !(view.charCodeAt(at + 1) === 32 && view.charCodeAt(at + 2) === 32 && view.charCodeAt(at + 3) === 32)
      if (!gap) close()
      at++
      continue
    }
    const text = withoutMarks(view.slice(at, end))
    const taken = isUpper(text.charCodeAt(0)) || (words.length > 0 && inside.has(text))
    if (taken) words.push(runWord(at, text))
    else close()
    if (taken && at + text.length < end && !isPluralPossessive(view, at + text.length, end)) close()
    at = end
  }
  close()
  return runs
}

function runWord(start: number, text: string): RunWord {
  const lower = text.toLowerCase()
  return { start, end: start + text.length, text, lower, bare: isPossessive(lower) ? lower.slice(0, -2) : lower }
}

export const isPossessive = (word: string): boolean => word.endsWith("'s") || word.endsWith('\u2019s')

/** The apostrophe of "Residents' Association". */
function isPluralPossessive(view: string, from: number, end: number): boolean {
  const mark = view.charCodeAt(from)
  return (
    end === from + 1 &&
    (mark === 39 || mark === 0x2019) &&
    (view[from - 1] === 's' || view[from - 1] === 'S') &&
    isUpper(view.charCodeAt(end + 1))
  )
}

/** Latin, Greek and Cyrillic letters, and digits: 1; marks that stand inside words: 2. */
const signs = Uint8Array.from({ length: 0x2020 }, (_, unit) =>
  isLetter(unit) || isDigit(unit) || (unit >= 0xc0 && unit < 0x530 && unit !== 0xd7 && unit !== 0xf7)
    ? 1
    : "'\u2019.&-".includes(String.fromCharCode(unit))
      ? 2
      : 0
)

/** Where the word that begins at an offset ends: letters and digits, with marks that stand inside words. */
function endOfWord(view: string, start: number, to: number): number {
  if (signs[view.charCodeAt(start)] !== 1) return start
  let end = start + 1
  while (end < to && signs[view.charCodeAt(end)]! > 0) end++
  return end
}

/** Without marks at the end, but with the full stop of an initial or a title. */
function withoutMarks(text: string): string {
  if (!"'’.&-".includes(text.at(-1)!)) return text
  if (/^(?:\p{Lu}|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Cllr|St|Capt|Lt|Sgt|Gen|Gov|Sen)\.$/u.test(text)) return text
  let end = text.length
  while (end > 0 && "'’.&-".includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

function isUpper(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde)
}

/** The next capital that begins a word; most signs are none, and are told so by one bit. */
function nextUpper(view: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = view.charCodeAt(at)
    if ((unit & 0x60) !== 0x40 || !isUpper(unit)) continue
    const before = view.charCodeAt(at - 1)
    if (!isLetter(before) && !isDigit(before)) return at
  }
  return to
}
