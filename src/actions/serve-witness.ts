/** A witness (C2SP tlog-witness): a small server of its own that signs the checkpoints of the logs it knows where they go on from the last. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { parseVerifierKey, type Signer, type Verifier } from '../journal/note.ts'
import { parseAddCheckpoint, type WitnessAnswer, witnessCheckpoint } from '../journal/witness.ts'
import { WitnessKeep } from '../store/witness-keep.ts'

export type WitnessSettings = {
  readonly host: string
  readonly port: number
  /** File of what it has signed. */
  readonly state: string
  readonly signer: Signer
  /** Verifier keys of the logs it watches. */
  readonly logs: readonly string[]
}

/** Longest body of a request, in bytes. */
const most = 100_000

/** Listens, until `close` is called. */
export async function serveWitness(settings: WitnessSettings): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const keep = await WitnessKeep.open(settings.state)
  const logs = settings.logs.map(parseVerifierKey).filter((key) => key !== null)
  const server = createServer((request, response) => {
    answerTo(request, { keep, logs, signer: settings.signer })
      .catch((): WitnessAnswer | { status: 500; body: string } => ({
        status: 500,
        body: 'The witness could not keep what it would sign.\n'
      }))
      .then((answer) => {
        const type = 'mediaType' in answer && answer.mediaType !== undefined ? answer.mediaType : 'text/plain; charset=utf-8'
        response.writeHead(answer.status, { 'content-type': type }).end(answer.body)
      })
  })
  await listening(server, settings)
  const { port } = server.address() as { port: number }
  return {
    port,
    close: async () => {
      await new Promise((done) => server.close(done))
      await keep.close()
    }
  }
}

type Witnessing = { readonly keep: WitnessKeep; readonly logs: readonly Verifier[]; readonly signer: Signer }

async function answerTo(request: IncomingMessage, { keep, logs, signer }: Witnessing): Promise<WitnessAnswer> {
  if (request.url === '/key') return { status: 200, body: `${signer.verifierKey}\n` }
  if (request.method !== 'POST' || request.url !== '/add-checkpoint')
    return { status: 404, body: 'A witness answers POST /add-checkpoint.\n' }
  const body = await bodyOf(request)
  const asked = body === null ? null : parseAddCheckpoint(body)
  if (asked === null) return { status: 400, body: 'This is no add-checkpoint request.\n' }
  const known = logs.filter(({ name }) => name === asked.origin)
  return keep.answer(asked.origin, (seen) => witnessCheckpoint(asked, known, seen, signer))
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function listening(server: Server, { host, port }: WitnessSettings): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
}
