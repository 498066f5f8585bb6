/** Sections: which heading, or line that stands like one, governs a block, and what it announces. */
import type { Block } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'
import { isDigit, isLetter, isSpace } from '../code-units.ts'
import { headingRows } from '../lexicon/en/cues-heading.ts'
import { chineseHeadingRows } from '../lexicon/zh/headings.ts'
import { sieved } from '../sieve.ts'
import { sifted } from '../sifted.ts'
import { firstFitting } from './first-fitting.ts'
import { goesOnInList } from './group-head.ts'
import type { SectionKind } from './labelled-block.ts'

export type Placed = { readonly section: SectionKind; readonly span: Span | null; readonly idle: boolean }

const rows = [...headingRows, ...chineseHeadingRows].map((row) => ({ section: row.section, ...sieved(row.pattern, 'i') }))
const longest = 80
/** "Ana Lind was elected." tells; it heads nothing. */
const saysDone = /^(?!(?:The )?following\b|It )[A-Z].* (?:was|were|is|are) [a-z-]{4,14}\.\s?$/i

/** "Budget approved" says what was done; over a list, "Grants approved" heads it. */
function tellsDone(words: string, { kind }: Block, next: Block | undefined): boolean {
  if (!/[a-z\d)] (?:approved|adopted|awarded|elected|ratified|granted)\W*(?:\([^()]{0,40}\)\W*)?$/i.test(words)) return false
  return kind === 'item' || next?.kind !== 'item' || /\.\s*$/.test(words)
}

const soAgreed = /(?:agreed|resolved|decided)[.!]?\s?$/i

/** Whether something stands below "Agreed", so that it heads it; else it answers what stands above. */
function leadsOn(blocks: readonly Block[], index: number): boolean {
  const [before, own, next] = [blocks[index - 1], blocks[index]!, blocks[index + 1]]
  if (own.kind === 'heading') return true
  if (next === undefined || next.kind === 'heading') return false
  if (own.kind === 'item') return next.kind === 'item' && next.level > own.level
  const order = before === undefined ? null : orderOf(before)
  return order === null || orderOf(next) !== order + 1
}

/** What a heading-like text announces, or null. */
export function sectionOf(words: string): SectionKind {
  const bare = withSingleSpaces(withoutTail(withoutNumber(withoutPicture(words.trim()))))
  if (bare === '' || bare.length > longest) return null
  return firstFitting(rows, bare)?.section ?? null
}

const pictures = /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){1,12}|:[a-z][a-z0-9_+-]{1,30}:)\s{0,3}(?=[\p{L}\d])/u

/** "💡 Action items", ":memo: Notes": what a heading is adorned with in front. */
export function withoutPicture(words: string): string {
  const first = words.charCodeAt(0)
  return first > 0x2000 || first === 0x3a ? words.replace(pictures, '') : words
}

const numbering = /^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[IVXivx]{1,5})[.):]\)?|\d{1,2}(?:\.\d{1,2}){1,3}|[-*•])\s+/

const hanNumbering = /^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾]{1,3}、)\s{0,3}/

/** A letter or Roman number has a mark right behind it. */
export function withoutNumber(words: string): string {
  const first = words.charCodeAt(0)
  if (first > 0x3000) return words.replace(hanNumbering, '')
  if (isLetter(first)) {
    let at = 1
    while (at < 6 && isLetter(words.charCodeAt(at))) at++
    if (!'.):'.includes(words.charAt(at) || ' ')) return words
  } else if (!isDigit(first) && first !== 0x28 && first !== 0x2d && first !== 0x2a && first !== 0x2022) return words
  return words.replace(numbering, '')
}

/** Without the marks and blanks at the end, no more than five of them. */
export function withoutTail(words: string): string {
  let end = words.length
  while (end > 0 && words.length - end < 5 && isTail(words.charCodeAt(end - 1))) end--
  return end === words.length ? words : words.slice(0, end)
}

/** A stop, comma, colon or blank, or the dash behind "RESOLVED –". */
const isTail = (unit: number): boolean => '.,:：-–—'.includes(String.fromCharCode(unit)) || isSpace(unit)

export function withSingleSpaces(words: string): string {
  for (let at = 1; at < words.length; at++) {
    if (isSpace(words.charCodeAt(at)) && isSpace(words.charCodeAt(at - 1))) return words.replace(/\s{2,}/g, ' ')
  }
  return words
}

