/**
 * Verification of a log as it is kept: each entry matches its leaf, each sealed value its seal, the order has no gap, and the root is the
 * root of all leaves. Pure: it is handed the rows and answers with findings that name the entry.
 */
import { hash } from 'node:crypto'
import { canonical, type Json } from './canonical.ts'
import { leafData, saltLength, sealOf, sealsIn } from './entry.ts'
import { append, emptyFrontier, type Frontier, leafHash, rootOf, sameHash } from './merkle.ts'

export type KeptEntry = {
  readonly n: number
  readonly text: string
  readonly salt: Uint8Array
  readonly leaf: Uint8Array
  readonly act: string
  readonly on: string
  readonly at: string
}
/** `text`: the value in canonical JSON, as it is kept. */
export type KeptValue = { readonly n: number; readonly seal: string; readonly salt: Uint8Array; readonly text: string }
/** What is left of values that were erased, by entry and seal: the SHA-256 of the canonical rest, or null where nothing is. */
export type ErasedValues = ReadonlyMap<string, string | null>

export function erasedKey(n: number, seal: string): string {
  return `${n} ${seal}`
}

/** What is wrong, about which entry (null: about the log as a whole). */
export type Finding = { readonly entry: number | null; readonly about: string; readonly what: string }

/** Size and root of a checkpoint that was signed. */
export type SignedRoot = { readonly size: number; readonly root: Uint8Array }

/** Checks entries in order, one at a time, so that a log of any length fits in memory. */
export class LogCheck {
  readonly findings: Finding[] = []
  #frontier: Frontier = emptyFrontier
  #next = 0
  readonly #signed: readonly SignedRoot[]
  readonly #erased: ErasedValues
  #checked = 0
  /** Values that were erased, whole or in part. */
  erased = 0

  /** `signed`: the checkpoints that were kept, by size; the tree is compared with each as it reaches that size. `erased`: what erasures list. */
  constructor(signed: readonly SignedRoot[] = [], erased: ErasedValues = new Map()) {
    this.#signed = signed
    this.#erased = erased
    this.#checkSigned()
  }

  /** Checks the next entry with the sealed values kept for it. A value may be absent, or be a rest, where an erasure says so. */
  next(entry: KeptEntry, values: readonly KeptValue[]): void {
    if (entry.n < this.#next) this.#find(entry.n, entry.on, 'the entry stands out of order, or twice')
    if (entry.n === this.#next + 1) this.#find(this.#next, 'the log', 'the entry is missing')
    if (entry.n > this.#next + 1) this.#find(this.#next, 'the log', `the entry is missing, and so are all up to ${entry.n - 1}`)
    this.#next = Math.max(this.#next, entry.n + 1)
    const leaf = leafHash(leafData(sealOf(entry.salt, entry.text)))
    if (!sameHash(leaf, entry.leaf) || entry.salt.length !== saltLength)
      this.#find(entry.n, entry.on, 'its words do not match its leaf in the log: the entry was changed')
    const parsed = this.#checkColumns(entry)
    if (parsed !== null) this.#checkValues(entry, parsed, values)
    this.#frontier = append(this.#frontier, entry.leaf)
    this.#checkSigned()
  }

  #checkSigned(): void {
    const signed = this.#signed[this.#checked]
    if (signed === undefined || signed.size > this.#frontier.size) return
    this.#checked++
    if (signed.size === this.#frontier.size && !sameHash(rootOf(this.#frontier), signed.root))
      this.#find(signed.size - 1, 'the log', 'up to this entry the tree is not the one that was signed: an entry before it was changed')
  }

  /** Ends the check: compares the tree of all leaves with the head that was kept. */
  end(head: { readonly size: number; readonly root: Uint8Array }): { readonly size: number; readonly root: Uint8Array } {
    const root = rootOf(this.#frontier)
    for (const signed of this.#signed.slice(this.#checked))
      this.#find(this.#frontier.size, 'the log', `a tree of ${signed.size} entries was signed, and ${this.#frontier.size} are there`)
    if (head.size !== this.#frontier.size)
      this.#find(null, 'the log', `${head.size} entries were counted, ${this.#frontier.size} are there`)
    else if (!sameHash(root, head.root)) this.#find(null, 'the log', 'the root of all leaves is not the root that was kept')
    return { size: this.#frontier.size, root }
  }

  /** Answers with the parsed entry; null where its text is no JSON. */
  #checkColumns(entry: KeptEntry): Json {
    try {
      const parsed = JSON.parse(entry.text) as { act: string; on: string; at: string }
      if (parsed.act !== entry.act || parsed.on !== entry.on || parsed.at !== entry.at)
        this.#find(entry.n, parsed.on, 'the columns beside the entry do not say what the entry says')
      if (canonical(parsed) !== entry.text) this.#find(entry.n, entry.on, 'the entry is not canonical JSON')
      return parsed
    } catch {
      this.#find(entry.n, entry.on, 'the entry is not JSON')
      return null
    }
  }

  #checkValues(entry: KeptEntry, parsed: Json, values: readonly KeptValue[]): void {
    let seals: Set<string>
    try {
      seals = new Set(sealsIn(parsed))
    } catch {
      return
    }
    for (const kept of values) {
      if (!seals.has(kept.seal)) this.#find(entry.n, entry.on, 'a value is kept that the entry does not seal')
      else if (!fits(kept) && !this.#isRest(kept)) this.#find(entry.n, entry.on, 'a sealed value was changed')
      seals.delete(kept.seal)
    }
    for (const seal of seals) {
      if (this.#erased.get(erasedKey(entry.n, seal)) === null) this.erased++
      else this.#find(entry.n, entry.on, 'a sealed value is gone, and no erasure says so')
    }
  }

  /** What an erasure left of a value has no salt: it is known by the print that the erasure lists. */
  #isRest({ n, seal, salt, text }: KeptValue): boolean {
    const rest = this.#erased.get(erasedKey(n, seal))
    if (salt.length > 0 || rest == null || hash('sha256', text, 'hex') !== rest) return false
    this.erased++
    return true
  }

  #find(entry: number | null, about: string, what: string): void {
    this.findings.push({ entry, about, what })
  }
}

function fits({ salt, text, seal }: KeptValue): boolean {
  return salt.length === saltLength && sealOf(salt, text) === seal
}
