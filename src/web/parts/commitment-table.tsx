/** Commitments as a table. Status is a shape and a word, never a colour alone. */
import { standingInWords } from '../../formats/act-words.ts'
import { dueInWords } from '../../formats/date-words.ts'
import type { CommitmentView } from '../../store/queries/commitments.ts'

export function CommitmentTable({ commitments }: { readonly commitments: readonly CommitmentView[] }) {
  if (commitments.length === 0) return <p>No commitments yet. They are made from accepted statements.</p>
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Commitment</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {commitments.map((one) => (
          <tr key={one.id}>
            <td class="num">{one.id}</td>
            <td>{one.title}</td>
            <td>{one.ownerName ?? one.owner ?? <span class="risk">Nobody</span>}</td>
            <td class="num">{dueInWords(one.due, one.review_every)}</td>
            <td>
              <Status commitment={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Status({ commitment }: { readonly commitment: CommitmentView }) {
  const [shape, tone] = shapeOf(commitment)
  return (
    <span class={`status ${tone}`}>
      <span aria-hidden="true">{shape}</span> {standingInWords(commitment.state, commitment.signs)}
    </span>
  )
}

function shapeOf({ state, signs }: CommitmentView): readonly [shape: string, tone: string] {
  if (signs.includes('overdue')) return ['▲', 'late']
  if (state === 'closed' || state === 'verified') return ['☑', 'done']
  if (state === 'withdrawn') return ['☒', 'done']
  if (signs.length > 0) return ['◐', 'risk']
  return state === 'accepted' ? ['○', 'todo'] : ['●', 'track']
}