/** What each block announces. "Action items" before "New action items" are the older ones. */
function announced(view: string, blocks: readonly Block[]): SectionKind[] {
  const wordsOf = (block: Block): string => (canHead(block) ? view.slice(block.start, block.end) : '')
  const own = blocks.map((block, index) => {
    const words = wordsOf(block)
    if (words === '' || (block.kind !== 'heading' && (saysDone.test(words) || tellsDone(words, block, blocks[index + 1])))) return null
    const section = sectionOf(words)
    return section === 'decisions' && soAgreed.test(words) && !leadsOn(blocks, index) ? null : section
  })
  const fresh = own.findLastIndex((section, index) => section === 'actions' && newTasks.test(wordsOf(blocks[index]!)))
  const given = own.some((section, index) => section === 'actions' && assignments.test(wordsOf(blocks[index]!)))
  return own.map((section, index) => {
    if (section !== 'actions') return section
    if (given && actsTaken.test(wordsOf(blocks[index]!))) return null
    return index < fresh && plainTasks.test(wordsOf(blocks[index]!)) ? 'old' : section
  })
}

/** Beside "Assignments", what stands under "Actions" are the acts of the meeting. */
const assignments = /^\W{0,4}(?:\d{1,2}\W{1,3})?(?:task )?assignments\W{0,4}$/i
const actsTaken = /^\W{0,4}(?:\d{1,2}\W{1,3})?actions(?: taken)?\W{0,4}$/i
const newTasks = /^\W{0,4}(?:\d{1,2}\W{1,3})?new (?:action|task)/i
const plainTasks = /^\W{0,4}(?:\d{1,2}\W{1,3})?(?:action|task)s?(?: items?| points?)?\W{0,4}$/i

export function sections(view: string, blocks: readonly Block[]): Placed[] {
  const own = announced(view, blocks)
  const minutes = own.lastIndexOf('motions')
  const placed: Placed[] = []
  // A document that is only a list of actions says so in its title.
  const title = blocks.findIndex((block) => block.kind === 'title')
  const titled = title >= 0 && own[title] !== null && !blocks.some((block) => block.kind === 'heading') ? title : undefined
  let line: { index: number; until: number } | null = null
  /** Headings whose first numbered item was looked at, and which that item left behind. */
  let [tried, left]: (number | null)[] = [null, null]
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (line !== null && (index >= line.until || (block.kind === 'heading' && !goesOnInList(view, blocks, index)))) line = null
    if (own[index] !== null && block.kind !== 'heading' && block.kind !== 'title')
      line = { index, until: endOfLineSection(view, blocks, index) }
    const over = [...block.headings].reverse().find((heading) => own[heading] != null)
    if (over !== undefined && over !== tried && orderOf(block) !== null) {
      tried = over
      if (goesOnAbove(blocks, over, block)) left = over
    }
    const head = line?.index ?? (over === left ? undefined : over) ?? titled
    const section = head === undefined ? null : own[head]!
    const repeated = section === 'agenda' && minutes > index
    placed.push({
      section: index === head ? null : section === 'motions' ? null : section,
      span: head === undefined ? null : { start: blocks[head]!.start, end: blocks[head]!.end },
      idle:
        index === head ||
        repeated ||
        (block.kind === 'heading' && !holdsSentence(view, block)) ||
        (block.kind === 'title' && !isSentence(view, block))
    })
  }
  return withoutAgendas(view, blocks, placed)
}

/** Whether what was taken for a title is a sentence or a labelled line of a document without one. */
function isSentence(view: string, block: Block): boolean {
  const words = view.slice(block.start, block.end).trim()
  return /[.;。]$/.test(words) || /^(?:ACTION|RESOLVED|RESOLUTION|AGREED|Action|Resolved|Decision)\b[^:]{0,20}:/.test(words)
}

/** Whether a sentence ran into the heading before it: "FERRY FEES: Motion by Vance to raise them. Carried." */
function holdsSentence(view: string, { start, end }: Block): boolean {
  return end - start > 80 && /^[^a-z]{4,80}: [A-Z][a-z]+ [^:]{20,400}[a-z]\.(?: |$)/.test(view.slice(start, end))
}

