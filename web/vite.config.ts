// Two builds from one source: dist/site for any static host and sub-path, and with `--mode offline`
// dist/cqrs-lab.html, one file with everything inside that opens from file://.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { codeExcerpts } from './code_excerpts.ts';
import { lessonList } from './lesson_list.ts';
import { serviceWorker } from './service_worker_plugin.ts';
import { tightStyles } from './tight_styles.ts';

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** What the page opens with. */
const FIRST_LESSON = '01-last-dresser';
const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// Only what was built may run, whatever a scenario or a link holds. `wasm-unsafe-eval` is what
// browsers call the permission to compile WebAssembly; the worker is a blob, which carries its code,
// and the service worker a file of the page's own.
const policy = (scripts: string, styles: string, assets: string, workers: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${styles}`,
    `img-src ${assets === 'data:' ? assets : `${assets} data:`}`,
    `font-src ${assets}`,
    `connect-src ${assets}`,
    `worker-src ${workers}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const element = (tag: string) => new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g');

const hashes = (html: string, tag: string) =>
  [...html.matchAll(element(tag))]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ') || "'none'";

// The policy is the head's first element, so that nothing before it escapes. In the offline file the
// scripts and styles are inline: each is allowed by its hash.
function contentSecurityPolicy(offline: boolean): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the build made no index.html');
        const html = String(page.source);
        const text = offline
          ? policy(
              hashes(html, 'script'),
              hashes(html.replace(element('script'), ''), 'style'),
              'data:',
              'blob:',
            )
          : policy("'self'", "'self'", "'self'", "'self' blob:");
        page.source = html.replace(
          /<head>/,
          `<head>\n    <meta http-equiv="Content-Security-Policy" content="${text}">`,
        );
        if (offline) page.fileName = 'cqrs-lab.html';
      },
    },
  };
}

/** The language that the page is written in, by the time the others come. */
const writtenIn = (html: string): string => /<html lang="([\w-]+)"/.exec(html)?.[1] ?? '';

// The words of index.html are the lab's own: {{page.write.title}}, {{page.card.in_stock.one n=1}}.
// Which languages there are, it says in its head, its own first: each is a folder of core/words.
function inItsWords(): Plugin {
  const wordsOf = (language: string, file: string) =>
    JSON.parse(readFileSync(fromRoot(`core/words/${language}/${file}.json`), 'utf8'));
  const others = (own: string) =>
    readdirSync(fromRoot('core/words'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== own)
      .map(({ name }) => name);
  const linkTo = (hreflang: string) => ({
    tag: 'link',
    attrs: { rel: 'alternate', hreflang, href: `?lang=${hreflang}`, 'vite-ignore': true },
    injectTo: 'head' as const,
  });
  return {
    name: 'in-its-words',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const own = writtenIn(html);
        const lessons = { [FIRST_LESSON]: wordsOf(own, `lessons/${FIRST_LESSON}`) };
        const all = { page: wordsOf(own, 'page'), lessons };
        const worded = html.replace(/\{\{([\w.-]+)(?: n=(\d+))?\}\}/g, (_, key: string, n = '') => {
          let found: unknown = all;
          for (const step of key.split('.')) found = (found as Record<string, unknown>)?.[step];
          if (typeof found !== 'string') throw new Error(`index.html: no words are called ${key}`);
          return found.replace('{n}', n);
        });
        return { html: worded, tags: [own, ...others(own)].map(linkTo) };
      },
    },
  };
}

// In the offline file modules are packed: as base64 they would be four thirds of their size, and are
// half of it this way. web/src/core/instantiate.ts unpacks them.
function packedModules(): Plugin {
  const query = '.wasm?url';
  return {
    name: 'packed-modules',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(query)) return null;
      const packed = gzipSync(readFileSync(id.slice(0, -'?url'.length)), { level: 9 });
      const address = `data:application/gzip;base64,${packed.toString('base64')}`;
      return { code: `export default ${JSON.stringify(address)};`, moduleType: 'js' };
    },
  };
}

