/**
 * Bytes to characters. The order is fixed: byte order mark, then what the sender or the document declares, then strict UTF-8, then the
 * likeliest of GB18030, Big5 and Windows-1252 by score. Decoding never fails: what no charset explains becomes U+FFFD.
 */
import { guessUtf16 } from './media-type.ts'

export type Decoded = { readonly text: string; readonly charset: string }

const DECLARED_IN_HTML = /charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i
const DECLARED_IN_XML = /^\s{0,99}<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})/i

/**
 * Decodes a document; the byte order mark is dropped. `declared` is the sender's charset (of a Content-Type); `markup` says whether the
 * bytes may declare one themselves.
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined, markup: boolean): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return decode(bytes, marked)
  for (const label of [declared, ...(markup ? declaredInside(bytes) : [])]) {
    const charset = label === undefined ? null : whatwgName(label, label === declared)
    if (charset !== null && decodes(bytes, charset)) return decode(bytes, charset)
  }
  const wide = guessUtf16(bytes)
  if (wide !== null) return decode(bytes, wide)
  if (decodes(bytes, 'utf-8')) return decode(bytes, 'utf-8')
  return decode(bytes, likeliestLegacy(bytes.subarray(0, 262_144)))
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030'
  return null
}

function declaredInside(bytes: Uint8Array): string[] {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  return [DECLARED_IN_XML.exec(opening)?.[1], DECLARED_IN_HTML.exec(opening)?.[1]].filter((label) => label !== undefined)
}

/** The WHATWG name of a label, or null for one nobody knows. A document whose own declaration can be read as ASCII is not UTF-16. */
function whatwgName(label: string, sent: boolean): string | null {
  try {
    const name = new TextDecoder(label.trim()).encoding
    if (name.startsWith('utf-16') && !sent) return 'utf-8'
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return null
  }
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function decode(bytes: Uint8Array, charset: string): Decoded {
  const text = new TextDecoder(charset).decode(bytes)
  // GB18030 has a byte order mark too, which its decoder leaves in place.
  return { text: charset === 'gb18030' && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, charset }
}

/** The best of the three legacy charsets for bytes that are not UTF-8. A tie goes to Windows-1252. */
export function likeliestLegacy(bytes: Uint8Array): 'gb18030' | 'big5' | 'windows-1252' {
  const western = scoreWestern(bytes)
  const simplified = scorePairs(bytes, gbPair)
  const traditional = scorePairs(bytes, big5Pair)
  if (western >= simplified && western >= traditional) return 'windows-1252'
  return simplified >= traditional ? 'gb18030' : 'big5'
}

/** Mean score of the characters beyond ASCII, read as pairs of bytes. */
function scorePairs(bytes: Uint8Array, score: (lead: number, trail: number) => number): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!
    if (lead < 0x80) continue
    const trail = bytes[i + 1] ?? 0
    const points = score(lead, trail)
    sum += points
    count++
    if (points > -4) i++
  }
  return count === 0 ? 0 : sum / count
}

/** GB 2312 puts its 3,755 everyday characters on leads B0 to D7; trails below A1 hold rare ones that GBK added. */
function gbPair(lead: number, trail: number): number {
  if (lead === 0x80 || lead === 0xff) return -4
  if (trail >= 0xa1 && trail <= 0xfe) {
    if (lead >= 0xb0 && lead <= 0xd7) return 1
    if (lead === 0xa1 || lead === 0xa3) return 0.9
    return lead >= 0xd8 && lead <= 0xf7 ? 0.2 : -1
  }
  if (trail >= 0x30 && trail <= 0x39) return 0
  return trail >= 0x40 && trail !== 0x7f && trail !== 0xff ? -1 : -4
}

/** Big5 puts its 5,401 everyday characters on leads A4 to C6. */
function big5Pair(lead: number, trail: number): number {
  if (lead < 0x81 || lead === 0xff) return -4
  if (!((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe))) return -4
  if (lead >= 0xa4 && lead <= 0xc6) return 0.95
  if (lead >= 0xa1 && lead <= 0xa3) return 0.8
  return lead >= 0xc9 && lead <= 0xf9 ? -0.2 : -2
}

/** In Western text a byte beyond ASCII stands alone: a letter inside a word, or a quote or dash at its edge. */
function scoreWestern(bytes: Uint8Array): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    count++
    const alone = (bytes[i - 1] ?? 0x20) < 0x80 && (bytes[i + 1] ?? 0x20) < 0x80
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) sum -= 4
    else if (byte >= 0xc0) sum += alone ? 1 : -0.5
    else if (byte >= 0x91 && byte <= 0x97) sum += alone ? 1 : 0
    else sum += alone ? 0.5 : -1
  }
  return count === 0 ? 0 : sum / count
}
