/** Roles in words: what each does, and for which post or unit. */
import type { Grant } from '../../domain/account.ts'
import type { Role } from '../../domain/actor.ts'
import { type OfficeView, officeName } from '../../store/queries/offices.ts'

/** What each role may do, as a person reads it. */
export const roleWords: Readonly<Record<Role, string>> = {
  reader: 'sees everything',
  office: 'reports on what its post or unit answers for',
  clerk: 'adds documents, reviews, makes commitments, checks, publishes',
  supervisor: 'hands over commitments, moves dates, checks and closes',
  assessor: 'checks evidence and assesses',
  admin: 'does everything, and makes accounts'
}

/** "office for Head of Environmental Health". */
export function grantName({ role, office }: Pick<Grant, 'role' | 'office'>, offices: readonly OfficeView[]): string {
  return office === null ? role : `${role} for ${officeName(office, offices)}`
}
