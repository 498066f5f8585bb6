/** From nothing to the first page, and to the first words of the command line, against a bare start of the same Node. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, type Result, seconds } from './measure.ts'

const program = new URL('../bin/throughline.mjs', import.meta.url).pathname

export async function benchStart(): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const bare: number[] = []
  const command: number[] = []
  const page: number[] = []
  spawnSync(process.execPath, [program, 'init', '--name', 'Port Meridian City Council', '--data', folder])
  for (let turn = 0; turn < 7; turn++) {
    bare.push(await seconds(async () => void spawnSync(process.execPath, ['-e', '0'])))
    command.push(await seconds(async () => void spawnSync(process.execPath, [program, 'commitments', '--data', folder])))
    page.push(await seconds(() => firstPage(folder)))
  }
  await rm(folder, { recursive: true })
  const ms = (values: readonly number[]): string => `${(median(values) * 1000).toFixed(0)} ms`
  return [
    {
      name: 'start: a command that reads the store',
      ours: ms(command),
      reference: `bare Node ${ms(bare)}`,
      ratio: median(command) / median(bare),
      gate: '≤ 500 ms',
      holds: median(command) <= 0.5
    },
    {
      name: 'start: server to first page',
      ours: ms(page),
      reference: `bare Node ${ms(bare)}`,
      ratio: median(page) / median(bare),
      gate: '≤ 500 ms',
      holds: median(page) <= 0.5
    }
  ]
}

async function firstPage(folder: string): Promise<void> {
  const port = await freePort()
  const server = spawn(process.execPath, [program, 'serve', '--data', folder], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: 'ignore'
  })
  try {
    for (let tries = 0; tries < 2000; tries++) {
      const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
      if (page?.ok) return void (await page.text())
      await new Promise((done) => setTimeout(done, 5))
    }
    throw new Error('the server did not answer')
  } finally {
    const ended = new Promise((done) => server.once('close', done))
    server.kill('SIGKILL')
    await ended
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
