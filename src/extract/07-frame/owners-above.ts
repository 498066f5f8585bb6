/** Whom a list of actions is for where the short line above it says so: "Ada:", or a heading for each of those who have tasks. */
import type { Owner } from '../../domain/proposal.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import type { ExtractionContext } from '../context.ts'
import type { StatementDraft } from '../statement-draft.ts'
import { ownersIn } from './owner-name.ts'
import type { Register } from './register.ts'

const longest = 40
const onlyWords = /^[\p{L} ,&+/'.-]+:?$/u
const nameWords =
  /^(?:\p{Lu}\p{Ll}{1,14}\.?(?: \p{Lu}(?:\p{Ll}{1,14}|\.)?)?)(?:(?:, | and | ?[&+/] ?)\p{Lu}\p{Ll}{1,14}(?: \p{Lu}(?:\p{Ll}{1,14}|\.)?)?){0,3}:?$/u
const everyone = /^(?:all|everyone|everybody)\b/i

export function ownersAbove(context: ExtractionContext, draft: StatementDraft, known: Register): Owner[] {
  const { view, blocks } = context
  let at = draft.block
  if (blocks[at]?.section !== 'actions' || blocks[at]?.kind !== 'item') return []
  while (at > 0 && blocks[at]!.kind === 'item') at--
  const head = blocks[at]!
  if (!mayName(context, head)) return []
  const owners = ownersIn(view, head, known)
  if (owners.length === 0) return []
  const words = textOf(context, head).replace(/:$/, '')
  const isNamed = owners.every(({ resolved }) => resolved !== undefined) || (head.kind === 'paragraph' && !/\s/.test(words))
  return isNamed || isOneOfNames(context, head, known) ? owners : []
}

const textOf = ({ view }: ExtractionContext, { start, end }: LabelledBlock): string => view.slice(start, end).trim()

function mayName(context: ExtractionContext, head: LabelledBlock): boolean {
  return (
    (head.kind === 'paragraph' || head.kind === 'heading') &&
    head.section === 'actions' &&
    head.end - head.start <= longest &&
    onlyWords.test(textOf(context, head))
  )
}

/** Whether the headings beside this one in the list of actions all look like names, and one of them says "all" or is known as somebody's. */
function isOneOfNames(context: ExtractionContext, head: LabelledBlock, known: Register): boolean {
  if (head.kind !== 'heading') return false
  const beside = context.blocks.filter(
    ({ kind, level, sectionSpan }) => kind === 'heading' && level === head.level && sectionSpan?.start === head.sectionSpan?.start
  )
  const texts = beside.map((block) => textOf(context, block).replace(/:$/, ''))
  return (
    texts.length > 1 &&
    texts.every((text) => everyone.test(text) || nameWords.test(text)) &&
    texts.some((text) => everyone.test(text) || known.has(text))
  )
}
