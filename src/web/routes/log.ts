/** The log: every change, newest first. */
import { logPage } from '../../store/queries/log-page.ts'
import { lastSigned } from '../../store/queries/log-proof.ts'
import { offices } from '../../store/queries/offices.ts'
import { type Answer, json, page } from '../answer.ts'
import type { Ask } from '../ask.ts'
import { logFrame } from '../pages/log.tsx'
import type { Route } from '../route.ts'

export const logRoutes: readonly Route[] = [{ method: 'GET', path: '/log', policy: 'see', published: true, handle: show }]

const perPage = 60

async function show(ask: Ask): Promise<Answer> {
  const written = ask.query.get('before')
  const before: { readonly before?: number } = written !== null && /^\d{1,12}$/.test(written) ? { before: Number(written) } : {}
  const found = await logPage(ask.viewer, { ...before, limit: perPage })
  return ask.wantsJson
    ? json(found)
    : page(
        ask,
        logFrame(ask, found, { offices: await offices(ask.viewer), signed: await lastSigned(ask.viewer), before: before.before ?? null })
      )
}
