/** Counts of rules: how often reviewers of this record accepted what each proposed, by publisher. For those who review only. */
import { can } from '../../domain/actor.ts'
import type { SiteCounts } from '../../domain/rule-count.ts'
import { selectRows } from './select.ts'
import type { Viewer } from './viewer.ts'

const columns = 'SELECT publisher, rule, accepted, corrected, refused FROM rule_count WHERE authority = ?'

/** Of every rule, or of some. */
export async function siteCounts(viewer: Viewer, rules: readonly string[] | null = null): Promise<SiteCounts> {
  if (rules?.length === 0 || !can(viewer.actor, 'review', { published: false })) return []
  const own = rules === null ? '' : ` AND rule IN (${rules.map(() => '?').join(', ')})`
  const rows = await selectRows<SiteCounts[number]>(viewer, `${columns}${own} ORDER BY publisher, rule`, rules ?? [])
  return rows.map(({ publisher, rule, accepted, corrected, refused }) => ({ publisher, rule, accepted, corrected, refused }))
}
