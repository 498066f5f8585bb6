/**
 * Blocks with their meaning: splits intake's blocks where a line begins with a label, reads labels, and says for each block which kind
 * of section it stands in.
 */
import type { Block, SourceText } from '../../domain/source-text.ts'
import type { Span } from '../../domain/span.ts'
import { trimSpan } from '../../domain/span.ts'
import { isCommonHan, isDigit, isLetter } from '../code-units.ts'
import { sifted } from '../sifted.ts'
import { gluedItems } from './glued-items.ts'
import { labelAt } from './label.ts'
import type { Column, LabelledBlock } from './labelled-block.ts'
import { leadsOf } from './lead.ts'
import { repeatedAgenda } from './repeated-agenda.ts'
import { sections } from './section.ts'
import { signatures } from './signature.ts'
import { tableColumns, tableHeads } from './table.ts'
import { typedItems } from './typed-item.ts'

/** A line of what became of a motion stands in no agenda. */
const told = /\b(?:moved|seconded|carried|passed)[.!]?\s{0,4}$/i

export function labelBlocks(source: SourceText, view: string): LabelledBlock[] {
  const { blocks, origins } = splitAtLabels(source, view)
  const place = sections(view, blocks)
  const columns = tableColumns(view, blocks)
  const heads = tableHeads(blocks)
  const leads = leadsOf(view, blocks)
  const signed = signatures(view, blocks)
  const labelled = blocks.map((read, index) => {
    const block = fieldOf(view, read, columns[index] ?? null)
    const words = wordsOf(view, block)
    const label = block.kind === 'row' || block.kind === 'furniture' || block.kind === 'code' ? null : labelAt(view, words)
    const rest = label === null ? words : trimSpan(view, { start: label.end, end: words.end })
    const { section, span, idle } = place[index]!
    return {
      ...block,
      headings: block.headings.map((heading) => origins[heading] ?? heading),
      label,
      words: rest,
      section,
      sectionSpan: span,
      columns: (columns[index] ?? null) as readonly Column[] | null,
      heads: heads[index] ?? null,
      lead: leads[index] ?? null,
      idle: idle || signed.has(index) || isIdle(view, block)
    }
  })
  const stays = (index: number): boolean =>
    labelled[index]!.section !== null || labelled[index]!.label !== null || told.test(view.slice(blocks[index]!.start, blocks[index]!.end))
  const agenda = repeatedAgenda(view, blocks, (index) => stays(index) && labelled[index]!.section !== 'agenda')
  const shown = agenda.size === 0 ? labelled : labelled.map((block, index) => (agenda.has(index) ? { ...block, idle: true } : block))
  const typed = typedItems(view, shown)
  const fields = shown.map((block, index) => moverField(view, shown, block, index))
  return fields.map((block, index) => {
    const read = motionLabel(view, fields, motionBelow(fields, block, index), index)
    const from = typed.get(index)
    if (from === undefined || read.label?.kind === 'motion') return labelledOfOneShape(outcomeLabel(view, fields, read, index))
    return labelledOfOneShape({ ...read, kind: 'heading', label: null, words: trimSpan(view, { start: from, end: block.end }) })
  })
}

/** "Resolved:      that the fee stand": a label set apart from its words looks like a row of two cells. */
function fieldOf(view: string, block: Block, columns: readonly Column[] | null): Block {
  if (block.kind !== 'row' || block.cells?.length !== 2 || columns !== null) return block
  const first = block.cells[0]!
  if (first.end - first.start > 40 || view[first.end - 1] !== ':') return block
  const { cells: _, ...rest } = block
  return labelAt(view, trimSpan(view, block)) === null ? block : { ...rest, kind: 'paragraph' }
}

/** The block's words after its speaker; a label that was taken for a speaker ("AI:") is none. */
function wordsOf(view: string, block: Block): Span {
  const whole = withoutSign(view, trimSpan(view, block))
  if (block.speaker === undefined || isLabelled(view, whole)) return whole
  const words = trimSpan(view, { start: Math.max(block.start, block.speaker.end), end: block.end })
  let from = words.start
  while (from < words.end && /[>:\])\s-]/.test(view[from]!)) from++
  return { start: from, end: words.end }
}

/** A letter or digit of ASCII, or a common Chinese character. */
const isWordSign = (unit: number): boolean => isLetter(unit) || isDigit(unit) || isCommonHan(unit)

