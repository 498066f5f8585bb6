/** The thread of `extract-aside.ts`: takes one text, answers with what it states and with its passages, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { documentPassages } from '../extract/10-link/document-passages.ts'
import { extract } from '../extract/extract.ts'

type Given = Parameters<typeof extract>
const { source, known, site } = workerData as { readonly source: Given[0]; readonly known: Given[1]; readonly site: Given[2] }
const extraction = extract(source, known, site)
parentPort!.postMessage({ extraction, passages: documentPassages(source, extraction.statements) })
