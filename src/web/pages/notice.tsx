/** Pages that say one thing: what is not here, what cannot be done here, what went wrong. */
import type { Refusal } from '../../domain/outcome.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import { NoDocuments } from '../parts/document-table.tsx'
import { pageOf } from '../parts/page.tsx'

export function notFoundPage(): string {
  return notice('Page not found', 'There is no page at this address. Begin at the home page.')
}

export function wrongMethodPage(): string {
  return notice('Only reading here', 'These pages can be read and not written to. To enter something, use the command line.')
}

export function wrongHostPage(): string {
  return notice(
    'For this machine only',
    'This server shows its operator everything, so it answers only to localhost. To show what is published to others, set HOST to an address of this machine.'
  )
}

export function faultPage(id: string): string {
  return notice('Something went wrong', `What was entered is safe. The server’s log names this fault ${id}.`)
}

/** A store without a record, or with several and none named. */
export function noRecordPage({ key, words }: Refusal): string {
  const children = key === 'record.missing' ? <NoDocuments sight="all" /> : <p>{wordRefusal(key, words)}</p>
  return pageOf({ heading: 'Nothing here yet', record: null, children })
}

function notice(heading: string, words: string): string {
  return pageOf({ heading, record: null, children: <p>{words}</p> })
}
