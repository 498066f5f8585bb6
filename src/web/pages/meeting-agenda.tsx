/** The agenda of a meeting as its document has it: each heading with what was said under it by force, and one square for each statement. */
import { count } from '../../formats/count-words.ts'
import { kindWords } from '../../formats/kind-words.ts'
import { FoldTable } from '../parts/fold-table.tsx'
import { StatementCells } from '../parts/statement-cells.tsx'
import type { PlacedStatement } from './meeting-view.ts'
import { kindOrder } from './statement-words.ts'

export type AgendaGroup = { readonly heading: string | null; readonly rows: readonly PlacedStatement[] }

/** Nothing where the document has no headings to go by. */
export function MeetingAgenda({ groups }: { readonly groups: readonly AgendaGroup[] }) {
  const headed = groups.filter(({ heading }) => heading !== null).length
  if (headed < 2) return null
  return (
    <section aria-labelledby="agenda">
      <div class="head">
        <h2 id="agenda">Agenda</h2>
        <span class="meta">{count(headed, 'heading')} of the document, with what is on record under each</span>
      </div>
      <FoldTable
        caption="Agenda"
        columns={[
          { label: 'Heading', title: true },
          { label: 'What was said', whole: true },
          { label: 'Every statement made', whole: true }
        ]}
        rows={groups.map((group) => ({ key: group.rows[0]!.statement.id, cells: cellsOf(group) }))}
      />
    </section>
  )
}

function cellsOf({ heading, rows }: AgendaGroup) {
  const carried = rows.filter(({ commitment }) => commitment !== null).length
  return [
    <a key="to" class="t" href={`#said-${rows[0]!.statement.id}`}>
      {heading ?? 'What was said'}
    </a>,
    forces(rows),
    <StatementCells key="cells" carried={carried} waiting={0} noted={rows.length - carried} />
  ]
}

/** "Decided 2, noted 1", in the order of force. */
function forces(rows: readonly PlacedStatement[]): string {
  return kindOrder
    .map((kind) => ({ kind, amount: rows.filter(({ statement }) => statement.kind === kind).length }))
    .filter(({ amount }) => amount > 0)
    .map(({ kind, amount }, place) => `${place === 0 ? kindWords[kind] : kindWords[kind].toLowerCase()} ${amount}`)
    .join(', ')
}
