/** What the keys do, each as one act of the desk. True where something was done. */
import { type Proposal, part, stateWords } from './bench.ts'
import type { Desk } from './desk.ts'
import type { Keys } from './keys.ts'
import { selectedWords } from './selection.ts'
import { say } from './show.ts'

export function keysOf(desk: Desk): Keys {
  const place = (): number => desk.bench.current?.place ?? -1
  const to =
    (by: 1 | -1, waiting = false) =>
    () =>
      go(desk, desk.bench.next(place(), by, { waiting }))
  const press = (act: string) => () => desk.press(act)
  const end = (which: string) => () => desk.press(part('card').dataset['editing'] === undefined ? which : `edit-${which}`)
  return {
    j: to(1),
    k: to(-1),
    '⇧j': to(1, true),
    '⇧k': to(-1, true),
    a: press('accept'),
    '⇧a': () => alike(desk),
    e: () => done(desk.edit()),
    x: () => reject(desk),
    l: () => desk.press('later') || desk.press('not-later'),
    c: press('commit'),
    s: () => desk.press('split') || hint('There is nothing to split in it.'),
    m: () => desk.press('merge') || hint('No waiting neighbour to merge it with.'),
    '[': end('start-back'),
    ']': end('start-on'),
    '⇧[': end('end-back'),
    '⇧]': end('end-on'),
    n: addSelected,
    o: () => inDocument(desk),
    v: () => done(location.assign(part('bench').dataset['original']!)),
    z: () => desk.step('undo'),
    '⇧z': () => desk.step('redo'),
    '/': () => done(part('find').focus()),
    '?': () => done(part<HTMLDialogElement>('all-keys').showModal()),
    Escape: () => leave(desk),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [String(number), () => choose(number)]))
  }
}

/** Why a key did nothing, in the bar where the keys stand. */
function hint(words: string): true {
  say(words)
  const shown = part('going')
  shown.textContent = words
  setTimeout(() => {
    if (shown.textContent === words) shown.textContent = ''
  }, 3000)
  return true
}

function done(_: unknown): true {
  return true
}

export function go(desk: Desk, proposal: Proposal | undefined): boolean {
  if (proposal === undefined) return false
  desk.show(proposal)
  const [, kind, words] = proposal.row.children
  say(`${proposal.place + 1} of ${desk.bench.proposals.length}, ${stateWords[proposal.state]}: ${kind!.textContent}, ${words!.textContent}`)
  return true
}

function alike({ queue }: Desk): boolean {
  const link = part<HTMLAnchorElement>('alike')
  if (!link.hidden) queue.empty().then(() => location.assign(link.href))
  return !link.hidden
}

function reject(desk: Desk): boolean {
  const details = document.querySelector<HTMLDetailsElement>('#card details.reject')
  if (details === null) return desk.press('dismiss')
  details.open = !details.open
  details.querySelector<HTMLElement>(details.open ? 'button' : 'summary')?.focus()
  return true
}

/** 1 to 5: a reason where one is being chosen, a kind in the edit form. */
function choose(number: number): boolean {
  const reasons = document.querySelectorAll<HTMLButtonElement>('#card details.reject[open] button[value*=":"]')
  const button = reasons[number - 1]
  if (button !== undefined) button.form?.requestSubmit(button)
  const kind = document.querySelectorAll<HTMLInputElement>('#card[data-editing] [name=kind]')[number - 1]
  if (kind !== undefined && number <= 4) kind.click()
  return button !== undefined || kind !== undefined
}

function addSelected(): boolean {
  const details = part<HTMLDetailsElement>('new')
  const form = details.querySelector('form')!
  const box = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement
  const selected = selectedWords()
  const words = selected?.words.split(' ') ?? []
  details.open = true
  box('from').value = selected === null ? '' : String(selected.from)
  box('to').value = selected === null ? '' : String(selected.to)
  box('first').value = words.slice(0, 6).join(' ')
  box('last').value = words.length > 6 ? words.slice(-4).join(' ') : ''
  for (const name of ['first', 'last']) {
    box(name).oninput = () => {
      box('from').value = ''
    }
  }
  form.scrollIntoView({ block: 'nearest' })
  box(selected === null ? 'first' : 'kind').focus({ preventScroll: true })
  return true
}

/** Into the document and back. */
function inDocument({ bench }: Desk): boolean {
  if (document.activeElement?.closest('.src') != null) return done(part('card').focus())
  const [mark] = bench.current === undefined ? [] : bench.marks(bench.current)
  mark?.scrollIntoView({ block: 'center' })
  mark?.querySelector('a')?.focus({ preventScroll: true })
  return mark !== undefined
}

function leave(desk: Desk): boolean {
  const { current } = desk.bench
  const rejecting = document.querySelector<HTMLDetailsElement>('#card details.reject[open]')
  if (rejecting !== null) rejecting.open = false
  else if (part('card').dataset['editing'] === undefined || current === undefined) return false
  else {
    desk.show(current)
    part('card').focus()
  }
  return true
}
