/** A form of a page, filled in as a person would: fields by their labels, choices by their words, and one of its buttons. */
import { attr, closest, type Element, isA, nameOf, spaced, type Tree, within, wordsOf } from './page-tree.ts'

export type FileToSend = { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType?: string }
/** By label or by field name: words, a choice's words or value, several of them, a tick (true or false), or a file. */
export type Filling = Readonly<Record<string, string | readonly string[] | boolean | FileToSend>>

export type ReadyForm = { readonly action: string; readonly method: 'GET' | 'POST'; readonly body: URLSearchParams | FormData }

/**
 * The one form that is meant: by a button's words, by its label, by the heading in it, or by its action. Throws with all there are where
 * none or several fit.
 */
export function formNamed(tree: Tree, words: string): { readonly form: Element; readonly button: Element | null } {
  const forms = tree.elements.filter((one) => isA(one, 'form'))
  const fits = forms.flatMap((form) => {
    const button = buttonsOf(form, tree).find((one) => same(nameOf(one, tree), words)) ?? null
    const heading = within(form).find((one) => /^h[1-6]$|^legend$/.test(one.tagName))
    const named = same(nameOfForm(form, tree), words) || (heading !== undefined && same(wordsOf(heading), words))
    return button !== null || named || attr(form, 'action') === words ? [{ form, button }] : []
  })
  if (fits.length === 1) return fits[0]!
  const all = forms.map((form) => {
    const buttons = buttonsOf(form, tree).map((one) => `"${nameOf(one, tree)}"`)
    return `${attr(form, 'action')}: ${buttons.join(', ')}`
  })
  throw new Error(`${fits.length} forms are called "${words}". The page has:\n  ${all.join('\n  ')}`)
}

function nameOfForm(form: Element, tree: Tree): string {
  return attr(form, 'aria-label') === null && attr(form, 'aria-labelledby') === null ? '' : nameOf(form, tree)
}

function buttonsOf(form: Element, { elements }: Tree): Element[] {
  const id = attr(form, 'id')
  const isButton = (one: Element): boolean =>
    (isA(one, 'button') && (attr(one, 'type') ?? 'submit') === 'submit') || (isA(one, 'input') && attr(one, 'type') === 'submit')
  return elements.filter(
    (one) => isButton(one) && (attr(one, 'form') === null ? closest(one, (up) => up === form) !== null : attr(one, 'form') === id)
  )
}

/** The form as a browser would send it, filled with some values, by one of its buttons (the first where none is named). */
export function fill(tree: Tree, given: { readonly form: Element; readonly button: Element | null }, filling: Filling): ReadyForm {
  const { form } = given
  const fields = tree.elements.filter((one) => isField(one) && belongs(one, form))
  const values: [string, string | FileToSend][] = fields.flatMap((field) => asItStands(field))
  for (const [label, wanted] of Object.entries(filling)) put(tree, fields, values, label, wanted)
  const button = given.button ?? buttonsOf(form, tree)[0] ?? null
  const pressed = button === null ? null : attr(button, 'name')
  if (button !== null && pressed !== null) values.push([pressed, attr(button, 'value') ?? ''])
  const action = (button === null ? null : attr(button, 'formaction')) ?? attr(form, 'action') ?? ''
  const method = (attr(form, 'method') ?? 'get').toUpperCase() === 'POST' ? 'POST' : 'GET'
  return { action, method, body: bodyOf(values, attr(form, 'enctype') === 'multipart/form-data') }
}

function isField(one: Element): boolean {
  return (
    isA(one, 'input', 'select', 'textarea') &&
    attr(one, 'name') !== null &&
    attr(one, 'disabled') === null &&
    attr(one, 'type') !== 'submit'
  )
}

function belongs(field: Element, form: Element): boolean {
  const by = attr(field, 'form')
  return by === null ? closest(field, (up) => up === form) !== null : by === attr(form, 'id')
}

