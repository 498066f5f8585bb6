/**
 * Bullets and numbers at the head of a line: "•", "3.", "(a)", "IV.", "一、", "（二）", "①". Written by hand as one pass, so that no line
 * can make it slow.
 */

export type MarkerStyle = 'bullet' | 'number' | 'dotted' | 'letter' | 'roman' | 'bracket' | 'han' | 'han-bracket' | 'circled' | 'chapter'

/** `marker` as written; `after` the offset of the first character behind it and its space. */
export type Marker = { readonly marker: string; readonly style: MarkerStyle; readonly after: number }

const bullets = '*-+•●○◦▪▫■□‣⁃∙·–—➢➤►▶✓✔❖◆◇\uf0b7\uf0a7\uf0d8'
const hanDigits = '一二三四五六七八九十百零〇'
const romanUnits = 'ivxlcIVXLC'

/** The marker at `at`, if the text has one there. `end` bounds the line. */
export function markerAt(text: string, at: number, end: number): Marker | null {
  if (at >= end) return null
  const first = text[at]!
  if (bullets.includes(first) || (first === 'o' && gapWidth(text, at + 1, end) >= 1 && isBulletO(text, at, end))) {
    return gapWidth(text, at + 1, end) > 0 || first === '•' || first === '●' ? made(text, at, at + 1, end, 'bullet') : null
  }
  if (first === '[') return boxed(text, at, end)
  const code = first.charCodeAt(0)
  if (code >= 0x2460 && code <= 0x2473) return made(text, at, at + 1, end, 'circled')
  if (first === '(' || first === '（') return bracketed(text, at, end)
  if (hanDigits.includes(first)) return hanNumber(text, at, end)
  if (first === '第') return chapter(text, at, end)
  if (isDigit(code)) return decimal(text, at, end)
  return lettered(text, at, end)
}

/** "[ ] Order paint", "[x] …", "[] …": a box to tick that stands where a bullet would. */
function boxed(text: string, at: number, end: number): Marker | null {
  const box = /^\[ ?[xX]? ?\](?=\s)/.exec(text.slice(at, at + 6))?.[0]
  return box === undefined ? null : made(text, at, at + box.length, end, 'bullet')
}

function made(text: string, at: number, stop: number, end: number, style: MarkerStyle): Marker | null {
  const after = stop + gapWidth(text, stop, end)
  return after >= end ? null : { marker: text.slice(at, stop), style, after }
}

/** Word processors draw a hollow bullet as the letter o with a wide gap behind it. */
function isBulletO(text: string, at: number, end: number): boolean {
  const gap = gapWidth(text, at + 1, end)
  return gap >= 2 || (gap === 1 && isUpper(text.charCodeAt(at + 2)) && (at === 0 || text[at - 1] !== ' ' || text[at - 2] === ' '))
}

function decimal(text: string, at: number, end: number): Marker | null {
  let i = at
  let parts = 0
  while (i < end && isDigit(text.charCodeAt(i))) {
    const from = i
    while (i < end && isDigit(text.charCodeAt(i))) i++
    if (i - from > 3) return null
    parts++
    if (text[i] !== '.' || !isDigit(text.charCodeAt(i + 1))) break
    i++
  }
  const stop = text[i]
  if (stop === '、' || stop === '．') return made(text, at, i + 1, end, 'number')
  const closed = stop === '.' || stop === ')' || stop === '）'
  if (closed) i++
  if (parts > 3 || (!closed && parts < 2)) return null
  const gap = gapWidth(text, i, end)
  // "3.5 million" is an amount, "3.5 Budget" a number.
  if (!closed && !isLetterAfter(text, i + gap)) return null
  const glued = gap === 0 && closed && parts === 1 && isLetterAfter(text, i)
  if (gap === 0 && !glued) return null
  return made(text, at, i, end, parts > 1 ? 'dotted' : 'number')
}

/** "1.Approve" and "1.审议" are numbers too; "3.5" and "1.x" are not. */
function isLetterAfter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isUpper(code) || (code >= 0x4e00 && code <= 0x9fff)
}

function bracketed(text: string, at: number, end: number): Marker | null {
  const closing = text[at] === '(' ? ')' : '）'
  const close = at + text.slice(at, Math.min(end, at + 7)).indexOf(closing)
  if (close < at) return null
  const inside = text.slice(at + 1, close)
  if (inside === '') return null
  const all = (allowed: (character: string) => boolean) => [...inside].every(allowed)
  if (all((character) => hanDigits.includes(character))) return made(text, at, close + 1, end, 'han-bracket')
  const counted = all((character) => isDigit(character.charCodeAt(0))) && inside.length <= 3
  const lettered = inside.length === 1 && isLatin(inside.charCodeAt(0))
  const roman = all((character) => romanUnits.includes(character))
  if (!counted && !lettered && !roman) return null
  return closing === '）' || gapWidth(text, close + 1, end) > 0 ? made(text, at, close + 1, end, 'bracket') : null
}

function hanNumber(text: string, at: number, end: number): Marker | null {
  let i = at
  while (i < end && i - at < 4 && hanDigits.includes(text[i]!)) i++
  return text[i] === '、' || text[i] === '．' ? made(text, at, i + 1, end, 'han') : null
}

function chapter(text: string, at: number, end: number): Marker | null {
  let i = at + 1
  while (i < end && i - at < 6 && (hanDigits.includes(text[i]!) || isDigit(text.charCodeAt(i)))) i++
  if (i === at + 1 || !'章节条款编部'.includes(text[i] ?? ' ')) return null
  return gapWidth(text, i + 1, end) > 0 ? made(text, at, i + 1, end, 'chapter') : null
}

/** Letters and Roman numerals. A capital with one space behind it may be somebody's initial, so it needs a wider gap or capitals. */
function lettered(text: string, at: number, end: number): Marker | null {
  let i = at
  while (i < end && i - at < 6 && romanUnits.includes(text[i]!)) i++
  const roman = i > at && (text[i] === '.' || text[i] === ')')
  if (!roman) i = isLatin(text.charCodeAt(at)) ? at + 1 : at
  if (i === at || i >= end || (text[i] !== '.' && text[i] !== ')')) return null
  const gap = gapWidth(text, i + 1, end)
  const initial = isUpper(text.charCodeAt(at)) && i - at === 1 && text[i] === '.'
  if (gap === 0 || (initial && gap === 1 && !startsWithCapitals(text, i + 2, end))) return null
  return made(text, at, i + 1, end, roman ? 'roman' : 'letter')
}

function startsWithCapitals(text: string, at: number, end: number): boolean {
  let capitals = 0
  for (let i = at; i < end && i < at + 24; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x61 && code <= 0x7a) return false
    if (isUpper(code)) capitals++
  }
  return capitals >= 3
}

function gapWidth(text: string, at: number, end: number): number {
  let i = at
  while (i < end && (text[i] === ' ' || text[i] === '\t' || text[i] === '\u00a0' || text[i] === '\u3000')) i++
  return i - at
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

function isLatin(code: number): boolean {
  return isUpper(code) || (code >= 0x61 && code <= 0x7a)
}
