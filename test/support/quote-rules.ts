/**
 * Source words lead back to their source: whatever is shown as quoted lies in a link, or beside one, that goes to its place in the
 * document, or to the object whose own page shows that place. The source itself, and words a visitor typed, need no link.
 */

import type { RuledPage } from './page-rules.ts'
import { around, attr, type Element, hasClass, isA, placeOf, spaced, type Tree, within, wordsOf } from './page-tree.ts'

/** What holds a quote together with its link. */
const together = new Set('figure li tr dd article section form details'.split(' '))
const place =
  /^(?:\/public)?\/(?:documents\/D-\d+(?:[/?#].*)?|(?:statements|commitments|directives|meetings|terms)\/[A-Z]-\d+(?:[/?#].*)?)$/

export function quoteBreaks({ elements }: Tree, { path }: RuledPage): string[] {
  const own = new URL(path, 'http://localhost').pathname
  const quoted = elements
    .filter(isQuoted)
    .filter((one) => !around(one).slice(1).some(isQuoted) && !around(one).some((up) => hasClass(up, 'src')))
  const led = quoted.filter((one) => leadsBack(one, own))
  const whole = led.map(bare)
  return quoted
    .filter((one) => !led.includes(one) && !whole.some((words) => words.includes(bare(one))))
    .map((one) => `${placeOf(one)} quotes "${spaced(wordsOf(one)).slice(0, 60)}" without a link to its place in the source`)
}

/** The words without the marks around them: a part of a quote is led back by the whole, where that stands on the page with its link. */
function bare(one: Element): string {
  return spaced(wordsOf(one)).replaceAll(/^[“"「…\s]+|[”"」…\s]+$/g, '')
}

function isQuoted(one: Element): boolean {
  return isA(one, 'mark', 'blockquote', 'q') || hasClass(one, 'said')
}

function leadsBack(quote: Element, own: string): boolean {
  const upward = around(quote)
  if (upward.some((one) => isA(one, 'a') && leads(one, own))) return true
  const holder = upward.slice(1).find((one) => together.has(one.tagName) || isA(one, 'main'))
  const outer = isA(holder ?? quote, 'figure') ? [holder!] : upward.filter((one) => together.has(one.tagName)).slice(0, 2)
  return [quote, ...outer].some((one) => within(one).some((link) => isA(link, 'a') && leads(link, own)))
}

/** A link to the page itself leads nowhere new, unless it names a place on it. */
function leads(link: Element, own: string): boolean {
  const href = attr(link, 'href') ?? ''
  if (/^#./.test(href)) return true
  return place.test(href) && (href.includes('#') || new URL(href, 'http://localhost').pathname !== own)
}
