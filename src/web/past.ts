/**
 * The past of a page: `?asof=2026-03-31` or `?asof=4807` on any page of the record shows it as it stood. One place asks for it, keeps it on
 * the links and the forms of the page that lead to pages with a past, and sees to it that nothing can be done there.
 */
import { hash } from 'node:crypto'
import type { Actor } from '../domain/actor.ts'
import { asOfWords } from '../formats/as-of-words.ts'
import { viewerAsOf } from '../store/queries/as-of.ts'
import { seesAll } from '../store/queries/viewer.ts'
import { type Answer, notFound, redirect, refused } from './answer.ts'
import type { Ask } from './ask.ts'
import type { Route } from './route.ts'

/** What is asked, as of the time its address names; or the answer where that cannot be. */
export async function askInPast(route: Route, ask: Ask): Promise<Ask | Answer> {
  const asked = ask.query.get('asof')
  if (route.method !== 'GET' || asked === null) return ask
  const present = pathWithout(ask.path)
  if (asked.trim() === '' || route.published !== true) return redirect(present)
  const found = await viewerAsOf(ask.viewer, asked)
  if (!found.ok) return refused(ask, found.refusal, 422)
  const { entry, day } = found.value.past!
  const viewer = { ...found.value, actor: looking(found.value.actor, seesAll(found.value)) }
  const session = ask.session === null ? null : { ...ask.session, actor: looking(ask.session.actor, true) as typeof ask.session.actor }
  const written = /^\d{4}-/.test(asked.trim()) ? day : String(entry)
  return { ...ask, viewer, session, request: { ...ask.request, actor: viewer.actor }, past: { entry, day, written, present } }
}

/** Nobody does anything in the past: whoever sees everything looks, as a reader does. */
function looking(actor: Actor, all: boolean): Actor {
  return actor.kind === 'account' ? { ...actor, roles: all && actor.roles.length > 0 ? ['reader'] : [], offices: [] } : actor
}

function pathWithout(path: string): string {
  const url = new URL(path, 'http://record')
  url.searchParams.delete('asof')
  return url.pathname + url.search
}

/** The same answer to be kept by whoever asked, and asked for again by its mark. */
export function answerFromPast(ask: Ask, answer: Answer, known: string | undefined): Answer {
  if (ask.past === null) return answer
  if (answer.status === 404) return notFound(ask, `${asOfWords(ask.past)}, this was not in it, or there is no such page.`)
  if (answer.status !== 200 || answer.pieces !== undefined || answer.fileName !== undefined) return answer
  const mark = `"${hash('sha256', answer.body, 'base64url').slice(0, 22)}"`
  const kept = { mark, by: ask.side === 'public' && ask.session === null ? 'everybody' : 'visitor' } as const
  return known === mark ? { ...answer, status: 304, body: '', kept } : { ...answer, kept }
}
