/**
 * A model's answers about a document, asked for in pieces: what was answered before to the same sentences, question and model is taken from what was
 * kept; pieces that no answer comes back for are counted and left out.
 */
import type { ModelAnswer, ModelSentence } from '../domain/model-answer.ts'
import type { FromModel } from '../extract/12-model/with-model.ts'
import { sha256Of } from '../store/blobs.ts'
import type { Asked } from '../store/model-answers.ts'
import type { Model, ModelAnswers } from './ask-model.ts'

/** Keeps answers by what was asked. */
export type AnswerKeep = {
  readonly find: (asked: Asked) => Promise<string | null>
  readonly keep: (asked: Asked, answer: string) => Promise<void>
}

type How = { readonly keep?: AnswerKeep; readonly signal?: AbortSignal }

/** Sentences and characters of one question; questions in all, and under way at once; failures after which no more is asked. */
const limits = { sentences: 40, characters: 12_000, questions: 60, together: 2, failures: 2 } as const

export async function modelAnswers(model: Model, sentences: readonly ModelSentence[], how: How = {}): Promise<FromModel> {
  const pieces = piecesOf(sentences)
  const answered: (ModelAnswers | null)[] = pieces.map(() => null)
  let [at, failures] = [0, 0]
  const work = async (): Promise<void> => {
    while (at < Math.min(pieces.length, limits.questions) && failures < limits.failures) {
      const own = at++
      const answer = await answerTo(model, pieces[own]!, how)
      if (answer === null) failures++
      answered[own] = answer
    }
  }
  await Promise.all(Array.from({ length: limits.together }, work))
  const answers: ModelAnswer[] = answered.flatMap((one) => one?.answers ?? [])
  const unanswered = pieces.reduce((sum, piece, i) => (answered[i] === null ? sum + piece.length : sum), 0)
  const malformed = answered.reduce((sum, one) => sum + (one?.malformed ?? 0), 0)
  return { model: model.name, answers, unanswered, malformed }
}

async function answerTo(model: Model, sentences: readonly ModelSentence[], { keep, signal }: How): Promise<ModelAnswers | null> {
  const asked = { text: sha256Of(JSON.stringify(sentences)), prompt: model.prompt, model: model.name }
  const kept = (await keep?.find(asked)) ?? null
  if (kept !== null) return JSON.parse(kept) as ModelAnswers
  const answer = await model.ask(sentences, signal)
  if (answer !== null) await keep?.keep(asked, JSON.stringify(answer))
  return answer
}

function piecesOf(sentences: readonly ModelSentence[]): ModelSentence[][] {
  const pieces: ModelSentence[][] = []
  let size = 0
  for (const sentence of sentences) {
    const last = pieces.at(-1)
    size += sentence.words.length
    if (last === undefined || last.length === limits.sentences || size > limits.characters) {
      pieces.push([sentence])
      size = sentence.words.length
    } else last.push(sentence)
  }
  return pieces
}
