// Answers requests with the built page, and keeps short codes where that is wanted. It knows the
// files of dist/site by name and no others, so that no path leads anywhere else; what people in a
// room send is taken only if it is a moment.
//
//   const server = siteServer({ folder: 'dist/site', roomAddresses: () => ['http://10.0.0.2:4173/'] });
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MOMENT_LENGTH_MAX, ShortCodes } from './short_codes.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const PAGE = '/index.html';
/** A link to a code that is not kept (any more): the page says so. */
const NO_MOMENT = '#at=none.';

/** Path to what is there: bytes, headers; packed when it is first asked for. */
function load(folder, roomAddresses) {
  const files = new Map();
  for (const name of readdirSync(folder, { recursive: true })) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const path = `/${name.replaceAll('\\', '/')}`;
    const bytes =
      path === PAGE
        ? Buffer.from(withRoom(readFileSync(join(folder, name), 'utf8'), roomAddresses))
        : readFileSync(join(folder, name));
    const headers = {
      'Content-Type': type,
      // Names under assets/ change with what they hold; the others name them.
      'Cache-Control': path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ETag: `"${createHash('sha256').update(bytes).digest('base64url')}"`,
      'X-Content-Type-Options': 'nosniff',
    };
    files.set(path, { bytes, headers });
  }
  return files;
}

/** The page is told where people in the room reach it: then it offers short codes. */
const withRoom = (html, addresses) =>
  addresses.length === 0
    ? html
    : html.replace('<title>', `<meta name="room-addresses" content="${addresses.join(' ')}">$&`);

function sendFile(request, response, file) {
  const { bytes, headers } = file;
  if (request.headers['if-none-match'] === headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zipped) file.packed ??= gzipSync(bytes);
  const body = zipped ? file.packed : bytes;
  response.writeHead(200, {
    ...headers,
    Vary: 'Accept-Encoding',
    'Content-Length': body.length,
    ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const refuse = (response, status) => response.writeHead(status, { Connection: 'close' }).end();

/** Undefined: more than a moment may have. */
async function bodyOf(request) {
  let text = '';
  // Not destroyed when there is too much of it: the refusal has to go back the same way.
  for await (const part of request.setEncoding('latin1').iterator({ destroyOnReturn: false })) {
    text += part;
    if (text.length > MOMENT_LENGTH_MAX) return undefined;
  }
  return text;
}

/** Another page in somebody's browser is not to fill the room's codes. */
const isOwn = ({ headers: { origin = '', host } }) => origin.replace(/^https?:\/\//, '') === host;

async function keepMoment(request, response, codes) {
  if (!isOwn(request)) return refuse(response, 403);
  const moment = await bodyOf(request);
  if (moment === undefined) return refuse(response, 413);
  const code = codes.keep(moment, request.socket.remoteAddress);
  if (code === undefined) return refuse(response, 400);
  response.writeHead(201, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  return response.end(code);
}

/** To the page at that moment; of what a browser sends, only the code is used. */
function toMoment(response, codes, code) {
  const to = codes.find(code) ?? NO_MOMENT + code.toLowerCase();
  response.writeHead(302, { Location: `./${to}`, 'Cache-Control': 'no-store' }).end();
}

/**
 * A server of the page in `folder`, not listening yet. `roomAddresses`: asked at the first request
 * for where people in the room reach it; short codes are kept if there is such a place.
 */
export function siteServer({ folder, roomAddresses = () => [], codes = new ShortCodes() }) {
  let files;
  let built_ms;
  // A page that was built anew in the meantime is taken whole, never in part.
  const current = () => {
    const { mtimeMs } = statSync(join(folder, PAGE));
    if (mtimeMs !== built_ms) files = load(folder, roomAddresses());
    built_ms = mtimeMs;
    return files;
  };
  const answer = async (request, response) => {
    const [path] = request.url.split('?');
    const room = roomAddresses().length > 0;
    if (room && request.method === 'POST' && path === '/codes')
      return keepMoment(request, response, codes);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const file = path === '/' ? current().get(PAGE) : (files ?? current()).get(path);
    if (file) return sendFile(request, response, file);
    const [, code] = /^\/([a-z]{4})$/i.exec(path) ?? [];
    return room && code ? toMoment(response, codes, code) : refuse(response, 404);
  };
  const server = createServer((request, response) => {
    // The other end may be gone at any time.
    answer(request, response).catch(() => response.destroy());
  });
  server.headersTimeout = 5000;
  server.requestTimeout = 10_000;
  server.maxConnections = 1000;
  return server;
}
