/** Lists under a heading that names a post or unit, as plans have them: "Head of Harbours" over what the Head of Harbours is to do. */
import type { Span } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { openingVerb } from './clause.ts'
import { draft } from './draft.ts'
import { doerAt } from './task-doer.ts'
import { ofAgenda } from './trailing-owner.ts'
import { wordsOf } from './words.ts'

const longest = 80
/** "Actions of the secretariat", "8 Tasks for the Clerk". */
const tasksOf = /^(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s{1,4})?(?:Actions?|Tasks?|Duties|To[- ]?dos?|Work) (?:of|for|by) (?=\S)/i
/** "With the engineer, submit the form". */
const beside = /^With [^,.;]{3,50}, (?=[a-z])/

export class HeadedLists {
  readonly #context: ExtractionContext
  /** By the place of a heading: whom it names, where all items below it instruct. */
  readonly #heads = new Map<number, Span | null>()
  #last = { item: -1, head: -1 }

  constructor(context: ExtractionContext) {
    this.#context = context
  }

  read(block: LabelledBlock, index: number): StatementDraft | null {
    if (block.kind !== 'item' || block.label !== null) return null
    const head = this.#headOf(index)
    if (head < 0) return null
    if (!this.#heads.has(head)) this.#heads.set(head, this.#ownerIn(head))
    const owner = this.#heads.get(head)
    if (owner == null) return null
    const because = { rule: 'en.head.owner', ...owner }
    const place = { block: index, sentence: block.words }
    return draft(this.#context.view, block.words, { kind: 'assigned', force: 'must', listed: 'list', because: [because] }, place, {
      ownerCell: owner
    })
  }

  /** The block above the list that an item stands in; -1 where there is none. Items of one list are asked for one after another. */
  #headOf(index: number): number {
    const { blocks } = this.#context
    let head = index - 1
    while (head > this.#last.item && isBelow(blocks[head]!)) head--
    if (head >= 0 && head === this.#last.item) head = this.#last.head
    this.#last = { item: index, head }
    return head
  }

  #ownerIn(at: number): Span | null {
    const { view, blocks } = this.#context
    const head = blocks[at]!
    if ((head.kind !== 'heading' && head.kind !== 'paragraph') || head.end - head.start > longest) return null
    const owner = namedIn(view, head)
    if (owner === null) return null
    let items = 0
    for (let next = at + 1; next < blocks.length && isBelow(blocks[next]!); next++) {
      if (blocks[next]!.kind === 'furniture') continue
      if (!instructs(view, blocks[next]!.words)) return null
      items++
    }
    return items > 1 ? owner : null
  }
}

const isBelow = ({ kind }: LabelledBlock): boolean => kind === 'item' || kind === 'furniture'

/** The post or unit that a heading consists of. */
function namedIn(view: string, { start, end }: Span): Span | null {
  const lead = tasksOf.exec(view.slice(start, end))
  const span = { start: start + (lead?.[0].length ?? 0), end }
  const words = wordsOf(view, span)
  const doer = doerAt(view, words, 0)
  if (doer === null || (doer.kind !== 'post' && !(lead !== null && doer.kind !== 'outside'))) return null
  const rest = view.slice(words[doer.last]!.end, end).trim()
  return rest === '' || /^(?:, | and |& )?\p{Lu}[\p{L}, &-]{1,60}$/u.test(rest)
    ? { start: span.start, end: span.start + view.slice(span.start, end).trimEnd().length }
    : null
}

function instructs(view: string, { start, end }: Span): boolean {
  const from = start + (beside.exec(view.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0)
  const verb = openingVerb(view, from, end, false)
  return verb !== null && verb.start === from && !ofAgenda.test(view.slice(verb.start, verb.end).toLowerCase())
}
