/** Sentences that no other reading took, read for the names beside their instructions. */
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { Sentence } from '../03-sentence/sentence.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { openingVerb, opensWithVerb } from './clause.ts'
import { draft } from './draft.ts'
import { withGivenItems } from './given-items.ts'
import { anybody, areOnRoll, type NamedTask, namedTask, namesAhead, namesByHabit, type Roll, rollOf } from './named-task.ts'
import { enumerator } from './opening.ts'
import { standsSmall, standsTwice } from './written-words.ts'

/** What only tells of something gives way to a task in the same sentence. */
const weak: ReadonlySet<string> = new Set(['noted', 'reported', 'proposed', 'procedural', 'directed'])

/** The drafts with the tasks that only a name tells; `names` are those of the people who were there. */
export function withNamedTasks(
  context: ExtractionContext,
  drafts: readonly StatementDraft[],
  names: readonly string[]
): readonly StatementDraft[] {
  const { view, blocks, sentences } = context
  const told = sentences.filter(({ block }) => mayTell(blocks[block]!))
  const roll = new Set([...rollOf(names), ...namesByHabit(view, told)])
  const found = withGivenItems(context, drafts, roll).filter((made) => !isNameAlone(view, made, roll))
  const added: StatementDraft[] = []
  const led = ledItems({ view, blocks }, told, roll)
  const listsTasks = [...led.values()].filter((item) => startsWithVerb(view, item.rest)).length > Math.max(1, led.size * 0.6)
  const beside = besideEachOther({ view, blocks }, told)
  for (const sentence of told) {
    const item = listsTasks ? led.get(sentence) : undefined
    const task =
      item === undefined
        ? (namedTask(view, withoutNumber(view, sentence), roll) ?? beside.get(sentence) ?? promisedBy(view, led.get(sentence)))
        : instructed(view, item)
    if (task === null || view[sentence.end - 1] === '?') continue
    if (found.some((made) => made.start < sentence.end && made.end > sentence.start && !weak.has(made.kind))) continue
    const what = { kind: 'assigned', force: 'must', because: [{ rule: task.rule, ...task.who }] } as const
    const made = draft(view, task.what, what, { block: sentence.block, sentence }, { actorHint: task.who })
    if (made !== null) added.push(made)
  }
  if (added.length === 0) return found
  const kept = found.filter((made) => !added.some((task) => made.start < task.end && made.end > task.start))
  return [...kept, ...added].sort((one, other) => one.start - other.start)
}

/** "• Ada" in a list of actions, with nothing below: somebody, and nothing to do. */
function isNameAlone(view: string, { because, start, end }: StatementDraft, roll: ReadonlySet<string>): boolean {
  return because[0]?.rule === 'en.sec.actions' && end - start < 40 && areOnRoll(view.slice(start, end), roll)
}

type LedItem = { readonly who: Span; readonly rest: Span }

/** Items that begin with a name and a colon, by their first sentences. Where most of them instruct, they are tasks; elsewhere what people said. */
function ledItems(
  { view, blocks }: Pick<ExtractionContext, 'view' | 'blocks'>,
  told: readonly Sentence[],
  roll: Pick<Roll, 'has'>
): ReadonlyMap<Sentence, LedItem> {
  const found = new Map<Sentence, LedItem>()
  for (const [at, sentence] of told.entries()) {
    const { kind, speaker } = blocks[sentence.block]!
    if (kind !== 'item' || told[at - 1]?.block === sentence.block) continue
    const item =
      speaker === undefined
        ? namesAhead(view, sentence, roll)
        : roll.has(view.slice(speaker.start, speaker.end).toLowerCase())
          ? { who: speaker, rest: sentence }
          : null
    if (item !== null) found.set(sentence, item)
  }
  return found
}

/** "• Ada: order the paint" right above "• Bo: mend the lamp": instructions to people whom no roll names, but the rest of the text does. */
function besideEachOther(context: Pick<ExtractionContext, 'view' | 'blocks'>, told: readonly Sentence[]): ReadonlyMap<Sentence, NamedTask> {
  const tasks = new Map<number, { readonly sentence: Sentence; readonly task: NamedTask }>()
  for (const [sentence, item] of ledItems(context, told, anybody)) {
    const task = isSomebody(context.view, item.who) ? instructed(context.view, item) : null
    if (task !== null) tasks.set(sentence.block, { sentence, task })
  }
  return new Map(
    [...tasks].filter(([block]) => tasks.has(block - 1) || tasks.has(block + 1)).map(([, { sentence, task }]) => [sentence, task])
  )
}

/** A word with a capital that the text has elsewhere too, and nowhere in small letters. */
function isSomebody(view: string, { start, end }: Span): boolean {
  const name = view.slice(start, end)
  return /^\p{Lu}\p{Ll}{1,14}$/u.test(name) && standsTwice(view, name) && !standsSmall(view, name.toLowerCase())
}

/** "• Ada: order the paint": what looks like words of Ada's is an instruction to her. */
function instructed(view: string, { who, rest }: LedItem): NamedTask | null {
  return startsWithVerb(view, rest) ? { what: rest, who, rule: 'en.asg.42' } : null
}

const promise = /^[Ww]ill (?:also |then |now |try to ){0,2}(?=\p{Ll})/u

/** "• ada: will order the paint": what those who were there say they will do. */
function promisedBy(view: string, item: LedItem | undefined): NamedTask | null {
  if (item === undefined) return null
  const lead = promise.exec(view.slice(item.rest.start, Math.min(item.rest.end, item.rest.start + 40)))
  if (lead === null || !opensWithVerb(view, item.rest.start + lead[0].length, item.rest.end)) return null
  return { what: item.rest, who: item.who, rule: 'en.asg.42' }
}

function startsWithVerb(view: string, { start, end }: Span): boolean {
  const verb = openingVerb(view, start, end, false)
  return verb !== null && verb.start === start && view[end - 1] !== '?'
}

function withoutNumber(view: string, { start, end }: Span): Span {
  const number = enumerator.exec(view.slice(start, Math.min(end, start + 28)))
  return { start: start + (number?.[0].length ?? 0), end }
}

function mayTell(block: LabelledBlock): boolean {
  return (
    block.kind !== 'heading' &&
    block.section !== 'old' &&
    block.section !== 'agenda' &&
    !block.idle &&
    block.cells === undefined &&
    block.label === null
  )
}
