/** A language model's answers by what was asked: text, question and model. Not in the log; asking again gives them again. */
import type { Instant } from '../domain/instant.ts'
import type { Store } from './store.ts'

/** SHA-256 of the sentences and of the question, and the model's name. */
export type Asked = { readonly text: string; readonly prompt: string; readonly model: string }

export async function keptAnswer(store: Store, authority: string, { text, prompt, model }: Asked): Promise<string | null> {
  const [row] = await store.engine.reading.all<{ answer: string }>(
    'SELECT answer FROM model_answer WHERE authority = ? AND text_sha256 = ? AND prompt_sha256 = ? AND model = ?',
    [authority, text, prompt, model]
  )
  return row?.answer ?? null
}

export async function keepAnswer(
  store: Store,
  authority: string,
  { text, prompt, model, answer, at }: Asked & { readonly answer: string; readonly at: Instant }
): Promise<void> {
  await store.engine.write(authority, (session) =>
    session.run(
      `INSERT INTO model_answer (authority, text_sha256, prompt_sha256, model, answer, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (authority, text_sha256, prompt_sha256, model) DO NOTHING`,
      [authority, text, prompt, model, answer, at]
    )
  )
}
