/**
 * Valid HTML: what the parser of browsers calls a mistake, every element closed where it was opened, and nothing inside what may not hold it.
 *
 * Browsers mend a page silently, and what they mend differs from what was meant. An element that was mended shows in the tree: it has no
 * tag of its own in the page, no end, or stands outside of what it was written into.
 */
import { attr, closest, type Element, isA, parentOf, placeOf, type Tree } from './page-tree.ts'

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const phrasing = new Set(
  'a abbr area b bdi bdo br button cite code data del dfn em i img input ins kbd label link map mark meta meter output picture progress q ruby rp rt s samp script select small span strong sub sup svg template textarea time u var wbr datalist option optgroup'.split(
    ' '
  )
)
/** Elements that hold words and what stands in a line, and nothing else. */
const phrasingOnly = new Set(
  'p h1 h2 h3 h4 h5 h6 span b i em strong small mark label button cite code kbd q s sub sup time u var abbr pre dt legend summary'.split(
    ' '
  )
)
/** `dt`, `legend` and `summary` may hold headings too; we do with words, except headings in a summary or legend. */
const mayHoldHeadings = new Set(['legend', 'summary'])
const interactive = new Set('a button input select textarea label summary'.split(' '))

const only: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd', 'div'],
  table: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['th', 'td'],
  select: ['option', 'optgroup', 'hr'],
  optgroup: ['option', 'legend']
}

export function markupBreaks({ document, elements, errors }: Tree): string[] {
  const doctype = document.childNodes.find((node) => node.nodeName === '#documentType')
  return [
    ...errors.map(({ code, startLine, startCol }) => `is not valid HTML: ${code} at ${startLine}:${startCol}`),
    ...(doctype !== undefined && document.mode === 'no-quirks' ? [] : ['has no doctype']),
    ...elements.filter((one) => one.namespaceURI === htmlSpace).flatMap((one) => [...mended(one), ...misplaced(one)])
  ]
}

const htmlSpace = 'http://www.w3.org/1999/xhtml'

function mended(one: Element): string[] {
  const at = one.sourceCodeLocation
  if (at == null || at.startTag === undefined)
    return at != null && empty.has(one.tagName) ? [] : [`has an <${one.tagName}> that the browser puts in by itself`]
  if (!empty.has(one.tagName) && at.endTag === undefined) return [`${placeOf(one)} is not closed where it was opened`]
  const outer = parentOf(one)?.sourceCodeLocation
  const next = after(one)?.sourceCodeLocation
  const inside = outer == null || (outer.startOffset <= at.startOffset && at.endOffset <= outer.endOffset)
  if (inside && (next == null || at.endOffset <= next.startOffset)) return []
  return [`${placeOf(one)} is moved out of where it was written`]
}

function after(one: Element): Element | null {
  const beside = one.parentNode?.childNodes ?? []
  return beside.slice(beside.indexOf(one) + 1).find((node): node is Element => 'tagName' in node) ?? null
}

function misplaced(one: Element): string[] {
  const parent = parentOf(one)
  if (parent === null || parent.namespaceURI !== htmlSpace) return []
  const found: string[] = []
  const allowed = only[parent.tagName]
  if (allowed !== undefined && !allowed.includes(one.tagName) && !isA(one, 'script', 'template'))
    found.push(`${placeOf(one)} may not stand directly in <${parent.tagName}>`)
  if (
    phrasingOnly.has(parent.tagName) &&
    !phrasing.has(one.tagName) &&
    !(mayHoldHeadings.has(parent.tagName) && /^h[1-6]$/.test(one.tagName))
  )
    found.push(`${placeOf(one)} may not stand in <${parent.tagName}>`)
  if (interactive.has(one.tagName) && attr(one, 'type') !== 'hidden') {
    const outer = closest(parent, (up) => isA(up, 'a', 'button'))
    if (outer !== null && !isA(one, 'summary')) found.push(`${placeOf(one)} stands inside ${placeOf(outer)}: one control in another`)
  }
  if (isA(one, 'li') && !isA(parent, 'ul', 'ol')) found.push(`${placeOf(one)} stands in no list`)
  if (isA(one, 'dt', 'dd') && !isA(parent, 'dl') && !(isA(parent, 'div') && closest(parent, (up) => isA(up, 'dl')) !== null))
    found.push(`${placeOf(one)} stands in no dl`)
  if (isA(one, 'form') && closest(parent, (up) => isA(up, 'form')) !== null) found.push(`${placeOf(one)} stands in another form`)
  return found
}
