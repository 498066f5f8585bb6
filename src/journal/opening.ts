/**
 * Openings (record.md, "Leaf, log, opening"): what is published of an entry so that anyone can check it against its leaf. Its texts are the
 * very ones that were hashed, so that a checker needs no canonical JSON of its own.
 */

/** Salts are base64; `values` gives, by its seal, each sealed value that is shown. A seal without a value is not public, or was erased. */
export type Opening = {
  readonly n: number
  readonly salt: string
  readonly entry: string
  readonly values: Readonly<Record<string, { readonly salt: string; readonly value: string }>>
}
