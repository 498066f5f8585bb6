/**
 * A visit: which record is meant, who asks, and what their forms have to carry. A browser that looks round the example has a cookie of its
 * own for it, and then every page is the example's.
 */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { OpenRecord } from '../actions/request.ts'
import { whoIs } from '../actions/sign-in.ts'
import { isExample, recordOf, type Workspace } from '../actions/workspace.ts'
import type { EarlyAsk, WebSession } from './ask.ts'
import { type CookieName, csrfOf, readCookie, setCookie } from './cookie.ts'
import { noFields } from './form.ts'
import type { ServeSettings } from './settings.ts'

export type Visit = EarlyAsk & {
  readonly record: OpenRecord | null
  /** A cookie to set, where the visitor has none yet. */
  readonly newDoor: string | null
}

type Served = Pick<EarlyAsk, 'side' | 'hasPast'> & { readonly workspace: Workspace; readonly settings: ServeSettings }

export async function visitOf(context: Context, { workspace, settings: served, side, hasPast }: Served): Promise<Visit> {
  const cookies = context.req.header('cookie')
  const besideToken = served.openExample === null ? '' : readCookie(cookies, 'throughline-example')
  const beside = besideToken === '' || served.openExample === null ? null : await served.openExample()
  const settings = beside === null ? served : { ...served, now: beside.now, record: null }
  const opened = beside?.workspace ?? workspace
  const found = await recordOf(opened, settings.record)
  const token = beside === null ? readCookie(cookies, 'throughline') : besideToken
  const session = found.ok && token !== '' ? await sessionFrom(found.value, settings, token) : null
  const known = readCookie(cookies, 'throughline-door')
  const door = known === '' ? Buffer.from(settings.newSecret()).toString('base64url') : known
  const url = new URL(context.req.url)
  const mine = csrfOf(session === null ? door : session.token)
  return {
    params: {},
    query: url.searchParams,
    form: noFields,
    path: url.pathname + url.search,
    workspace: opened,
    settings,
    session,
    nonce: Buffer.from(settings.newSecret()).toString('base64url'),
    csrf: `${mine}.${Buffer.from(settings.newSecret().subarray(0, 16)).toString('base64url')}`,
    mine,
    door,
    address: addressOf(context),
    side,
    wantsJson: /^application\/json\b/.test(context.req.header('accept') ?? ''),
    example: found.ok && isExample(found.value) && served.loopback,
    beside: beside !== null,
    recordName: found.ok ? found.value.authority.name : null,
    past: null,
    hasPast,
    record: found.ok ? found.value : null,
    newDoor: session === null && known === '' && side === 'inside' ? setCookie('throughline-door', door, isSecure(settings)) : null
  }
}

async function sessionFrom(record: OpenRecord, settings: ServeSettings, token: string): Promise<WebSession | null> {
  const found = await whoIs(record, settings.now(), token)
  return found === null ? null : { token, actor: found.actor }
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

export function isSecure({ address }: ServeSettings): boolean {
  return address?.startsWith('https:') === true
}

/** The session's cookie, for the record or for the example. */
export function sessionCookie(ask: Pick<EarlyAsk, 'settings'>, token: string, name: CookieName): string {
  return setCookie(name, token, isSecure(ask.settings))
}