/** Without the arrow, tick or picture that stands before the words like a bullet. */
function withoutSign(view: string, words: Span): Span {
  if (isWordSign(view.charCodeAt(words.start))) return words
  const sign = /^(?:[-=]>|[\p{So}\p{Sm}»›])[^\p{L}\p{N}()[\]"'@#$£€*_:-]{0,8}/u.exec(
    view.slice(words.start, Math.min(words.end, words.start + 12))
  )
  return sign === null || words.start + sign[0].length >= words.end ? words : { start: words.start + sign[0].length, end: words.end }
}

function isLabelled(view: string, words: Span): boolean {
  const label = labelAt(view, words)
  return label !== null && label.kind !== 'meta' && label.kind !== 'note'
}

/** Blocks parted where one of their later lines begins with a label; `origins` maps intake's block indexes to the new ones. */
function splitAtLabels(source: SourceText, view: string): { blocks: Block[]; origins: number[] } {
  const blocks: Block[] = []
  const origins: number[] = []
  let known: ReadonlySet<string> | null = null
  const speaks = (name: string): boolean => {
    known ??= chatters(source.text)
    return known.has(name)
  }
  const glued = gluedItems(source.text, source.blocks)
  for (const block of source.blocks) {
    origins.push(blocks.length)
    const dashed = glued.get(block)
    if (dashed !== undefined) {
      blocks.push(...dashed)
      continue
    }
    if (block.kind === 'furniture' && block.start === 0 && source.text.startsWith('---')) {
      blocks.push(...frontMatter(source.text, block))
      continue
    }
    if (block.kind === 'code' && isProse(view, block)) {
      blocks.push(...paragraphs(view, block))
      continue
    }
    if (block.kind === 'paragraph' || block.kind === 'item') {
      const bulleted = atBullets(source.text, block)
      if (bulleted !== null) {
        blocks.push(...bulleted)
        continue
      }
    }
    const lines =
      block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'speech' ? labelLines(source.text, view, block, speaks) : []
    let start = block.start
    let piece: Block = block
    for (const line of lines) {
      blocks.push({ ...piece, start, end: trimSpan(view, { start, end: line }).end })
      const { speaker: _, ...rest } = block
      piece = rest
      start = line
    }
    blocks.push(start === block.start ? block : { ...piece, start })
  }
  return { blocks: blocks.map(ofOneShape), origins }
}

const anyBullet = /[•▪●○■◦‣➢►\uF0A7\uF0A8\uF0B7\uF0D8]/
const bullet = /(?<=\s|^)[•▪●○■◦‣➢►\uF0A7\uF0A8\uF0B7\uF0D8](?=\s{1,4}\S)/g
/** Characters that an item has at least: what stands between the bullets of a menu is shorter. */
const leastItem = 24

/** A list that was run together into one line keeps its bullets: the items between them, after what leads to them; null where there is none. */
function atBullets(text: string, block: Block): Block[] | null {
  const words = text.slice(block.start, block.end)
  if (!anyBullet.test(words)) return null
  const starts = Array.from(words.matchAll(bullet), ({ index }) => index)
  const items = starts.map((start, i) => trimSpan(words, { start: start + 1, end: starts[i + 1] ?? words.length }))
  if (items.length < 2 || items.some(({ start, end }) => end - start < leastItem)) return null
  const lead = trimSpan(words, { start: 0, end: starts[0]! })
  const { speaker: _, ...rest } = block
  const at = (kind: Block['kind'], { start, end }: Span): Block => ({ ...rest, kind, start: block.start + start, end: block.start + end })
  return [...(lead.end > lead.start ? [at(block.kind, lead)] : []), ...items.map((item) => at('item', item))]
}

/** The block with all its fields, given or not: objects of one shape are read much faster. */
function ofOneShape({ kind, level, headings, start, end, cells, header, speaker, page, marker }: Block): Block {
  return { kind, level, headings, start, end, cells, header, speaker, page, marker } as Block
}

function labelledOfOneShape(block: LabelledBlock): LabelledBlock {
  const { label, words, section, sectionSpan, columns, heads, lead, idle } = block
  return { ...ofOneShape(block), label, words, section, sectionSpan, columns, heads, lead, idle }
}

