/**
 * Canonical JSON (RFC 8785): one and only one text for a value, so that its hash means the value.
 */

/** A JSON value. `undefined`, functions, symbols, big integers, NaN, infinities, dates and other class instances are refused. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * The canonical text of a value: keys sorted by UTF-16 code units, numbers as ECMAScript prints them, no white space.
 * Throws a `TypeError` on what JSON cannot carry, lone surrogates included (RFC 8785, 3.2.2.2).
 */
export function canonical(value: Json): string {
  // What stands in order already is printed at once.
  return inOrder(value) ? JSON.stringify(value) : sorted(value)
}

/** Whether all keys of a value stand in canonical order. Throws on what JSON cannot carry. */
function inOrder(value: Json): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`)
    return true
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a string with a lone surrogate has no canonical form')
    return true
  }
  let ordered = true
  if (Array.isArray(value)) {
    for (const member of value as readonly Json[]) if (!inOrder(member)) ordered = false
    return ordered
  }
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`)
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('only plain objects have a canonical form')
  const object = value as { readonly [key: string]: Json }
  let before = ''
  for (const key of Object.keys(object)) {
    const inside = inOrder(key) && inOrder(object[key]!)
    if (!inside || key < before) ordered = false
    before = key
  }
  return ordered
}

function sorted(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${Array.from(value as readonly Json[], sorted).join(',')}]`
  const object = value as { readonly [key: string]: Json }
  const pairs = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sorted(object[key]!)}`)
  return `{${pairs.join(',')}}`
}
