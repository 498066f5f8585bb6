/** The thread of `extract-aside.ts`: takes one text, answers with what it states, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { extract } from '../extract/extract.ts'

type Given = Parameters<typeof extract>
const { source, known, site } = workerData as { readonly source: Given[0]; readonly known: Given[1]; readonly site: Given[2] }
parentPort!.postMessage(extract(source, known, site))
