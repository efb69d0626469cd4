// Copies the pages of docs/ to pages/, where VitePress reads them, and turns their links round: README.md becomes index.md,
// CONTRIBUTING.md and CHANGELOG.md of the root become pages, and a link to a file that is no page becomes plain text.
// Fails on a link to nothing.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const site = dirname(fileURLToPath(import.meta.url))
const docs = dirname(site)
const root = dirname(docs)
const pages = join(site, 'pages')
const skipped = [site, join(docs, 'samples')]

const posix = (path) => path.split(sep).join('/')

/** The files of docs/ that are pages, and two of the root: from where they are to where they go. */
const sources = new Map([
  [join(root, 'CONTRIBUTING.md'), join(pages, 'contributing.md')],
  [join(root, 'CHANGELOG.md'), join(pages, 'changelog.md')],
])

function collect(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!skipped.includes(path)) collect(path)
    } else if (entry.name.endsWith('.md')) {
      const name = entry.name === 'README.md' ? 'index.md' : entry.name
      sources.set(path, join(pages, relative(docs, folder), name))
    }
  }
}

/** A link of the page at `from`, as the site has it; undefined if it leads out of the site. */
function turned(from, target) {
  if (/^[a-z]+:|^#/.test(target)) return target
  const [path, anchor] = target.split('#')
  let found = resolve(dirname(from), path)
  if (!existsSync(found)) throw new Error(`${relative(root, from)}: ${target} leads nowhere.`)
  if (sources.has(join(found, 'README.md'))) found = join(found, 'README.md')
  if (!sources.has(found)) return undefined
  const to = posix(relative(dirname(sources.get(from)), sources.get(found)))
  return (to.startsWith('.') ? to : `./${to}`) + (anchor ? `#${anchor}` : '')
}

function stage(from, to) {
  let inCode = false
  const lines = readFileSync(from, 'utf8').split('\n').map((line) => {
    if (/^\s*```/.test(line)) inCode = !inCode
    if (inCode) return line
    return line.replace(/(!?)\[((?:`[^`]*`|[^\]`])*)\]\(([^)\s]+)\)/g, (link, image, text, target) => {
      if (image) return /^[.\w]/.test(target) ? `![${text}](${target.startsWith('.') ? target : `./${target}`})` : link
      const to = turned(from, target)
      return to === undefined ? text : `[${text}](${to})`
    })
  })
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, lines.join('\n'))
}

collect(docs)
for (const [from, to] of sources) stage(from, to)
cpSync(join(docs, 'images'), join(pages, 'images'), { recursive: true })
console.log(`stage: ${sources.size} pages`)
