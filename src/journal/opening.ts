/**
 * Openings (record.md, "Leaf, log, opening"): what is published of an entry so that anyone can check it against its leaf. Its texts are the
 * very ones that were hashed, so that a checker needs no canonical JSON of its own.
 */
import { leafData, saltLength, sealOf, sealsIn } from './entry.ts'
import { type Hash, leafHash } from './merkle.ts'

/** Salts are base64; `values` gives, by its seal, each sealed value that is shown. A seal without a value is not public, or was erased. */
export type Opening = {
  readonly n: number
  readonly salt: string
  readonly entry: string
  readonly values: Readonly<Record<string, { readonly salt: string; readonly value: string }>>
}

/** The leaf an opening claims to open. */
export function leafOfOpening(opening: Opening): Hash {
  return leafHash(leafData(sealOf(Buffer.from(opening.salt, 'base64'), opening.entry)))
}

/** What does not hold inside an opening: values that are not what the entry seals. The leaf is compared by whoever knows the tree. */
export function faultsIn(opening: Opening): string[] {
  const faults: string[] = []
  if (Buffer.from(opening.salt, 'base64').length !== saltLength) faults.push('its salt is not 32 bytes')
  let seals: ReadonlySet<string>
  try {
    seals = new Set(sealsIn(opening.entry))
  } catch {
    return [...faults, 'its entry is not one of ours']
  }
  for (const [seal, { salt, value }] of Object.entries(opening.values)) {
    const bytes = Buffer.from(salt, 'base64')
    if (!seals.has(seal)) faults.push('it shows a value that the entry does not seal')
    else if (bytes.length !== saltLength || sealOf(bytes, value) !== seal) faults.push('a value it shows was changed')
  }
  return faults
}

/** Reads an opening; null where the text is none. */
export function parseOpening(text: string): Opening | null {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(given) || !isRecord(given['values'])) return null
  const { n, salt, entry, values } = given
  const shown = Object.values(values).every((one) => isRecord(one) && typeof one['salt'] === 'string' && typeof one['value'] === 'string')
  return Number.isSafeInteger(n) && typeof salt === 'string' && typeof entry === 'string' && shown ? (given as Opening) : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
