/** What changes a commitment: check and close, hand over, move the date, withdraw, take up again. Each a page with a form. */
import { handLead } from '../../actions/change-lead.ts'
import { checkDone, closeAfterCheck } from '../../actions/close-commitment.ts'
import { setDeadline } from '../../actions/move-deadline.ts'
import { reopen, withdraw } from '../../actions/withdraw-commitment.ts'
import type { Verb } from '../../domain/actor.ts'
import type { Event } from '../../domain/event.ts'
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import { type Outcome, type Refusal, refuse } from '../../domain/outcome.ts'
import { readDate } from '../../formats/read-date.ts'
import { meetings } from '../../store/queries/meetings.ts'
import { offices } from '../../store/queries/offices.ts'
import { page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { closeFrame, deadlineFrame, leadFrame, reopenFrame, withdrawFrame } from '../pages/commitment-act.tsx'
import { errorOf } from '../pages/commitment-errors.ts'
import type { CommitmentForm } from '../pages/commitment-form.tsx'
import type { PageFrame } from '../parts/page.tsx'
import type { Route } from '../route.ts'
import { withOne } from './commitment-reports.ts'

type Change = {
  readonly path: string
  readonly verb: Verb
  readonly frame: (form: CommitmentForm, refusal: Refusal | null) => Promise<PageFrame> | PageFrame
  readonly enter: (ask: Ask, id: ObjectId) => Promise<Outcome<readonly Event[]>>
  /** What is said afterwards. */
  readonly done: (ask: Ask) => string
  /** The form's own names for the boxes of refusals. */
  readonly renamed?: Readonly<Record<string, string>>
}

/** Most meetings to choose from; the newest. */
const mostMeetings = 200

const changes: readonly Change[] = [
  {
    path: 'close',
    verb: 'check',
    frame: (form) => closeFrame(form),
    enter: close,
    done: ({ form }) => (form.get('do') === 'check' ? 'commitment-checked' : 'commitment-closed'),
    renamed: { words: 'check' }
  },
  {
    path: 'lead',
    verb: 'assign',
    frame: async (form, refusal) => leadFrame({ ...form, offices: await offices(form.ask.viewer), near: nearIn(refusal) }),
    enter: ({ record, request, form }, id) =>
      handLead(record, request, id, {
        owner: form.get('use') || form.get('owner'),
        newOwner: form.get('use') === '' && form.get('newOwner') === 'yes',
        reason: form.get('reason')
      }),
    done: () => 'lead-changed',
    renamed: { words: 'reason' }
  },
  {
    path: 'deadline',
    verb: 'assign',
    frame: async (form) => deadlineFrame({ ...form, meetings: await meetings(form.ask.viewer, { limit: mostMeetings }) }),
    enter: moveDate,
    done: () => 'date-set'
  },
  {
    path: 'withdraw',
    verb: 'make',
    frame: async (form) => withdrawFrame({ ...form, meetings: await meetings(form.ask.viewer, { limit: mostMeetings }) }),
    enter: (ask, id) => withdraw(ask.record, ask.request, id, { reason: ask.form.get('reason'), meeting: meetingIn(ask) }),
    done: () => 'commitment-withdrawn',
    renamed: { words: 'reason' }
  },
  {
    path: 'reopen',
    verb: 'make',
    frame: (form) => reopenFrame(form),
    enter: (ask, id) => reopen(ask.record, ask.request, id, ask.form.get('reason')),
    done: () => 'commitment-reopened',
    renamed: { words: 'reason' }
  }
]

export const commitmentActRoutes: readonly Route[] = changes.flatMap((change): Route[] => {
  const path = `/commitments/:id/${change.path}`
  return [
    {
      method: 'GET',
      path,
      policy: change.verb,
      handle: (ask) =>
        withOne(ask, change.verb, async ({ commitment }) => page(ask, await change.frame({ ask, commitment, errors: [] }, null)))
    },
    {
      method: 'POST',
      path,
      policy: change.verb,
      handle: (ask) =>
        withOne(ask, change.verb, async ({ commitment }) => {
          const entered = await change.enter(ask, commitment.id)
          if (entered.ok) return redirect(`/commitments/${commitment.id}?done=${change.done(ask)}`)
          const errors = [errorOf(entered.refusal, change.renamed)]
          return page(ask, await change.frame({ ask, commitment, errors }, entered.refusal), 422)
        })
    }
  ]
})

export function nearIn(refusal: Refusal | null): string | null {
  return refusal?.key === 'owner.near' ? String(refusal.words['near']) : null
}

function close({ record, request, form }: Ask, id: ObjectId): Promise<Outcome<readonly Event[]>> {
  const check = form.get('check')
  if (form.get('do') === 'check') return checkDone(record, request, id, check)
  // A commitment that was checked before is closed without another check.
  return closeAfterCheck(record, request, id, { check: form.all('check').length === 0 ? null : check, words: form.get('words') || null })
}

async function moveDate(ask: Ask, id: ObjectId): Promise<Outcome<readonly Event[]>> {
  const written = ask.form.get('due')
  const due = readDate(written, ask.viewer.today)
  if (due === null) return refuse('date.malformed', { written })
  return setDeadline(ask.record, ask.request, id, { due, reason: ask.form.get('reason') || null, meeting: meetingIn(ask) })
}

function meetingIn({ form }: Ask): ObjectId | null {
  const parsed = parseObjectId(form.get('meeting'))
  return parsed?.kind === 'meeting' ? parsed.id : null
}
