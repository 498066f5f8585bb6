import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { acts, type Draft, type Signature } from '../../src/domain/event.ts'
import { canonical, type Json } from '../../src/journal/canonical.ts'
import { openCheckpoint, signCheckpoint } from '../../src/journal/checkpoint.ts'
import { entryVersion, leafData, readEntry, sealOf, sealsIn, writeEntry } from '../../src/journal/entry.ts'
import { leafHash, rootOfLeaves } from '../../src/journal/merkle.ts'
import { openNote, parseVerifierKey, signerOf, signNote } from '../../src/journal/note.ts'

type WorkedEntry = {
  readonly draft: Draft
  readonly signature: Signature
  /** Hexadecimal, in the order in which they are asked for: each sealed value of the body, then the person, then the entry. */
  readonly salts: readonly string[]
  readonly text: string
  readonly sealed: readonly { readonly seal: string; readonly salt: string; readonly value: Json }[]
  readonly seal: string
  readonly leafData: string
  readonly leafHash: string
}
type Vectors = {
  readonly v: number
  readonly canonical: readonly { readonly name: string; readonly json: string; readonly text: string }[]
  readonly entries: readonly WorkedEntry[]
  readonly roots: readonly string[]
  readonly notes: {
    readonly name: string
    readonly seed: string
    readonly verifierKey: string
    readonly text: string
    readonly signed: string
  }
  readonly checkpoint: string
}

const vectors = JSON.parse(readFileSync(new URL('../vectors/record-v1.json', import.meta.url), 'utf8')) as Vectors
const hex = (text: string): Uint8Array => Buffer.from(text, 'hex')
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

describe('the record keeps its format: a change needs a decision record and a new v', () => {
  it('is the version of the vectors', () => {
    expect(vectors.v).toBe(entryVersion)
  })

  it.each(vectors.canonical)('canonical JSON: $name', ({ json, text }) => {
    expect(canonical(JSON.parse(json) as Json)).toBe(text)
  })

  it.each(vectors.entries.map((entry) => [entry.draft.act, entry] as const))('%s: entry, seals, leaf', (_, worked) => {
    expect(acts[worked.draft.act].body.safeParse(worked.draft.body).success).toBe(true)
    const salts = worked.salts.values()
    const entry = writeEntry(worked.draft, worked.signature, () => hex(salts.next().value!))
    expect(entry.text).toBe(worked.text)
    expect(entry.sealed.map(({ seal, salt, value }) => ({ seal, salt: Buffer.from(salt).toString('hex'), value }))).toEqual(worked.sealed)
    expect(entry.seal).toBe(worked.seal)
    expect(sealOf(hex(worked.salts.at(-1)!), worked.text)).toBe(worked.seal)
    expect(leafData(entry.seal)).toBe(worked.leafData)
    expect(base64(leafHash(worked.leafData))).toBe(worked.leafHash)
    expect(sealsIn(JSON.parse(worked.text) as Json).sort()).toEqual(worked.sealed.map(({ seal }) => seal).sort())
  })

  it.each(vectors.entries.map((entry, n) => [entry.draft.act, n, entry] as const))('%s: reads back as it was written', (_, n, worked) => {
    const event = readEntry(
      n,
      worked.text,
      worked.sealed.map(({ seal, value }) => ({ seal, value: JSON.stringify(value) }))
    )
    const { act, on, with: refersTo, body } = worked.draft
    expect(event).toEqual({ n, act, on, with: refersTo, body, ...worked.signature })
  })

  it('the roots of the tree, from none to seven', () => {
    const leaves = vectors.entries.map((entry) => Buffer.from(entry.leafHash, 'base64'))
    expect(leaves).toHaveLength(7)
    expect(vectors.roots).toEqual(Array.from({ length: 8 }, (_, size) => base64(rootOfLeaves(leaves.slice(0, size)))))
  })

  it('the signed note and the checkpoint of seven', () => {
    const { name, seed, verifierKey, text, signed } = vectors.notes
    const signer = signerOf(name, hex(seed))
    expect(signer.verifierKey).toBe(verifierKey)
    expect(signNote(text, signer)).toBe(signed)
    const known = [parseVerifierKey(verifierKey)!]
    expect(openNote(signed, known)).toBe(text)
    const root = Buffer.from(vectors.roots[7]!, 'base64')
    expect(signCheckpoint({ origin: name, size: 7, root }, signer)).toBe(vectors.checkpoint)
    expect(openCheckpoint(vectors.checkpoint, known)).toEqual({ origin: name, size: 7, root })
  })
})