function asItStands(field: Element): [string, string][] {
  const name = attr(field, 'name')!
  const type = attr(field, 'type') ?? 'text'
  if (isA(field, 'textarea')) return [[name, rawText(field).replace(/^\n/, '')]]
  if (isA(field, 'select')) {
    const options = within(field).filter((one) => isA(one, 'option'))
    const chosen = options.find((one) => attr(one, 'selected') !== null) ?? options[0]
    return chosen === undefined ? [] : [[name, valueOfOption(chosen)]]
  }
  if (type === 'file') return []
  if (type === 'checkbox' || type === 'radio') return attr(field, 'checked') === null ? [] : [[name, attr(field, 'value') ?? 'on']]
  return [[name, attr(field, 'value') ?? '']]
}

function rawText(field: Element): string {
  return field.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function valueOfOption(option: Element): string {
  return attr(option, 'value') ?? wordsOf(option)
}

function put(
  tree: Tree,
  fields: readonly Element[],
  values: [string, string | FileToSend][],
  label: string,
  wanted: Filling[string]
): void {
  const named = fields.filter((field) => attr(field, 'name') === label || same(nameOf(field, tree), label) || same(legendOf(field), label))
  const fitting = named.length > 0 ? named : fields.filter((field) => beginsWith(nameOf(field, tree), label))
  const field = fitting[0]
  if (field === undefined) {
    const all = fields.filter((one) => attr(one, 'type') !== 'hidden').map((one) => `"${nameOf(one, tree)}" (${attr(one, 'name')})`)
    throw new Error(`The form has no field "${label}". It has: ${all.join(', ')}`)
  }
  const name = attr(field, 'name')!
  const type = attr(field, 'type') ?? ''
  const keep = values.filter(([one]) => one !== name)
  if (type === 'checkbox' && typeof wanted === 'boolean') {
    const value = attr(field, 'value') ?? 'on'
    const others = values.filter(([one, other]) => one === name && other !== value)
    values.splice(0, values.length, ...keep, ...others, ...(wanted ? [[name, value] as [string, string]] : []))
    return
  }
  const list = (Array.isArray(wanted) ? wanted : [wanted]) as readonly (string | FileToSend)[]
  const chosen = list.map((one) => [name, typeof one === 'string' ? choice(tree, fitting, one) : one] as [string, string | FileToSend])
  values.splice(0, values.length, ...keep, ...chosen)
}

/** The value behind a choice's words, or the words themselves in a field that is typed into. */
function choice(tree: Tree, fields: readonly Element[], words: string): string {
  const field = fields[0]!
  const type = attr(field, 'type') ?? ''
  const chosen = (value: string, name: string): boolean => value === words || same(name, words) || beginsWith(name, words)
  if (isA(field, 'select')) {
    const options = within(field).filter((one) => isA(one, 'option'))
    const found = options.find((one) => chosen(valueOfOption(one), wordsOf(one)))
    if (found === undefined) throw new Error(`"${words}" is not to be chosen. There is: ${options.map((one) => wordsOf(one)).join(', ')}`)
    return valueOfOption(found)
  }
  if (type !== 'radio' && type !== 'checkbox') return words
  const found = fields.find((one) => chosen(attr(one, 'value') ?? '', nameOf(one, tree)))
  if (found === undefined) throw new Error(`"${words}" is not to be chosen. There is: ${fields.map((one) => nameOf(one, tree)).join(', ')}`)
  return attr(found, 'value') ?? 'on'
}

function legendOf(field: Element): string {
  const set = closest(field, (up) => isA(up, 'fieldset'))
  const legend = set === null ? undefined : within(set).find((one) => isA(one, 'legend'))
  return legend === undefined ? '' : wordsOf(legend)
}

function bodyOf(values: readonly [string, string | FileToSend][], multipart: boolean): URLSearchParams | FormData {
  if (!multipart) return new URLSearchParams(values.map(([name, value]) => [name, typeof value === 'string' ? value : value.fileName]))
  const body = new FormData()
  for (const [name, value] of values) {
    if (typeof value === 'string') body.append(name, value)
    else body.append(name, new Blob([new Uint8Array(value.bytes)], { type: value.mediaType ?? '' }), value.fileName)
  }
  return body
}

function same(a: string, b: string): boolean {
  return spaced(a).toLowerCase() === spaced(b).toLowerCase() && b !== ''
}

function beginsWith(name: string, words: string): boolean {
  return words !== '' && spaced(name).toLowerCase().startsWith(spaced(words).toLowerCase())
}
