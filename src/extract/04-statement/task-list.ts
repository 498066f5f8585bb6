/** List items of an action section: the upper ones are tasks, the deeper ones details, unless the upper one only names a person or a topic. */
import type { Because } from '../../domain/proposal.ts'
import type { Span } from '../../domain/span.ts'
import { saysWhen } from '../02-block/group-head.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { openingVerb } from './clause.ts'
import { isLedByOwner, namesOnly, taskDrafts } from './task.ts'
import { taskClause } from './task-clause.ts'

/** The last upper item: `open` where the deeper ones are tasks, for `actor` where it names one. */
type Upper = {
  readonly section: number
  readonly level: number
  readonly open: boolean
  readonly mixed: boolean
  readonly actor: Span | null
}

export class TaskList {
  readonly #context: ExtractionContext
  #upper: Upper | null = null

  constructor(context: ExtractionContext) {
    this.#context = context
  }

  /** The tasks that item `index` tells; items are read in their order. */
  read(index: number, because: Because, listed: 'list' | 'label'): StatementDraft[] {
    const { view, blocks } = this.#context
    const block = blocks[index]!
    if (this.#upper === null || this.#upper.section !== because.start)
      this.#upper = { section: because.start, level: block.level, open: false, mixed: false, actor: null }
    const isDetail = this.#upper.mixed ? !this.#instructs(block.words) : !this.#upper.open
    if (block.level > this.#upper.level && isDetail && !this.#isOwnTask(block)) return []
    if (block.level <= this.#upper.level) {
      const below = itemsUnder(blocks, index)
      const names = block.speaker === undefined && namesOnly(view, block.words, below.length > 0)
      const topic = names ? null : this.#topicOver(block, below)
      const isDay = below.length > 0 && saysWhen(view.slice(block.words.start, block.words.end))
      const open = names || isDay || topic !== null
      this.#upper = { section: because.start, level: block.level, open, mixed: topic === 'mixed', actor: names ? block.words : null }
      if (open) return []
    }
    const { actor } = this.#upper
    return taskDrafts(view, block.words, { block: index, because, listed, ...(actor === null ? {} : { actor }) })
  }

  /** Below a task: an item with a box of its own, or one that says whose it is. */
  #isOwnTask({ words, marker }: LabelledBlock): boolean {
    const { view } = this.#context
    if (marker?.includes('[ ]') === true || taskClause(view, words, 'here') !== null || isLedByOwner(view, words)) return true
    return /^@[A-Za-z0-9][\w-]{1,38}\b|\s@[A-Za-z0-9][\w-]{1,38}$/.test(view.slice(words.start, words.end))
  }

  #instructs({ start, end }: Span): boolean {
    return openingVerb(this.#context.view, start, end, false)?.start === start
  }

  /** "Speed bumps" over items that all instruct, or all say whose they are; `mixed` where most of them do, and tell more besides. */
  #topicOver({ words, level }: LabelledBlock, below: readonly LabelledBlock[]): 'all' | 'mixed' | null {
    const { view } = this.#context
    const next = below.filter((item) => item.level === Math.min(...below.map((one) => one.level)))
    if (level > 0 && next.length > 0 && !isLedByOwner(view, words) && next.every((item) => isLedByOwner(view, item.words))) return 'all'
    const isShort = words.end - words.start < 40 && !/[.:;,@(]/.test(view.slice(words.start, words.end))
    if (!isShort || below.length < 2 || this.#instructs(words)) return null
    const instructing = below.filter((item) => this.#instructs(item.words)).length
    return instructing === below.length ? 'all' : level > 0 && instructing > 2 && instructing >= below.length * 0.5 ? 'mixed' : null
  }
}

function itemsUnder(blocks: readonly LabelledBlock[], index: number): LabelledBlock[] {
  const found: LabelledBlock[] = []
  for (let at = index + 1; blocks[at]?.kind === 'item' && blocks[at]!.level > blocks[index]!.level; at++) found.push(blocks[at]!)
  return found
}
