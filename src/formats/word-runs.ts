/**
 * Words of a source parted from the marks of its markup, for showing: marks of emphasis are felt, not read, and an address stands back
 * behind the words of its link. Nothing is left out: the runs of a span joined are the span.
 */
import { withoutMarkup } from '../domain/markdown-markup.ts'
import type { SourceText } from '../domain/source-text.ts'
import type { Span } from '../domain/span.ts'

/** `sign`: marks alone, such as two asterisks. `aside`: markup with words in it, such as the address of a link or a comment. */
export type RunKind = 'words' | 'strong' | 'sign' | 'aside'
export type WordRun = { readonly kind: RunKind; readonly text: string }

const kinds = ['words', 'strong', 'sign', 'aside'] as const satisfies readonly RunKind[]
const kindOf = new WeakMap<SourceText, Uint8Array | null>()

/** `span` counts UTF-16 units. */
export function wordRuns(source: SourceText, { start, end }: Span): WordRun[] {
  const known = kindsIn(source)
  if (known === null) return [{ kind: 'words', text: source.text.slice(start, end) }]
  const runs: WordRun[] = []
  for (let from = start, to = start + 1; from < end; from = to++) {
    while (to < end && known[to] === known[from]) to++
    runs.push({ kind: kinds[known[from]!]!, text: source.text.slice(from, to) })
  }
  return runs
}

/** For each UTF-16 unit the place of its kind in `kinds`; null where the source has no markup in its text. */
function kindsIn(source: SourceText): Uint8Array | null {
  let known = kindOf.get(source)
  if (known === undefined) {
    known = source.mediaType === 'text/markdown' ? readKinds(source) : null
    kindOf.set(source, known)
  }
  return known
}

const signs = /^[^\p{L}\p{N}]+$|^amp;$/u
const boldSign = /\*\*|__/g
/** Tags, comments and addresses may have spaces within. */
const spaced = /^<|\][([]/
const address = /^\][([][^()[\]]{1,600}[)\]]$/

function readKinds({ text, blocks }: SourceText): Uint8Array {
  const words = withoutMarkup(text)
  const found = new Uint8Array(text.length)
  for (const { kind, start, end } of blocks) {
    if (kind === 'code' || kind === 'furniture') continue
    let bold: number | null = null
    for (let at = start; at < end; at++) {
      if (words[at] === text[at]) continue
      const to = markEnd(text, words, { start: at, end })
      const mark = text.slice(at, to)
      found.fill(kinds.indexOf(signs.test(mark) ? 'sign' : 'aside'), at, to)
      if (address.test(mark)) {
        found.fill(kinds.indexOf('sign'), at, at + 2)
        found.fill(kinds.indexOf('sign'), to - 1, to)
      }
      if ((mark.match(boldSign)?.length ?? 0) % 2 === 1) {
        if (bold !== null) strengthen(found, bold, at)
        bold = bold === null ? to : null
      }
      at = to - 1
    }
  }
  return found
}

function markEnd(text: string, words: string, { start, end }: Span): number {
  let to = start + 1
  for (;;) {
    while (to < end && words[to] !== text[to]) to++
    let next = to
    while (next < end && /\s/.test(text[next]!)) next++
    if (next === to || next === end || words[next] === text[next] || !spaced.test(text.slice(start, to))) return to
    to = next
  }
}

function strengthen(found: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; at++) if (found[at] === 0) found[at] = kinds.indexOf('strong')
}
