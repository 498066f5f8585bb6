/**
 * Asks a language model, where one is switched on: one address that speaks like OpenAI's chat completions, and nothing else is ever asked.
 *
 * It gets numbered sentences and gives back JSON of one shape; no tools are offered to it. Redirects are not followed, answers are at most
 * `modelLimits.bytes` long, and one that does not come in time or in shape is no answer: it never breaks what the rules have found.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ModelAnswer, ModelSentence } from '../domain/model-answer.ts'
import { modelPrompt, modelSchema } from './model-prompt.ts'

export const modelLimits = { bytes: 1_000_000, seconds: 60, statements: 400 } as const

export type ModelSettings = {
  /** Where it is asked: `https://models.example.org/v1`. */
  readonly address: string
  readonly key: string | null
  readonly model: string
  /** Fewer seconds than usual, for tests. */
  readonly seconds?: number
}

export type Model = {
  readonly name: string
  /** The server that sentences are sent to. */
  readonly host: string
  /** Print of what is asked of it beside the sentences. */
  readonly prompt: string
  /** What it answers about some sentences; null where it gave no answer that can be used. Never rejects. */
  readonly ask: (sentences: readonly ModelSentence[], signal?: AbortSignal) => Promise<ModelAnswers | null>
}

/** `malformed` counts statements that had not the shape asked for. */
export type ModelAnswers = { readonly answers: readonly ModelAnswer[]; readonly malformed: number }

export function openModel(settings: ModelSettings): Model {
  const url = new URL(`${settings.address.replace(/\/+$/, '')}/chat/completions`)
  const prompt = createHash('sha256').update(modelPrompt).update(JSON.stringify(modelSchema)).digest('hex')
  return {
    name: settings.model,
    host: url.host,
    prompt,
    ask: async (sentences, signal) => {
      try {
        return answersIn(await completion(url, settings, sentences, signal), sentences)
      } catch {
        return null
      }
    }
  }
}

async function completion(
  url: URL,
  { key, model, seconds = modelLimits.seconds }: ModelSettings,
  sentences: readonly ModelSentence[],
  signal?: AbortSignal
): Promise<string> {
  const clock = AbortSignal.timeout(seconds * 1000)
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: signal === undefined ? clock : AbortSignal.any([clock, signal]),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` })
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      messages: [
        { role: 'system', content: modelPrompt },
        { role: 'user', content: JSON.stringify({ sentences }) }
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'statements', strict: true, schema: modelSchema } }
    })
  })
  if (!answer.ok || answer.body === null) throw new Error(`answered ${answer.status}`)
  return textOf(answer.body)
}

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > modelLimits.bytes) throw new Error('the answer is too long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

const completed = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })
const stated = z.object({ statements: z.array(z.unknown()) })
const words = z.string().max(4000)
/** Anything else that a model may say of a statement is not taken in. */
const statement = z.object({
  sentence: z.int(),
  quote: words.min(1),
  kind: z.string().max(40),
  owner: words.nullish().transform((said) => said ?? null),
  due: words.nullish().transform((said) => said ?? null)
})

function answersIn(text: string, sentences: readonly ModelSentence[]): ModelAnswers {
  const content = completed.parse(JSON.parse(text)).choices[0]!.message.content
  const sent = new Set(sentences.map((sentence) => sentence.id))
  const all = stated.parse(JSON.parse(content)).statements
  const answers = all.slice(0, modelLimits.statements).flatMap((one): ModelAnswer[] => {
    const read = statement.safeParse(one)
    if (!read.success) return []
    const { sentence, quote, kind, owner, due } = read.data
    // 0 is no sentence: it may speak of what it was sent in this very question only.
    return [{ sentence: sent.has(sentence) ? sentence : 0, quote, kind, slots: { owner, due } }]
  })
  return { answers, malformed: all.length - answers.length }
}
