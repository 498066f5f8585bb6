/** Shows a proposal: its card beside the document, its words in sight, its neighbours fetched ahead. */
import { type Bench, type Proposal, part } from './bench.ts'
import { type Cards, fetchHtml, nodesOf } from './fragments.ts'

const narrow = matchMedia('(max-width: 62rem)')

export function say(words: string): void {
  part('said').textContent = words
}

/** Puts a message above the document, and what can be done about it; an empty one takes it away. */
export function notify(words: string, panel = ''): void {
  const box = part('notices')
  box.replaceChildren()
  if (panel !== '') box.append(nodesOf(panel))
  if (words === '') return
  const bar = document.createElement('div')
  bar.className = 'gap-bar'
  bar.setAttribute('role', 'alert')
  bar.textContent = words
  box.prepend(bar)
}

export function show(bench: Bench, cards: Cards, proposal: Proposal): void {
  bench.point(proposal)
  const known = cards.known(proposal.id)
  put(known ?? placeholder(bench, proposal))
  if (known === null)
    cards.ask(proposal.id).then((card) => {
      if (card !== null && bench.current === proposal && part('card').hasAttribute('aria-busy')) put(card)
    })
  arrive(bench, cards, proposal)
}

/** Brings what is shown into sight, and its neighbours near. */
export function arrive(bench: Bench, cards: Cards, proposal: Proposal): void {
  intoSight(bench, proposal)
  // What is not seen comes after what is: a new address alone takes as long as a frame.
  afterPaint(() => {
    if (bench.current !== proposal) return
    fetchAhead(bench, cards, proposal)
    history.replaceState(null, '', `${bench.path}?at=${proposal.id}#${proposal.id}`)
  })
}

/** Once the next frame is drawn; in a window that is not seen, when it is. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work))
}

/** Puts a card in the place of the one that is shown; the focus stays in it. */
export function put(card: DocumentFragment): void {
  const old = part('card')
  const focused = old.contains(document.activeElement)
  old.replaceWith(card)
  const shown = part('card')
  if (focused) shown.focus({ preventScroll: true })
  const alike = Number(shown.dataset['alike'] ?? 0)
  const link = part<HTMLAnchorElement>('alike')
  link.hidden = alike < 2
  link.firstElementChild!.textContent = `Accept ${alike} alike`
  link.search = `?at=${shown.dataset['card'] ?? ''}`
}

/** Number, kind and words, from the page itself, until the card is here. */
function placeholder(bench: Bench, { row, place }: Proposal): DocumentFragment {
  const card = document.createElement('section')
  card.className = 'card'
  card.id = 'card'
  card.tabIndex = -1
  card.setAttribute('aria-busy', 'true')
  card.setAttribute('aria-labelledby', 'card-title')
  const title = document.createElement('h2')
  title.id = 'card-title'
  title.textContent = `${place + 1}. ${row.children[1]?.textContent ?? ''}`
  const said = document.createElement('p')
  said.className = 'said'
  const mark = document.createElement('mark')
  mark.textContent = bench.current === undefined ? '' : wordsOf(bench, bench.current)
  said.append(mark)
  card.append(title, said)
  const piece = document.createDocumentFragment()
  piece.append(card)
  return piece
}

export function wordsOf(bench: Bench, proposal: Proposal): string {
  return bench
    .marks(proposal)
    .map((mark) => mark.querySelector('a')?.textContent ?? '')
    .join('')
    .replaceAll(/\s+/g, ' ')
}

/** Scrolls the list, and nothing else, so that the row can be seen, and by whole rows. */
export function intoList({ row }: Proposal): void {
  const list = row.closest<HTMLElement>('.list')!
  const line = row.parentElement!
  const [box, own] = [list.getBoundingClientRect(), line.getBoundingClientRect()]
  if (own.top >= box.top && own.bottom <= box.bottom) return
  const before = Math.floor(list.clientHeight / own.height / 3)
  list.scrollTop += own.top - box.top - list.clientTop - before * own.height
}

function intoSight(bench: Bench, proposal: Proposal): void {
  intoList(proposal)
  if (narrow.matches) {
    const card = part('card')
    if (card.getBoundingClientRect().top < 0 || card.getBoundingClientRect().top > innerHeight / 2) card.scrollIntoView({ block: 'start' })
    return
  }
  const [mark] = bench.marks(proposal)
  const at = mark?.getBoundingClientRect()
  if (at !== undefined && (at.top < 140 || at.bottom > innerHeight - 90)) mark!.scrollIntoView({ block: 'center' })
}

/** The ones that A and J lead to next, and the one that K leads back to. */
function fetchAhead(bench: Bench, cards: Cards, { place }: Proposal): void {
  const first = bench.next(place, 1, { waiting: true })
  const second = first === undefined ? undefined : bench.next(first.place, 1, { waiting: true })
  for (const one of new Set([first, second, bench.next(place, 1), bench.next(place, -1)])) if (one !== undefined) cards.ahead(one.id)
}

/** The page of the server in place of this one, without leaving it. False where it is out of reach. */
export async function refresh(to: string): Promise<boolean> {
  const html = await fetchHtml(to)
  if (html === null) return false
  const page = nodesOf(html)
  for (const place of ['.bench-head', '#notices', '#bench']) {
    const [old, fresh] = [document.querySelector(place), page.querySelector(place)]
    if (old === null || fresh === null) return false
    old.replaceChildren(...fresh.childNodes)
  }
  history.replaceState(null, '', to)
  return true
}
