/** Where a statement stands in its document: the paragraph and its heading, the words around it, and the link to the place. */
import type { SourceText } from '../../domain/source-text.ts'
import { headingPath } from '../../domain/source-text.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import { textOf } from '../../store/queries/documents.ts'
import type { StatementView } from '../../store/queries/statements.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { type Ask, pathTo } from '../ask.ts'

export type StatementPlace = {
  /** "paragraph 12, page 3" */
  readonly words: string
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[]
  /** Words of the same paragraph before and after it. */
  readonly before: string
  readonly after: string
}

type Quoted = Pick<StatementView, 'reading' | 'start_point' | 'end_point'>

/** The texts of some readings, by reading; those that may not be seen are left out. */
export async function textsOf(viewer: Viewer, readings: readonly string[]): Promise<ReadonlyMap<string, SourceText>> {
  const texts = await Promise.all([...new Set(readings)].map(async (reading) => [reading, await textOf(viewer, reading)] as const))
  return new Map(texts.flatMap(([reading, source]) => (source === null ? [] : [[reading, source] as const])))
}

/** Null where the document may not be seen. */
export function placeOf(source: SourceText | undefined | null, quoted: Quoted): StatementPlace | null {
  if (source == null) return null
  const index = textIndexOf(source)
  const { start, end } = index.utf16({ start: quoted.start_point, end: quoted.end_point })
  const at = index.blockAt(start)
  const block = source.blocks[at]
  if (block === undefined) return null
  const page = block.page === undefined ? '' : `, page ${block.page}`
  return {
    words: `paragraph ${index.paragraphs[at]}${page}`,
    headings: headingPath(source, block),
    before: start > block.start ? source.text.slice(block.start, start) : '',
    after: end < block.end ? source.text.slice(end, block.end) : ''
  }
}

/** The words marked in the document's own page, or undefined where the viewer may not see the document. */
export function toPlace(ask: Ask, quoted: Quoted, place: StatementPlace | null): string | undefined {
  if (place === null) return undefined
  const { reading, start_point, end_point } = quoted
  const document = reading.split('.')[0]
  return pathTo(ask, `/documents/${document}/read?reading=${reading}&start=${start_point}&end=${end_point}#quote`)
}
