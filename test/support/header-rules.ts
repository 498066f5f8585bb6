/** The headers that every answer carries: what a browser may do with it. */

export type AnswerKind = 'page' | 'download' | 'other'

const always: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^(?:same-origin|no-referrer)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'content-type': /^[\w.+/-]+/
}

export function headerBreaks(headers: Headers, kind: AnswerKind): string[] {
  const missing = Object.entries(always)
    .filter(([name, wanted]) => !wanted.test(headers.get(name) ?? ''))
    .map(([name]) => `has the header ${name}: ${headers.get(name) ?? 'nothing'}`)
  return [...missing, ...policyBreaks(headers.get('content-security-policy') ?? '', kind), ...downloadBreaks(headers, kind)]
}

function policyBreaks(policy: string, kind: AnswerKind): string[] {
  const parts = new Map(
    policy.split(';').map((part) => {
      const [name, ...values] = part.trim().split(/\s+/)
      return [name ?? '', values] as const
    })
  )
  const wrong: string[] = []
  const demand = (name: string, test: (values: readonly string[]) => boolean): void => {
    if (!test(parts.get(name) ?? [])) wrong.push(`its policy has ${name} ${parts.get(name)?.join(' ') ?? '(nothing)'}`)
  }
  const only = (value: string) => (values: readonly string[]) => values.length === 1 && values[0] === value
  demand('default-src', only("'none'"))
  demand('frame-ancestors', only("'none'"))
  if (kind === 'page') {
    demand('base-uri', only("'none'"))
    demand('form-action', only("'self'"))
    demand('require-trusted-types-for', only("'script'"))
    demand('style-src', only("'self'"))
    demand('script-src', (values) => values.every((value) => /^'nonce-[\w-]{20,}'$/.test(value)))
  }
  if (kind === 'download') demand('sandbox', (values) => values.length === 0 && parts.has('sandbox'))
  if (/unsafe-|\*|https?:|data:|blob:/.test(policy)) wrong.push(`its policy opens a door: ${policy}`)
  return wrong
}

function downloadBreaks(headers: Headers, kind: AnswerKind): string[] {
  const named = headers.get('content-disposition') ?? ''
  if (kind === 'download') return /^attachment;/.test(named) ? [] : ['is a download that is shown in place']
  return []
}
