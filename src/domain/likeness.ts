/**
 * Likeness: how alike two stretches of text are. Words are folded, cut into runs of characters (five of an alphabet, three of Chinese), and the
 * sets of runs are compared: what both have, out of all there is (Jaccard), and out of the smaller (containment).
 */

/** `identical` the same but for case, blanks and marks; `restated` the same thing said again; `related` something of it. */
export const relations = ['identical', 'restated', 'related'] as const
export type Relation = (typeof relations)[number]

export type Likeness = { readonly jaccard: number; readonly containment: number }

const alphabetRun = 5
const chineseRun = 3
const han = /\p{Script=Han}/u
const piece = /\p{Script=Han}+|[^\p{Script=Han}]+/gu

/** Small letters and digits with one blank between words; Chinese characters stand together. */
export function foldedWords(words: string): string {
  if (/^[\n -~]*$/.test(words))
    return words
      .toLowerCase()
      .replaceAll(/(\d),(?=\d{3})/g, '$1')
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(\d)[,，](?=\d{3})/g, '$1')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** The runs of characters that folded words consist of. Text shorter than a run is one run. */
export function runsOf(folded: string): Set<string> {
  const runs = new Set<string>()
  for (const [part] of folded.matchAll(piece)) {
    const own = part.trim()
    if (own === '') continue
    const chinese = han.test(own)
    const length = chinese ? chineseRun : alphabetRun
    // Rare characters are two units long and are not cut in two.
    if (/[\ud800-\udfff]/.test(own)) runsOfPoints(Array.from(own), length, runs)
    else if (own.length <= length) runs.add(own)
    else for (let at = 0; at + length <= own.length; at++) runs.add(own.slice(at, at + length))
  }
  return runs
}

function runsOfPoints(characters: readonly string[], length: number, runs: Set<string>): void {
  for (let at = 0; at === 0 || at + length <= characters.length; at++) runs.add(characters.slice(at, at + length).join(''))
}

export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): Likeness {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const run of small) if (large.has(run)) common++
  const all = a.size + b.size - common
  return { jaccard: all === 0 ? 0 : common / all, containment: small.size === 0 ? 0 : common / small.size }
}

/** Runs a stretch must have before being contained in another one says anything. */
const leastContained = 24

/**
 * What two stretches are to one another. `together`: both cite the same document or use the same named term. `weight` is below 1 for words that
 * many documents of a body have in common, and takes their likeness down with it.
 */
export function relationOf(
  { jaccard, containment }: Likeness,
  { together, weight = 1, runs }: { readonly together: boolean; readonly weight?: number; readonly runs: number }
): Relation | null {
  if (jaccard * weight >= 0.98) return 'identical'
  if (jaccard * weight >= 0.6 || (containment * weight >= 0.8 && runs >= leastContained)) return 'restated'
  return jaccard * weight >= 0.35 && together ? 'related' : null
}

/** Share of a body's documents from which words are its boilerplate, and the least number of documents that says so. */
const commonShare = 0.05
const fewestDocuments = 4

/** How much words count that stand in so many of a body's documents: less the more of them have them, 1 for what few say. */
export function weightOf(having: number, documents: number): number {
  if (having < fewestDocuments || having / documents <= commonShare) return 1
  return commonShare / (having / documents)
}
