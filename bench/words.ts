/** Words to fill a store with: a vocabulary of 4,000, few of them common and most of them rare, drawn the same way every time. */

const syllables = 'ba cor del fen gal hol jur kel lim mon nar pel quo ral sten tor ulm ver wil zan'.split(' ')
const vocabulary = Array.from({ length: 4000 }, (_, i) =>
  [i % 20, Math.floor(i / 20) % 20, Math.floor(i / 400) % 20].map((at) => syllables[at]).join('')
)

/** Gives a number of words in a row. */
export function wordsFrom(seed: number): (count: number) => string {
  const next = chanceFrom(seed)
  const one = (): string => vocabulary[Math.floor(next() ** 2.5 * vocabulary.length)]!
  return (count) => Array.from({ length: count }, one).join(' ')
}

/** A word that few texts have. */
export function rareWord(i: number): string {
  return vocabulary[2000 + ((i * 37) % 2000)]!
}

/** Numbers from 0 up to 1, the same for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
