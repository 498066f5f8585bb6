/** Statements: the filtered list, one with how it is read, and the decisions to dismiss it or take it up again. */
import { dismissAccepted, reopenDismissed } from '../../actions/decide-statement.ts'
import { type NumberedKind, type ObjectId, parseObjectId } from '../../domain/id.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { statementForces, statementKinds } from '../../domain/proposal.ts'
import { commitment } from '../../store/queries/commitments.ts'
import { meetings } from '../../store/queries/meetings.ts'
import { type StatementListFilter, statementList } from '../../store/queries/statement-list.ts'
import { type Answer, notFound, page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { jsonWithErasures, withErasures } from '../erased.tsx'
import { formError } from '../form-error.ts'
import { objectPage } from '../object-page.ts'
import { statementFrame } from '../pages/statement.tsx'
import { statementPageView } from '../pages/statement-view.ts'
import { statementsFrame } from '../pages/statements.tsx'
import type { FormError } from '../parts/error-summary.tsx'
import type { Route } from '../route.ts'

export const statementRoutes: readonly Route[] = [
  { method: 'GET', path: '/statements', policy: 'see', published: true, handle: list },
  { method: 'GET', path: '/statements/:id', policy: 'see', published: true, handle: (ask) => one(ask) },
  { method: 'POST', path: '/statements/:id/dismiss', policy: 'review', handle: dismiss },
  { method: 'POST', path: '/statements/:id/reopen', policy: 'review', handle: reopen }
]

const perPage = 50

async function list(ask: Ask): Promise<Answer> {
  const at = Math.max(1, Math.floor(Number(ask.query.get('page') ?? '1')) || 1)
  const filter = filterIn(ask)
  const found = await statementList(ask.viewer, { ...filter, limit: perPage, offset: (at - 1) * perPage })
  if (ask.wantsJson) return jsonWithErasures(ask, found)
  const [carried, held] = await Promise.all([
    Promise.all(found.rows.flatMap((row) => (row.commitment === null ? [] : [commitment(ask.viewer, row.commitment)]))),
    meetings(ask.viewer, { limit: 200 })
  ])
  const commitments = new Map(carried.flatMap((one) => (one === null ? [] : [[one.id as string, one] as const])))
  const view = { ...found, filter, commitments, meetings: held, at, perPage }
  return page(ask, await withErasures(ask, statementsFrame(ask, view), { view: found.rows }))
}

/** Dismissed ones are seen inside only. */
function filterIn({ query, side }: Ask): StatementListFilter {
  const of = (name: string): string => query.get(name)?.trim() ?? ''
  const kind = statementKinds.find((one) => one === of('kind'))
  const force = statementForces.find((one) => one === of('force'))
  const meeting = idIn(of('meeting'), 'meeting')
  const document = idIn(of('document'), 'document')
  const became = of('became')
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(force === undefined ? {} : { force }),
    ...(meeting === null ? {} : { meeting }),
    ...(document === null ? {} : { document }),
    ...(became === 'commitment' ? { carried: true } : became === 'nothing' ? { carried: false } : {}),
    ...(side === 'inside' && of('state') === 'dismissed' ? { state: 'dismissed' as const } : {}),
    ...(of('words') === '' ? {} : { words: of('words') })
  }
}

async function one(ask: Ask, errors: readonly FormError[] = []): Promise<Answer> {
  const id = idIn(ask.params['id'] ?? '', 'statement')
  const view = id === null ? null : await statementPageView(ask.viewer, id)
  if (view === null) return notFound(ask, 'There is no such statement.')
  const shown = { own: view.statement.id, around: [view.document?.id] }
  const { source: _, ...told } = view
  if (ask.wantsJson && errors.length === 0) return jsonWithErasures(ask, told, shown)
  const frame = await objectPage(ask, statementFrame(ask, view, errors), { view: told, ...shown })
  return page(ask, frame, errors.length === 0 ? 200 : 422)
}

async function dismiss(ask: Ask): Promise<Answer> {
  const id = idIn(ask.params['id'] ?? '', 'statement')
  if (id === null) return notFound(ask, 'There is no such statement.')
  const view = await statementPageView(ask.viewer, id)
  if (view !== null && view.commitment !== null)
    return one(ask, [formError(null, { key: 'review.became-commitment', words: { id, commitment: view.commitment.id } })])
  const reason = ask.form.get('reason')
  if (reason === '') return one(ask, [{ field: 'reason', words: 'Say why it is no statement.' }])
  return decided(ask, id, await dismissAccepted(ask.record, ask.request, id, reason), 'statement-dismissed')
}

async function reopen(ask: Ask): Promise<Answer> {
  const id = idIn(ask.params['id'] ?? '', 'statement')
  if (id === null) return notFound(ask, 'There is no such statement.')
  return decided(ask, id, await reopenDismissed(ask.record, ask.request, id), 'statement-reopened')
}

async function decided(ask: Ask, id: ObjectId, outcome: Outcome<unknown>, done: string): Promise<Answer> {
  return outcome.ok ? redirect(`/statements/${id}?done=${done}`) : one(ask, [formError(null, outcome.refusal)])
}

function idIn(written: string, kind: NumberedKind): ObjectId | null {
  const parsed = parseObjectId(written)
  return parsed?.kind === kind ? parsed.id : null
}
