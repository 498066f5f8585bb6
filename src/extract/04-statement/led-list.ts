/** Lists led by a sentence that decides, or that names who has to act: "The Council agreed to:" makes a decision of each point below it. */
import { type Span, trimSpan } from '../../domain/span.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { saysWhatFollows } from '../02-block/lead.ts'
import { split } from '../03-sentence/sentences.ts'
import type { ExtractionContext } from '../context.ts'
import { leadRows } from '../lexicon/en/cues-lead.ts'
import { notNames } from '../lexicon/en/parts.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { closeGaps, openSpan } from './close-gaps.ts'
import { clauseStarts } from './cues.ts'
import { draft } from './draft.ts'
import { electedPost } from './elected-post.ts'
import { HeadedLists } from './headed-list.ts'

type Lead = { readonly kind: 'decided' | 'assigned'; readonly because: Span & { readonly rule: string }; readonly who: Span | null }

const rows = leadRows.map(({ id, kind, pattern }) => ({ id, kind, regex: new RegExp(pattern, 'd') }))
/** Without one of these words no row holds. */
const hint = /ed\b|\bnew\b|\bincoming\b|20\d\d|\bto:|\bwill\b|\bshall\b|\bmade\b|\btaken\b|\bagree|[Vv]ote/
/** "It was agreed that" over the points that were. */
const opened = /\b(?:agreed|decided|resolved|determined) (?:that|to)$/
const longest = 500
/** A longer point holds several statements of its own. */
const longestPoint = 400

/** "Officers. Approved:" above points, among what looks like actions: what was approved. */
const isOutcome = ({ section }: LabelledBlock, { because }: Lead): boolean => section === 'actions' && because.rule === 'en.lead.outcome'

/** "Ana Lind will draft the letter" among what was agreed: a task of hers. */
const persons = new RegExp(
  `^${notNames}[A-Z][a-z'-]{1,20} [A-Z][a-z'-]{1,20} (?:will|to|took (?:the|an) action(?: item)? to|(?:agreed|volunteered|offered) to) [a-z]`
)
const ofBody =
  /^(?:\S+ )?(?:Board|Council|Committee|Group|Team|Foundation|Society|Trust|Club|Association|Department|Office|Commission|Authority|Staff|Members|Officers|University|School|Church|Party|Union|Service|Centre|Center|Company|Project|Fund|Hall|Day|Week|Street|Road|Park) /

const isPersons = (view: string, { words }: LabelledBlock): boolean => {
  const text = view.slice(words.start, Math.min(words.end, words.start + 90))
  return persons.test(text) && !ofBody.test(text)
}

export class LedLists {
  readonly #context: ExtractionContext
  readonly #leads = new Map<number, Lead | null>()
  readonly #headed: HeadedLists

  constructor(context: ExtractionContext) {
    this.#context = context
    this.#headed = new HeadedLists(context)
  }

  /** The point of a led list as a statement; null where nothing leads it, or where it is a detail of a point. */
  read(block: LabelledBlock, index: number): StatementDraft | null {
    const elected = electedPost(this.#context, block, index)
    if (elected !== null) return elected
    if (block.kind !== 'item' || block.words.end - block.words.start > longestPoint) return null
    if (block.lead === null) return block.section === null ? this.#headed.read(block, index) : null
    const lead = this.#leadOf(block.lead)
    if (lead?.kind === 'decided' && lead.because.rule !== 'en.lead.elected' && isPersons(this.#context.view, block)) return null
    if (lead === null || (block.section !== null && block.section !== 'agenda' && !isOutcome(block, lead))) return null
    return draft(
      this.#context.view,
      block.label?.kind === 'meta' ? trimSpan(this.#context.view, block) : block.words,
      { kind: lead.kind, force: 'must', listed: 'label', because: [lead.because] },
      { block: index, sentence: block.words },
      lead.who === null ? {} : { actorHint: lead.who }
    )
  }

  #leadOf(index: number): Lead | null {
    const known = this.#leads.get(index)
    if (known !== undefined) return known
    const made = this.#read(this.#context.blocks[index]!)
    this.#leads.set(index, made)
    return made
  }

  #read({ words, kind, speaker }: LabelledBlock): Lead | null {
    const { view } = this.#context
    if (words.end - words.start > longest || kind === 'heading' || speaker !== undefined) return null
    const last = split(view, words).at(-1)
    if (last === undefined) return null
    const closed = closeGaps(view.slice(last.start, last.end))
    const said = closed?.text ?? view.slice(last.start, last.end)
    // A sentence that says what follows may end in a full stop.
    const text = said.endsWith('.') && saysWhatFollows(said) ? `${said.slice(0, -1)}:` : opened.test(said) ? `${said}:` : said
    if (!text.endsWith(':') || !hint.test(text)) return null
    for (const { id, kind: kindOf, regex } of rows) {
      for (const from of clauseStarts(text)) {
        const match = regex.exec(text.slice(from))
        if (match === null) continue
        const { start } = openSpan(closed, { start: from, end: from }, last.start)
        const who = match.indices?.groups?.['who']
        return {
          kind: kindOf,
          because: { rule: id, start, end: last.end },
          who: who === undefined ? null : openSpan(closed, { start: from + who[0], end: from + who[1] }, last.start)
        }
      }
    }
    return null
  }
}
