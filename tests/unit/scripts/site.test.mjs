// The server of `./lab serve`: the page, moments under short codes, and nothing else whatever is sent.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  KEPT_MS,
  MOMENT_LENGTH_MAX,
  MOMENTS_MAX,
  MOMENTS_OF_ONE_MAX,
  ShortCodes,
} from '../../../scripts/short_codes.mjs';
import { siteServer } from '../../../scripts/site.mjs';

const moment = (name) => `#at=1.${name}`;

test('a moment is found again under four letters, however they are typed', () => {
  const codes = new ShortCodes();
  const code = codes.keep(moment('abc'), 'one');

  assert.match(code, /^[bcdfghjkmnpqrstvwxz]{4}$/);
  assert.equal(codes.find(code.toUpperCase()), moment('abc'));
  assert.equal(codes.keep(moment('abc'), 'other'), code);
  assert.equal(codes.size, 1);
});

test('a code that is taken is drawn again', () => {
  const drawn = ['bbbb', 'bbbb', 'cccc'];
  const codes = new ShortCodes({ draw: () => drawn.shift() });

  assert.deepEqual([codes.keep(moment('a'), 'x'), codes.keep(moment('b'), 'x')], ['bbbb', 'cccc']);
});

test('what is no moment is not kept: it becomes an address in other people\u2019s browsers', () => {
  const codes = new ShortCodes();
  for (const text of [
    '',
    'https://elsewhere.example/',
    '#sandbox',
    '#at=none.abcd',
    '#at=1.',
    '#at=1.a b',
    '#at=1.a\r\nSet-Cookie: x=1',
    '#at=1.a\n',
    moment('a'.repeat(MOMENT_LENGTH_MAX)),
  ]) {
    assert.equal(codes.keep(text, 'one'), undefined, text.slice(0, 40));
  }
  assert.equal(codes.size, 0);
});

test('moments go after twelve hours; one used again stays', () => {
  let now = 0;
  const codes = new ShortCodes({ now: () => now });
  const [first, second] = [codes.keep(moment('a'), 'x'), codes.keep(moment('b'), 'x')];
  now = KEPT_MS - 1;
  codes.keep(moment('a'), 'x');
  now = KEPT_MS;

  assert.equal(codes.find(second), undefined);
  assert.equal(codes.find(first), moment('a'));
});

test('memory is bounded; who sends many loses the own ones, not those of others', () => {
  const codes = new ShortCodes();
  const other = codes.keep(moment('other'), 'other');
  const mine = codes.keep(moment('mine'), 'one');
  for (let n = 0; n < MOMENTS_OF_ONE_MAX; n += 1) codes.keep(moment(`n${n}`), 'one');
  assert.equal(codes.find(mine), undefined);
  assert.equal(codes.find(other), moment('other'));
  assert.equal(codes.size, MOMENTS_OF_ONE_MAX + 1);

  for (let n = 0; n < MOMENTS_MAX; n += 1) codes.keep(moment(`m${n}`), `sender ${n}`);
  assert.equal(codes.size, MOMENTS_MAX);
});

const folder = mkdtempSync(join(tmpdir(), 'cqrs-lab-site-'));
const page = (text) => writeFileSync(join(folder, 'index.html'), `<title>${text}</title>`);
let server;
let quiet;

before(async () => {
  mkdirSync(join(folder, 'assets'));
  page('Lab');
  writeFileSync(join(folder, 'assets', 'lab-1.wasm'), 'a'.repeat(1000));
  writeFileSync(join(folder, 'notes.txt'), 'not of the page');
  server = siteServer({ folder, roomAddresses: () => ['http://10.0.0.2:4173/'] });
  quiet = siteServer({ folder });
  for (const each of [server, quiet]) await once(each.listen(0, '127.0.0.1'), 'listening');
});

after(() => {
  server.close();
  quiet.close();
  rmSync(folder, { recursive: true });
});

/** Sent as it stands: a client of the standard library would tidy a path up first. */
async function send(to, method, path, { body = '', headers = {} } = {}) {
  const { port } = to.address();
  const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
  sent.end(body);
  const [response] = await once(sent, 'response');
  const parts = [];
  for await (const part of response) parts.push(part);
  const { statusCode: status, headers: given } = response;
  return { status, headers: given, body: Buffer.concat(parts) };
}
const post = (to, body, headers = {}) =>
  send(to, 'POST', '/codes', {
    body,
    headers: { Origin: `http://127.0.0.1:${to.address().port}`, ...headers },
  });

test('the page is served as docs/deploy.md asks for it', async () => {
  const index = await send(server, 'GET', '/?present');
  assert.equal(index.headers['cache-control'], 'no-cache');
  assert.match(String(index.body), /name="room-addresses" content="http:\/\/10.0.0.2:4173\/"/);
  const { etag } = index.headers;
  assert.equal(
    (await send(server, 'GET', '/', { headers: { 'If-None-Match': etag } })).status,
    304,
  );

  const wasm = await send(server, 'GET', '/assets/lab-1.wasm', {
    headers: { 'Accept-Encoding': 'gzip' },
  });
  assert.equal(wasm.headers['content-type'], 'application/wasm');
  assert.match(wasm.headers['cache-control'], /immutable/);
  assert.equal(gunzipSync(wasm.body).length, 1000);
  const head = await send(server, 'HEAD', '/assets/lab-1.wasm');
  assert.deepEqual([head.status, head.body.length], [200, 0]);
});

test('a page that was built anew is served', async () => {
  page('Newer');
  utimesSync(join(folder, 'index.html'), 1e9, 1e9);

  assert.match(String((await send(server, 'GET', '/')).body), /Newer/);
});

test('a moment that is sent has an address of four letters, which leads there', async () => {
  const made = await post(server, moment('eJy-_9'));
  assert.equal(made.status, 201);
  const code = String(made.body);
  const found = await send(server, 'GET', `/${code.toUpperCase()}?from=phone`);
  assert.equal(found.status, 302);
  assert.equal(found.headers.location, './#at=1.eJy-_9');
  assert.equal(found.headers['cache-control'], 'no-store');

  const missing = await send(server, 'GET', '/Xyzq');
  assert.equal(missing.headers.location, './#at=none.xyzq');
});

test('nothing else is answered, whatever is asked', async () => {
  for (const path of [
    '/notes.txt',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '//etc/passwd',
    '/assets/',
    '/abcde',
    '/ab1d',
    '/constructor',
  ]) {
    assert.equal((await send(server, 'GET', path)).status, 404, path);
  }
  assert.equal((await send(server, 'PUT', '/codes')).status, 405);
  assert.equal((await send(server, 'POST', '/')).status, 405);
});

test('what is not to be kept is refused, and the server goes on', async () => {
  assert.equal((await post(server, 'https://elsewhere.example/')).status, 400);
  assert.equal((await post(server, moment('a'.repeat(200_000)))).status, 413);
  assert.equal(
    (await post(server, moment('a'), { Origin: 'http://elsewhere.example' })).status,
    403,
  );
  assert.equal((await send(server, 'POST', '/codes', { body: moment('a') })).status, 403);

  assert.equal((await send(server, 'GET', '/')).status, 200);
});

test('without an address for the room there are no codes', async () => {
  assert.doesNotMatch(String((await send(quiet, 'GET', '/')).body), /room-addresses/);
  assert.equal((await post(quiet, moment('a'))).status, 405);
  assert.equal((await send(quiet, 'GET', '/abcd')).status, 404);
});
