/** Plans what is asked for, as the record stands inside a transaction or a snapshot. */
import type { ErasureTarget } from '../../domain/erasure.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import { canonical, type Json } from '../../journal/canonical.ts'
import { sha256Of } from '../blobs.ts'
import { type Plan, type Planning, removedBy } from './plan.ts'
import { planDocument, planPassage } from './plan-document.ts'
import { planPerson } from './plan-person.ts'

export async function planTarget(planning: Planning, target: ErasureTarget): Promise<Outcome<Plan>> {
  if (target.kind === 'person') return agree(await planPerson(planning, target.names))
  const { session, authority } = planning
  const id = target.document
  const [there] = await session.all('SELECT id FROM document WHERE authority = ? AND id = ?', [authority, id])
  if (there === undefined) return refuse('object.not-found', { id, kind: 'document' })
  const [gone] = await session.all('SELECT n FROM erased_object WHERE authority = ? AND id = ? AND whole = 1', [authority, id])
  if (gone !== undefined) return refuse('erasure.nothing')
  if (target.kind === 'document') return agree(await planDocument(planning, id))
  const plan = await planPassage(planning, id, target.words)
  return plan.readings.length === 0 ? refuse('erasure.nothing') : agree(plan)
}

/** The same for the same plan. */
export function printOf(plan: Plan): string {
  return sha256Of(canonical(removedBy(plan) as unknown as Json)).slice(0, 16)
}

/** Whether a plan would leave a record that has accounts without an administrator. */
export async function endsAdministration({ session, authority }: Planning, { accounts }: Plan): Promise<boolean> {
  if (accounts.length === 0) return false
  const admins = await session.all<{ id: string }>(
    `SELECT DISTINCT account.id FROM account JOIN role_grant ON role_grant.authority = account.authority AND role_grant.account = account.id
     WHERE account.authority = ? AND account.closed_at IS NULL AND role_grant.role = 'admin' AND role_grant.to_entry IS NULL`,
    [authority]
  )
  return admins.some(({ id }) => accounts.includes(id)) && admins.every(({ id }) => accounts.includes(id))
}
