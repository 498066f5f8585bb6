/**
 * How far a long document is read, and what its first pages state, while the others are still being read. Provisional, held by the process
 * that reads it and by nothing else: what is proposed once the whole document is read replaces it.
 */
import { nobodyKnown, type StatementKind } from '../domain/proposal.ts'
import type { SourceText } from '../domain/source-text.ts'
import type { PagesRead } from '../intake/reader-frames.ts'
import type { Store } from '../store/store.ts'

export type FirstStatement = { readonly kind: StatementKind; readonly words: string }
export type PagesSoFar = {
  readonly page: number
  readonly pages: number
  /** What the first pages state; null until they are read. */
  readonly first: { readonly pages: number; readonly statements: readonly FirstStatement[] } | null
}

type Upload = { readonly store: Store; readonly authority: string; readonly number: number }

const read = new WeakMap<Store, Map<string, PagesSoFar>>()
const keyOf = ({ authority, number }: Upload): string => `${authority} ${number}`

/** How far the document of an upload is read; null where nothing is known of its pages. */
export function pagesSoFar(upload: Upload): PagesSoFar | null {
  return read.get(upload.store)?.get(keyOf(upload)) ?? null
}

export function forgetPages(upload: Upload): void {
  read.get(upload.store)?.delete(keyOf(upload))
}

/** A listener for the reader that keeps what it hears of an upload's pages. */
export function hearPages(upload: Upload, onFault: (error: unknown) => unknown): (news: PagesRead) => void {
  const known = read.get(upload.store) ?? new Map<string, PagesSoFar>()
  read.set(upload.store, known)
  const key = keyOf(upload)
  known.set(key, { page: 0, pages: 0, first: null })
  const note = (change: Partial<PagesSoFar>): void => {
    const before = known.get(key)
    if (before !== undefined) known.set(key, { ...before, ...change })
  }
  return ({ page, pages, first }) => {
    note({ page, pages })
    if (first === null) return
    statedIn(first).then((statements) => note({ first: { pages: page, statements } }), onFault)
  }
}

/** The extraction is loaded when it is first needed: starting without its word lists is quicker. */
async function statedIn(source: SourceText): Promise<FirstStatement[]> {
  const { extractAside } = await import('./extract-aside.ts')
  const { extraction } = await extractAside(source, nobodyKnown)
  return extraction.statements
    .filter(({ tray }) => tray !== 'maybe')
    .map(({ kind, start, end }) => ({ kind, words: source.text.slice(start, end) }))
}
