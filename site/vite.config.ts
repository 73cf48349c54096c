// Builds the demonstration site: one static page for each topic and language, from the library's own topic files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';
import { renderSite, type SiteTopic } from './pages.ts';

const intents = join(import.meta.dirname, '..', 'intents');

/** The topics that have pages of their own, in the order of their files. */
function readTopics(): SiteTopic[] {
  return readdirSync(intents)
    .filter((name) => name.endsWith('.yaml'))
    .map((name): unknown => parse(readFileSync(join(intents, name), 'utf8')))
    .flatMap((file) => {
      const topic = file as Partial<SiteTopicFile> | null;
      if (!topic?.name || !topic.intents || topic.pages?.length !== 2) return [];
      const questions = Object.values(topic.intents).map(({ title }) => title);
      return [{ name: topic.name, pages: topic.pages, questions }];
    });
}

/** What the site reads of a topic's file; the library's own import checks the whole. */
type SiteTopicFile = {
  readonly name: SiteTopic['name'];
  readonly pages: SiteTopic['pages'];
  readonly intents: Readonly<Record<string, { readonly title: SiteTopic['name'] }>>;
};

function sitePages(): Plugin {
  return {
    name: 'site-pages',
    generateBundle(_options, bundle) {
      // Only the style sheet is wanted of the entry: the pages carry no script but the widget's.
      for (const [name, file] of Object.entries(bundle)) if (file.type === 'chunk') delete bundle[name];
      const style = Object.keys(bundle).find((name) => name.endsWith('.css'));
      if (!style) throw new Error('The site was built without its style sheet.');
      for (const { path, html } of renderSite(readTopics(), `/${style}`)) {
        this.emitFile({ type: 'asset', fileName: path, source: html });
      }
      const icon = readFileSync(join(import.meta.dirname, 'icon.svg'));
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: icon });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [sitePages()],
  build: {
    outDir: '../dist/site',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      // A slow machine is no warning.
      checks: { pluginTimings: false },
      input: { site: `${import.meta.dirname}/site.ts` },
      output: { assetFileNames: 'site/[name]-[hash][extname]' },
    },
  },
});
