// Serves dist/site for `./lab demo` and for the page tests: [--no-open] [--port N].
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { announce, portOption } from './address.mjs';

const { values } = parseArgs({
  options: { 'no-open': { type: 'boolean', default: false }, port: { type: 'string' } },
});

const server = await preview({
  configFile: 'web/vite.config.ts',
  logLevel: 'warn',
  build: { outDir: 'dist/site' },
  preview: { host: '127.0.0.1', ...portOption(values.port, 4173) },
});
announce(server.httpServer, !values['no-open']);
