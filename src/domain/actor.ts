/**
 * Actors: who asks and who acts, and what they may see or do.
 *
 * Until accounts exist there are two: the operator at the machine, who may do everything, and the public, who sees what is published.
 */
export type Actor = { readonly kind: 'operator'; readonly user: string } | { readonly kind: 'public' }
export const publicActor: Actor = { kind: 'public' }

export type Verb = 'see' | 'review' | 'make' | 'assign' | 'report' | 'check' | 'assess' | 'publish' | 'administer'

/** Through which door an act came in. */
export const doors = ['web', 'mail', 'link', 'api', 'cli', 'job', 'import'] as const
export type Door = (typeof doors)[number]

/** The one place of permission (record.md, "Publication and sight"). */
export function can(actor: Actor, verb: Verb, object: { readonly published: boolean }): boolean {
  return actor.kind === 'operator' || (verb === 'see' && object.published)
}

/** How an actor is written into an entry: sealed, because it names a person. */
export function nameOfActor(actor: Actor): string {
  return actor.kind === 'operator' ? `operator:${actor.user}` : 'public'
}
