// Serves dist/site: [--no-open] [--port N] for `./lab demo` and the page tests; with --codes the page
// keeps moments under short codes, with --lan it is there for the local network too (`./lab serve`).
import { parseArgs } from 'node:util';
import { announce, announceToRoom, listen, localAddresses } from './address.mjs';
import { siteServer } from './site.mjs';

const { values } = parseArgs({
  options: {
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string' },
    codes: { type: 'boolean', default: false },
    lan: { type: 'boolean', default: false },
  },
});

const reached = values.lan ? localAddresses() : [];
const hosts = reached.length > 0 ? reached : ['127.0.0.1'];
const server = siteServer({
  folder: 'dist/site',
  roomAddresses: () =>
    values.codes ? hosts.map((host) => `http://${host}:${server.address().port}/`) : [],
});
await listen(server, { host: values.lan ? '0.0.0.0' : '127.0.0.1', port: values.port });
announce(server, !values['no-open']);
if (values.lan) await announceToRoom(server, reached);
