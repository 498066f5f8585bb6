import { checkSync } from 'recheck'
import { readFileSync } from 'node:fs'
const t = readFileSync('src/extract/patterns.test.ts','utf8'); const opt = /checkSync\([^)]*\{([^}]*)\}/s.exec(t)?.[1] ?? ''
const rows = (await Promise.all(['decided','assigned','motion','directed','other','label','heading'].map(n=>import('./src/extract/lexicon/en/cues-'+n+'.ts')))).flatMap(m=>Object.values(m)).flat().filter(r=>r?.id && process.argv.slice(2).includes(r.id))
for (const r of rows) { const c = checkSync(r.pattern, '', { timeout: null, attackLimit: 100_000, attackTimeout: null, incubationTimeout: null }); console.log(r.id, c.status, r.pattern.length, c.status==='safe'?'':JSON.stringify(c.complexity??c.error)+(c.attack?.pattern??'').slice(0,100)) }
