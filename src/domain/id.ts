/**
 * Identities: the short numbers people see and cite, and the slugs of bodies, units and posts.
 *
 * Numbers are given inside the writing transaction, are never reused and survive for ever (record.md, "Authority, identity, address").
 */

/** Each numbered kind of object and the letter its numbers begin with. */
export const prefixes = {
  document: 'D',
  meeting: 'M',
  directive: 'R',
  statement: 'S',
  commitment: 'C',
  term: 'T'
} as const

export type NumberedKind = keyof typeof prefixes
/** `C-44`: prefix, hyphen, number from 1 without leading zeros. */
export type ObjectId = `${(typeof prefixes)[NumberedKind]}-${number}`
/** A body, unit or post: lower-case letters of any script, digits and single hyphens, at most 80 characters. */
export type Slug = string & { readonly brand: 'Slug' }
/** Lower-case hexadecimal SHA-256 of 64 characters. */
export type Sha256 = string & { readonly brand: 'Sha256' }

const kindOfPrefix = new Map<string, NumberedKind>(Object.entries(prefixes).map(([kind, prefix]) => [prefix, kind as NumberedKind]))

export function objectId(kind: NumberedKind, number: number): ObjectId {
  return `${prefixes[kind]}-${number}`
}

/** Reads an id as a person types it (`C-44`, `c44`, `C-044`); null when it is none. */
export function parseObjectId(written: string): { readonly id: ObjectId; readonly kind: NumberedKind; readonly number: number } | null {
  const match = /^([A-Za-z])-?0*([1-9][0-9]{0,8})$/.exec(written.trim())
  const kind = match === null ? undefined : kindOfPrefix.get(match[1]!.toUpperCase())
  if (match === null || kind === undefined) return null
  const number = Number(match[2])
  return { id: objectId(kind, number), kind, number }
}

/** The kind of a well-formed id. */
export function kindOf(id: ObjectId): NumberedKind {
  return kindOfPrefix.get(id[0]!)!
}

/** The slug of a name: "Head of Environmental Health" → `head-of-environmental-health`. Empty when the name has no letter or digit. */
export function slugOf(name: string): Slug {
  const words =
    name
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return firstUnits(words.join('-'), 80).replace(/-$/, '') as Slug
}

/** The first `count` UTF-16 units of a text, one less where the last would be half a character. */
export function firstUnits(text: string, count: number): string {
  const cut = text.slice(0, count)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
