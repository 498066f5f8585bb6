/** Words as they are read aloud: without marks for bold and without the blanks that such marks leave; and the way back to where they stand. */
import type { Span } from '../../domain/span.ts'

export type PlainWords = {
  readonly text: string
  /** The same place in the words as they are written. */
  readonly back: (place: Span) => Span
  /** The place in them of an offset of the words as they are written. */
  readonly at: (written: number) => number
}

const same = <Place>(place: Place): Place => place
const uneven = /[*`]|\s\s|[([]\s|\s[),:;\]]|^\s/

/** "(  Ada  , **Jo** )" is "(Ada, Jo)". */
export function plainWords(written: string): PlainWords {
  if (!uneven.test(written)) return { text: written, back: same, at: same }
  const places: number[] = []
  let text = ''
  for (let at = 0; at < written.length; at++) {
    const sign = written[at]!
    if (sign === '*' || sign === '`') continue
    const blank = sign !== '\n' && sign.trim() === ''
    const last = text.at(-1) ?? ' '
    if (blank && ' ([\n'.includes(last)) continue
    if (last === ' ' && (/[),:;\]]/.test(sign) || /^\.(?:\s|$)/.test(written.slice(at, at + 2))) && text !== '') {
      text = text.slice(0, -1)
      places.pop()
    }
    text += blank ? ' ' : sign
    places.push(at)
  }
  return {
    text,
    back: ({ start, end }) => ({
      start: places[start] ?? written.length,
      end: end > start ? (places[end - 1] ?? written.length - 1) + 1 : (places[end] ?? written.length)
    }),
    at: (offset) => {
      const found = places.findIndex((place) => place >= offset)
      return found < 0 ? text.length : found
    }
  }
}
