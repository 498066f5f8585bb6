/** Making a commitment, from a statement, for a directive, or without words behind it. */
import { type CommitmentForm, makeCommitmentFrom } from '../../actions/make-commitment.ts'
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { readDate } from '../../formats/read-date.ts'
import { directive } from '../../store/queries/directives.ts'
import { document, textOf } from '../../store/queries/documents.ts'
import { offices } from '../../store/queries/offices.ts'
import { ownerMeant } from '../../store/queries/read-from-document.ts'
import { statement } from '../../store/queries/statements.ts'
import { type Answer, notFound, page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { errorOf } from '../pages/commitment-errors.ts'
import { makeFrame } from '../pages/make-commitment.tsx'
import { placeOf } from '../pages/statement-place.ts'
import type { FormError } from '../parts/error-summary.tsx'
import type { Route } from '../route.ts'
import { nearIn } from './commitment-acts.ts'

export const makeCommitmentRoutes: readonly Route[] = [
  { method: 'GET', path: '/commitments/new', policy: 'make', handle: (ask) => show(ask, { errors: [], refusal: null }) },
  { method: 'POST', path: '/commitments/new', policy: 'make', handle: make }
]

type Shown = { readonly errors: readonly FormError[]; readonly refusal: Refusal | null }

/** What the form or the address names; null where it names nothing of that kind. */
function named(ask: Ask, kind: 'statement' | 'directive'): ObjectId | null {
  const parsed = parseObjectId(ask.form.get(kind) || (ask.query.get(kind) ?? ''))
  return parsed?.kind === kind ? parsed.id : null
}

async function show(ask: Ask, { errors, refusal }: Shown): Promise<Answer> {
  const { viewer } = ask
  const wanted = { statement: named(ask, 'statement'), directive: named(ask, 'directive') }
  const [from, above, all] = await Promise.all([
    wanted.statement === null ? null : statement(viewer, wanted.statement),
    wanted.directive === null ? null : directive(viewer, wanted.directive),
    offices(viewer)
  ])
  if (wanted.statement !== null && from === null) return notFound(ask, `There is no statement ${wanted.statement}.`)
  if (wanted.directive !== null && above === null) return notFound(ask, `There is no directive ${wanted.directive}.`)
  const [kept, source] = from === null ? [null, null] : await Promise.all([document(viewer, from.document), textOf(viewer, from.reading)])
  const place = from === null ? null : placeOf(source, from)
  const meant = from === null || source === null ? null : await ownerMeant(viewer, from, source)
  const near = nearIn(refusal)
  const frame = makeFrame(ask, { statement: from, directive: above, document: kept, place, offices: all, meant, errors, near })
  return page(ask, frame, errors.length === 0 ? 200 : 422)
}

async function make(ask: Ask): Promise<Answer> {
  const { form, errors } = formIn(ask)
  if (errors.length > 0) return show(ask, { errors, refusal: null })
  const wordsOf = async (id: ObjectId): Promise<string | null> => (await statement(ask.viewer, id))?.words ?? null
  const made = await makeCommitmentFrom(ask.record, ask.request, form, wordsOf)
  if (!made.ok) return show(ask, { errors: [errorOf(made.refusal)], refusal: made.refusal })
  return redirect(`/commitments/${made.value.at(-1)!.on}?done=commitment-made`)
}

/** Everything that is missing is named at once. */
function formIn(ask: Ask): { readonly form: CommitmentForm; readonly errors: readonly FormError[] } {
  const { form, viewer } = ask
  const errors: FormError[] = []
  const ongoing = form.get('when') === 'ongoing'
  const typed = form.get('due')
  const due = ongoing || typed === '' ? null : readDate(typed, viewer.today)
  const owner = form.get('use') || form.get('owner')
  const missing = (
    field: string,
    key: 'name.empty' | 'commitment.owner-missing' | 'commitment.done-when-missing' | 'commitment.due-or-review'
  ) => errors.push({ ...errorOf({ key, words: {} }), field })
  if (form.get('title') === '') missing('title', 'name.empty')
  if (owner === '') missing('owner', 'commitment.owner-missing')
  if (!ongoing && typed === '') missing('due', 'commitment.due-or-review')
  if (!ongoing && typed !== '' && due === null)
    errors.push({ field: 'due', words: `Enter a date, such as 30 November 2026. You entered “${typed}”.` })
  if (form.get('doneWhen') === '') missing('doneWhen', 'commitment.done-when-missing')
  return {
    errors,
    form: {
      statement: named(ask, 'statement'),
      directive: named(ask, 'directive'),
      title: form.get('title'),
      owner,
      newOwner: form.get('use') === '' && form.get('newOwner') === 'yes',
      due,
      ongoing: ongoing ? form.get('every') : null,
      doneWhen: form.get('doneWhen')
    }
  }
}
