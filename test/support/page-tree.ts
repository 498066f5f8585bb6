/** An HTML page as a tree that tests can ask: elements by what they are, their words, their attributes. Parsed as a browser does. */
import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Tree = {
  readonly document: DefaultTreeAdapterTypes.Document
  readonly elements: readonly Element[]
  /** Mistakes as the parser of browsers sees them, with their place. */
  readonly errors: readonly ParserError[]
}

export function treeOf(html: string): Tree {
  const errors: ParserError[] = []
  const document = parse(html, { sourceCodeLocationInfo: true, onParseError: (error) => errors.push(error) })
  return { document, elements: [...under(document)], errors }
}

/** Every element below a node, in the order of the page. */
function* under(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    yield child
    yield* under('content' in child ? child.content : child)
  }
}

export function within(element: Element): Element[] {
  return [...under(element)]
}

export function attr(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null
}

export function hasClass(element: Element, name: string): boolean {
  return (attr(element, 'class') ?? '').split(/\s+/).includes(name)
}

export function isA(element: Element, ...names: readonly string[]): boolean {
  return names.includes(element.tagName)
}

/** The element around this one, or null at the top. */
export function parentOf(element: Element): Element | null {
  const { parentNode } = element
  return parentNode !== null && 'tagName' in parentNode ? parentNode : null
}

/** The element and all around it, from the inside out. */
export function around(element: Element): Element[] {
  const all: Element[] = []
  for (let at: Element | null = element; at !== null; at = parentOf(at)) all.push(at)
  return all
}

export function closest(element: Element, test: (one: Element) => boolean): Element | null {
  return around(element).find(test) ?? null
}

/** The words of an element with every space made one, as `textContent` has them; what is only drawn is left out. */
export function wordsOf(element: Element, leaveOut: (one: Element) => boolean = () => false): string {
  const walk = (node: Node): string => {
    if ('value' in node) return node.value
    if (!('tagName' in node) || isA(node, 'script', 'style', 'title') || leaveOut(node)) return ''
    const words = node.childNodes.map(walk).join('')
    return blocks.has(node.tagName) ? ` ${words} ` : words
  }
  return spaced(isA(element, 'title') ? element.childNodes.map((node) => ('value' in node ? node.value : '')).join('') : walk(element))
}

const blocks = new Set(
  'address article aside blockquote br button dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p section summary table td th tr ul'.split(
    ' '
  )
)

export function spaced(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').trim()
}

/** What a reader of the screen hears an element called. */
export function nameOf(element: Element, { elements }: Pick<Tree, 'elements'>): string {
  const byId = (id: string): string => {
    const found = elements.find((one) => attr(one, 'id') === id)
    return found === undefined ? '' : wordsOf(found)
  }
  const labelled = (attr(element, 'aria-labelledby') ?? '').split(/\s+/).map(byId).join(' ').trim()
  if (labelled !== '') return labelled
  const own = spaced(attr(element, 'aria-label') ?? '')
  if (own !== '') return own
  if (isA(element, 'input', 'select', 'textarea')) return labelOf(element, elements) ?? spaced(attr(element, 'title') ?? '')
  if (element.namespaceURI.endsWith('/svg') && titleIn(element) !== '') return titleIn(element)
  const drawn = within(element).flatMap((one) =>
    isA(one, 'img') ? [attr(one, 'alt') ?? ''] : isA(one, 'svg') ? [attr(one, 'aria-label') ?? titleIn(one)] : []
  )
  return spaced([wordsOf(element, (one) => attr(one, 'aria-hidden') === 'true' || isA(one, 'svg')), ...drawn].join(' '))
}

function titleIn(svg: Element): string {
  const title = svg.childNodes.find((node) => 'tagName' in node && node.tagName === 'title') as Element | undefined
  return title === undefined ? '' : wordsOf(title)
}

function labelOf(element: Element, elements: readonly Element[]): string | null {
  const type = attr(element, 'type') ?? ''
  if (isA(element, 'input') && ['submit', 'reset', 'button'].includes(type)) return attr(element, 'value') ?? ''
  const id = attr(element, 'id')
  const labels = elements.filter(
    (one) => isA(one, 'label') && ((id !== null && attr(one, 'for') === id) || (attr(one, 'for') === null && around(element).includes(one)))
  )
  const words = spaced(labels.map((label) => wordsOf(label, (one) => isA(one, 'select', 'textarea'))).join(' '))
  return words === '' ? null : words
}

/** The line and column of an element, and how it begins. */
export function placeOf(element: Element): string {
  const at = element.sourceCodeLocation
  const id = attr(element, 'id')
  const named = `<${element.tagName}${id === null ? '' : ` id="${id}"`}>`
  return at == null ? named : `${named} at ${at.startLine}:${at.startCol}`
}
