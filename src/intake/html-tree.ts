/**
 * HTML as a tree whose texts keep their place in the source. Entities are left undecoded here, so that a text's offsets are the source's.
 * Depth and number of nodes are counted while parsing, and a page beyond them is left at once.
 */
import { Parser } from 'htmlparser2'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'

export type HtmlText = { readonly kind: 'text'; readonly start: number; readonly end: number }
export type HtmlElement = {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: HtmlElement | null
  readonly children: (HtmlElement | HtmlText)[]
  /** Characters of words below this element, white space collapsed; those of them inside links to other pages; such links; commas. */
  length: number
  linked: number
  links: number
  commas: number
}

/** Elements whose content is never words to read. */
export const unread = new Set(
  'script style noscript template svg math iframe object embed head select option button input textarea canvas audio video map'.split(' ')
)

/** The root of the tree (an element named `#root`), its texts measured. */
export function parseHtml(html: string): HtmlElement {
  const root = element('#root', {}, null)
  let open = root
  let depth = 0
  let nodes = 0
  const count = () => {
    if (++nodes > limits.nodes) throw new Refused('source.too-many-parts', { limit: limits.nodes })
  }
  const words = (start: number, end: number) => {
    count()
    open.children.push({ kind: 'text', start, end })
  }
  const parser = new PlacingParser(
    words,
    {
      onopentag(name, attributes) {
        count()
        if (++depth > limits.depth) throw new Refused('source.nesting', { limit: limits.depth })
        const child = element(name, attributes, open)
        open.children.push(child)
        open = child
      },
      onclosetag() {
        depth--
        measure(open, html)
        open = open.parent ?? root
      }
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false }
  )
  parser.write(html)
  parser.end()
  measure(root, html)
  return root
}

/**
 * Hands on where words begin and end as the tokenizer says it. The parser's own `startIndex` is wrong behind `</p >` and `</>`, and a page
 * that ends inside a tag gives the tag's last character as words that begin at -1.
 */
class PlacingParser extends Parser {
  readonly #words: (start: number, end: number) => void

  constructor(words: (start: number, end: number) => void, ...rest: ConstructorParameters<typeof Parser>) {
    super(...rest)
    this.#words = words
  }

  override ontext(start: number, end: number): void {
    if (start >= 0) this.#words(start, end)
  }
}

function element(name: string, attributes: Readonly<Record<string, string>>, parent: HtmlElement | null): HtmlElement {
  return { kind: 'element', name, attributes, parent, children: [], length: 0, linked: 0, links: 0, commas: 0 }
}

/** Adds up what an element holds once its children are known. */
function measure(node: HtmlElement, html: string): void {
  if (unread.has(node.name)) return
  for (const child of node.children) {
    if (child.kind === 'text') measureText(node, child, html)
    else {
      node.length += child.length
      node.linked += child.linked
      node.links += child.links
      node.commas += child.commas
    }
  }
  const target = node.attributes['href']
  if (node.name === 'a' && target !== undefined && !target.startsWith('#')) {
    node.linked = node.length
    node.links = 1
  }
}

function measureText(node: HtmlElement, text: HtmlText, html: string): void {
  let blank = true
  for (let i = text.start; i < text.end; i++) {
    const code = html.charCodeAt(i)
    if (code > 0x20 || !blank) node.length++
    blank = code <= 0x20
    if (code === 0x2c || code === 0xff0c || code === 0x3001) node.commas++
  }
}

/** Class, id and role of an element: what its author called it. */
export function calledBy({ attributes }: HtmlElement): string {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['role'] ?? ''}`.slice(0, 400)
}

/** The style an element states, blanks taken out; '' for one that states none. */
export function styleOf(attributes: Readonly<Record<string, string>>): string {
  const style = attributes['style']
  return style === undefined ? '' : style.slice(0, 1000).replaceAll(' ', '').toLowerCase()
}

export function isHidden({ attributes, name }: HtmlElement): boolean {
  if ('hidden' in attributes) return true
  if (attributes['aria-hidden'] === 'true' && name.length !== 2) return true
  const style = styleOf(attributes)
  return style.includes('display:none') || style.includes('visibility:hidden')
}
