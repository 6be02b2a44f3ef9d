import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { rulePages } from '../rule-book/rule-pages.ts'

const FOLDER = 'docs/clinical-rules'

/** Writes docs/clinical-rules anew. A page that no longer is goes. */
mkdirSync(FOLDER, { recursive: true })
const pages = rulePages()
for (const [name, text] of pages) writeFileSync(join(FOLDER, name), text)
for (const name of readdirSync(FOLDER)) if (!pages.has(name)) rmSync(join(FOLDER, name))
console.log(`${FOLDER}: ${pages.size} pages`)
