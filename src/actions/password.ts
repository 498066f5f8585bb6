/**
 * Passwords: kept as argon2id with a salt each (RFC 9106; memory 19 MiB, two passes, as OWASP's cheat sheet has it for one lane).
 */
import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { KeptPassword } from '../store/accounts.ts'

const derive = promisify(argon2)

function hashed(password: string, salt: Uint8Array): Promise<Buffer> {
  return derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: 19_456,
    passes: 2
  }) as Promise<Buffer>
}

/** `salt`: 16 random bytes or more. */
export async function keepPassword(password: string, salt: Uint8Array): Promise<KeptPassword> {
  return { salt, password: await hashed(password, salt) }
}

/** Whether a password is the kept one. Without a kept one it takes as long, and the answer is no: names cannot be told by waiting. */
export async function isPassword(written: string, kept: KeptPassword | null): Promise<boolean> {
  const salt = kept?.salt ?? Buffer.alloc(32)
  const found = await hashed(written, salt)
  return kept !== null && timingSafeEqual(found, Buffer.from(kept.password))
}
