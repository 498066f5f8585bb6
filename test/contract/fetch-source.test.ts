/**
 * Fetching from web addresses: nothing that is not on the public internet is ever connected to. Cases are data; connections are counted
 * where Node makes them, and at real servers on this machine, to which only the tests' own guard opens the way.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkAddress, type FetchOptions, fetchLimits, fetchSource } from '../../src/actions/fetch-source.ts'
import { type Guard, publicGuard } from '../../src/actions/guarded-socket.ts'
import { isPublicAddress } from '../../src/actions/public-address.ts'
import { agreed, refused } from '../support/outcome.ts'

/** Every socket that Node connected as a client while a test ran. */
let dialled: Socket[] = []
const onSocket = (message: unknown): void => void dialled.push((message as { socket: Socket }).socket)
beforeAll(() => subscribe('net.client.socket', onSocket))
afterAll(() => unsubscribe('net.client.socket', onSocket))
beforeEach(() => {
  dialled = []
})

/** The real guard, with names that are looked up in a table instead of the network. */
function namesAre(names: Readonly<Record<string, readonly string[]>>): Guard {
  return {
    ...publicGuard,
    lookup: async (host) => names[host] ?? Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }))
  }
}

const notPublicV4 = `0.0.0.0 0.0.0.1 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.64.0.1 100.100.100.200 100.127.255.255
  127.0.0.0 127.0.0.1 127.0.1.1 127.255.255.255 168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 169.254.255.255 172.16.0.0 172.16.0.1
  172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.0 192.168.1.1 192.168.255.255 192.175.48.1
  198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.254 255.255.255.255`.split(/\s+/)
const notPublicV6 = `:: ::1 ::2 ::7f00:1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:8.8.8.8
  ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::127.0.0.1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 100:0:0:1::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2
  2001:2::1 2001:10::1 2001:20::1 2001:1ff:ffff::1 2001:db8::1 2001:db8:ffff::1 2002:7f00:1::1 2002:a00:1::1 2002:808:808::1 2620:4f:8000::1
  3ffe::1 3fff::1 3fff:fff::1 4000::1 5f00::1 fc00::1 fd00::1 fd00:ec2::254 fdff:ffff::1 fe80::1 fe80::1%lo fe80::1%eth0 febf::1 fec0::1 ff02::1
  ff0e::1 2600::1%eth0`.split(/\s+/)
const publicV4 =
  '1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.0.3.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 203.0.112.255 203.0.114.0 223.255.255.255'.split(
    ' '
  )
const publicV6 = '2001:200::1 2001:4860:4860::8888 2003::1 2400:cb00::1 2606:4700::1111 2620:4f:8001::1 2a00:1450:4001::1 3ffd::1'.split(
  ' '
)

describe('which addresses are public', () => {
  it.each([...notPublicV4, ...notPublicV6, '', 'localhost', '127.1', '2130706433', '1.2.3.4.5', '1.1.1.1 '])('%s is not', (address) =>
    expect(isPublicAddress(address)).toBe(false)
  )
  it.each([...publicV4, ...publicV6])('%s is', (address) => expect(isPublicAddress(address)).toBe(true))
})

