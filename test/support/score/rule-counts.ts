/** Counts of rules: how often what a rule found was right, over how many publishers; written as the table that the extraction ships. */

import type { Tray } from '../../../src/domain/proposal.ts'
import { type Counts, confidenceOf, countedAs, trayOf } from '../../../src/extract/11-propose/confidence.ts'
import type { RuleCount } from '../../../src/extract/11-propose/rule-counts.ts'
import type { Judged } from './judged.ts'

/** No publisher's habits weigh more than this many cases of one name. */
const mostOfOne = 12

type Count = { right: number; seen: number }

/** Whether something else than its rule keeps a statement back: the document's own marks, or a statement that says the same. */
export const isHint = ({ tray, statement }: Judged): boolean => tray === 'maybe' && trayOf(confidenceOf(statement)) !== 'maybe'

/** Hints are left out. */
export function countRules(judged: readonly Judged[]): Counts {
  const found = new Map<string, Map<string, Count>>()
  for (const one of judged) {
    if (isHint(one)) continue
    for (const name of countedAs(one.statement)) {
      const byPublisher = found.get(name) ?? new Map<string, Count>()
      const count = byPublisher.get(one.publisher) ?? { right: 0, seen: 0 }
      found.set(name, byPublisher.set(one.publisher, count))
      count.seen++
      if (one.right) count.right++
    }
  }
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(rows.map(([name, byPublisher]) => [name, together([...byPublisher.values()])]))
}

function together(counts: readonly Count[]): RuleCount {
  const even = counts.map(({ right, seen }) =>
    seen <= mostOfOne ? { right, seen } : { right: (right * mostOfOne) / seen, seen: mostOfOne }
  )
  const sum = (of: keyof Count): number => even.reduce((all, count) => all + count[of], 0)
  return [Math.floor(sum('right')), sum('seen'), counts.length]
}

/** The tray a proposal would have had, had nothing been counted at its own publisher. Hints stay hints. */
export function trayWithoutOwn(judged: readonly Judged[]): (one: Judged) => Tray {
  const without = new Map<string, Counts>()
  return (one) => {
    if (isHint(one)) return 'maybe'
    const counts = without.get(one.publisher) ?? countRules(judged.filter(({ publisher }) => publisher !== one.publisher))
    without.set(one.publisher, counts)
    return trayOf(confidenceOf(one.statement, counts))
  }
}

/** The file that the extraction ships. */
export function countsFile(counts: Counts): string {
  const rows = Object.entries(counts).map(([name, count]) => `  '${name}': [${count.join(', ')}]`)
  return `/**
 * How often what each rule found was right, out of how often it was judged, and at how many publishers: counted on documents whose every
 * statement of the kind is known, at most 12 of one publisher. Made by \`npm run score -- --counts\`; see \`confidence.ts\` for the names. What is not listed has not been
 * judged.
 */
export type RuleCount = readonly [right: number, seen: number, publishers: number]

export const ruleCounts: Readonly<Record<string, RuleCount>> = {
${rows.join(',\n')}
}
`
}
