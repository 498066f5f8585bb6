/**
 * The store of the role matrix: of each kind one object that is published and one that is not; commitments of the office's own post and of
 * another; one whose words were erased.
 */

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { cancelUpload, startUpload } from '../../src/actions/take-in-document.ts'
import { recordOf } from '../../src/actions/workspace.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openWorkspace } from '../../src/main.ts'
import type { KeptStore } from './kept-store.ts'
import { must, requestAt } from './record.ts'
import type { Asked } from './role-matrix.ts'
import { type PlayedLine, play, smallStore } from './small-store.ts'

const plan = `# Highways committee

Minutes of the Highways Committee of Port Meridian City Council held on 11 May 2026.

The Committee resolved that the Director of Culture shall open the reading room by 1 September 2026.

The Committee resolved that the Head of Highways shall open the crossing at Quay Street by 20 December 2026.

The Committee resolved that the Head of Environmental Health shall test the air of the harbour by 20 December 2026.

The Committee resolved that the Head of Highways shall mend the steps at Old Docks by 20 December 2026.

The "four gates" are shut. The Committee noted that the "four gates" and the "three clean journeys" are to be opened. The "three clean journeys" count.
`

const own = ['--owner', 'Head of Environmental Health']
const other = ['--owner', 'Head of Highways']
const rest = ['--due', '2026-12-20', '--done-when', 'It is open']

const later = '2026-08-01T09:00:00Z' as Instant

const lines: readonly PlayedLine[] = [
  ['add', '@highways.md'],
  ['accept', 'D-2', 'meeting', 's1', 's2', 's3', 's4', 't1', 't2'],
  ['directive', '--title', 'Reading rooms', '--issuer', 'Regional Library Board'],
  ['commit', 'S-5', '--title', 'Open the crossing at Quay Street', ...other, ...rest],
  ['commit', 'S-6', '--title', 'Test the air of the harbour', ...own, ...rest],
  ['commit', 'S-7', '--title', 'Mend the steps at Old Docks', ...other, ...rest],
  ['report', 'C-5', 'Words that were erased'],
  ...['C-2', 'C-3', 'C-4', 'C-5'].map((id) => ['evidence', id, 'https://portmeridian.example/seen', '--note', 'Seen']),
  ...['C-1', 'C-2', 'C-3', 'C-4', 'C-5'].map((id) => ['evidence', id, '@seen.csv', '--note', 'Kept']),
  ['publish', 'C-3', 'C-5', 'T-1'],
  ['checkpoint']
].map((words): PlayedLine => [later, words])

export const matrixStore: KeptStore = {
  name: 'matrix',
  build: async (folder) => {
    await smallStore.build(folder)
    await play(folder, lines, { 'highways.md': plan, 'seen.csv': 'school,seen\nQuay Street,yes\n' })
    await leaveUpload(folder)
    erase(folder, 'C-5')
  }
}

/** Number 1: pasted, and cancelled before it was read. */
async function leaveUpload(folder: string): Promise<void> {
  const workspace = (await openWorkspace({ data: folder, databaseUrl: null }, false))!
  const record = must(await recordOf(workspace, null))
  const desk = { record, now: () => later, fetch: null, onFault: () => 'none' }
  const number = must(await startUpload(desk, requestAt(later), { how: 'paste', text: 'The Committee met.', format: 'text' }))
  must(await cancelUpload(desk, requestAt(later), number))
  await workspace.close()
}

/** Takes the sealed words of everything that was said about an object out of the log, as a lawful erasure does. */
function erase(folder: string, id: string): void {
  const store = new DatabaseSync(join(folder, 'throughline.sqlite'))
  store
    .prepare("DELETE FROM sealed WHERE n IN (SELECT n FROM entry WHERE subject = ? AND act IN ('progress.reported', 'evidence.added'))")
    .run(id)
  store.close()
}

const object = (name: string, id: string, given: Partial<Asked> = {}): Asked => ({
  name,
  path: id,
  there: true,
  published: false,
  own: false,
  ...given
})
const gone = (id: string): Asked => object('missing', id, { there: false })
const pair = (prefix: string): Asked[] => [
  object('published', `${prefix}-1`, { published: true }),
  object('unpublished', `${prefix}-2`),
  gone(`${prefix}-99`)
]

/** The objects that a route's first parameter is tried with, by the path before it. */
export const objects: Readonly<Record<string, readonly Asked[]>> = {
  '/documents/:id': pair('D'),
  '/meetings/:id': pair('M'),
  '/directives/:id': pair('R'),
  '/statements/:id': [object('published', 'S-2', { published: true }), object('unpublished', 'S-1'), gone('S-99')],
  '/commitments/:id': [
    object('own, published', 'C-1', { published: true, own: true }),
    object("another's, published", 'C-3', { published: true }),
    object('own, unpublished', 'C-4', { own: true }),
    object("another's, unpublished", 'C-2'),
    object('erased words', 'C-5', { published: true }),
    gone('C-99')
  ],
  '/terms/:id': pair('T'),
  '/offices/:kind': [object('a post', 'post', { published: true })],
  // Files of the published log are the same for everyone; what there is no file of is not there.
  '/log/tile/:tile': [object('the first bundle', 'entries/000.p/1', { published: true }), object('missing', '9/000')],
  '/log/openings/:bundle': [object('the first openings', '000', { published: true }), object('missing', '999')],
  '/log/proof/:entry': [object('published', 'C-1', { published: true }), object('unpublished', 'C-2'), gone('C-99')],
  '/uploads/:number': [object('a cancelled one', '1'), object('missing', '99', { there: false })],
  '/settings/accounts/:id': [object('an account', 'account-1'), object('missing', 'account-99', { there: false })]
}

/** Values of the parameters after the first. */
export const otherParams: Readonly<Record<string, string>> = { number: '2', card: 's1', slug: 'head-of-highways' }

/** What a form says, where an empty one would be refused before anybody asks who sent it. */
export const filledForms: Readonly<Record<string, Readonly<Record<string, string>>>> = {}
