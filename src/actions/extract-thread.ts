/** The thread of `extract-aside.ts`: takes one text, answers with what it states, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { extract } from '../extract/extract.ts'

const { source, known } = workerData as { readonly source: Parameters<typeof extract>[0]; readonly known: Parameters<typeof extract>[1] }
parentPort!.postMessage(extract(source, known))
