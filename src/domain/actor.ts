/**
 * Actors: who asks and who acts, and what they may see or do (record.md, "Publication and sight").
 *
 * The operator is whoever runs the command line on the machine itself. Accounts sign in and hold roles. Everybody else is the public.
 */
import type { Refusal } from './outcome.ts'

export const roles = ['reader', 'office', 'clerk', 'supervisor', 'assessor', 'admin'] as const
export type Role = (typeof roles)[number]

/** A post or a unit: what an account acts for, and what answers for an object. */
type Owner = { readonly kind: 'post' | 'unit'; readonly slug: string }

export type Actor =
  | { readonly kind: 'operator'; readonly user: string }
  | { readonly kind: 'public' }
  | {
      readonly kind: 'account'
      readonly account: string
      readonly name: string
      readonly roles: readonly Role[]
      /** The posts and units the account acts for. */
      readonly offices: readonly Owner[]
    }
export const publicActor: Actor = { kind: 'public' }

export const verbs = ['see', 'review', 'make', 'assign', 'report', 'check', 'assess', 'publish', 'administer'] as const
export type Verb = (typeof verbs)[number]

/** Through which door an act came in. */
export const doors = ['web', 'mail', 'link', 'api', 'cli', 'job', 'import'] as const
export type Door = (typeof doors)[number]

/** What each role may do with any object. An office may besides report on what it answers for. */
export const grants: Readonly<Record<Role, readonly Verb[]>> = {
  reader: ['see'],
  office: ['see'],
  clerk: ['see', 'review', 'make', 'assign', 'report', 'check', 'publish'],
  supervisor: ['see', 'assign', 'report', 'check'],
  assessor: ['see', 'check', 'assess'],
  admin: verbs
}

/** What permission is asked about: whether it is published, and the post or unit that answers for it, where it has one. */
export type Asked = { readonly published: boolean; readonly owner?: Owner | null }

/** Roles that may check also what their own office answers for: they keep the record, and a small body may have nobody else. */
const keepers: readonly Role[] = ['clerk', 'admin']

/** The one place of permission. A check is a look by someone other than the owner, so whoever acts for the owner's office does not check. */
export function can(actor: Actor, verb: Verb, object: Asked): boolean {
  if (actor.kind === 'operator') return true
  if (verb === 'see' && object.published) return true
  if (actor.kind === 'public') return false
  const own = actsFor(actor.offices, object.owner)
  if (actor.roles.some((role) => grants[role].includes(verb) && !(verb === 'check' && own && !keepers.includes(role)))) return true
  return verb === 'report' && actor.roles.includes('office') && own
}

/** Why an actor may not do it: it is the work of the actor's own office, or it is not theirs at all. */
export function mayNot(actor: Actor, verb: Verb): Refusal {
  return verb === 'check' && mayEver(actor, verb) ? { key: 'check.own-office', words: {} } : { key: 'actor.may-not', words: { verb } }
}

/** Whether there is any object the actor may do this with: what a page asks before it shows the way to it. */
export function mayEver(actor: Actor, verb: Verb): boolean {
  if (can(actor, verb, { published: verb === 'see' })) return true
  return verb === 'report' && actor.kind === 'account' && actor.roles.includes('office') && actor.offices.length > 0
}

function actsFor(offices: readonly Owner[], owner: Owner | null | undefined): boolean {
  return owner != null && offices.some((office) => office.kind === owner.kind && office.slug === owner.slug)
}

/** How an actor is written into an entry: sealed, because it names a person. */
export function nameOfActor(actor: Actor): string {
  if (actor.kind === 'operator') return `operator:${actor.user}`
  return actor.kind === 'account' ? actor.name : 'public'
}

/** The capacity an actor acts in: the post, where the account acts for exactly one. */
export function postOfActor(actor: Actor): string | null {
  const posts = actor.kind === 'account' ? actor.offices.filter((office) => office.kind === 'post') : []
  return posts.length === 1 ? posts[0]!.slug : null
}
