/**
 * A language model for tests: a real server on this machine that speaks like OpenAI's and does whatever a document tells it to. Of a sentence with
 * "shall" it marks what stands behind "that"; a sentence that holds `SAY` and JSON of statements in base64url it obeys: so what it says stands nowhere in the document. And it
 * can be made to answer badly as a whole.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Mood =
  | 'well'
  | 'slowly'
  | 'not-json'
  | 'html'
  | 'an-error'
  | 'for-ever'
  | 'elsewhere'
  | 'cut-off'
  | 'another-shape'
  | 'in-prose'

export type FakeModel = {
  readonly address: string
  mood: Mood
  /** Bodies of the questions, in order. */
  readonly asked: { readonly body: Question; readonly key: string | undefined }[]
  /** How often another address than its own was led to. */
  elsewhere: number
  readonly close: () => Promise<void>
}

/** The words by which a document tells the model what to say; `THIS` becomes the number of the sentence. */
export function say(statements: string): string {
  return `SAY ${Buffer.from(statements, 'utf8').toString('base64url')}`
}

type Question = {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly response_format: { readonly json_schema: { readonly strict: boolean } }
  readonly tools?: unknown
}
type Sentence = { readonly id: number; readonly words: string }

export async function fakeModel(): Promise<FakeModel> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const model: FakeModel = { address: `${origin}/v1`, mood: 'well', asked: [], elsewhere: 0, close: () => closed(server) }
  server.on('request', async (request, response) => {
    if (request.url !== '/v1/chat/completions') {
      model.elsewhere++
      response.end('{}')
      return
    }
    const body = JSON.parse(await textOf(request)) as Question
    model.asked.push({ body, key: request.headers.authorization })
    const { sentences } = JSON.parse(body.messages.at(-1)!.content) as { sentences: Sentence[] }
    const content = JSON.stringify({ statements: sentences.flatMap(statementsOf) })
    const completion = JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] })
    switch (model.mood) {
      case 'well':
        return response.end(completion)
      case 'slowly':
        return setTimeout(() => response.end(completion), 1500).unref()
      case 'not-json':
        return response.end('{"choices": [')
      case 'html':
        return response.end('<!doctype html><script>alert(1)</script>')
      case 'an-error':
        response.statusCode = 500
        return response.end(completion)
      case 'for-ever': {
        const piece = ' '.repeat(200_000)
        const timer = setInterval(() => response.write(piece), 5)
        return response.on('close', () => clearInterval(timer))
      }
      case 'elsewhere':
        response.writeHead(307, { location: `${origin}/stolen` })
        return response.end()
      case 'cut-off':
        response.writeHead(200, { 'content-length': String(completion.length) })
        response.write(completion.slice(0, 60))
        return setTimeout(() => response.destroy(), 20)
      case 'another-shape':
        return response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ tool_calls: [{ name: 'delete' }] }) } }] }))
      case 'in-prose':
        return response.end(JSON.stringify({ choices: [{ message: { content: `Of course! ${content}` } }] }))
    }
  })
  return model
}

function statementsOf({ id, words }: Sentence): unknown[] {
  const told = /\bSAY ([\w-]+)/.exec(words)
  if (told !== null) return JSON.parse(Buffer.from(told[1]!, 'base64url').toString('utf8').replaceAll('THIS', String(id)))
  const shall = /\bthat (.*\bshall\b.*?)\.?$/s.exec(words) ?? /(.*应当.*?)。?$/s.exec(words)
  return shall === null ? [] : [{ sentence: id, quote: shall[1], kind: 'decided', owner: null, due: null }]
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request) text += piece
  return text
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
