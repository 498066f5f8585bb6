/**
 * Which parts of a page are its main text: scored by running text, commas and names, in the manner of readability tools.
 *
 * Nothing is thrown away. What is not main text stays in the source text as furniture, and in doubt a part is main text: minutes are
 * often lists, tables and links, which such tools were not made for.
 */
import { calledBy, type HtmlElement, unread } from './html-tree.ts'

/** Names that are given to what is never the document. */
const ALWAYS =
  /(?:^|[\s_-])(?:share|sharing|sharedaddy|breadcrumbs?|crumbs?|cookies?|consent|popup|modal|newsletter|subscribe|social|disqus|login|pagination|pager|skip|skip-link|taboola|outbrain|shoutbox|feedback|tools|toolbar|catlinks|editsection|siteSub|location|visually-hidden)(?:[\s_-]|$)/i
/** Names that are mostly given to what stands around the document. */
const BOILERPLATE =
  /(?:^|[\s_-])(?:comments?|combx|contact|foot|footer|ft|masthead|promo|related|sidebar|side-bar|sponsor|shopping|tags|widget|nav|navbar|navigation|menu|banner|advert|ads?|search|byline|author-bio|recommend|trending|copyright|legal|diagnostics)(?:[\s_-]|$)/i
const CONTENT = /(?:article|body|content|entry|hentry|main|page|post|text|blog|story|minutes|agenda|motion|meeting)/i

const boilerplateTags = new Set(['nav', 'aside', 'footer'])
const boilerplateRoles = new Set(['navigation', 'complementary', 'contentinfo', 'dialog', 'alert', 'menu', 'menubar', 'search', 'banner'])
const paragraphs = new Set(['p', 'td', 'pre', 'blockquote', 'li', 'dd', 'h2', 'h3', 'h4', 'h5', 'h6'])
const containers = new Set(['section', 'div'])
const linkLists = new Set(['div', 'ul', 'ol', 'table', 'section', 'dl'])

type Score = { value: number }

/** The elements whose words are main text; an element counts with everything below it unless an inner one is in `left`. */
export type MainText = { readonly kept: ReadonlySet<HtmlElement>; readonly left: ReadonlySet<HtmlElement> }

export function findMainText(root: HtmlElement): MainText {
  const strict = select(root, true)
  if (mainLength(strict) >= 500) return strict
  const lenient = select(root, false)
  return mainLength(lenient) > mainLength(strict) * 1.5 ? lenient : strict
}

function mainLength({ kept, left }: MainText): number {
  let length = 0
  for (const node of kept) length += node.length
  for (const node of left) if (isBelowAny(node, kept)) length -= node.length
  return length
}

function isBelowAny(node: HtmlElement, kept: ReadonlySet<HtmlElement>): boolean {
  for (let at: HtmlElement | null = node; at !== null; at = at.parent) if (kept.has(at)) return true
  return false
}

function select(root: HtmlElement, strict: boolean): MainText {
  const left = new Set<HtmlElement>()
  const scores = new Map<HtmlElement, Score>()
  let boilerplate = 0
  const visit = (node: HtmlElement, depth: number): void => {
    if (unread.has(node.name)) return
    if (isBoilerplate(node, strict, depth)) {
      left.add(node)
      boilerplate += node.length
      return
    }
    scoreParagraph(node, scores)
    for (const child of node.children) if (child.kind === 'element') visit(child, depth + 1)
  }
  visit(root, 0)
  const best = bestCandidate(scores)
  if (best === null || best.length < (root.length - boilerplate) * 0.6) return { kept: new Set([root]), left }
  return { kept: new Set([best, ...besides(best, scores, left)]), left }
}

function isBoilerplate(node: HtmlElement, strict: boolean, depth: number): boolean {
  if (node.name === '#root' || node.name === 'html' || node.name === 'body' || node.name === 'main' || node.name === 'article') return false
  if (boilerplateTags.has(node.name) || boilerplateRoles.has(node.attributes['role'] ?? '')) return true
  const called = calledBy(node)
  if (depth > 1 && (strict ? BOILERPLATE.test(called) || ALWAYS.test(called) : ALWAYS.test(called)) && !CONTENT.test(called)) return true
  if (node.name === 'td' && node.links > 2 && node.linked > node.length * 0.6 && isBesideText(node)) return true
  // A short block that is mostly links to other pages is navigation.
  return linkLists.has(node.name) && node.linked > node.length * 0.5 && node.links > 2 && node.length < 2000 && node.commas < 10
}

