/**
 * Salts: 32 fresh random bytes for each sealed value and each entry, drawn a page at a time, since many small draws cost more than one.
 */
import type { SaltMaker } from './entry.ts'

const saltLength = 32
const saltsAtOnce = 128

/** Makes salts from a source of randomness; no byte is handed out twice. */
export function saltsFrom(fill: (bytes: Uint8Array) => void): SaltMaker {
  let page = new Uint8Array(0)
  let used = 0
  return () => {
    if (used === page.length) {
      page = new Uint8Array(saltLength * saltsAtOnce)
      fill(page)
      used = 0
    }
    used += saltLength
    return page.subarray(used - saltLength, used)
  }
}
