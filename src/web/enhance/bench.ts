/** The proposals of the page: which one is shown, what each has become; kept the same in list, ticks, document and counts. */

export type State = 'waiting' | 'later' | 'accepted' | 'dismissed'
export type Proposal = { readonly id: string; readonly place: number; readonly row: HTMLAnchorElement; state: State }

const looks: Readonly<Record<State, string>> = { waiting: 'wait', later: 'later', accepted: 'ok', dismissed: 'no' }
export const stateWords: Readonly<Record<State, string>> = {
  waiting: 'waiting',
  later: 'for later',
  accepted: 'accepted',
  dismissed: 'rejected'
}

/** An element that every page of the workbench has. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E
}

export class Bench {
  readonly proposals: readonly Proposal[]
  readonly path: string
  readonly #byId: ReadonlyMap<string, Proposal>
  readonly #ticks: readonly HTMLAnchorElement[]
  readonly #marks = new Map<string, HTMLElement[]>()
  current: Proposal | undefined

  constructor() {
    const rows = document.querySelectorAll<HTMLAnchorElement>('.list a[data-card]')
    this.path = part('bench').dataset['review']!
    this.proposals = Array.from(rows, (row, place) => ({ id: row.dataset['card']!, place, row, state: stateOf(row) }))
    this.#byId = new Map(this.proposals.map((proposal) => [proposal.id, proposal]))
    this.#ticks = Array.from(document.querySelectorAll<HTMLAnchorElement>('.ticks a'))
    for (const mark of document.querySelectorAll<HTMLElement>('.src mark[data-of]'))
      for (const id of mark.dataset['of']!.split(' ')) this.#marks.set(id, [...(this.#marks.get(id) ?? []), mark])
    this.current = this.proposals.find((proposal) => proposal.row.hasAttribute('aria-current'))
  }

  find(id: string): Proposal | undefined {
    return this.#byId.get(id)
  }

  /** The next one in a direction, of those that wait where `waiting`; round the end once where `around`. */
  next(from: number, by: 1 | -1, { waiting = false, around = false } = {}): Proposal | undefined {
    const fits = (one: Proposal): boolean => !waiting || one.state === 'waiting'
    for (let place = from + by; place >= 0 && place < this.proposals.length; place += by)
      if (fits(this.proposals[place]!)) return this.proposals[place]
    if (!around) return undefined
    return this.proposals.find(fits) ?? this.proposals.find((one) => one.state === 'later')
  }

  count(...states: readonly State[]): number {
    return this.proposals.filter((proposal) => states.includes(proposal.state)).length
  }

  /** "15 of 28 reviewed". */
  get reviewed(): string {
    return `${this.count('accepted', 'dismissed')} of ${this.proposals.length} reviewed`
  }

  set(proposal: Proposal, state: State): void {
    proposal.state = state
    proposal.row.className = looks[state]
    proposal.row.querySelector('.vh')!.textContent = stateWords[state]
    this.#paintTick(proposal)
    for (const mark of this.marks(proposal)) paintMark(mark, this)
    part('reviewed').textContent = this.reviewed
  }

  marks({ id }: Proposal): readonly HTMLElement[] {
    return this.#marks.get(id) ?? []
  }

  point(proposal: Proposal): void {
    const before = this.current
    this.current = proposal
    before?.row.removeAttribute('aria-current')
    proposal.row.setAttribute('aria-current', 'true')
    for (const tick of this.#ticks) if (tick.hasAttribute('aria-current')) tick.removeAttribute('aria-current')
    this.#tickOf(proposal)?.setAttribute('aria-current', 'true')
    for (const mark of before === undefined ? [] : this.marks(before)) paintMark(mark, this)
    for (const mark of this.marks(proposal)) paintMark(mark, this)
  }

  #tickOf({ place }: Proposal): HTMLAnchorElement | undefined {
    return this.#ticks.find((tick) => Number(tick.dataset['from']) <= place + 1 && place + 1 <= Number(tick.dataset['to']))
  }

  /** A tick that stands for several waits as long as one of them does. */
  #paintTick(proposal: Proposal): void {
    const tick = this.#tickOf(proposal)
    if (tick === undefined) return
    const group = this.proposals.slice(Number(tick.dataset['from']) - 1, Number(tick.dataset['to']))
    const state = (['waiting', 'later', 'accepted'] as const).find((one) => group.some((other) => other.state === one)) ?? 'dismissed'
    tick.className = looks[state]
    const words = tick.querySelector('.vh')!
    words.textContent = words.textContent!.replace(
      /, .*$/,
      group.length === 1 ? `, ${stateWords[state]}` : `, ${group.filter((one) => one.state === 'waiting').length} waiting`
    )
  }
}

/** A mark looks like the innermost proposal in it, and is the current one's where any of them is. */
function paintMark(mark: HTMLElement, bench: Bench): void {
  const ids = mark.dataset['of']!.split(' ')
  const inner = bench.find(ids[0]!)
  const look = inner === undefined || inner.state === 'waiting' ? '' : looks[inner.state]
  mark.className = `${bench.current !== undefined && ids.includes(bench.current.id) ? 'on ' : ''}${look}`.trim()
}

function stateOf(row: HTMLElement): State {
  return (Object.keys(looks) as State[]).find((state) => row.classList.contains(looks[state])) ?? 'waiting'
}
