/** A sentence before and after a change: words taken out struck through, words put in underlined. Compared word by word, Chinese sign by sign. */

export type WordRun = { readonly kind: 'same' | 'out' | 'in'; readonly words: string }

/** Longest texts that are compared word by word; beyond, everything between what both begin and end with counts as changed. */
const most = 600

export function DiffWords({ before, after, lang }: { readonly before: string; readonly after: string; readonly lang?: string | null }) {
  return (
    <span class="said" {...(lang == null ? {} : { lang })}>
      {compareWords(before, after).map(({ kind, words }, place, runs) => {
        const key = `${place}${kind}`
        const parted = /\s$/.test(words) || runs[place + 1]?.kind !== 'in' ? '' : ' '
        if (kind === 'out') return [<del key={key}>{words}</del>, parted]
        return kind === 'in' ? <ins key={key}>{words}</ins> : <span key={key}>{words}</span>
      })}
    </span>
  )
}

/** Put together without the "out" runs it is `after`, without the "in" runs it is `before`. */
export function compareWords(before: string, after: string): WordRun[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const runs: WordRun[] = [
    { kind: 'same', words: a.slice(0, head).join('') },
    ...compareMiddle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'same', words: a.slice(a.length - tail).join('') }
  ]
  return joinRuns(runs)
}

/** Words with the space after them; a Chinese, Japanese or Korean sign is a word of its own. */
function wordsOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu
    ) ?? []
  )
}

function compareMiddle(a: readonly string[], b: readonly string[]): WordRun[] {
  if (a.length > most || b.length > most || a.length === 0 || b.length === 0)
    return [
      { kind: 'out', words: a.join('') },
      { kind: 'in', words: b.join('') }
    ]
  const common = commonLengths(a, b)
  const runs: WordRun[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      runs.push({ kind: 'same', words: a[i]! })
      i++
      j++
    } else if (common[i + 1]![j]! >= common[i]![j + 1]!) runs.push({ kind: 'out', words: a[i++]! })
    else runs.push({ kind: 'in', words: b[j++]! })
  }
  return [...runs, { kind: 'out', words: a.slice(i).join('') }, { kind: 'in', words: b.slice(j).join('') }]
}

/** Length of the longest common sequence of words from place i of one and j of the other on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  return lengths
}

function joinRuns(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.words === '') continue
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, words: last.words + run.words }
    else joined.push(run)
  }
  return joined
}
