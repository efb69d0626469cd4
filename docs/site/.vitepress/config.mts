import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'

const pages = join(dirname(fileURLToPath(import.meta.url)), '..', 'pages')

/** The first heading of a page, as plain text. */
function titleOf(file: string): string {
  const heading = /^# (.*)$/m.exec(readFileSync(join(pages, file), 'utf8'))?.[1] ?? file
  return heading.replace(/&lt;/g, '<').replace(/[\\`]/g, '')
}

/** The pages of a folder: in the order in which its index links to them, the others behind by name. */
function itemsOf(folder: string) {
  const index = join(pages, folder, 'index.md')
  const text = existsSync(index) ? readFileSync(index, 'utf8') : ''
  const place = (name: string) => {
    const at = text.indexOf(`/${name})`)
    const plain = at >= 0 ? at : text.indexOf(`(${name})`)
    return plain >= 0 ? plain : text.length
  }
  return readdirSync(join(pages, folder))
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
    .map((name) => ({ text: titleOf(`${folder}/${name}`), link: `/${folder}/${name.replace(/\.md$/, '')}` }))
}

function section(text: string, folder: string, collapsed: boolean) {
  const hasIndex = existsSync(join(pages, folder, 'index.md'))
  return { text, link: hasIndex ? `/${folder}/` : undefined, collapsed, items: itemsOf(folder) }
}

const names: Record<string, string> = {
  tutorial: 'Tutorial',
  'how-to': 'How to',
  explanation: 'Explanation',
  decisions: 'Decisions',
  api: 'API reference',
}

/** Known folders first, in that order; a new one appears under its own name. */
const folders = readdirSync(pages, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'images')
  .map((entry) => entry.name)
  .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))

function rank(folder: string): number {
  const at = Object.keys(names).indexOf(folder)
  return at < 0 ? 3 : at
}

const singles = readdirSync(pages).filter((name) => name.endsWith('.md') && name !== 'index.md')
const sections = folders.map((folder) => section(names[folder] ?? folder, folder, folder === 'decisions' || folder === 'api'))
const tables = {
  text: 'Tables',
  items: singles.map((name) => ({ text: titleOf(name), link: `/${name.replace(/\.md$/, '')}` })),
}

export default defineConfig({
  title: 'dualdiff',
  description: 'Automatic differentiation for C# and F#, as pure functions',
  lang: 'en',
  srcDir: 'pages',
  outDir: 'dist',
  // Vector<double> in the text is text, not a tag.
  markdown: { config: (md) => void md.disable('html_inline') },
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // A page with a table of six columns or more gives its whole width to the text.
  transformPageData(page) {
    if (/^\|(?:(?:\\.|[^\\|\n])*\|){6,}\s*$/m.test(readFileSync(join(pages, page.filePath), 'utf8'))) {
      Object.assign(page.frontmatter, { aside: false, pageClass: 'wide' })
    }
  },
  themeConfig: {
    nav: [
      { text: 'Tutorial', link: '/tutorial/', activeMatch: '^/tutorial/' },
      { text: 'How to', link: '/how-to/', activeMatch: '^/how-to/' },
      { text: 'Explanation', link: '/explanation/', activeMatch: '^/explanation/' },
      { text: 'Rules', link: '/rules' },
      { text: 'API', link: '/api/', activeMatch: '^/api/' },
    ],
    sidebar: [...sections.filter((s) => s.text !== names.api), tables, ...sections.filter((s) => s.text === names.api)],
    outline: [2, 3],
    search: { provider: 'local' },
  },
})
