/** Cookies: one for a session, one for a visitor at the door, each for the record and for the example apart. */
import { hash } from 'node:crypto'

export type CookieName = 'throughline' | 'throughline-door' | 'throughline-example'

export function readCookie(header: string | undefined, name: CookieName): string {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value !== undefined && /^[\w-]{20,100}$/.test(value)) return value
  }
  return ''
}

/** `value` empty takes the cookie away. */
export function setCookie(name: CookieName, value: string, secure: boolean): string {
  const end = value === '' ? '; Max-Age=0' : ''
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${end}`
}

/** What a form must carry: made from the cookie's secret, so that no other site can know it. */
export function csrfOf(secret: string): string {
  return hash('sha256', `form ${secret}`, 'base64url')
}
