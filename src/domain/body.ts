/**
 * Bodies, units and posts: who decides and who carries out. Ownership attaches to posts and units; persons hold posts for a time.
 */
import type { Draft, OwnerRef } from './event.ts'
import { type Slug, slugOf } from './id.ts'
import { agree, type Outcome, refuse } from './outcome.ts'

export type OfficeKind = 'body' | 'unit' | 'post'
export type Office = { readonly kind: OfficeKind; readonly slug: Slug; readonly name: string }

function freshSlug(kind: OfficeKind, name: string, existing: Office | null): Outcome<Slug> {
  const slug = slugOf(name)
  if (slug === '') return refuse('name.empty')
  if (existing !== null) return refuse('name.taken', { kind, name: existing.name })
  return agree(slug)
}

export function formBody(name: string, parent: Slug | null, existing: Office | null): Outcome<Draft> {
  const slug = freshSlug('body', name, existing)
  return slug.ok
    ? agree({
        act: 'body.formed',
        on: slug.value,
        with: parent === null ? [] : [parent],
        body: { slug: slug.value, name: name.trim(), parent }
      })
    : slug
}

export function formUnit(name: string, body: Slug, existing: Office | null): Outcome<Draft> {
  const slug = freshSlug('unit', name, existing)
  return slug.ok ? agree({ act: 'unit.formed', on: slug.value, with: [body], body: { slug: slug.value, name: name.trim(), body } }) : slug
}

export function createPost(name: string, unit: Slug | null, existing: Office | null): Outcome<Draft> {
  const slug = freshSlug('post', name, existing)
  return slug.ok
    ? agree({ act: 'post.created', on: slug.value, with: unit === null ? [] : [unit], body: { slug: slug.value, name: name.trim(), unit } })
    : slug
}

/**
 * The post or unit a name means: its slug or its name, exactly after folding. Where none fits, the office whose slug is nearest (at most
 * two letters away) is named, so that a slip of the pen does not create a second post.
 */
export function findOwner(written: string, offices: readonly Office[]): { readonly owner: OwnerRef | null; readonly near: Office | null } {
  const slug = slugOf(written)
  const owners = offices.filter((office) => office.kind !== 'body')
  const exact = owners.find((office) => office.slug === slug)
  if (exact !== undefined) return { owner: { kind: exact.kind as OwnerRef['kind'], slug: exact.slug }, near: null }
  const near = owners.find((office) => Math.abs(office.slug.length - slug.length) <= 2 && distance(office.slug, slug) <= 2)
  return { owner: null, near: near ?? null }
}

/** Levenshtein distance of two short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
