/** The vote that the other cells of a table's row tell: in columns for each side, or in one for the vote. */
import type { Vote } from '../../domain/proposal.ts'
import type { LabelledBlock } from '../02-block/labelled-block.ts'
import { sifted } from '../sifted.ts'

const sides: readonly { readonly side: 'for' | 'against' | 'abstained'; readonly head: RegExp }[] = [
  { side: 'for', head: /^(?:votes?\s)?(?:for|in favou?r|ayes?|yeas?|yes)$/i },
  { side: 'against', head: /^(?:votes?\s)?(?:against|opposed|noes|nays?|no)$/i },
  { side: 'abstained', head: /^(?:abstain(?:ed|ing)?|abstentions?)$/i }
]
const votes = sifted(/^(?:the\s)?(?:votes?|votes? (?:taken|cast|count)|tally)$/i)
const pair = /^(?:(?:carried|passed|approved)[\s,:(]{1,3})?(\d{1,3})\s?(?:-|–|to|:)\s?(\d{1,3})(?:\s?(?:-|–|:)\s?(\d{1,3}))?\)?$/i
const cellNumber = /^\d{1,3}$/

export function rowVote(view: string, { cells, heads }: LabelledBlock): Vote | null {
  if (cells === undefined || heads === null) return null
  const words = (cell: { start: number; end: number } | undefined): string =>
    cell === undefined ? '' : view.slice(cell.start, cell.end).replaceAll('*', '').trim()
  const counts = { for: null as number | null, against: null as number | null, abstained: null as number | null }
  const used: { start: number; end: number }[] = []
  for (const [at, cell] of cells.entries()) {
    const head = words(heads[at])
    const side = sides.find((one) => one.head.test(head))?.side
    if (side !== undefined && cellNumber.test(words(cell))) {
      counts[side] = Number(words(cell))
      used.push(cell)
    }
    const told = votes.test(head) ? pair.exec(words(cell)) : null
    if (told !== null) {
      const [ayes, nays] = [Number(told[1]), Number(told[2])]
      return { ...cell, result: outcome(ayes, nays), for: ayes, against: nays, abstained: told[3] === undefined ? null : Number(told[3]) }
    }
  }
  if (counts.for === null || counts.against === null) return null
  return { start: used[0]!.start, end: used.at(-1)!.end, result: outcome(counts.for, counts.against), ...counts }
}

const outcome = (ayes: number, nays: number): Vote['result'] => (ayes > nays ? 'carried' : 'lost')
