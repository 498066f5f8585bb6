/** Pages that say one thing: what is not here, what cannot be done here, what went wrong. */
import { grants, roles, type Verb } from '../../domain/actor.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { type EarlyAsk, pathTo } from '../ask.ts'
import type { PageFrame } from '../parts/page.tsx'

type Side = Pick<EarlyAsk, 'side'>

export function notFoundFrame(ask: Side, what = 'There is no page at this address.'): PageFrame {
  return notice(ask, 'Page not found', `${what} Look for it with the search, or begin at the home page.`)
}

export function refusedFrame(ask: Side, { key, words }: Refusal): PageFrame {
  const own = key === 'actor.may-not' || key === 'check.own-office'
  const may = key === 'actor.may-not' ? ` ${whoMay(words['verb'] as Verb)}` : ''
  return notice(ask, own ? 'Not yours to do' : 'That was not done', wordRefusal(key, words) + may)
}

/** "Roles that may: clerk, admin." */
function whoMay(verb: Verb): string {
  const held = roles.filter((role) => grants[role].includes(verb))
  return `Roles that may: ${[...held, ...(verb === 'report' ? ['the office that answers for it'] : [])].join(', ')}.`
}

export function wrongMethodFrame(ask: Side): PageFrame {
  return notice(ask, 'That cannot be done here', 'This address answers to no such request. Go back and use the forms of the page.')
}

export function wrongHostFrame(ask: Side): PageFrame {
  return notice(
    ask,
    'For this machine only',
    'This server answers to the name localhost only. To reach it under another name, set HOST to an address of this machine and THROUGHLINE_ADDRESS to the address people use.'
  )
}

export function tooLargeFrame(ask: Side, limit: number): PageFrame {
  return notice(ask, 'That is too large', `A form may hold ${limit / 1_000_000} MB. Nothing was entered. Choose a smaller file.`)
}

/** `why`: what the program knows of the cause, and what to do. */
export function faultFrame(ask: Side, { id, sent, why }: { id: string; sent: boolean; why: Refusal | null }): PageFrame {
  const again = sent ? ' To go on, go back and send it again: what was entered already is not entered twice.' : ''
  const words = why === null ? `What was entered is safe.${again}` : wordRefusal(why.key, why.words)
  return notice(ask, 'Something went wrong', `${words} The server’s log names this fault ${id}.`)
}

export function doneBeforeFrame(ask: Side, words: string): PageFrame {
  return notice(ask, 'Done already', words)
}

function notice(ask: Side, title: string, words: string): PageFrame {
  return {
    title,
    children: (
      <>
        <p>{words}</p>
        <p>
          <a href={pathTo(ask, '/')}>Home</a>
        </p>
      </>
    )
  }
}
