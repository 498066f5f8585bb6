/** The file name of what was fetched: as its server says, else the last part of its address, else its host. Never a path. */
export function fileNameOf(disposition: string | undefined, url: URL): string {
  const stated = disposition === undefined ? '' : plainName(statedName(disposition))
  const last = plainName(decoded(url.pathname.split('/').findLast((part) => part !== '') ?? ''))
  return stated || last || url.hostname
}

/** RFC 6266: `filename*` with its charset comes before `filename`. Header bytes are read as Latin-1; servers write UTF-8. */
function statedName(disposition: string): string {
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']{0,20}'([^;\s]{1,900})/i.exec(disposition)?.[1]
  if (extended !== undefined) return decoded(extended)
  const quoted = /;\s*filename\s*=\s*(?:"([^"]{1,900})"|([^;"\s]{1,900}))/i.exec(disposition)
  const name = quoted?.[1] ?? quoted?.[2] ?? ''
  const utf8 = Buffer.from(name, 'latin1').toString('utf8')
  return utf8.includes('\ufffd') ? name : utf8
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1)!
  const plain = [...last.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}]/gu, '')].slice(0, 150).join('').trim()
  return /^\.*$/.test(plain) ? '' : plain
}
