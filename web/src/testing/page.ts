import { type Component, createSSRApp, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'

/** The html of a component as the server of a page would write it, with links that lead where they lead. */
export async function renderPage(component: Component, props: Record<string, unknown> = {}, provided: [symbol, unknown][] = []): Promise<string> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: {} }] })
  const app = createSSRApp({ render: () => h(component, props) }).use(router)
  for (const [key, value] of provided) app.provide(key, value)
  return (await renderToString(app)).replace(/<!--.*?-->/g, '').replace(/ data-v-[0-9a-f]+/g, '')
}

/** What a reader reads of html: its words, one space between those of different elements. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

/** Where the links of html lead, in their order. */
export const linksOf = (html: string): string[] => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map((match) => decodeURIComponent((match[1] as string).replaceAll('&amp;', '&')))

/** The values of an attribute in html, in their order. */
export const attributesOf = (html: string, name: string): string[] => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] as string)
