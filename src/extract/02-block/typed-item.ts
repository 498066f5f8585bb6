/** Agendas that give the type of each item before its number: "Information: 1. Enrolment", "Action (Consent): 2. Minutes of 9 January". */
import type { LabelledBlock } from './labelled-block.ts'

const types = 'Procedural|Information|Discussion|Presentation|Report|Recognition|Minutes|Consent|Hearing|Public Hearing|Work Session|Action'
const typed = new RegExp(
  `^(?:${types})(?:, (?:${types})){0,4}(?: \\((?:Consent|Routine)\\))?: {0,3}(?:\\d{1,2}(?:\\.\\d{1,2})?|[A-Z])[.)] (?=\\S)`
)
/** Fewer such lines are no habit, and so are those of which each is an action. */
const leastTyped = 2

/** Where the words of each typed item begin, by its block. */
export function typedItems(view: string, blocks: readonly LabelledBlock[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let others = 0
  for (const [index, { start, end, kind }] of blocks.entries()) {
    if (kind === 'row' || kind === 'furniture' || kind === 'code') continue
    const match = typed.exec(view.slice(start, Math.min(end, start + 80)))
    if (match === null) continue
    found.set(index, start + match[0].indexOf(':') + 1)
    if (!match[0].startsWith('Action:')) others++
  }
  return found.size >= leastTyped && others > 0 ? found : new Map()
}
