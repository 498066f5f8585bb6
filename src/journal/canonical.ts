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
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`)
    return String(Object.is(value, -0) ? 0 : value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a string with a lone surrogate has no canonical form')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${Array.from(value as readonly Json[], canonical).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`)
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('only plain objects have a canonical form')
  const object = value as { readonly [key: string]: Json }
  let text = ''
  for (const key of Object.keys(object).sort()) text += `${text === '' ? '{' : ','}${canonical(key)}:${canonical(object[key]!)}`
  return text === '' ? '{}' : `${text}}`
}
