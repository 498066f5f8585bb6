/** What the whole document says of how a word is written: asked of many words, so that the text is looked through once. */

const space = 0x20
/** What follows a word that stands by itself: a space, a comma, a full stop, a semicolon. */
const endsWord = (unit: number): boolean => unit === space || unit === 0x2c || unit === 0x2e || unit === 0x3b
const withUnit = (number: number, unit: number): number => (Math.imul(number, 31) + unit) & 0xffff

/** The first signs of a word that are compared. */
const compared = 4

/** What has been asked of one view. A bit of `stands` for what the first signs of each word behind a space come to; null until asked for. */
type Asked = {
  readonly view: string
  stands: Uint8Array | null
  readonly twice: Map<string, boolean>
  readonly small: Map<string, boolean>
}

let last: Asked = { view: '', stands: null, twice: new Map(), small: new Map() }

function askedOf(view: string): Asked {
  if (last.view !== view) last = { view, stands: null, twice: new Map(), small: new Map() }
  return last
}

function standing(view: string): Uint8Array {
  const stands = new Uint8Array(0x10000)
  const length = view.length
  for (let at = 0; at < length; at++) {
    if (view.charCodeAt(at) !== space) continue
    let number = 0
    for (let next = at + 1; next <= at + compared && next < length; next++) {
      const unit = view.charCodeAt(next)
      if (endsWord(unit)) break
      number = withUnit(number, unit)
    }
    stands[number] = 1
  }
  return stands
}

/** Whether the view has the words at two places or more. */
export function standsTwice(view: string, word: string): boolean {
  if (view === '') return false
  const { twice } = askedOf(view)
  let known = twice.get(word)
  if (known === undefined) {
    const first = view.indexOf(word)
    known = first >= 0 && view.indexOf(word, first + word.length) >= 0
    twice.set(word, known)
  }
  return known
}

/** Whether a word in small letters stands in the view by itself, behind a space; of a plural also without its "s" and before a space. */
export function standsSmall(view: string, word: string): boolean {
  if (view === '') return false
  const asked = askedOf(view)
  let known = asked.small.get(word)
  if (known === undefined) {
    asked.stands ??= standing(view)
    const { stands } = asked
    known =
      (mayStand(stands, word) && [' ', ',', '.', ';'].some((mark) => view.includes(` ${word}${mark}`))) ||
      (word.endsWith('s') && mayStand(stands, word.slice(0, -1)) && view.includes(` ${word.slice(0, -1)} `))
    asked.small.set(word, known)
  }
  return known
}

function mayStand(stands: Uint8Array, word: string): boolean {
  let number = 0
  for (let at = 0; at < word.length && at < compared && !endsWord(word.charCodeAt(at)); at++) number = withUnit(number, word.charCodeAt(at))
  return stands[number] === 1
}
