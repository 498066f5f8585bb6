/** The thread of `extract-aside.ts`: takes one text, answers with what it states and with its passages, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { extracted } from './extract-aside.ts'

type Given = Parameters<typeof extracted>
const { source, known, site } = workerData as { readonly source: Given[0]; readonly known: Given[1]; readonly site: Given[2] }
parentPort!.postMessage(extracted(source, known, site))
