/**
 * A writer that is there to be killed: enters mixed acts on a store as fast as it can and prints each act's number and subject only after it
 * was acknowledged. Arguments: the store (a folder, or a PostgreSQL address and a folder for files), and the writer's name.
 */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { addEvidenceTo } from '../../src/actions/add-evidence.ts'
import { makeCommitmentFrom } from '../../src/actions/make-commitment.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import { reportProgressOn } from '../../src/actions/report-progress.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { agree } from '../../src/domain/outcome.ts'
import { openPostgres } from '../../src/store/engines/postgres.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { must, requestAt, storeOn, subjectOf } from './record.ts'
import { sourceText } from './source-text.ts'

const [address = '', folder = '', name = ''] = process.argv.slice(2)
const engine = address === 'sqlite' ? openSqlite(join(folder, 'throughline.sqlite')) : openPostgres(address)
const store = storeOn(engine, folder)
const [authority] = await store.authorities()
const record: OpenRecord = {
  store,
  authority: authority!,
  readSource: async (bytes) => agree(sourceText(Buffer.from(bytes).toString('utf8')))
}
writeSync(1, 'ready\n')

for (let i = 0; i < 100_000; i++) {
  const document = must(
    await receiveFile(record, requestAt(), {
      bytes: Buffer.from(`${name} ${i}: minutes of the meeting`),
      hint: { fileName: `${name}-${i}.txt` },
      title: null,
      again: false
    })
  )
  writeSync(1, `${document.events.at(-1)!.n} ${document.id}\n`)
  const form = {
    statement: null,
    directive: null,
    title: `${name} ${i}`,
    owner: `Director ${name}`,
    newOwner: true,
    due: '2026-11-30',
    ongoing: null,
    doneWhen: 'Seen'
  }
  const made = must(await makeCommitmentFrom(record, requestAt(), form, async () => null))
  const commitment = subjectOf(made)
  writeSync(1, `${made.at(-1)!.n} ${commitment}\n`)
  const report = must(
    await reportProgressOn(record, requestAt(), commitment, { words: `report ${i}`, number: i, unit: null, forecast: null, asOf: null })
  )
  writeSync(1, `${report[0]!.n} ${commitment}\n`)
  const evidence = must(
    await addEvidenceTo(record, requestAt(), commitment, {
      file: { bytes: Buffer.from(`${name} ${i} evidence`), fileName: null, mediaType: 'text/plain' },
      link: null,
      note: null
    })
  )
  writeSync(1, `${evidence[0]!.n} ${commitment}\n`)
}
