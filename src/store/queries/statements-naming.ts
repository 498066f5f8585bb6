/** Statements whose words name something: a directive by its title, a term by its label, word for word in any letter case. */
import { type StatementView, selectStatements } from './statements.ts'
import type { Viewer } from './viewer.ts'

/** Accepted ones, in the order they were accepted. */
export async function statementsNaming(viewer: Viewer, phrase: string, limit = 200): Promise<StatementView[]> {
  const wanted = phrase.trim().toLowerCase()
  if (wanted === '') return []
  const pattern = `%${wanted.replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`
  return selectStatements(viewer, [["statement.state = 'accepted'"], ["lower(statement.words) LIKE ? ESCAPE '!'", pattern]], { limit })
}
