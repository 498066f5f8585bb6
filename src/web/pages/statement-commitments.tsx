/** Commitments as a short table beside something else: title, who answers, date, status. */
import { dueInWords } from '../../formats/date-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'
import { type Ask, pathTo } from '../ask.ts'
import { FoldTable } from '../parts/fold-table.tsx'
import { Gap } from '../parts/gap.tsx'
import { Status, statusOf } from '../parts/status.tsx'

export type CommitmentRowsProps = {
  readonly ask: Ask
  readonly commitments: readonly CommitmentView[]
  readonly caption: string /** All of one owner, who is not named again. */
  readonly own?: boolean
}

export function CommitmentRows({ ask, commitments, caption, own = false }: CommitmentRowsProps) {
  return (
    <FoldTable
      caption={caption}
      columns={[{ label: own ? 'Commitment' : 'Commitment and owner', title: true }, { label: 'Due', labelled: true }, { label: 'Status' }]}
      rows={commitments.map((one) => ({
        key: one.id,
        cells: [
          <>
            <a class="t" href={pathTo(ask, `/commitments/${one.id}`)}>
              {one.title}
            </a>
            <span class="meta">
              <span class="id">{one.id}</span>
              {own ? null : <> · {one.ownerName ?? one.owner ?? <Gap words="No owner" />}</>}
            </span>
          </>,
          dueInWords(one.due, one.review_every),
          <Status status={statusOf(one)} />
        ]
      }))}
    />
  )
}
