/** Headers that every answer carries. A page may load our style, our fonts and, where it has one, our script; and nothing from elsewhere. */
import type { Answer } from './answer.ts'
import type { ServeSettings } from './settings.ts'
import { isSecure } from './visit.ts'

const shut =
  "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'"
const scripts = (nonce: string): string => `script-src 'nonce-${nonce}'; require-trusted-types-for 'script'; trusted-types throughline`
const noScripts = "require-trusted-types-for 'script'; trusted-types 'none'"
const download = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** By name. Only several cookies make more of it than one value each; a plain list is sent quicker. */
export function headersOf(answer: Answer, settings: ServeSettings): Headers | Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': answer.mediaType,
    'content-security-policy':
      answer.fileName === undefined ? `${shut}; ${answer.nonce === undefined ? noScripts : scripts(answer.nonce)}` : download,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'cache-control': answer.lasting === true ? 'public, max-age=31536000, immutable' : 'no-store',
    vary: 'accept-encoding'
  }
  if (isSecure(settings)) headers['strict-transport-security'] = 'max-age=31536000'
  if (answer.kept !== undefined) {
    headers['cache-control'] = answer.kept.by === 'everybody' ? 'public, no-cache' : 'private, no-cache'
    headers['etag'] = answer.kept.mark
  }
  if (answer.open === true) headers['access-control-allow-origin'] = '*'
  if (answer.packed === true) headers['content-encoding'] = 'gzip'
  if (answer.to !== undefined) headers['location'] = answer.to
  if (answer.fileName !== undefined) headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`
  const { cookies = [] } = answer
  return cookies.length === 0 ? headers : withCookies(new Headers(headers), cookies)
}

function withCookies(headers: Headers, cookies: readonly string[]): Headers {
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return headers
}
