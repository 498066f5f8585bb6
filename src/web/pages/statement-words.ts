/** What pages say of statements beside their words: which come first, and what one lacks. */
import type { StatementKind } from '../../domain/proposal.ts'
import type { StatementView } from '../../store/queries/statements.ts'

/** What binds most comes first. */
export const kindOrder: readonly StatementKind[] = [
  'decided',
  'assigned',
  'directed',
  'proposed',
  'deferred',
  'reported',
  'criterion',
  'noted',
  'procedural'
]

/** Whether a statement asks for something to be done, so that it is a gap when nothing carries it. */
export function asksForAction({ kind }: Pick<StatementView, 'kind'>): boolean {
  return kind === 'decided' || kind === 'assigned' || kind === 'directed'
}

/** What a commitment made from it would still need, as a sentence; null where nothing is missing. */
export function missingWords({ slots }: Pick<StatementView, 'slots'>): string | null {
  const owner = slots.owners.length === 0
  const due = slots.due === null
  if (owner && due) return 'No owner or date was given'
  if (owner) return 'No owner was given'
  return due ? 'No date was given' : null
}
