/** Bodies, units and posts with the form to enter one; one of them; and the people minutes name, inside only. */
import { enterOffice } from '../../actions/form-office.ts'
import type { OfficeKind } from '../../domain/body.ts'
import { commitments, commitmentTotal } from '../../store/queries/commitments.ts'
import { meetingList } from '../../store/queries/meeting-list.ts'
import { officeFacts, officeList } from '../../store/queries/office-list.ts'
import { peopleNamed } from '../../store/queries/people-list.ts'
import { type Answer, json, notFound, page, redirect } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { jsonWithErasures, withErasures } from '../erased.tsx'
import { formError } from '../form-error.ts'
import { officeFrame } from '../pages/office.tsx'
import { officesFrame } from '../pages/offices.tsx'
import { peopleFrame } from '../pages/people.tsx'
import type { FormError } from '../parts/error-summary.tsx'
import { rememberedAnswer } from '../remembered-answer.ts'
import type { Route } from '../route.ts'

export const officeRoutes: readonly Route[] = [
  { method: 'GET', path: '/offices', policy: 'see', published: true, handle: (ask) => rememberedAnswer(ask, () => list(ask)) },
  { method: 'POST', path: '/offices', policy: 'make', handle: enter },
  { method: 'GET', path: '/offices/:kind/:slug', policy: 'see', published: true, handle: one },
  { method: 'GET', path: '/people', policy: 'see', handle: people }
]

const kinds: readonly OfficeKind[] = ['body', 'unit', 'post']

async function list(ask: Ask, errors: readonly FormError[] = []): Promise<Answer> {
  const rows = await officeList(ask.viewer)
  if (ask.wantsJson && errors.length === 0) return json({ rows })
  return page(ask, officesFrame(ask, { rows, errors }), errors.length === 0 ? 200 : 422)
}

async function enter(ask: Ask): Promise<Answer> {
  const kind = kinds.find((one) => one === ask.form.get('kind'))
  if (kind === undefined) return list(ask, [{ field: 'kind', words: 'Choose whether it is a body, a unit or a post.' }])
  const [aboveKind, above = ''] = ask.form.get('under').split(':')
  if (above === '' && kind === 'unit') return list(ask, [{ field: 'under', words: 'Choose the body that the unit stands under.' }])
  if (above !== '' && aboveKind !== (kind === 'post' ? 'unit' : 'body'))
    return list(ask, [
      {
        field: 'under',
        words: kind === 'post' ? 'A post stands in a unit. Choose a unit, or none.' : `A ${kind} stands under a body. Choose a body.`
      }
    ])
  const entered = await enterOffice(ask.record, ask.request, { kind, name: ask.form.get('name'), under: above === '' ? null : above })
  if (!entered.ok) return list(ask, [formError('name', entered.refusal)])
  return redirect(`/offices/${kind}/${encodeURIComponent(entered.value.at(-1)!.on)}?done=office-entered`)
}

/** Most commitments and meetings on the page of one of them. */
const most = 60

async function one(ask: Ask): Promise<Answer> {
  const kind = kinds.find((name) => name === ask.params['kind'])
  const office = kind === undefined ? null : await officeFacts(ask.viewer, kind, ask.params['slug'] ?? '')
  if (office === null) return notFound(ask, 'There is no such body, unit or post.')
  const [led, total, held] = await Promise.all([
    office.kind === 'body' ? [] : commitments(ask.viewer, { owner: office.slug, limit: most }),
    office.kind === 'body' ? 0 : commitmentTotal(ask.viewer, { owner: office.slug }),
    office.kind === 'body' ? meetingList(ask.viewer, { body: office.slug, limit: most }) : { rows: [] }
  ])
  const view = { office, commitments: led.filter((one) => one.owner_kind === office.kind), total, meetings: held.rows }
  return ask.wantsJson ? jsonWithErasures(ask, view) : page(ask, await withErasures(ask, officeFrame(ask, view), { view }))
}

const perPage = 50

async function people(ask: Ask): Promise<Answer> {
  const words = ask.query.get('words')?.trim() ?? ''
  const at = Math.max(1, Math.floor(Number(ask.query.get('page') ?? '1')) || 1)
  const all = await peopleNamed(ask.viewer, { words })
  const rows = all.slice((at - 1) * perPage, at * perPage)
  return ask.wantsJson ? json({ rows, total: all.length }) : page(ask, peopleFrame(ask, { rows, total: all.length, words, at, perPage }))
}
