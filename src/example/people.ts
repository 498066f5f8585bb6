/**
 * The people of the example, none of whom exists, and the posts they hold. They act as accounts do, so that each act is signed with its
 * person and, where they act for one, their post.
 */
import type { Actor, Role } from '../domain/actor.ts'
import { type Slug, slugOf } from '../domain/id.ts'

/** Somebody the example may be looked round as. `post` is the name of the post they act for. */
export type RoleHolder = { readonly name: string; readonly role: Role; readonly post: string | null; readonly does: string }

/** One of each kind, for a visitor to choose from; the first is the clerk. */
export const roleHolders: readonly RoleHolder[] = [
  { name: 'Rosa Adeyemi', role: 'clerk', post: null, does: 'Reviews minutes, makes commitments, publishes' },
  { name: 'Dana Whitlock', role: 'office', post: 'Head of Environmental Health', does: 'Reports on the commitments of her post' },
  { name: 'Ruben Castell', role: 'supervisor', post: 'Chief Executive', does: 'Sees everything, hands commitments over, moves dates' },
  { name: 'Noor Haddon', role: 'assessor', post: 'Head of Internal Audit', does: 'Checks evidence, checks and closes commitments' },
  { name: 'Isla Marsh', role: 'reader', post: null, does: 'Reads everything, changes nothing; chairs the Scrutiny Panel' }
]

function account(name: string, role: Role, post: string | null): Actor {
  const offices = post === null ? [] : [{ kind: 'post' as const, slug: slugOf(post) as Slug }]
  return { kind: 'account', account: slugOf(name), name, roles: [role], offices }
}

const [clerkHolder, , supervisorHolder, assessorHolder] = roleHolders
export const clerk = account(clerkHolder!.name, 'clerk', clerkHolder!.post)
export const supervisor = account(supervisorHolder!.name, 'supervisor', supervisorHolder!.post)
export const assessor = account(assessorHolder!.name, 'assessor', assessorHolder!.post)

/** Posts by their unit, with who holds each. */
export const posts: readonly { readonly unit: string; readonly name: string; readonly holder: string }[] = [
  { unit: 'Chief Executive’s Office', name: 'Chief Executive', holder: 'Ruben Castell' },
  { unit: 'Chief Executive’s Office', name: 'Head of Internal Audit', holder: 'Noor Haddon' },
  { unit: 'Legal and Democratic Services', name: 'City Clerk', holder: 'Beth Lomax' },
  { unit: 'Legal and Democratic Services', name: 'Head of Legal Services', holder: 'Petra Lunn' },
  { unit: 'Legal and Democratic Services', name: 'Head of Licensing', holder: 'Yusuf Rahal' },
  { unit: 'Legal and Democratic Services', name: 'City Archivist', holder: 'Edmund Shaw' },
  { unit: 'Finance and Assets', name: 'Director of Finance', holder: 'Alan Firth' },
  { unit: 'Finance and Assets', name: 'Head of Assets', holder: 'Joan Abbott' },
  { unit: 'Finance and Assets', name: 'Head of Fleet', holder: 'Felix Amadi' },
  { unit: 'Environment', name: 'Head of Environmental Health', holder: 'Dana Whitlock' },
  { unit: 'Environment', name: 'Head of Parks', holder: 'Moira Glynn' },
  { unit: 'Environment', name: 'Head of Resilience', holder: 'Imogen Dray' },
  { unit: 'Highways and Transport', name: 'Director of Highways', holder: 'Martin Kell' },
  { unit: 'Highways and Transport', name: 'Head of Highways Works', holder: 'Stella Voss' },
  { unit: 'Highways and Transport', name: 'Head of Transport', holder: 'Nadia Quist' },
  { unit: 'Housing Services', name: 'Director of Housing', holder: 'Priya Nair' },
  { unit: 'Planning', name: 'Head of Planning', holder: 'Sean Tully' },
  { unit: 'Harbour Office', name: 'Harbour Master', holder: 'Kit Larsen' },
  { unit: 'Libraries and Youth', name: 'Head of Libraries', holder: 'Lucia Fenn' },
  { unit: 'Libraries and Youth', name: 'Head of Youth Services', holder: 'Abena Mensah' }
]

/** Bodies under the City Council, which keeps the record. */
export const bodies: readonly string[] = [
  'Cabinet',
  'Scrutiny Panel',
  'Housing Committee',
  'Highways Committee',
  'Licensing Committee',
  'Culture Committee',
  'Children’s Committee'
]

/** Who holds a post, acting for it. */
export function holderOf(post: string): Actor {
  const held = posts.find((one) => one.name === post)
  if (held === undefined) throw new Error(`the example has no post "${post}"`)
  return account(held.holder, 'office', held.name)
}