function canHead(block: Block): boolean {
  return block.end - block.start <= longest && block.kind !== 'furniture' && block.kind !== 'code' && block.kind !== 'row'
}

/** Index of the first block beyond a heading-like line's reach. */
function endOfLineSection(view: string, blocks: readonly Block[], index: number): number {
  const head = blocks[index]!
  const next = blocks[index + 1]
  if (next === undefined) return index + 1
  let end = index + 1
  if (head.kind === 'item') {
    const column = columnOf(view, head)
    const below = (block: Block): boolean =>
      block.level > head.level ||
      (block.level === head.level && columnOf(view, block) > column && view.slice(head.start, head.end).trimEnd().endsWith(':'))
    while (end < blocks.length && blocks[end]!.kind === 'item' && below(blocks[end]!)) end++
    return end
  }
  const parted = goesOnInList(view, blocks, index + 1)
  const listed = next.kind === 'item' || next.kind === 'row' || parted
  while (end < blocks.length) {
    const block = blocks[end]!
    if (goesOnInList(view, blocks, end)) {
      end++
      continue
    }
    if (block.kind === 'heading') break
    if (listed && block.kind !== 'item' && block.kind !== 'row' && block.kind !== 'furniture') break
    if (!listed && end > index + 1 && standsLikeHeading(view, block)) break
    end++
  }
  return end
}

/** How far from the start of its line a block stands. */
const columnOf = (view: string, { start }: Block): number => start - view.lastIndexOf('\n', start - 1)

const orderOf = ({ kind, marker }: Block): number | null =>
  kind === 'item' && /^\d{1,3}[.)]?$/.test(marker ?? '') ? Number.parseInt(marker!, 10) : null

/** "2. Fees" below "Conclusion" and its words under "1. Boats": the next topic. */
function goesOnAbove(blocks: readonly Block[], head: number, item: Block): boolean {
  if (blocks[head + 1]!.kind === 'item') return false
  const above = blocks.slice(Math.max(0, head - 12), head).findLast((block) => orderOf(block) !== null)
  return above !== undefined && above.level === item.level && orderOf(item) === orderOf(above)! + 1
}

/** A short line that ends in a colon, or one that announces a section itself. */
function standsLikeHeading(view: string, block: Block): boolean {
  if (block.kind === 'item' || block.end - block.start > longest) return false
  const words = view.slice(block.start, block.end).trimEnd()
  return words.endsWith(':') || words.endsWith('：') || sectionOf(words) !== null || /^[A-Z][A-Z &/'-]{4,}$/.test(words.trim())
}

const agendaWords =
  /\b(?:seconded|moved (?:to|by|that)|[Mm]otion (?:by [A-Z]|to [a-z]|was|carried|passed)|Recommendations?:|public hearing|consent (?:agenda|calendar))/i

/** Parts of a public body's agenda; beside them "Action items" is the part that asks for votes. */
const agendaParts = sifted(
  /^(?:\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,5})[.):]{1,2}\s+)?(?:informational? items?|information only|consent (?:agenda|calendar|items?)|closed session|executive session|(?:the )?pledge of allegiance|non-action items?|public hearings?|study items?)\b/i
)
const actionPart = /^(?:\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,5})[.):]{1,2}\s+)?action items?\W*$/i

/** "Action items" over motions and recommendations is the part of an agenda that asks for votes, not a list of tasks. */
function withoutAgendas(view: string, blocks: readonly Block[], placed: readonly Placed[]): Placed[] {
  const agendas = new Set<number>()
  const heads = blocks.filter((block) => canHead(block)).map((block) => view.slice(block.start, block.end).trim())
  const isAgenda = heads.some((words) => agendaParts.test(words))
  placed.forEach((place, index) => {
    if (place.section !== 'actions' || place.span === null || blocks[index]!.kind === 'row' || agendas.has(place.span.start)) return
    if (isAgenda && actionPart.test(view.slice(place.span.start, place.span.end).trim())) agendas.add(place.span.start)
    if (agendaWords.test(view.slice(blocks[index]!.start, blocks[index]!.end))) agendas.add(place.span.start)
  })
  return placed.map((place) =>
    place.section === 'actions' && place.span !== null && agendas.has(place.span.start) ? { ...place, section: null } : place
  )
}
