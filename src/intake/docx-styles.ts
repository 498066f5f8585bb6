/**
 * What the styles and lists of a DOCX mean: which paragraph styles are titles and headings, and how each list level is marked.
 */
import { readXml } from './xml.ts'

export type ParagraphStyle = {
  readonly title: boolean
  readonly heading: number
  readonly list: { readonly id: string; readonly level: number } | null
}

type RawStyle = { name: string; basedOn: string; outline: number; listId: string; listLevel: number }

/** Styles by id, inheritance followed. Headings by name ("heading 2", "标题 2") or by outline level. */
export function readStyles(xml: string | null): Map<string, ParagraphStyle> {
  const raw = new Map<string, RawStyle>()
  let open: RawStyle | null = null
  if (xml !== null) {
    readXml(xml, {
      open(name, attributes) {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:style') {
          open = { name: '', basedOn: '', outline: -1, listId: '', listLevel: 0 }
          raw.set(attributes['w:styleId'] ?? '', open)
        } else if (open === null) return
        else if (name === 'w:name') open.name = value.toLowerCase()
        else if (name === 'w:basedOn') open.basedOn = value
        else if (name === 'w:outlineLvl') open.outline = outlineLevel(value)
        else if (name === 'w:numId') open.listId = value
        else if (name === 'w:ilvl') open.listLevel = listLevel(value)
      },
      close(name) {
        if (name === 'w:style') open = null
      },
      text() {}
    })
  }
  return new Map([...raw.keys()].map((id) => [id, resolve(raw, id)]))
}

function resolve(raw: ReadonlyMap<string, RawStyle>, id: string): ParagraphStyle {
  let found: ParagraphStyle = { title: false, heading: 0, list: null }
  let at = raw.get(id)
  for (let steps = 0; at !== undefined && steps < 12; steps++, at = raw.get(at.basedOn)) {
    if (at.name === 'title') found = { ...found, title: true }
    if (found.heading === 0) found = { ...found, heading: headingOf(at) }
    if (found.list === null && at.listId !== '' && at.listId !== '0') found = { ...found, list: { id: at.listId, level: at.listLevel } }
    if (found.list === null && at.name.startsWith('list bullet'))
      found = { ...found, list: { id: '', level: listLevel(String(Number(at.name.at(-1)) - 1)) } }
  }
  return found
}

function headingOf({ name, outline }: RawStyle): number {
  const digit = Number(name.at(-1))
  if ((name.startsWith('heading ') || name.startsWith('标题 ')) && digit >= 1) return Math.min(6, digit)
  if (name === 'subtitle') return 2
  return outline >= 0 ? Math.min(6, outline + 1) : 0
}

/** Word counts list levels and outline levels from 0 to 8; the number 9 for an outline level means body text. */
const deepest = 8
const highestStart = 32_767

function whole(value: string | undefined, most: number): number | null {
  const number = Number(value ?? Number.NaN)
  return Number.isInteger(number) && number >= 0 ? Math.min(most, number) : null
}

/** A list level as a document states it; 0 for one that makes no sense. */
export function listLevel(value: string | undefined): number {
  return whole(value, deepest) ?? 0
}

/** An outline level as a document states it; -1 for body text and for one that makes no sense. */
export function outlineLevel(value: string | undefined): number {
  const level = whole(value, deepest + 1) ?? -1
  return level > deepest ? -1 : level
}

type ListLevel = { format: string; pattern: string; start: number }

/** The marks of list items, counted as the document goes on. */
export class ListMarks {
  readonly #levels = new Map<string, ListLevel[]>()
  readonly #abstractOf = new Map<string, string>()
  readonly #counts = new Map<string, number[]>()

  constructor(xml: string | null) {
    let abstract = ''
    let list = ''
    let level: ListLevel | null = null
    if (xml === null) return
    readXml(xml, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:abstractNum') {
          abstract = attributes['w:abstractNumId'] ?? ''
          this.#levels.set(abstract, [])
        } else if (name === 'w:num') list = attributes['w:numId'] ?? ''
        else if (name === 'w:abstractNumId') this.#abstractOf.set(list, value)
        else if (name === 'w:lvl' && abstract !== '') {
          level = { format: 'decimal', pattern: '', start: 1 }
          this.#levels.get(abstract)![listLevel(attributes['w:ilvl'])] = level
        } else if (level === null) return
        else if (name === 'w:numFmt') level.format = value
        else if (name === 'w:lvlText') level.pattern = value
        else if (name === 'w:start') level.start = whole(value, highestStart) ?? 0
      },
      close: (name) => {
        if (name === 'w:lvl') level = null
        else if (name === 'w:abstractNum') abstract = ''
      },
      text() {}
    })
  }

  /** The mark of the next item of a list at a level (from 0). */
  next(listId: string, level: number): string {
    const abstract = this.#abstractOf.get(listId) ?? ''
    const levels = this.#levels.get(abstract) ?? []
    const own = levels[level]
    const counts = this.#counts.get(abstract) ?? []
    this.#counts.set(abstract, counts)
    counts[level] = (counts[level] ?? (own?.start ?? 1) - 1) + 1
    counts.length = level + 1
    if (own === undefined || own.format === 'bullet' || own.format === 'none') return '•'
    let mark = own.pattern
    for (let i = 0; i <= level; i++)
      mark = mark.replace(`%${i + 1}`, counted(counts[i] ?? levels[i]?.start ?? 1, levels[i]?.format ?? 'decimal'))
    return mark.trim() === '' ? '•' : mark.trim()
  }
}

const hanDigits = '零一二三四五六七八九'

function counted(value: number, format: string): string {
  const lower = format.toLowerCase()
  if (lower.includes('letter')) return cased(String.fromCharCode(97 + ((Math.max(1, value) - 1) % 26)), format)
  if (lower.includes('roman')) return cased(roman(value), format)
  if (lower.includes('chinese') || lower.includes('japanese')) return han(value)
  return String(value)
}

function cased(letters: string, format: string): string {
  return format.startsWith('upper') ? letters.toUpperCase() : letters
}

function roman(value: number): string {
  const units: readonly [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i']
  ]
  let rest = Math.min(Math.max(1, value), 399)
  let letters = ''
  for (const [worth, sign] of units) for (; rest >= worth; rest -= worth) letters += sign
  return letters
}

function han(value: number): string {
  if (value < 10) return hanDigits[value] ?? String(value)
  if (value >= 100) return String(value)
  const tens = Math.floor(value / 10)
  return `${tens === 1 ? '' : hanDigits[tens]}十${value % 10 === 0 ? '' : hanDigits[value % 10]}`
}
