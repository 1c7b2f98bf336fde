// The page works without a network from the next visit on, and in this one as soon as all of it is
// here. It begins late: the first sight of the page waits for nothing of it.
const LATE_MS = 4000;

export function keepOffline(): void {
  // Browsers have it where a page is safe: over https, or from this machine.
  const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!worker) return;
  setTimeout(() => {
    // Refused, by a setting or for lack of room: then the page needs its network, as any page does.
    worker.register('./sw.js').catch(() => {});
  }, LATE_MS);
}
