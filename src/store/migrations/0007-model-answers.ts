/** What a language model answered, by the print of the sentences and of the question, and the model's name. */
import type { Migration } from './step.ts'

export const modelAnswers: Migration = {
  number: 7,
  name: 'model answers',
  statements: [
    'CREATE TABLE model_answer (authority TEXT NOT NULL, text_sha256 TEXT NOT NULL, prompt_sha256 TEXT NOT NULL, model TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (authority, text_sha256, prompt_sha256, model))'
  ],
  search: false
}
