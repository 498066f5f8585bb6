/**
 * The house rules for pages. Every page that any test opens is held to all of them; a page that breaks some is shown with all its breaks.
 *
 * What a rule needs to know stands in `OpenedPage`; it answers with one sentence for each break.
 */
import { headerBreaks } from './header-rules.ts'
import { markupBreaks } from './markup-rules.ts'
import { attr, closest, type Element, hasClass, isA, nameOf, placeOf, spaced, type Tree, treeOf, within, wordsOf } from './page-tree.ts'
import { quoteBreaks } from './quote-rules.ts'

export type RuledPage = {
  readonly html: string
  readonly headers: Headers
  /** The path it was asked by, which tells the public side. */
  readonly path: string
  /** Largest page, in bytes; more only where a whole document is shown. */
  readonly largest?: number
}

type Rule = (tree: Tree, page: RuledPage) => readonly string[]

const rules: readonly Rule[] = [
  markupBreaks,
  titleBreaks,
  languageBreaks,
  idBreaks,
  headingBreaks,
  labelBreaks,
  linkBreaks,
  scriptBreaks,
  formBreaks,
  tableBreaks,
  pictureBreaks,
  wordBreaks,
  quoteBreaks,
  sizeBreaks,
  (_, { headers }) => headerBreaks(headers, 'page')
]

export function pageBreaks(page: RuledPage): string[] {
  const tree = treeOf(page.html)
  return rules.flatMap((rule) => rule(tree, page))
}

function titleBreaks({ elements }: Tree): string[] {
  const headings = elements.filter((one) => isA(one, 'h1'))
  if (headings.length !== 1) return [`has ${headings.length} h1, not one`]
  const heading = wordsOf(headings[0]!)
  const title = elements.find((one) => isA(one, 'title') && closest(one, (up) => isA(up, 'svg')) === null)
  const words = title === undefined ? '' : wordsOf(title)
  if (heading === '') return ['has an h1 without words']
  return words.startsWith(heading) || words.startsWith(`Error: ${heading}`)
    ? []
    : [`the title "${words}" does not begin with the h1 "${heading}" (nor with "Error: " and it)`]
}

function languageBreaks({ elements }: Tree): string[] {
  const lang = attr(elements[0]!, 'lang')
  const odd = elements.filter((one) => attr(one, 'lang') !== null && !/^[a-z]{2,3}(-[A-Za-z]{2,4})*$/.test(attr(one, 'lang')!))
  return [
    ...(lang === 'en' || lang === 'zh-Hans' ? [] : [`html has lang "${lang ?? ''}", not the interface's language`]),
    ...odd.map((one) => `${placeOf(one)} has lang "${attr(one, 'lang')}", which is no language`)
  ]
}

