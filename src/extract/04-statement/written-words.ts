/** What the whole document says of how a word is written: asked of many words, so that the text is looked through once. */

const space = 0x20
/** What follows a word that stands by itself: a space, a comma, a full stop, a semicolon. */
const endsWord = (unit: number): boolean => unit === space || unit === 0x2c || unit === 0x2e || unit === 0x3b
const withUnit = (number: number, unit: number): number => (Math.imul(number, 31) + unit) & 0xffff

/** What has been asked of one view. A bit of `stands` for what each word between a space and an end comes to. */
type Asked = {
  readonly view: string
  readonly stands: Uint8Array
  readonly twice: Map<string, boolean>
  readonly small: Map<string, boolean>
}

let last: Asked = { view: '', stands: new Uint8Array(0x10000), twice: new Map(), small: new Map() }

function askedOf(view: string): Asked {
  if (last.view !== view) last = { view, stands: standing(view), twice: new Map(), small: new Map() }
  return last
}

function standing(view: string): Uint8Array {
  const stands = new Uint8Array(0x10000)
  for (let at = view.indexOf(' '); at >= 0 && at < view.length; ) {
    let number = 0
    at++
    for (let unit = view.charCodeAt(at); at < view.length; unit = view.charCodeAt(++at)) {
      if (endsWord(unit)) stands[number] = 1
      if (unit === space) break
      number = withUnit(number, unit)
    }
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
  const { small, stands } = askedOf(view)
  let known = small.get(word)
  if (known === undefined) {
    known =
      (mayStand(stands, word) && [' ', ',', '.', ';'].some((mark) => view.includes(` ${word}${mark}`))) ||
      (word.endsWith('s') && mayStand(stands, word.slice(0, -1)) && view.includes(` ${word.slice(0, -1)} `))
    small.set(word, known)
  }
  return known
}

function mayStand(stands: Uint8Array, word: string): boolean {
  let number = 0
  for (let at = 0; at < word.length; at++) number = withUnit(number, word.charCodeAt(at))
  return stands[number] === 1
}
