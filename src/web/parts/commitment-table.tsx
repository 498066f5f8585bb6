/** Commitments as a table that folds on phones: status, title and owner, date. */
import { dueInWords } from '../../formats/date-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import { FoldTable } from './fold-table.tsx'
import { Gap } from './gap.tsx'
import { Status, statusOf } from './status.tsx'

export function CommitmentTable({ commitments }: { readonly commitments: readonly CommitmentView[] }) {
  if (commitments.length === 0) return <p>No commitments yet. They are made from accepted statements.</p>
  return (
    <FoldTable
      caption="Commitments"
      columns={[
        { label: 'Status', whole: true },
        { label: 'Commitment and owner', title: true },
        { label: 'Due', labelled: true }
      ]}
      rows={commitments.map((one) => ({
        key: one.id,
        cells: [<Status status={statusOf(one)} />, <Named commitment={one} />, dueInWords(one.due, one.review_every)]
      }))}
    />
  )
}

function Named({ commitment: { id, title, owner, ownerName } }: { readonly commitment: CommitmentView }) {
  return (
    <>
      <strong>{title}</strong>
      <span class="meta">
        <span class="id">{id}</span> · {ownerName ?? owner ?? <Gap words="No owner" />}
      </span>
    </>
  )
}