// SQLite's script names files beside itself, which the bundler would pack: its module comes from the
// page (web/src/core/sqlite_module.ts), and the others, for keeping data on the device, nobody uses.
function sqliteWithoutAddresses(): Plugin {
  return {
    name: 'sqlite-without-addresses',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@sqlite.org/sqlite-wasm/dist/index.mjs')) return null;
      return code.replaceAll(
        /new URL\("([\w.-]+)", import\.meta\.url\)/g,
        'new URL("about:blank")',
      );
    },
  };
}

// What the first screen waits for is asked for at once, not when the script that wants it has come:
// the rest of the script, the core, the words, the letters. The first script, which is little more
// than these wishes, may be waited for: it knows the theme.
function askedForEarly(): Plugin {
  const link = (name: string, attrs: Record<string, string | boolean>) => ({
    tag: 'link',
    attrs: { ...attrs, href: `./${name}` },
    injectTo: 'head' as const,
  });
  return {
    name: 'asked-for-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle);
        const words = `core/words/${writtenIn(html)}/(page|lessons/${FIRST_LESSON})\\.json`;
        const early = new RegExp(`(web/src/start\\.ts|${words})$`);
        const scripts = files.flatMap((file) =>
          file.type === 'chunk' && file.moduleIds.some((id) => early.test(id))
            ? [file.fileName, ...file.imports]
            : [],
        );
        const asked = [...new Set(scripts)].filter((name) => !html.includes(name));
        const tags = asked.map((name) => link(name, { rel: 'modulepreload', crossorigin: true }));
        for (const { fileName } of files) {
          if (/\blesson-[^/]*\.wasm$/.test(fileName))
            tags.push(link(fileName, { rel: 'preload', as: 'fetch', crossorigin: true }));
          if (fileName.endsWith('.woff2'))
            tags.push(
              link(fileName, { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true }),
            );
        }
        const waiting = html.replace('<script type="module"', '$& blocking="render"');
        return { html: waiting, tags };
      },
    },
  };
}

// What the first screen waits for is one file beside the first script, whatever else uses parts of it
// later: left alone, the bundler makes a file of every part that something else uses too.
function inOnePiece() {
  const pieces: Record<string, Set<string>> = {};
  const neededBy = (entry: string, modules: Modules) => {
    const needed = new Set<string>();
    const collect = (id: string) => {
      if (needed.has(id)) return;
      needed.add(id);
      for (const each of modules.getModuleInfo(id)?.importedIds ?? []) collect(each);
    };
    collect(fromRoot(`web/src/${entry}.ts`));
    return needed;
  };
  const name = (id: string, modules: Modules) => {
    pieces.main ??= neededBy('main', modules);
    pieces.start ??= neededBy('start', modules);
    return pieces.start.has(id) && !pieces.main.has(id) ? 'start' : null;
  };
  // Else what both need would go into the later one.
  return {
    groups: [{ name, debugName: 'the first screen' }],
    includeDependenciesRecursively: false,
  };
}

export default defineConfig(({ mode }) => {
  const offline = mode === 'offline';
  return {
    root: fromRoot('.'),
    base: './',
    publicDir: false,
    resolve: { alias: { '@wasm': fromRoot('build/wasm/page') } },
    plugins: [
      codeExcerpts(fromRoot),
      lessonList(fromRoot),
      tightStyles(),
      inItsWords(),
      ...(offline ? [packedModules(), viteSingleFile()] : [askedForEarly()]),
      contentSecurityPolicy(offline),
      ...(offline ? [] : [serviceWorker()]),
    ],
    worker: { plugins: () => [sqliteWithoutAddresses()] },
    build: {
      target: 'es2022',
      outDir: fromRoot(offline ? 'dist' : 'dist/site'),
      emptyOutDir: !offline,
      assetsInlineLimit: offline ? 100_000_000 : 0,
      reportCompressedSize: false,
      rolldownOptions: {
        // Where the build spends its time is nothing for whoever waits for the page.
        checks: { bundlerTimings: false },
        output: offline ? {} : { codeSplitting: inOnePiece() },
      },
    },
  };
});
