/**
 * Routes: each says by which method and path it is reached, who may ask, and what answers. The policy is asked before anything else; a
 * route without one does not compile, and the role matrix test walks them all.
 */
import type { Verb } from '../domain/actor.ts'
import type { Answer } from './answer.ts'
import type { Ask } from './ask.ts'

/**
 * `anyone`: also who is not signed in. `signed-in`: any account. A verb: who may ever do that; the action asks again about the object.
 */
export type Policy = 'anyone' | 'signed-in' | Verb

export type Route = {
  readonly method: 'GET' | 'POST'
  /** `/commitments/:id` */
  readonly path: string
  readonly policy: Policy
  /** Also answered under `/public`, where everything is seen as the public sees it. */
  readonly published?: true
  /** Takes a file. */
  readonly upload?: true
  /** Answers before there is a record. */
  readonly early?: true
  readonly handle: (ask: Ask) => Promise<Answer>
}
