/**
 * The role matrix: what each role may do on each route with each object, said once more in plain words and apart from the program's own
 * rules, so that a mistake in one of the two shows. `test/contract/role-matrix.md` is this table, printed for a person to read.
 */
import type { Role, Verb } from '../../src/domain/actor.ts'
import type { Route } from '../../src/web/route.ts'

export const everybody = ['public', 'reader', 'office', 'clerk', 'supervisor', 'assessor', 'admin'] as const
export type Who = 'public' | Role

/** What each role may do with any object. An office may report besides, on what its own post answers for. */
const may: Readonly<Record<Who, readonly Verb[]>> = {
  public: [],
  reader: ['see'],
  office: ['see'],
  clerk: ['see', 'review', 'make', 'assign', 'report', 'check', 'publish'],
  supervisor: ['see', 'assign', 'report', 'check'],
  assessor: ['see', 'check', 'assess'],
  admin: ['see', 'review', 'make', 'assign', 'report', 'check', 'assess', 'publish', 'administer']
}

export type Side = 'inside' | 'public'
/** One object that a route is asked about. `own`: whether the office's post answers for it. */
export type Asked = {
  readonly name: string
  readonly path: string
  readonly there: boolean
  readonly published: boolean
  readonly own: boolean
}
/** `answered`: the page, or the form's own answer. `sign in`: shown the door. `refused`: told that it is not theirs. `hidden`: as if it were not. */
export type Outcome = 'answered' | 'sign in' | 'refused' | 'hidden'

export function expected(route: Route, side: Side, who: Who, object: Asked): Outcome {
  const { policy } = route
  if (side === 'public' || policy === 'anyone') return object.there && object.published ? 'answered' : 'hidden'
  if (who === 'public') return 'sign in'
  if (policy === 'signed-in') return object.there ? 'answered' : 'hidden'
  const granted = may[who].includes(policy) || (policy === 'report' && who === 'office' && object.own)
  if (!granted) return who === 'office' && policy === 'report' && !object.there ? 'hidden' : 'refused'
  return object.there ? 'answered' : 'hidden'
}

/** One row of the printed table for each route and side. */
export function printed(routes: readonly Route[]): string {
  const rows = routes.flatMap((route) => [row(route, 'inside'), ...(route.published ? [row(route, 'public')] : [])])
  return `# Who may do what, by route

Printed by \`test/contract/role-matrix.test.ts\`, which asks every cell of it with real requests. *yes*: answered. *own*: only on what its own post
answers for. *published*: only what is published, the rest is as if it were not there. *sign in*: sent to the door. *no*: refused.

| Route | Policy | ${everybody.join(' | ')} |
|---|---|${everybody.map(() => '---').join('|')}|
${rows.sort().join('\n')}
`
}

function row(route: Route, side: Side): string {
  const path = side === 'inside' ? route.path : publicPath(route.path)
  return `| \`${route.method} ${path}\` | ${side === 'inside' ? route.policy : 'anyone'} | ${everybody.map((who) => cell(route, side, who)).join(' | ')} |`
}

function cell(route: Route, side: Side, who: Who): string {
  const object = { name: '', path: '', there: true, published: false, own: false }
  if (side === 'public' || route.policy === 'anyone') return route.path.includes(':') ? 'published' : 'yes'
  if (expected(route, side, who, object) === 'answered') return 'yes'
  if (expected(route, side, who, { ...object, own: true }) === 'answered') return 'own'
  return who === 'public' ? 'sign in' : 'no'
}

export function publicPath(path: string): string {
  return path === '/' ? '/public' : `/public${path}`
}
