// Answers the page's requests without a network, once the page has been here. A thread of its own: a
// tsconfig without DOM (web/src/worker). What it keeps is one version of the page, whole:
//
// 1. Everything the build made is kept before any of it is used (install); one file missing, and
//    nothing is kept.
// 2. The page comes from the network where there is one, so that a visit sees the newest; the files
//    that it names carry hashes, so a page of one version never gets a file of another.
// 3. What is kept of an older version goes when no open page is of that version any more: the browser
//    activates a worker only then.
const worker = self as unknown as ServiceWorkerGlobalScope;
/** Put before this file by the build (web/service_worker_plugin.ts): paths from here, and a hash of all. */
declare const LAB_FILES: string[];
declare const LAB_VERSION: string;

const PAGE = 'index.html';
/** A network that does not answer within this is none; the page is there in a moment. */
const PATIENCE_MS = 3000;

// Several labs may lie below one origin: each looks after its own.
const { scope } = worker.registration;
const OWN = `cqrs-lab ${scope} `;
const CACHE = OWN + LAB_VERSION;
const files = new Set(LAB_FILES);

/** The page names files of its own version only: a host may be changing under our hands. */
function isOfThisVersion(page: string): boolean {
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path = '']) => path);
  return named.length > 0 && named.every((path) => files.has(path));
}

async function keepAll(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-cache' });
  if (!page.ok || !isOfThisVersion(await page.clone().text()))
    throw new Error('the page is of another version than its service worker');
  const cache = await caches.open(CACHE);
  // Names with a hash: what the page has fetched already comes out of the browser's own cache.
  await cache.addAll(LAB_FILES.filter((path) => path !== PAGE));
  await cache.put(PAGE, page);
}

async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  // The page of a first visit too: what it opens later is kept already.
  await worker.clients.claim();
}

// The same whoever asks, with and without CORS.
const kept = (path: string): Promise<Response | undefined> =>
  caches.match(scope + path, { cacheName: CACHE, ignoreVary: true });

async function pageFrom(request: Request): Promise<Response> {
  const fresh = fetch(request).catch(() => undefined);
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  const soon = await Promise.race([fresh, patience]);
  if (soon?.ok || soon?.type === 'opaqueredirect') return soon;
  return (await kept(PAGE)) ?? (await fresh) ?? Response.error();
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const [address = ''] = request.url.split(/[?#]/);
  if (request.method !== 'GET' || !address.startsWith(scope)) return;
  const path = address.slice(scope.length);
  if (request.mode === 'navigate') {
    if (path === '' || path === PAGE) event.respondWith(pageFrom(request));
  } else if (files.has(path)) {
    event.respondWith(kept(path).then((found) => found ?? fetch(request)));
  }
});
