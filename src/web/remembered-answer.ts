/**
 * Answers that show nothing but the log, remembered until something is entered: what many ask for again and again is made once. Each
 * session's are its own, since a page carries its name and the fields of its forms; what the public sees is the same for everybody.
 */
import { remembered } from '../store/queries/remembered.ts'
import type { Answer } from './answer.ts'
import type { Ask } from './ask.ts'

/** `beside`: what the answer shows that is not in the log, such as drafts that wait. */
export function rememberedAnswer(ask: Ask, make: () => Promise<Answer>, beside: unknown = null): Promise<Answer> {
  const whose = ask.side === 'public' && ask.session === null && !ask.beside ? 'everybody' : ask.mine
  return remembered(ask.viewer, `answer ${JSON.stringify([whose, ask.side, ask.wantsJson, ask.path, beside])}`, async () => {
    const answer = await make()
    // As bytes: half the room of a text with one dash in it, and sent without being written out again.
    return typeof answer.body === 'string' ? { ...answer, body: new Uint8Array(Buffer.from(answer.body, 'utf8')) } : answer
  })
}
