/** Keeps the time that a page is looked at on its links and on its forms that ask, as far as these lead to pages with a past. */
import type { EarlyAsk } from './ask.ts'

type Past = Pick<EarlyAsk, 'path'> & { readonly past: NonNullable<EarlyAsk['past']>; readonly hasPast: EarlyAsk['hasPast'] }

/** `data-now` marks links of the page that lead out of the past. */
const links = /(<a\b(?![^>]*\bdata-now\b)[^>]*?\shref=")(\/[^"]*|\?[^"]*)(")/g
const forms = /<form\b(?![^>]*\bmethod="post")[^>]*>/g

export function keepPast(html: string, { path, past, hasPast }: Past): string {
  // The door from the public side inside is a way out.
  const leaves = (to: string): boolean => /^\/public\b/.test(path) && !/^(?:\/public\b|\?)/.test(to)
  const field = `<input type="hidden" name="asof" value="${past.written}"/>`
  return html
    .replaceAll(links, (link, before: string, to: string, after: string) => {
      const [address, ...part] = to.split('#')
      if (/[?;]asof=/.test(address!) || leaves(address!) || !hasPast(pathOf(address!, path))) return link
      const joined = address!.includes('?') ? '&amp;' : '?'
      return [`${before}${address}${joined}asof=${past.written}`, ...part].join('#') + after
    })
    .replaceAll(forms, (form) => {
      const to = /\saction="([^"]*)"/.exec(form)?.[1] ?? path
      return form.includes('data-now') || !hasPast(pathOf(to, path)) ? form : form + field
    })
}

function pathOf(address: string, path: string): string {
  return new URL(address.replaceAll('&amp;', '&'), new URL(path, 'http://record')).pathname
}
