/**
 * The facts that commitments are counted by, packed: a few numbers for each, in columns, with every word they share kept once. A hundred
 * thousand commitments take some three megabytes.
 */
import { type CommitmentState, commitmentStates } from '../../domain/commitment.ts'
import type { ObjectId } from '../../domain/id.ts'

/** One commitment as it is counted. */
export type CommitmentFacts = {
  readonly state: CommitmentState
  readonly ownerKind: string | null
  readonly owner: string | null
  readonly directive: string | null
  readonly dueLatest: string | null
  /** Whether the newest report expects it after its date. */
  readonly expectedLate: boolean
  /** The day, in UTC, of the last act on it. */
  readonly lastDay: string
  readonly done: boolean
  readonly evidence: boolean
  /** It says what counts as done. */
  readonly measured: boolean
  /** Its date was moved with a reason and without a meeting. */
  readonly undecided: boolean
  readonly published: boolean
}

const worded = ['ownerKind', 'owner', 'directive', 'dueLatest', 'lastDay'] as const
const flags = ['expectedLate', 'done', 'evidence', 'measured', 'undecided', 'published'] as const
const there = 1 << flags.length

type Packed = {
  readonly words: readonly (string | null)[]
  readonly columns: readonly Uint32Array[]
  readonly states: Uint8Array
  readonly flags: Uint8Array
}

/** One commitment, read where it is packed. */
class PackedRow implements CommitmentFacts {
  at: number
  readonly #words: readonly (string | null)[]
  readonly #columns: readonly Uint32Array[]
  readonly #states: Uint8Array
  readonly #flags: Uint8Array

  constructor({ words, columns, states, flags }: Packed, at: number) {
    this.#words = words
    this.#columns = columns
    this.#states = states
    this.#flags = flags
    this.at = at
  }

  get state(): CommitmentState {
    return commitmentStates[this.#states[this.at]!]!
  }
  get ownerKind(): string | null {
    return this.#words[this.#columns[0]![this.at]!]!
  }
  get owner(): string | null {
    return this.#words[this.#columns[1]![this.at]!]!
  }
  get directive(): string | null {
    return this.#words[this.#columns[2]![this.at]!]!
  }
  get dueLatest(): string | null {
    return this.#words[this.#columns[3]![this.at]!]!
  }
  get lastDay(): string {
    return this.#words[this.#columns[4]![this.at]!]!
  }
  get expectedLate(): boolean {
    return (this.#flags[this.at]! & 1) !== 0
  }
  get done(): boolean {
    return (this.#flags[this.at]! & 2) !== 0
  }
  get evidence(): boolean {
    return (this.#flags[this.at]! & 4) !== 0
  }
  get measured(): boolean {
    return (this.#flags[this.at]! & 8) !== 0
  }
  get undecided(): boolean {
    return (this.#flags[this.at]! & 16) !== 0
  }
  get published(): boolean {
    return (this.#flags[this.at]! & 32) !== 0
  }
}

/** Numbered objects are numbered from 1 without gaps, so that a number is a place. */
export class PackedFacts {
  readonly #words: (string | null)[] = [null]
  readonly #places = new Map<string | null, number>([[null, 0]])
  #room = 0
  #end = 0
  #columns = worded.map(() => new Uint32Array(0))
  #states = new Uint8Array(0)
  #flags = new Uint8Array(0)

  set(id: ObjectId, facts: CommitmentFacts): void {
    this.setAt(placeOf(id), facts)
  }

  setAt(at: number, facts: CommitmentFacts): void {
    if (at >= this.#room) this.#grow(at)
    this.#end = Math.max(this.#end, at + 1)
    for (const [i, name] of worded.entries()) this.#columns[i]![at] = this.#place(facts[name])
    this.#states[at] = commitmentStates.indexOf(facts.state)
    this.#flags[at] = flags.reduce((all, name, i) => (facts[name] ? all | (1 << i) : all), there)
  }

  /** Null where there is no such commitment. */
  get(id: ObjectId): CommitmentFacts | null {
    const at = placeOf(id)
    return this.#isThere(at) ? this.#row(at) : null
  }

  /** Each is good until the next is asked for; `at` is its number. */
  *values(): Generator<CommitmentFacts & { readonly at: number }> {
    const row = this.#row(0)
    for (let at = 0; at < this.#end; at++) {
      if (!this.#isThere(at)) continue
      row.at = at
      yield row
    }
  }

  /** One that is read at its place, and can be set to another. */
  rowAt(at: number): CommitmentFacts & { at: number } {
    return this.#row(at)
  }

  #isThere(at: number): boolean {
    return at < this.#end && (this.#flags[at]! & there) !== 0
  }

  #row(at: number): PackedRow {
    return new PackedRow({ words: this.#words, columns: this.#columns, states: this.#states, flags: this.#flags }, at)
  }

  #place(words: string | null): number {
    const known = this.#places.get(words)
    if (known !== undefined) return known
    this.#places.set(words, this.#words.length)
    return this.#words.push(words) - 1
  }

  #grow(at: number): void {
    this.#room = Math.max(1024, at + 1, this.#room * 2)
    const grown = <T extends Uint8Array | Uint32Array>(old: T, wider: T): T => {
      wider.set(old)
      return wider
    }
    this.#columns = this.#columns.map((column) => grown(column, new Uint32Array(this.#room)))
    this.#states = grown(this.#states, new Uint8Array(this.#room))
    this.#flags = grown(this.#flags, new Uint8Array(this.#room))
  }
}

export function placeOf(id: ObjectId): number {
  return Number(id.slice(id.indexOf('-') + 1))
}