/** One address in many spellings, other schemes, ports, user names: refused before anything is looked up or dialled. */
const spellings: readonly (readonly [string, string])[] = [
  ...notPublicV4.map((address) => [`http://${address}/`, 'fetch.not-public'] as const),
  ...notPublicV6.filter((address) => !address.includes('%')).map((address) => [`https://[${address}]/x`, 'fetch.not-public'] as const),
  ...[
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0X7F.1/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://0177.0000.0000.0001/',
    'http://127.1/',
    'http://127.0.1/',
    'http://0x7f.0.0.0x1/',
    'http://127.0.0.1./',
    'http://0/',
    'http://0x0/',
    'http://%31%32%37.0.0.1/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://①②⑦.⓪.⓪.①/',
    'http://12\n7.0.0.1/',
    'http://127.0.0.1:80/',
    'http://127.0.0.1:443/',
    'https://127.0.0.1:443/',
    'http://127.0.0.1\\@example.org/',
    'http://127.0.0.1#@example.org/',
    'http://127.0.0.1?@example.org/',
    'http://2852039166/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://0251.0376.0251.0376/',
    'http://169.16689662/',
    'http://167772161/',
    'http://0300.0250.1.1/',
    'http://[::ffff:7f00:0001]/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://[0000:0000:0000:0000:0000:0000:0000:0001]/',
    'http://[::FFFF:169.254.169.254]/',
    'HTTP://127.0.0.1/',
    '  http://127.0.0.1/',
    'http:////127.0.0.1/',
    'http://\t127.0.0.1/'
  ].map((url) => [url, 'fetch.not-public'] as const),
  ...[
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://:secret@example.org/',
    'https://@example.org/',
    'https://:@example.org/',
    'https://example.com@127.0.0.1/',
    'https://127.0.0.1@example.org/',
    'https://example.org%40@127.0.0.1/',
    'https://a@b@example.org/'
  ].map((url) => [url, 'fetch.address-userinfo'] as const),
  ...[
    'http://example.org:22/',
    'http://example.org:25/',
    'http://example.org:81/',
    'http://example.org:8080/',
    'https://example.org:6379/',
    'https://example.org:8443/',
    'http://example.org:0/',
    'http://example.org:65535/',
    'http://127.0.0.1:5432/',
    'http://example.org:0443a/'
  ].map((url) => [url, url.includes('a/') ? 'fetch.address-malformed' : 'fetch.port'] as const),
  ...[
    '',
    ' ',
    'example.org',
    '//example.org/',
    '/etc/passwd',
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://example.org/',
    'dict://example.org:11211/',
    'data:text/html,hello',
    'javascript:alert(1)',
    'blob:https://example.org/1',
    'ws://example.org/',
    'wss://example.org/',
    'jar:http://example.org!/',
    'view-source:http://example.org/',
    'unix:/run/docker.sock',
    'http:example.org',
    'http:/example.org',
    'https:\\\\example.org\\',
    'http://',
    'http:///',
    'http://[::1',
    'http://[fe80::1%25eth0]/',
    'http://256.256.256.256/',
    'http://1.2.3.4.5/',
    'http://example.org:99999/',
    'http://exa mple.org/',
    `https://example.org/${'a'.repeat(fetchLimits.addressLength)}`
  ].map((url) => [url, 'fetch.address-malformed'] as const)
]

describe('an address as it is written', () => {
  it.each(spellings)('%j is refused: %s', async (url, key) => {
    const asked: string[] = []
    const lookup = async (host: string): Promise<string[]> => {
      asked.push(host)
      return ['127.0.0.1']
    }
    const guard = { ...publicGuard, lookup }
    expect(refused(await fetchSource(url, { allow: true, guard }))).toBe(key)
    expect(asked).toEqual([])
    expect(dialled).toEqual([])
  })

  it.each(['https://example.org/minutes.pdf', 'http://example.org:443/', 'https://例え.jp/議事録', 'https://example.org/a@b?c=@d'])(
    '%s may be asked',
    (url) => expect(checkAddress(url).ok).toBe(true)
  )

  it('nothing is asked while fetching is switched off', async () => {
    expect(refused(await fetchSource('https://example.org/', { allow: false }))).toBe('fetch.off')
    expect(dialled).toEqual([])
  })
})

/** What a name may answer: refused as a whole where one of its addresses is not public. */
const answers: readonly (readonly string[])[] = [
  ...[...notPublicV4, ...notPublicV6].map((address) => [address]),
  ['8.8.8.8', '127.0.0.1'],
  ['127.0.0.1', '8.8.8.8'],
  ['2606:4700::1111', '::1'],
  ['1.1.1.1', '8.8.8.8', '9.9.9.9', '4.4.4.4', '169.254.169.254'],
  ['not an address'],
  ['localhost']
]

describe('a name as it is looked up', () => {
  it.each(answers)('that answers %s and more is not connected to', async (...addresses) => {
    const guard = namesAre({ 'example.org': addresses })
    for (const url of ['http://example.org/', 'https://example.org/'])
      expect(refused(await fetchSource(url, { allow: true, guard }))).toBe('fetch.not-public')
    expect(dialled).toEqual([])
  })

  it.each(['localhost', 'localhost.', 'ip6-localhost', 'LOCALHOST'])('the real look-up of %s leads nowhere', async (host) => {
    expect(['fetch.not-public', 'fetch.no-host', 'fetch.no-answer']).toContain(
      refused(await fetchSource(`http://${host}/`, { allow: true }))
    )
    expect(dialled).toEqual([])
  })

  it('that is none is refused by name', async () => {
    expect(refused(await fetchSource('https://example.org/', { allow: true, guard: namesAre({}) }))).toBe('fetch.no-host')
    expect(refused(await fetchSource('https://example.org/', { allow: true, guard: namesAre({ 'example.org': [] }) }))).toBe(
      'fetch.no-host'
    )
  })
})

