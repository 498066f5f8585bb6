/** Lists of those present that nothing announces: names and nothing else at the head of the paper. */
import { type Span, trimSpan } from '../../domain/span.ts'
import { isSpace } from '../code-units.ts'
import type { ExtractionContext } from '../context.ts'
import { peopleIn, personIn } from './person-name.ts'
import { groupStatusOf, type Roll } from './roll.ts'
import { addSigned } from './roll-entry.ts'

const name = /^[\s*•-]{0,6}\p{Lu}[\p{L}\p{M}'’.-]{1,24}(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}|de|van|von|der|la)){1,4}\s*$/u
const withNote = /^[\s*•-]{0,6}\p{Lu}[^(]{3,40}\((?:[^()]{1,60})\)\s*$/u
const withOffice =
  /^\p{Lu}[\p{L}\p{M}'’. -]{3,40}?(?:,|\s[-–—])\s(?:(?:[Vv]ice|[Dd]eputy|[Cc]o)[\s-])?(?:[\p{L}]{2,16}\s){0,2}(?:[Cc]hair(?:man|woman|person)?|[Ss]ecretary|[Tt]reasurer|[Mm]anager|[Pp]resident|[Cc]lerk|[Dd]irector|[Mm]ayor|[Mm]ember|[Tt]rustee)s?$/u

/** "Sam Vance (arrived 7:15)" below lines of names. */
const noted = /^\p{Lu}[\p{L}\p{M}'’.-]{1,24}(?:\s\p{Lu}[\p{L}\p{M}'’.-]{0,24}){1,3}\s\([^()]{1,60}\)$/u

/** Items at the head of the paper that are names and nothing else, or names with notes in brackets: nobody says so, but they are those present. */
export function readBareList(context: ExtractionContext, index: number, roll: Roll): void {
  const { view, blocks } = context
  if (blocks[index]!.kind === 'paragraph') {
    readBareLines(context, index, roll)
    readBareNames(context, index, roll)
  }
  const words = (at: number): string => view.slice(blocks[at]!.start, blocks[at]!.end)
  const fits = withNote.test(words(index)) ? withNote : name
  const people: Span[] = []
  let items = 0
  for (let at = index; at < blocks.length && blocks[at]!.kind === 'item' && blocks[at]!.section === null; at++) {
    const person = fits.test(words(at)) ? personIn(view, trimSpan(view, blocks[at]!.words), 'names') : null
    if (person === null && (fits === name || items === 0)) break
    items++
    if (person !== null && /\s/.test(view.slice(person.start, person.end))) people.push(person)
  }
  if (people.length >= (fits === name ? 4 : 3) && people.length >= items * 0.8) addSigned(context, people, 'present', roll)
}

/** "@alind @jo, @svance" */
const handles = /^\s{0,3}@[\w-]{2,38}(?:,?\s{1,3}@[\w-]{2,38}){2,30},?\s{0,3}$/

const titledLine = /^(?:Councill?ors|Cllrs|Cllr|Directors|Trustees|Commissioners|Governors|Churchwardens|Bros?|Sis)\b\.?[:\s]/

/** A paragraph at the head that is names and nothing else: "Councillors A Lind (Chair), J Osei and S Vance", or four full names and more. */
function readBareNames({ view, blocks }: ExtractionContext, index: number, roll: Roll): void {
  const block = blocks[index]!
  if (index > 14 || block.section !== null || block.end - block.start > 900) return
  const words = view.slice(block.start, block.end).replace(/[([][^()[\]]*[)\]]/g, '')
  if (handles.test(words)) roll.add(peopleIn(view, block, 'nicks'), 'present')
  if (/(?<!\p{L})(?!(?:and|van|von|der|den|de|da|la)\b)\p{Ll}{2}/u.test(words)) return
  const titled = titledLine.test(words)
  if (!titled && !hasBlanks(view, block, 3)) return
  const people = peopleIn(view, block, 'names')
  const pieces = words.split(/[,;]|\sand\s|\s&\s/).filter((piece) => /\p{L}/u.test(piece)).length
  const full = people.filter(({ start, end }) => /\s/.test(view.slice(start, end))).length
  const notes = view.slice(block.start, block.end).split('(').length - 1
  const enough = titled
    ? people.length >= 3
    : full === people.length && full >= pieces && (full >= 4 || (full >= 3 && (notes >= 2 || index < 3)))
  if (enough) roll.add(people, 'present')
}

/** Whether a span has so many blanks: a full name has one of its own. */
function hasBlanks(view: string, { start, end }: Span, least: number): boolean {
  let found = 0
  for (let at = start; at < end && found < least; at++) if (isSpace(view.charCodeAt(at))) found++
  return found >= least
}

/** Lines of names, at least five, or three, one of them with an office: "Ada Lind, Chair", "Jo Osei – Secretary", "Sam Vance". */
function readBareLines(context: ExtractionContext, index: number, roll: Roll): void {
  const { people, offices } = namedLines(context, index)
  if (people.length >= 5 || (people.length >= 3 && offices > 0)) roll.add(people, 'present')
}

/** The names of the lines from a block on, up to the first line that is none; the block's first line may be the body's. */
function namedLines({ view, blocks }: ExtractionContext, index: number): { readonly people: readonly Span[]; readonly offices: number } {
  const people: Span[] = []
  let offices = 0
  for (let at = index; at < blocks.length && blocks[at]!.kind === 'paragraph' && blocks[at]!.section === null; at++) {
    for (const line of linesOf(view, blocks[at]!)) {
      const words = view.slice(line.start, line.end)
      const office = withOffice.test(words)
      const person = office || name.test(words) || (people.length > 0 && noted.test(words)) ? personIn(view, line, 'names') : null
      if (person !== null && /\s/.test(view.slice(person.start, person.end))) {
        people.push(person)
        if (office) offices++
      } else if (people.length > 0 || at > index || line.start > blocks[index]!.start + 1) return { people, offices }
    }
    if (people.length === 0) break
  }
  return { people, offices }
}

/** The names of lines that are set as code, where all of them name somebody. */
export function namesInLines(view: string, block: Span): Span[] {
  const lines = linesOf(view, block)
  const people = lines.flatMap((line) => personIn(view, line, 'names') ?? [])
  return people.length === lines.length && people.every(({ start, end }) => /\s/.test(view.slice(start, end))) ? people : []
}

function linesOf(view: string, block: Span): Span[] {
  let at = block.start
  return view
    .slice(block.start, Math.min(block.end, block.start + 1200))
    .split('\n')
    .map((line) => {
      const span = trimSpan(view, { start: at, end: at + line.length })
      at += line.length + 1
      return span
    })
    .filter((span) => span.end > span.start)
}

/** Where nothing else tells who was there: names under a heading of a group, or in a table's column of names, at the head of the paper. */
export function readUnannounced(context: ExtractionContext, roll: Roll): void {
  const { view } = context
  const blocks = context.blocks.filter(({ kind }) => kind !== 'furniture')
  for (const [index, block] of blocks.slice(0, 30).entries()) {
    const words = view.slice(block.start, Math.min(block.end, block.start + 60))
    const below = blocks[index + 1]
    const heads =
      (block.kind === 'heading' || (block.kind === 'title' && index > 0)) &&
      below?.kind === 'item' &&
      below.marker?.includes('[') !== true &&
      groupStatusOf(words) === 'present'
    const first = block.cells?.[0]
    const column = first !== undefined && below?.kind === 'row' && namesColumn.test(view.slice(first.start, first.end))
    if (!heads && !column) continue
    const people: Span[] = []
    let all = 0
    for (let at = index + 1; blocks[at]?.kind === below!.kind; at++) {
      const cell = column ? blocks[at]!.cells?.[0] : blocks[at]!.words
      const person = cell === undefined ? null : personIn(view, trimSpan(view, cell), heads ? 'nicks' : 'names')
      all++
      if (person !== null && (heads || /\s/.test(view.slice(person.start, person.end)))) people.push(person)
    }
    if (people.length >= 2 && people.length >= all * 0.8) {
      roll.add(people, 'present')
      return
    }
  }
}

const namesColumn = /^\s*(?:full\s)?(?:names?|members?|who|participants?|persons?)\s*$/i