/** A cell of links beside one that holds far more words is the menu of a page set with a table. */
function isBesideText(cell: HtmlElement): boolean {
  const row = cell.parent
  if (row === null) return false
  return row.children.some((other) => other.kind === 'element' && other.length > 300 && other.length > cell.length * 3)
}

function scoreParagraph(node: HtmlElement, scores: Map<HtmlElement, Score>): void {
  if (node.length < 25 || node.linked > node.length * 0.6 || !holdsWords(node)) return
  let value = 1 + node.commas + Math.min(Math.floor(node.length / 100), 3)
  if (node.name === 'li') value /= 2
  let above = node.parent
  for (let level = 0; above !== null && above.name !== '#root' && level < 5; level++, above = above.parent) {
    const score = scores.get(above) ?? { value: opening(above) }
    score.value += level === 0 ? value : level === 1 ? value / 2 : value / (level * 3)
    scores.set(above, score)
  }
}

function holdsWords(node: HtmlElement): boolean {
  if (paragraphs.has(node.name)) return true
  if (!containers.has(node.name)) return false
  let own = 0
  let blocks = false
  for (const child of node.children) {
    if (child.kind === 'text') own += child.end - child.start
    else if (containers.has(child.name) || paragraphs.has(child.name) || child.name === 'table' || child.name === 'ul') blocks = true
  }
  return !blocks || own > 80
}

function opening(node: HtmlElement): number {
  const called = calledBy(node)
  const named = (BOILERPLATE.test(called) || ALWAYS.test(called) ? -25 : 0) + (CONTENT.test(called) ? 25 : 0)
  if (node.name === 'article' || node.name === 'main') return named + 15
  if (node.name === 'div' || node.name === 'td') return named + 5
  return node.name === 'ol' || node.name === 'ul' || node.name === 'dl' || node.name === 'form' || node.name === 'li' ? named - 3 : named
}

function worth(node: HtmlElement, scores: ReadonlyMap<HtmlElement, Score>): number {
  return (scores.get(node)?.value ?? 0) * (1 - node.linked / (node.length || 1))
}

/** The best element, or an element around it that adds little else and scores nearly as well. */
function bestCandidate(scores: ReadonlyMap<HtmlElement, Score>): HtmlElement | null {
  let best: HtmlElement | null = null
  let value = Number.NEGATIVE_INFINITY
  for (const node of scores.keys()) {
    const each = worth(node, scores)
    if (each > value) [best, value] = [node, each]
  }
  let above = best?.parent ?? null
  while (best !== null && above !== null && above.name !== 'body' && above.name !== '#root') {
    if (worth(above, scores) < value * 0.75 || above.length > best.length * 1.6) break
    best = above
    above = above.parent
  }
  return best
}

const beforeTags = new Set(['table', 'dl', 'p', 'h1', 'h2', 'h3', 'header', 'ul', 'ol', 'pre', 'blockquote'])

/** What stands beside the best element, or beside one around it, and reads like part of the document: headings and facts before it, text after it. */
function besides(best: HtmlElement, scores: ReadonlyMap<HtmlElement, Score>, left: ReadonlySet<HtmlElement>): HtmlElement[] {
  const found: HtmlElement[] = []
  const enough = Math.max(10, worth(best, scores) * 0.2)
  for (let inner = best; inner.parent !== null; inner = inner.parent) {
    let before = true
    for (const node of inner.parent.children) {
      if (node === inner) before = false
      if (node === inner || node.kind === 'text' || left.has(node) || unread.has(node.name) || node.length === 0) continue
      const density = node.linked / node.length
      const running = node.name === 'p' && (node.length > 80 ? density < 0.25 : density === 0)
      const facts = before && density < 0.3 && (beforeTags.has(node.name) || hasHeading(node))
      if (running || facts || (scores.has(node) && worth(node, scores) >= enough)) found.push(node)
    }
  }
  return found
}

function hasHeading(node: HtmlElement): boolean {
  return node.children.some((child) => child.kind === 'element' && (child.name === 'h1' || child.name === 'h2' || hasHeading(child)))
}

export function isFurniture(node: HtmlElement, main: MainText, inherited: boolean): boolean {
  if (main.left.has(node)) return true
  return main.kept.has(node) ? false : inherited
}
