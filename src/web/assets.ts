/** The files that are the same for everybody: the stylesheet, the mark, what robots may read, two fonts, the workbench's script. Read once, when the server starts. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

const packages = createRequire(import.meta.url)
const font = (name: string, file: string): string => packages.resolve(`@fontsource-variable/${name}/files/${file}`)

const files = {
  '/throughline.css': [new URL('./assets/throughline.css', import.meta.url), 'text/css; charset=utf-8'],
  '/robots.txt': [new URL('./assets/robots.txt', import.meta.url), 'text/plain; charset=utf-8'],
  '/mark.svg': [new URL('./assets/mark.svg', import.meta.url), 'image/svg+xml'],
  '/fonts/sans.woff2': [font('public-sans', 'public-sans-latin-wght-normal.woff2'), 'font/woff2'],
  '/fonts/serif.woff2': [font('source-serif-4', 'source-serif-4-latin-wght-normal.woff2'), 'font/woff2']
} as const

const enhance = new URL('./enhance/', import.meta.url)

/** The modules of the workbench's script: as they were built, or from their source without its types. */
async function scripts(): Promise<[path: string, asset: { bytes: Uint8Array<ArrayBuffer>; type: string }][]> {
  const names = (await readdir(enhance)).filter((name) => /\.(?:js|ts)$/.test(name) && !/\.(?:d|test)\.ts$/.test(name))
  return Promise.all(
    names.map(async (name) => {
      const source = await readFile(new URL(name, enhance), 'utf8')
      const script = name.endsWith('.ts') ? stripTypeScriptTypes(source).replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'") : source
      const bytes = new Uint8Array(new TextEncoder().encode(script))
      return [`/enhance/${name.replace(/\.ts$/, '.js')}`, { bytes, type: 'text/javascript; charset=utf-8' }]
    })
  )
}

/** Whether the other end reads gzip. */
export function takesGzip(context: Context): boolean {
  return /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
}

/** Answers a request for one of them; null for any other path. */
export async function assets(): Promise<(context: Context) => Response | null> {
  const read = await Promise.all(
    Object.entries(files).map(async ([path, [file, type]]) => [path, { bytes: new Uint8Array(await readFile(file)), type }] as const)
  )
  const known = new Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>([...read, ...(await scripts())])
  const packed = new Map([...known].filter(([, { type }]) => type !== 'font/woff2').map(([path, { bytes }]) => [path, gzipSync(bytes)]))
  return (context) => {
    const found = known.get(context.req.path)
    if (found === undefined) return null
    const small = packed.get(context.req.path)
    const gzip = small !== undefined && takesGzip(context)
    return new Response(gzip ? new Uint8Array(small) : found.bytes, {
      headers: {
        ...(gzip ? { 'content-encoding': 'gzip' } : {}),
        vary: 'accept-encoding',
        'content-type': found.type,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'public, max-age=3600'
      }
    })
  }
}
