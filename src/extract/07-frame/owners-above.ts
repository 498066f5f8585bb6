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
  const { blocks } = context
  let at = draft.block
  if (blocks[at]?.section !== 'actions') return []
  if (blocks[at]?.kind === 'paragraph') return nearestLine(context, at, known)
  if (blocks[at]?.kind !== 'item') return []
  while (at > 0 && blocks[at]!.kind === 'item') at--
  // "Ada", "Continued", and her list: a line of one word may part the tasks of one person.
  const nearest = namedBy(context, blocks[at]!, known)
  if (blocks[at]!.kind !== 'paragraph' || at === 0 || nearest.some(isKnown) || !oneWord.test(textOf(context, blocks[at]!))) return nearest
  const above = namedBy(context, blocks[at - 1]!, known)
  return above.length > 0 && (above.every(isKnown) || goesOn.test(textOf(context, blocks[at]!))) ? above : nearest
}

/** Parts of one person's tasks. */
const goesOn = /^(?:continu(?:ed|ing|ation)|ongoing|new|old|current|previous|pending|done|next)\b/i

/** "Ada:" over lines of their own. */
function nearestLine(context: ExtractionContext, from: number, known: Register): Owner[] {
  const { blocks } = context
  for (let at = from - 1; at >= 0 && blocks[at]!.kind === 'paragraph' && blocks[at]!.section === 'actions'; at--) {
    const owners = textOf(context, blocks[at]!).endsWith(':') ? namedBy(context, blocks[at]!, known) : []
    if (owners.length > 0 && owners.every(isKnown)) return owners
  }
  return []
}

const oneWord = /^\p{L}{3,20}:?$/u
const isKnown = ({ resolved }: Owner): boolean => resolved !== undefined

function namedBy(context: ExtractionContext, head: LabelledBlock, known: Register): Owner[] {
  if (!mayName(context, head)) return []
  const owners = ownersIn(context.view, head, known)
  if (owners.length === 0) return []
  const words = textOf(context, head).replace(/:$/, '')
  const isNamed = owners.every(({ resolved }) => resolved !== undefined) || (head.kind === 'paragraph' && !/\s/.test(words))
  return isNamed || isOneOfNames(context, head, known) ? owners : []
}

const textOf = ({ view }: ExtractionContext, { start, end }: LabelledBlock): string =>
  view
    .slice(start, end)
    .replace(/^[*_]{1,3}|[*_]{1,3}$/g, '')
    .trim()

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
