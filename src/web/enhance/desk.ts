/** The desk: the proposals of the page, their cards, and the decisions on their way; what a decision does to each of them. */
import { Bench, type Proposal, part, type State, stateWords } from './bench.ts'
import { Cards, fetchHtml, nodesOf } from './fragments.ts'
import { type Answer, Queue } from './queue.ts'
import { arrive, notify, put, refresh, say, show } from './show.ts'

/** What a decision makes of a proposal at once, before the server has answered. */
const becomes: Readonly<Record<string, State>> = {
  accept: 'accepted',
  dismiss: 'dismissed',
  later: 'later',
  'not-later': 'waiting',
  'take-back': 'waiting'
}
const said: Readonly<Record<State, string>> = { accepted: 'Accepted', dismissed: 'Rejected', later: 'Put off', waiting: 'Waits again' }

export class Desk {
  bench = new Bench()
  readonly cards = new Cards(this.bench.path)
  readonly queue = new Queue((waiting) => {
    const words = part('queued')
    words.hidden = waiting === 0
    words.textContent = waiting === 0 ? '' : ` · ${waiting} ${waiting === 1 ? 'decision waits' : 'decisions wait'} to be sent`
  })

  show(proposal: Proposal): void {
    show(this.bench, this.cards, proposal)
  }

  decide(id: string, fields: URLSearchParams): void {
    const proposal = this.bench.find(id)
    if (proposal === undefined) return
    const path = `${this.bench.path}/card/${id}`
    const state = becomes[(fields.get('do') ?? '').split(':')[0]!]
    notify('')
    if (state === undefined) {
      this.cards.hold()
      this.queue.add({ path, fields, done: (answer) => this.#after(answer, proposal) })
      return
    }
    const before = proposal.state
    this.bench.set(proposal, state)
    this.cards.forget(id)
    say(`${said[state]}. ${this.bench.reviewed}.`)
    this.queue.add({ path, fields, done: (answer) => this.#settle(answer, proposal, before) })
    if (state !== 'waiting') this.#goOn(proposal)
  }

  step(name: 'undo' | 'redo'): boolean {
    notify('')
    this.cards.hold()
    const fields = new URLSearchParams({ csrf: part('bench').dataset['csrf']! })
    this.queue.add({ path: `${this.bench.path}/${name}`, fields, done: (answer) => this.#after(answer) })
    return true
  }

  /** Presses a button of the card, in sight or not. Before the card is here, what waits can be decided on as it was shown. */
  press(act: string): boolean {
    const button = document.querySelector<HTMLButtonElement>(`#card button[name=do][value="${act}"]`)
    if (button !== null) {
      button.form?.requestSubmit(button)
      return true
    }
    const { current } = this.bench
    const { csrf, reading } = part('bench').dataset
    if (current === undefined || !part('card').hasAttribute('aria-busy')) return false
    if (current.state === 'waiting' && becomes[act] !== undefined)
      this.decide(current.id, new URLSearchParams({ csrf: csrf!, reading: reading!, seen: 'waiting', do: act }))
    else
      this.cards.ask(current.id).then(() => {
        if (this.bench.current === current && !part('card').hasAttribute('aria-busy')) this.press(act)
      })
    return true
  }

  /** The form in place of the card; the field that is meant, or the first gap, in focus. */
  async edit(slot = ''): Promise<void> {
    const { current } = this.bench
    if (current === undefined) return
    await this.queue.empty()
    const html = await fetchHtml(`${this.bench.path}/card/${current.id}?edit=1`)
    if (html === null || this.bench.current !== current) return
    put(nodesOf(html))
    const boxes = ['owner', 'due', 'measure'].map((name) => part<HTMLInputElement>(name))
    const box = boxes.find((one) => one.name === slot) ?? boxes.find((one) => one.value === '') ?? boxes[0]
    box?.focus()
  }

  /** To the next that waits, or to the end. */
  async #goOn(from: Proposal): Promise<void> {
    const next = this.bench.next(from.place, 1, { waiting: true, around: true })
    if (next !== undefined) this.show(next)
    else {
      await this.queue.empty()
      if (this.bench.count('waiting', 'later') === 0) location.assign(`${this.bench.path}/finish`)
    }
  }

  /** A decision that was refused is undone on the page, which says why. */
  #settle(answer: Answer, proposal: Proposal, before: State): void {
    this.cards.forget(proposal.id)
    if (answer.ok) steps(answer)
    else {
      const now = answer.cards?.find((card) => card.id === proposal.id)
      this.bench.set(proposal, (now?.state as State | undefined) ?? before)
      notify(`${proposal.place + 1}: ${answer.words ?? ''}`, answer.panel)
    }
    if (!answer.ok || (proposal.state === 'waiting' && this.bench.current === proposal)) this.show(proposal)
  }

  /** After what may change which proposals there are. */
  async #after(answer: Answer, from?: Proposal): Promise<void> {
    this.cards.release()
    if (!answer.ok) {
      notify(`${from === undefined ? '' : `${from.place + 1}: `}${answer.words ?? ''}`, answer.panel)
      const { current } = this.bench
      if (current !== undefined && part('card').hasAttribute('aria-busy')) this.show(current)
      return
    }
    this.cards.forgetAll()
    if (answer.to === undefined) this.#turn(answer)
    else if (await refresh(answer.to)) {
      this.bench = new Bench()
      const { current, proposals, reviewed } = this.bench
      say(`${proposals.length} proposals, ${reviewed}. ${current?.row.children[2]?.textContent ?? ''}`)
      if (current !== undefined) arrive(this.bench, this.cards, current)
    } else location.assign(answer.to)
  }

  #turn(answer: Answer): void {
    for (const { id, state } of answer.cards ?? []) {
      const proposal = this.bench.find(id)
      if (proposal !== undefined) this.bench.set(proposal, state as State)
    }
    steps(answer)
    const first = this.bench.find(answer.cards?.[0]?.id ?? '')
    if (first === undefined) return
    say(`${first.place + 1}: ${stateWords[first.state]}. ${this.bench.reviewed}.`)
    this.show(first)
  }
}

function steps({ undo, redo }: Answer): void {
  const button = document.querySelector<HTMLButtonElement>('#undo button')
  if (button !== null && undo !== undefined) button.disabled = !undo
  const form = document.getElementById('redo')
  if (form !== null && redo !== undefined) form.hidden = !redo
}
