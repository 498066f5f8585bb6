/** Pieces of the workbench that come alone: the card of a proposal, a conflict, a step that cannot be taken back. */
import type { ObjectId } from '../../domain/id.ts'
import type { Ask } from '../ask.ts'
import { fragmentOf } from '../fragment.ts'
import { Button } from '../parts/button.tsx'
import { Csrf } from '../parts/csrf.tsx'
import { GapBar } from '../parts/gap.tsx'
import { ProposalCard } from '../parts/proposal-card.tsx'
import { type EditView, ProposalEdit } from '../parts/proposal-edit.tsx'
import type { CardView } from '../parts/proposal-view.ts'
import { Conflict, type ConflictView } from './review-conflict.tsx'

export function cardFragment({ csrf }: Ask, view: CardView, edit: EditView | null) {
  return edit === null ? <ProposalCard view={view} csrf={csrf} /> : <ProposalEdit view={view} csrf={csrf} edit={edit} />
}

export function conflictFragment(ask: Ask, conflict: ConflictView): string {
  return fragmentOf(<Conflict ask={ask} conflict={conflict} />)
}

export function passOverNotice(ask: Ask, document: ObjectId, words: string) {
  const leave = (
    <form method="post" action={`/documents/${document}/review/undo`}>
      <Csrf ask={ask} />
      <input type="hidden" name="pass-over" value="yes" />
      <Button small>Leave it, and undo the one before next</Button>
    </form>
  )
  return (
    <GapBar words="That step was not taken back." action={leave}>
      {words}
    </GapBar>
  )
}
