/**
 * What stands among decisions and gives a task to somebody who was there: "Ada: order the paint", "Ada to order the paint". It is the task's
 * doer that tells it from what all decided together.
 */
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { openingVerb } from './clause.ts'
import { draft } from './draft.ts'
import { anybody, areOnRoll, nameShape, namesAhead, partsOf, type Roll } from './named-task.ts'
import { taskClause } from './task-clause.ts'

type Led = { readonly block: number; readonly who: Span; readonly rest: Span; readonly known: boolean }

/** The drafts, with a task for each item among decisions that gives one. */
export function withGivenItems(context: ExtractionContext, found: readonly StatementDraft[], roll: Roll): readonly StatementDraft[] {
  const listed = new Map(found.filter(({ because }) => because[0]?.rule === 'en.sec.decisions').map((made) => [made.block, made]))
  if (listed.size === 0) return found
  const { view, blocks } = context
  const led = [...listed.keys()].flatMap((at) => ledBy(view, blocks[at]!, at, roll) ?? [])
  // Where those who were there lead most items, a name that leads another is somebody's too.
  const mostKnown = led.filter(({ known }) => known).length * 2 >= led.length
  const given = new Map<number, StatementDraft>()
  for (const { block, who, rest, known } of led) {
    if ((known || mostKnown) && instructs(view, rest)) add(context, given, { block, who, what: rest, rule: 'en.asg.42' })
  }
  for (const at of listed.keys()) {
    if (given.has(at)) continue
    const clause = taskClause(view, blocks[at]!.words, 'here')
    if (clause === null || clause.who.start > blocks[at]!.words.start + 4) continue
    if (areOnRoll(view.slice(clause.who.start, clause.who.end), roll))
      add(context, given, { block: at, who: clause.who, what: blocks[at]!.words, rule: 'en.asg.40' })
  }
  return found.map((made) => (made === listed.get(made.block) ? (given.get(made.block) ?? made) : made))
}

type Given = { readonly block: number; readonly who: Span; readonly what: Span; readonly rule: string }

function add({ view }: ExtractionContext, given: Map<number, StatementDraft>, { block, who, what, rule }: Given): void {
  const kind = { kind: 'assigned', force: 'must', listed: 'label', because: [{ rule, ...who }] } as const
  const made = draft(view, what, kind, { block, sentence: what }, { actorHint: who })
  if (made !== null) given.set(block, made)
}

function ledBy(view: string, { words, speaker }: LabelledBlock, block: number, roll: Roll): Led | null {
  const ahead = speaker === undefined ? namesAhead(view, words, anybody) : { who: speaker, rest: words }
  if (ahead === null) return null
  const said = view.slice(ahead.who.start, ahead.who.end)
  const known = areOnRoll(said, roll)
  return known || partsOf(said).every((part) => nameShape.test(part)) ? { block, ...ahead, known } : null
}

/** "Order the paint", "action item to order the paint". */
function instructs(view: string, { start, end }: Span): boolean {
  const lead = /^(?:(?:an? )?(?:AI|action(?: item)?):? )?(?:to |will )(?=[a-z])/i.exec(view.slice(start, Math.min(end, start + 40)))
  const verb = openingVerb(view, start + (lead?.[0].length ?? 0), end, false)
  return verb !== null && verb.start === start + (lead?.[0].length ?? 0)
}