function idBreaks({ elements }: Tree): string[] {
  const ids = elements.map((one) => attr(one, 'id')).filter((id) => id !== null)
  const known = new Set(ids)
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map((id) => `the id "${id}" stands twice`)
  const named = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list', 'headers', 'form']
  const lost = elements.flatMap((one) =>
    named.flatMap((name) =>
      (attr(one, name) ?? '')
        .split(/\s+/)
        .filter((id) => id !== '' && !known.has(id))
        .map((id) => `${placeOf(one)} names with ${name} the id "${id}", which is not there`)
    )
  )
  const anchors = elements
    .filter((one) => isA(one, 'a') && /^#./.test(attr(one, 'href') ?? ''))
    .filter((one) => !known.has(decodeURIComponent(attr(one, 'href')!.slice(1))))
    .map((one) => `${placeOf(one)} leads to "${attr(one, 'href')}", which is not there`)
  return [...twice, ...lost, ...anchors]
}

function headingBreaks({ elements }: Tree): string[] {
  const headings = elements.filter((one) => /^h[1-6]$/.test(one.tagName))
  const level = (one: Element): number => Number(one.tagName[1])
  const skipped = headings.filter((one, i) => level(one) > (i === 0 ? 1 : level(headings[i - 1]!) + 1))
  const mains = elements.filter((one) => isA(one, 'main')).length
  return [
    ...skipped.map((one) => `${placeOf(one)} "${wordsOf(one)}" skips a heading level`),
    ...headings.filter((one) => nameOf(one, { elements }) === '').map((one) => `${placeOf(one)} has no words`),
    ...(mains === 1 ? [] : [`has ${mains} main, not one`])
  ]
}

function labelBreaks(tree: Tree): string[] {
  return tree.elements
    .filter((one) => isA(one, 'input', 'select', 'textarea', 'button', 'summary', 'fieldset', 'nav'))
    .filter((one) => attr(one, 'type') !== 'hidden')
    .flatMap((one) => {
      if (isA(one, 'fieldset'))
        return one.childNodes.some((node) => 'tagName' in node && node.tagName === 'legend') ? [] : [`${placeOf(one)} has no legend`]
      return nameOf(one, tree) === '' ? [`${placeOf(one)} ${attr(one, 'name') ?? ''} has no label`] : []
    })
}

function linkBreaks(tree: Tree, { path }: RuledPage): string[] {
  return tree.elements
    .filter((one) => isA(one, 'a', 'area'))
    .flatMap((one) => {
      const href = attr(one, 'href') ?? attr(one, 'xlink:href')
      if (href === null) return [`${placeOf(one)} leads nowhere`]
      const name = nameOf(one, tree)
      // The published log has one address for everybody.
      const inside = /^\/public\b/.test(path) && /^\/(?!public\b|sign-in$|health$|log\/(?:checkpoint|policy|proof\/)|$)/.test(href)
      return [
        ...(name === '' ? [`${placeOf(one)} to "${href}" has no words`] : []),
        ...(/^(?:click )?(?:here|more|this|link)$/i.test(name) ? [`${placeOf(one)} is called "${name}", which says nothing`] : []),
        ...(inside ? [`${placeOf(one)} leads from the public side inside, to "${href}"`] : [])
      ]
    })
}

const addressed = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data', 'srcset']

function scriptBreaks({ elements }: Tree, { path, headers }: RuledPage): string[] {
  const policy = headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? null
  return elements.flatMap((one) => {
    const place = placeOf(one)
    const found: string[] = []
    for (const { name, value } of one.attrs) {
      if (/^on/.test(name)) found.push(`${place} has the script attribute ${name}`)
      if (name === 'style') found.push(`${place} has a style attribute`)
      if (name === 'srcdoc') found.push(`${place} has a srcdoc`)
      if (addressed.includes(name) && /^\s*(?:javascript|vbscript|data|blob)\s*:/i.test(value))
        found.push(`${place} has ${name}="${value.slice(0, 40)}"`)
    }
    if (isA(one, 'style', 'iframe', 'object', 'embed', 'base', 'applet')) found.push(`${place} may not stand in a page`)
    if (isA(one, 'script')) {
      if (/^\/public\b/.test(path)) found.push(`${place}: a public page carries no script`)
      if (nonce === null || attr(one, 'nonce') !== nonce) found.push(`${place} has no nonce of this answer`)
      if (attr(one, 'src') === null) found.push(`${place} is written into the page`)
    }
    return found
  })
}

function formBreaks({ elements }: Tree): string[] {
  return elements
    .filter((one) => isA(one, 'form'))
    .flatMap((form) => {
      const posts = (attr(form, 'method') ?? '').toLowerCase() === 'post'
      const token = within(form).find((one) => attr(one, 'name') === 'csrf')
      const action = attr(form, 'action') ?? ''
      const files = within(form).some((one) => attr(one, 'type') === 'file')
      const buttons = within(form).some((one) => (isA(one, 'button') && attr(one, 'type') !== 'button') || attr(one, 'type') === 'submit')
      return [
        ...(/^\/(?!\/)/.test(action) || (!posts && action === '')
          ? []
          : [`${placeOf(form)} sends to "${action}", which is no path of ours`]),
        ...(posts && (token === undefined || (attr(token, 'value') ?? '') === '') ? [`${placeOf(form)} posts without its token`] : []),
        ...(!posts && token !== undefined ? [`${placeOf(form)} shows its token in the address`] : []),
        ...(files && attr(form, 'enctype') !== 'multipart/form-data' ? [`${placeOf(form)} cannot send its file`] : []),
        ...(buttons || hasOutsideButton(form, elements) ? [] : [`${placeOf(form)} has no button to send it`])
      ]
    })
}

function hasOutsideButton(form: Element, elements: readonly Element[]): boolean {
  const id = attr(form, 'id')
  return id !== null && elements.some((one) => isA(one, 'button') && attr(one, 'form') === id)
}

function tableBreaks({ elements }: Tree): string[] {
  const tables = elements.filter((one) => isA(one, 'table'))
  return [
    ...elements
      .filter((one) => isA(one, 'th') && !['col', 'row', 'colgroup', 'rowgroup'].includes(attr(one, 'scope') ?? ''))
      .map((one) => `${placeOf(one)} "${wordsOf(one)}" has no scope`),
    ...tables.filter((one) => !within(one).some((cell) => isA(cell, 'th'))).map((one) => `${placeOf(one)} has no header cells`),
    ...tables
      .filter((one) => !within(one).some((caption) => isA(caption, 'caption')) && nameOfTable(one) === '')
      .map((one) => `${placeOf(one)} has no caption`)
  ]
}

function nameOfTable(table: Element): string {
  return attr(table, 'aria-label') ?? attr(table, 'aria-labelledby') ?? ''
}

function pictureBreaks({ elements }: Tree): string[] {
  return elements.flatMap((one) => {
    if (isA(one, 'img')) return attr(one, 'alt') === null ? [`${placeOf(one)} has no alt`] : []
    if (!isA(one, 'svg') || attr(one, 'aria-hidden') === 'true') return []
    if (closest(one, (up) => up !== one && attr(up, 'aria-hidden') === 'true') !== null) return []
    const named = (attr(one, 'aria-label') ?? attr(one, 'aria-labelledby') ?? '') !== ''
    const titled = one.childNodes.some((node) => 'tagName' in node && node.tagName === 'title')
    return named || titled ? [] : [`${placeOf(one)} is neither hidden from readers nor named`]
  })
}

/** Words that only a mistake, or a habit we do not have, puts on a page. What a source or a person wrote is left out. */
const never: readonly (readonly [RegExp, string])[] = [
  [/\bundefined\b|\bNaN\b|\[object \w+\]|\bInvalid Date\b/, 'shows a value that is none'],
  [/\bsuccessful(?:ly)?\b/i, 'says "successfully"'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d/, 'shows an instant as machines write it']
]

function wordBreaks({ elements }: Tree): string[] {
  const body = elements.find((one) => isA(one, 'body'))
  if (body === undefined) return []
  const words = wordsOf(body, (one) => isWritten(one))
  return never.flatMap(([pattern, what]) => {
    const found = pattern.exec(words)
    return found === null ? [] : [`${what}: "…${spaced(words.slice(Math.max(0, found.index - 30), found.index + 40))}…"`]
  })
}

function isWritten(one: Element): boolean {
  return isA(one, 'mark', 'blockquote', 'q', 'textarea', 'code', 'pre', 'option') || hasClass(one, 'said') || hasClass(one, 'src')
}

function sizeBreaks(_: Tree, { html, largest = 60_000 }: RuledPage): string[] {
  const bytes = Buffer.byteLength(html)
  return bytes <= largest ? [] : [`is ${bytes} bytes of HTML, more than ${largest}`]
}