/** Whether what stands between code marks is running text: sentences, and next to none of the signs of a program. */
function isProse(view: string, block: Span): boolean {
  const text = view.slice(block.start, block.end)
  const signs = text.match(/[{}<>;=\\$|_`]/g)?.length ?? 0
  const ends = text.match(/\p{Ll}{2}[.,:]\s/gu)?.length ?? 0
  return ends >= 6 && ends * 160 > text.length && signs * 150 < text.length
}

function paragraphs(view: string, block: Block): Block[] {
  const found: Block[] = []
  let at = block.start
  for (const part of view.slice(block.start, block.end).split(/\n[ \t]*\n/)) {
    const start = view.indexOf(part, at)
    at = start + part.length
    const span = trimSpan(view, { start, end: at })
    if (span.end > span.start) found.push({ ...block, kind: 'paragraph', ...span })
  }
  return found
}

/** The sentences that a Markdown file's front matter holds as values; the rest of it stays furniture. */
function frontMatter(text: string, block: Block): Block[] {
  const found: Block[] = []
  for (let start = block.start; start < block.end; ) {
    const line = text.indexOf('\n', start)
    const end = line < 0 || line > block.end ? block.end : line
    const value = text.slice(start, end)
    const open = start + value.indexOf(': "') + 3
    const close = start + value.lastIndexOf('"')
    if (value.includes(': "') && close - open >= 60 && /^[A-Z]/.test(text.slice(open, open + 1)) && /[.!]/.test(text[close - 1]!)) {
      found.push({ kind: 'paragraph', level: 0, headings: [], start: open, end: close })
    }
    start = end + 1
  }
  return found.length === 0 ? [block] : found
}

const saidBy = '^(?:<([\\w.-]{1,20})>|([\\w.-]{1,20}):) '
const lineSpeaker = new RegExp(saidBy)
const speakerLine = new RegExp(`${saidBy}\\S`, 'gm')
/** Who begins fewer lines is no speaker of a chat. */
const leastLines = 2

/** Who speaks in a chat, told by how often they begin a line: "<jo> …", "jo: …". */
function chatters(text: string): ReadonlySet<string> {
  const lines = new Map<string, number>()
  for (const match of text.matchAll(speakerLine)) {
    const name = match[1] ?? match[2]!
    lines.set(name, (lines.get(name) ?? 0) + 1)
  }
  return new Set([...lines].filter(([, count]) => count >= leastLines).map(([name]) => name))
}

/** Offsets of the block's lines, but the first, that begin with a label; behind one, also of those with which somebody else speaks on. */
function labelLines(text: string, view: string, block: Block, isSpeaker: (name: string) => boolean): number[] {
  const found: number[] = []
  const first = text.indexOf('\n', block.start)
  if (first < 0 || first >= block.end) return found
  let labelled = labelAt(view, trimSpan(view, block)) !== null
  for (let line = first; line >= 0 && line < block.end; line = text.indexOf('\n', line + 1)) {
    const words = trimSpan(view, { start: line + 1, end: block.end })
    const before = trimSpan(view, { start: block.start, end: line })
    if (before.end <= before.start || words.end <= words.start) continue
    const label = labelAt(view, words) !== null
    const said = label || !labelled ? null : lineSpeaker.exec(text.slice(words.start, words.start + 24))
    const speaks = said !== null && isSpeaker(said[1] ?? said[2]!)
    const anew =
      (block.kind === 'item' && beginsAnew(text, block, line)) || (labelled && block.kind === 'paragraph' && endsShort(text, block, line))
    if (label || speaks || anew) found.push(words.start)
    labelled = label || (labelled && !speaks && !(anew && block.kind === 'paragraph'))
  }
  return found
}

/** Columns that hand-wrapped text fills. */
const width = 72

/** Below an item a line that is not set in and begins with a capital stands for itself, where its first word would still have fitted above. */
function beginsAnew(text: string, { start }: Block, lineEnd: number): boolean {
  const above = text.slice(Math.max(start, text.lastIndexOf('\n', lineEnd - 1) + 1), lineEnd)
  const first = /^\p{Lu}[\p{L}'’]{0,20}(?=\s)/u.exec(text.slice(lineEnd + 1, lineEnd + 24))?.[0]
  return (
    first !== undefined &&
    /[\p{L}\p{N})]$/u.test(above) &&
    !/\b(?:of|the|and|or|to|for|by|with|in|on|at|from|a|an|Mr|Mrs|Ms|Dr|Cllr)$/.test(above) &&
    above.length + 3 + first.length < width
  )
}

/** "ACTION: Jo to order paint." over "The fee was raised.": a sentence that ends short of the width leaves its label, where the next line begins with another. */
function endsShort(text: string, { start }: Block, lineEnd: number): boolean {
  const above = text.slice(Math.max(start, text.lastIndexOf('\n', lineEnd - 1) + 1), lineEnd).trimEnd()
  const first = /^(\p{Lu}[\p{L}'’]{0,20})(?:\s[\p{L}\p{N}'’,-]{1,24}){3}/u.exec(text.slice(lineEnd + 1, lineEnd + 120))?.[1]
  return first !== undefined && /[\p{L}\p{N})][.!]$/u.test(above) && above.length + 3 + first.length < width
}

const botSpeaker = sifted(
  /^(?:\*\s*)?(?:trackbot|zakim|rrsagent|meetbot|github-bot|ghbot|scribebot|agendabot|ub0t|meetingbot|irc-bot|bot)$/i
)
const formLine = sifted(/^(?:_{3,}|\.{4,}|[-=*]{3,}|\[ ?(?:insert|name|date|text)[^\]]{0,40}\]|(?:nil|none|n\/a|tbd|tba|-|\.)\.?)$/i)

/** Text that states nothing: robots, empty form fields. */
function isIdle(view: string, block: Block): boolean {
  if (block.kind === 'furniture' || block.kind === 'code') return true
  if (block.speaker !== undefined && botSpeaker.test(view.slice(block.speaker.start, block.speaker.end).trim())) return true
  return block.end - block.start < 60 && formLine.test(view.slice(block.start, block.end).trim())
}

/** "MOTION:" on a line of its own labels the block below it. */
function motionBelow(all: readonly LabelledBlock[], block: LabelledBlock, index: number): LabelledBlock {
  const above = all[index - 1]
  if (above?.label?.kind !== 'motion' || above.words.end > above.words.start) return block
  return block.label === null && (block.kind === 'paragraph' || block.kind === 'item') ? { ...block, label: above.label } : block
}

const fewNames = /^(?:[A-Z][\w.'’-]{0,20} ?){1,4}$/

/** "Motion: Osei" over "Second: Lind" says who moved it, and not what. */
function moverField(view: string, all: readonly LabelledBlock[], block: LabelledBlock, index: number): LabelledBlock {
  if (block.label?.kind !== 'motion' || all[index + 1]?.label?.kind !== 'mover') return block
  const named = fewNames.test(view.slice(block.words.start, Math.min(block.words.end, block.words.start + 90)))
  return named ? { ...block, label: { ...block.label, kind: 'mover' } } : block
}

const outcomeFirst =
  /^(?:(?:unanimously )?(?:approved|adopted|accepted|carried|passed|denied|rejected|granted|received|ratified|endorsed|awarded|confirmed|authori[sz]ed|appointed|elected|motion|moved|presentation|no action|no reportable|noted and filed|received and filed|the (?:board|council|committee|commission)(?! (?:will|shall|to|is to)\b))\b)/i

const putForward =
  /^(?:[^.]{0,60}\. )?(?:(?:[Mm]otion|[Mm]oved)(?: was)?(?: made)? by|(?:[Uu]p)?[Oo]n (?:a |the )?[Mm]otion (?:of|by|from)|M\/?S(?:\/?[CP])?:?) \(?\p{Lu}/u

/**
 * "Action: Adopt the calendar" over "Motion by A, second by B." is what was moved; "Action: Motion by A, second by B, to adopt it. Passed 5-0."
 * tells a motion in its own words.
 */
function motionLabel(view: string, all: readonly LabelledBlock[], block: LabelledBlock, index: number): LabelledBlock {
  if (block.label?.kind !== 'action' || block.section === 'old') return block
  const own = putForward.test(view.slice(block.words.start, Math.min(block.words.end, block.words.start + 100)))
  const below = all[index + 1]
  const put =
    all[index - 1]?.label?.kind === 'mover' ||
    (below !== undefined && putForward.test(view.slice(below.start, Math.min(below.end, below.start + 40))))
  return own || put ? { ...block, label: { ...block.label, kind: own ? 'note' : 'motion' } } : block
}

/** "Action:" announces an outcome where it answers a recommendation or begins with what was done. */
function outcomeLabel(view: string, all: readonly LabelledBlock[], block: LabelledBlock, index: number): LabelledBlock {
  if (block.label?.kind !== 'action') return block
  const previous = all[index - 1]?.label?.kind === 'proposal' ? true : all[index - 2]?.label?.kind === 'proposal'
  const recommended =
    previous && all.some((other) => other.label?.kind === 'proposal' && /^recommend/i.test(view.slice(other.label.start, other.label.end)))
  if (!recommended && !outcomeFirst.test(view.slice(block.words.start, Math.min(block.words.end, block.words.start + 80)))) return block
  return { ...block, label: { ...block.label, kind: 'decision', rule: 'en.label.action-outcome' } }
}
