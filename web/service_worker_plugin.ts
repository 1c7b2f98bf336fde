// Writes sw.js beside index.html: web/src/origin/service_worker.ts, told of everything that the build
// made and of a hash of it. Only in the build for hosts: the offline file is all of it already, and
// with hot reload nothing is to be kept.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('./src/origin/service_worker.ts', import.meta.url));
const NAME = 'sw.js';

export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: SOURCE, fileName: NAME });
    },
    generateBundle: {
      // After everything else: the page has its policy by then, and every file its name.
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[NAME];
        const page = bundle['index.html'];
        if (worker?.type !== 'chunk' || page?.type !== 'asset')
          throw new Error('the build made no page or no service worker');
        if (worker.imports.length > 0) throw new Error(`${NAME} is not one file`);
        const files = Object.keys(bundle).filter((name) => name !== NAME);
        // All names but the page's carry a hash of what they hold.
        const version = createHash('sha256').update([...files, page.source].join('\n'));
        worker.code =
          `const LAB_FILES=${JSON.stringify(files.sort())},` +
          `LAB_VERSION="${version.digest('hex').slice(0, 16)}";\n${worker.code}`;
      },
    },
  };
}