describe('with servers on this machine', () => {
  const servers: Server[] = []
  let port: number
  let asked: IncomingMessage[] = []
  let answer: (request: IncomingMessage, response: ServerResponse) => void

  async function listening(server: Server): Promise<number> {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    servers.push(server)
    return (server.address() as AddressInfo).port
  }
  beforeAll(async () => {
    port = await listening(
      createServer((request, response) => {
        asked.push(request)
        answer(request, response)
      })
    )
  })
  beforeEach(() => {
    asked = []
  })
  afterEach(() => {
    for (const server of servers.splice(1)) server.close()
  })
  afterAll(() => {
    const [server] = servers
    if (server !== undefined && 'closeAllConnections' in server) (server as ReturnType<typeof createServer>).closeAllConnections()
    server?.close()
  })

  /** Opens the way to this machine: names are looked up in a table, `open` says which addresses count as public. */
  function guarded(open: (address: string) => boolean, lookups: Readonly<Record<string, readonly (readonly string[])[]>> = {}): Guard {
    const left = new Map(Object.entries(lookups).map(([name, rounds]) => [name, [...rounds]]))
    return {
      lookup: async (host) => left.get(host)?.shift() ?? ['127.0.0.1'],
      isPublic: (address) => open(address) || isPublicAddress(address),
      ports: [port, ...servers.map((server) => (server.address() as AddressInfo).port)]
    }
  }
  const local = (): Guard => guarded((address) => address === '127.0.0.1')
  const get = (path: string, options: Partial<FetchOptions> = {}): ReturnType<typeof fetchSource> =>
    fetchSource(`http://example.org:${port}${path}`, { allow: true, guard: local(), ...options })
  const send = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): void => {
    answer = (_, response) => response.writeHead(status, headers).end(body)
  }

  it('takes the bytes with what the headers say of them, and tells the server nothing of the person', async () => {
    send('<p>会议</p>', { 'content-type': 'text/html; charset=gb18030', 'set-cookie': 'a=b' })
    expect(agreed(await get('/minutes/2026%2D03.html?a=1#part'))).toEqual({
      bytes: Buffer.from('<p>会议</p>'),
      hint: { fileName: '2026-03.html', mediaType: 'text/html; charset=gb18030' },
      address: `http://example.org:${port}/minutes/2026%2D03.html?a=1`
    })
    expect(asked[0]!.headers).toMatchObject({ host: `example.org:${port}`, 'user-agent': 'Throughline' })
    for (const name of ['cookie', 'referer', 'authorization', 'origin', 'x-forwarded-for'])
      expect(asked[0]!.headers).not.toHaveProperty(name)
  })

  it.each([
    ['attachment; filename="minutes.pdf"', 'minutes.pdf'],
    ['attachment; filename=minutes.pdf', 'minutes.pdf'],
    ['attachment; filename="a.pdf"; filename*=UTF-8\'\'%E4%BC%9A%E8%AE%AE.pdf', '会议.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\Users\\\\x\\\\minutes.docx"', 'minutes.docx'],
    ["attachment; filename*=UTF-8''..%2F..%2Fetc%2Fshadow", 'shadow'],
    ["attachment; filename*=UTF-8''%00%0D%0A%E2%80%AEminutes.pdf", 'minutes.pdf'],
    ['attachment; filename=".."', 'source'],
    ["attachment; filename*=UTF-8''%ZZ", '%ZZ'],
    ['attachment', 'source'],
    ['inline; filename=""', 'source']
  ])('the file name of %j is %j', async (disposition, name) => {
    send('x', { 'content-disposition': disposition })
    expect(agreed(await get('/files/source/')).hint.fileName).toBe(name)
  })

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync]
  ] as const)('unpacks %s', async (packing, pack) => {
    send(pack(Buffer.from('The meeting opened.')), { 'content-encoding': packing })
    expect(Buffer.from(agreed(await get('/')).bytes).toString()).toBe('The meeting opened.')
  })

  it.each(['gzip, gzip', 'zstd', 'compress', 'constructor', '__proto__'])('refuses the packing %j', async (packing) => {
    send('x', { 'content-encoding': packing })
    expect(refused(await get('/'))).toBe('fetch.packing')
  })

  it('stops a packed bomb, an endless body and a long one that says so', async () => {
    const bomb = gzipSync(Buffer.alloc(fetchLimits.bytes + 1))
    expect(bomb.length).toBeLessThan(50_000)
    send(bomb, { 'content-encoding': 'gzip' })
    expect(refused(await get('/'))).toBe('fetch.too-large')
    send(brotliCompressSync(Buffer.alloc(fetchLimits.bytes + 1)), { 'content-encoding': 'br' })
    expect(refused(await get('/'))).toBe('fetch.too-large')
    let sent = 0
    answer = (_, response) => {
      const more = (): void => {
        sent += 1 << 20
        if (!response.destroyed) response.write(Buffer.alloc(1 << 20), () => setImmediate(more))
      }
      more()
    }
    expect(refused(await get('/'))).toBe('fetch.too-large')
    expect(sent).toBeLessThan(fetchLimits.bytes * 3)
    answer = (_, response) => response.writeHead(200, { 'content-length': String(fetchLimits.bytes + 1) }).flushHeaders()
    expect(refused(await get('/'))).toBe('fetch.too-large')
  })

  it('takes exactly as much as the limit', async () => {
    send(Buffer.alloc(fetchLimits.bytes))
    expect(agreed(await get('/')).bytes.length).toBe(fetchLimits.bytes)
  })

  it.each([
    ['never answers', (): void => {}],
    [
      'sends a byte now and then',
      (_: IncomingMessage, response: ServerResponse): void => {
        const timer = setInterval(() => response.write('.'), 20)
        response.once('close', () => clearInterval(timer))
      }
    ],
    ['sends its head and nothing more', (_: IncomingMessage, response: ServerResponse) => void response.writeHead(200).flushHeaders()]
  ])('does not wait for one that %s', async (_, slow) => {
    answer = slow
    const began = performance.now()
    expect(refused(await get('/', { seconds: 0.3 }))).toBe('fetch.too-slow')
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('counts the time over all redirects together', async () => {
    answer = (request, response) => void setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 100)
    expect(refused(await get('/', { seconds: 0.25 }))).toBe('fetch.too-slow')
  })

  it('does not wait for a head that drips, a name that is not looked up, or a server that only listens', async () => {
    const drips = createTcpServer((socket) => {
      socket.on('error', () => {})
      const timer = setInterval(() => socket.write('x'), 20)
      socket.once('close', () => clearInterval(timer))
      socket.write('HTTP/1.1 200 OK\r\nx-slow: ')
    })
    const dripping = await listening(drips)
    const slowly = { allow: true, seconds: 0.3 }
    expect(refused(await fetchSource(`http://example.org:${dripping}/`, { ...slowly, guard: local() }))).toBe('fetch.too-slow')
    const silent = await listening(createTcpServer((socket) => socket.on('error', () => {})))
    for (const scheme of ['http', 'https'])
      expect(refused(await fetchSource(`${scheme}://example.org:${silent}/`, { ...slowly, guard: local() }))).toBe('fetch.too-slow')
    const lost = { ...local(), lookup: () => new Promise<never>(() => {}) }
    expect(refused(await fetchSource(`http://example.org:${port}/`, { ...slowly, guard: lost }))).toBe('fetch.too-slow')
  })

  it('ends when it is told to', async () => {
    answer = () => {}
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    expect(refused(await get('/', { signal: stop.signal }))).toBe('fetch.no-answer')
  })

  it.each([
    ['nothing', ''],
    ['what is no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    ['half of what it announced', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf'],
    ['half a chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\nhalf'],
    ['half a packing', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 10\r\n\r\n\x1f\x8b\x08\x00'],
    ['what is not packed as it says', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\nhalf'],
    ['a very long head', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n']
  ])('a server that sends %s is one that did not answer', async (_, bytes) => {
    const odd = await listening(
      createTcpServer((socket) => {
        socket.on('error', () => {})
        socket.once('data', () => socket.end(Buffer.from(bytes, 'latin1')))
      })
    )
    expect(refused(await fetchSource(`http://example.org:${odd}/`, { allow: true, guard: local() }))).toBe('fetch.no-answer')
  })

  it.each([201, 204, 206, 300, 304, 305, 400, 401, 403, 404, 429, 500, 503])('an answer of %i is no document', async (status) => {
    send('', {}, status)
    expect(refused(await get('/'))).toBe('fetch.status')
  })

  it('what speaks no TLS, or with a certificate nobody knows, is not read', async () => {
    send('x')
    expect(refused(await fetchSource(`https://example.org:${port}/`, { allow: true, guard: local() }))).toBe('fetch.no-answer')
    expect(asked).toEqual([])
  })

  it('follows five redirects and no sixth', async () => {
    answer = (request, response) => {
      const left = Number(request.url!.slice(1))
      if (left === 0) response.end('there')
      else
        response
          .writeHead([301, 302, 303, 307, 308][left % 5]!, {
            location: left % 2 === 0 ? `/${left - 1}` : `//example.com:${port}/${left - 1}`
          })
          .end()
    }
    expect(agreed(await get('/5'))).toMatchObject({ address: `http://example.com:${port}/0` })
    expect(refused(await get('/6'))).toBe('fetch.redirects')
    answer = (_, response) => response.writeHead(302, { location: '/loop' }).end()
    expect(refused(await get('/loop'))).toBe('fetch.redirects')
  })

  it.each([
    ...spellings
      .filter(([url, key]) => /^https?:\/\//.test(url) && key !== 'fetch.address-malformed' && !/[\n\t]/.test(url))
      .filter((_, i) => i % 3 === 0),
    ['file:///etc/passwd', 'fetch.address-malformed'] as const,
    ['javascript:alert(1)', 'fetch.address-malformed'] as const,
    ['ftp://example.org/', 'fetch.address-malformed'] as const,
    ['http://[::1', 'fetch.address-malformed'] as const
  ])('a redirect to %j is checked from the start: %s', async (location, key) => {
    send('', { location: Buffer.from(location, 'utf8').toString('latin1') }, 302)
    // The way to this machine is open for one connection: its name, its dial and its socket are asked about.
    let checks = 0
    const once = (address: string): boolean => address === '127.0.0.1' && ++checks <= 3
    const guard = { ...guarded(once), ports: [port, 80, 443] }
    expect(refused(await fetchSource(`http://example.org:${port}/`, { allow: true, guard }))).toBe(key)
    expect(asked).toHaveLength(1)
    expect(dialled).toHaveLength(1)
  })

  it('a name that turns to this machine at its second look-up is caught, by a redirect to itself too', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/again' }).end()
    const guard = guarded((address) => address === '127.0.0.1', { 'example.org': [['127.0.0.1'], ['127.0.0.2']] })
    expect(refused(await fetchSource(`http://example.org:${port}/`, { allow: true, guard }))).toBe('fetch.not-public')
    expect(asked).toHaveLength(1)
    expect(dialled).toHaveLength(1)
  })

  it('a name is looked up once for a connection: what was checked is what is dialled', async () => {
    send('there')
    let lookups = 0
    const guard = { ...local(), lookup: async () => (lookups++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']) }
    agreed(await fetchSource(`http://example.org:${port}/`, { allow: true, guard }))
    expect(lookups).toBe(1)
    expect(dialled.map((socket) => socket.remoteAddress ?? '127.0.0.1')).toEqual(['127.0.0.1'])
  })

  it('a socket that reached another address than it was sent to is dropped before a byte is sent', async () => {
    const bytes: Buffer[] = []
    const trap = await listening(
      createTcpServer((socket) => {
        socket.on('error', () => {})
        socket.on('data', (piece) => bytes.push(piece as Buffer))
      })
    )
    for (const scheme of ['http', 'https']) {
      // The name's address passes before the dial; the connected socket's does not.
      let checks = 0
      const guard = { ...local(), isPublic: () => ++checks <= 2 }
      expect(refused(await fetchSource(`${scheme}://example.org:${trap}/`, { allow: true, guard }))).toBe('fetch.not-public')
      expect(checks).toBe(3)
    }
    await new Promise((done) => setTimeout(done, 50))
    expect(bytes).toEqual([])
  })

  it('tries the next address of a name where one does not answer', async () => {
    send('there')
    const guard = { ...local(), isPublic: (address: string) => address.startsWith('127.'), lookup: async () => ['127.0.0.9', '127.0.0.1'] }
    expect(Buffer.from(agreed(await fetchSource(`http://example.org:${port}/`, { allow: true, guard })).bytes).toString()).toBe('there')
    const closed = { ...guard, ports: [1], lookup: async () => ['127.0.0.1'] }
    expect(refused(await fetchSource('http://example.org:1/', { allow: true, guard: closed }))).toBe('fetch.no-answer')
  })
})
