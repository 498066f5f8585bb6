/**
 * For every route that writes: a form that it enters, and what has to be entered before. Routes that hand out a session are named with the
 * reason why an answer of theirs is not given twice.
 */

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { KeptStore } from './kept-store.ts'
import { matrixStore } from './matrix-store.ts'
import { play } from './small-store.ts'

export type Sent = { readonly path: string; readonly fields: Readonly<Record<string, string>> }
/** `before`: sent first, by the same visitor. */
export type WritingForm = Sent & { readonly before?: readonly Sent[] }

const park = `# Parks committee

Minutes of the Parks Committee of Port Meridian City Council held on 8 June 2026.

The Committee resolved that the Director of Culture shall open the garden of the library by 1 September 2026.

The Committee resolved that the Head of Highways shall mend the gate of the park by 20 December 2026.

The Committee noted that the park is open.

The gulls were loud that evening and the windows rattled.
`

/** The store of the role matrix, with a document nobody has reviewed (D-3), a draft that was lost, and an upload that failed (2). */
export const writingStore: KeptStore = {
  name: 'writing',
  build: async (folder) => {
    await matrixStore.build(folder)
    await play(folder, [['2026-08-02T09:00:00Z', ['add', '@park.md']]], { 'park.md': park })
    const store = new DatabaseSync(join(folder, 'throughline.sqlite'))
    store.exec(
      `UPDATE upload SET outcome = 'failed', refusal = '{"key":"upload.stopped","words":{}}';
       INSERT INTO review_draft (authority, reading, number, start_point, end_point, kind, made, replaces, proposal, words, origin, later, state, carried_from, by_name, at)
       SELECT authority, reading, 1, 0, 0, kind, 'added', '[]', proposal, 'lost', NULL, 0, 'lost', NULL, 'clerk', '2026-08-02T09:00:00Z'
       FROM proposal WHERE reading LIKE 'D-3%' LIMIT 1`
    )
    store.close()
  }
}

const review = '/documents/D-3/review'
const reading = 'D-3.1'
const onCard = (card: string, act: string, seen = 'waiting'): Sent => ({
  path: `${review}/card/${card}`,
  fields: { reading, seen, do: act }
})
const done: Sent = { path: '/commitments/C-1/report', fields: { state: 'done', words: 'Monitors hang at all schools' } }

/** By the route's own path. */
export const writingForms: Readonly<Record<string, WritingForm>> = {
  '/publish': { path: '/publish', fields: { id: 'C-2' } },
  '/publish/withdraw': { path: '/publish/withdraw', fields: { id: 'C-3', reason: 'It named the wrong street' } },
  '/settings/password': { path: '/settings/password', fields: { present: 'three clean journeys', next: 'four clean journeys' } },
  '/settings/accounts': {
    path: '/settings/accounts',
    fields: { login: 'harbour', name: 'Harbour office', password: 'a quay of one’s own', role: 'reader' }
  },
  '/settings/accounts/:account': {
    path: '/settings/accounts/account-2',
    fields: { do: 'give', role: 'assessor' },
    before: [
      { path: '/settings/accounts', fields: { login: 'pier', name: 'Pier office', password: 'a pier of one’s own', role: 'reader' } }
    ]
  },
  '/documents/:id/review/card/:card': onCard('s1', 'accept'),
  '/documents/:id/review/alike': { path: `${review}/alike`, fields: { reading, card: 's3 waiting', at: 's3' } },
  '/documents/:id/review/undo': { path: `${review}/undo`, fields: {}, before: [onCard('s1', 'accept'), onCard('s2', 'accept')] },
  '/documents/:id/review/redo': {
    path: `${review}/redo`,
    fields: {},
    before: [
      onCard('s1', 'accept'),
      onCard('s2', 'accept'),
      { path: `${review}/undo`, fields: {} },
      { path: `${review}/undo`, fields: { a: '' } }
    ]
  },
  '/documents/:id/review/new': { path: `${review}/new`, fields: { reading, first: 'gulls were', last: 'that evening', kind: 'noted' } },
  '/documents/:id/review/sentences': { path: `${review}/sentences`, fields: { reading, sentences: '360-417' } },
  '/documents/:id/review/findings': { path: `${review}/findings`, fields: { kind: 'meeting', which: '' } },
  '/documents/:id/review/lost': { path: `${review}/lost`, fields: { reading, draft: '1' } },
  '/commitments/:id/report': { path: '/commitments/C-2/report', fields: { words: 'The crews have begun' } },
  '/commitments/:id/evidence': { path: '/commitments/C-2/evidence', fields: { link: 'https://portmeridian.example/a', note: 'Seen' } },
  '/commitments/:id/evidence/:number/check': {
    path: '/commitments/C-2/evidence/1/check',
    fields: { grade: 'checked', note: 'Looked at' }
  },
  '/commitments/:id/close': { path: '/commitments/C-1/close', fields: { do: 'check', check: 'Seen at all schools' }, before: [done] },
  '/commitments/:id/lead': { path: '/commitments/C-2/lead', fields: { owner: 'Head of Environmental Health', reason: 'It moved' } },
  '/commitments/:id/deadline': { path: '/commitments/C-1/deadline', fields: { due: '20 January 2027', reason: 'The supplier is late' } },
  '/commitments/:id/withdraw': { path: '/commitments/C-2/withdraw', fields: { reason: 'It is part of another' } },
  '/commitments/:id/reopen': {
    path: '/commitments/C-2/reopen',
    fields: { reason: 'It is not part of another' },
    before: [{ path: '/commitments/C-2/withdraw', fields: { reason: 'It is part of another' } }]
  },
  '/terms/:id/alias': { path: '/terms/T-2/alias', fields: { of: 'T-1', reason: 'The same gates' } },
  '/documents/new': { path: '/documents/new', fields: { how: 'paste', text: 'The Committee met at noon.', format: 'text' } },
  '/uploads/:number/cancel': { path: '/uploads/1/cancel', fields: {} },
  '/uploads/:number/retry': { path: '/uploads/1/retry', fields: {} },
  '/offices': { path: '/offices', fields: { kind: 'post', name: 'Harbour Master' } },
  '/statements/:id/dismiss': { path: '/statements/S-4/dismiss', fields: { reason: 'Nobody is told to do anything' } },
  '/statements/:id/reopen': {
    path: '/statements/S-4/reopen',
    fields: {},
    before: [{ path: '/statements/S-4/dismiss', fields: { reason: 'Nobody is told to do anything' } }]
  },
  '/erasures': {
    path: '/erasures',
    fields: {
      kind: 'passage',
      document: 'D-3',
      words: 'gulls were loud',
      lawful: 'mistaken',
      confirmed: 'erase words of D-3'
    }
  },
  '/directives': { path: '/directives', fields: { title: 'Clean beaches', issuer: 'Regional Water Board' } },
  '/directives/:id/conveyances': { path: '/directives/R-2/conveyances', fields: { meeting: 'M-2' } },
  '/commitments/new': {
    path: '/commitments/new',
    fields: { title: 'Open the garden', owner: 'Head of Highways', due: '20 December 2026', doneWhen: 'It is open' }
  }
}

/** They ask with a form what would be done, and enter nothing. */
export const previews = ['/erasures/preview']

/** Every new session is one of its own, and the first start happens once by its own rule. */
export const doors = ['/sign-in', '/sign-out', '/first-run', '/example', '/example/sign-in', '/example/leave']
