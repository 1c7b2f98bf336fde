// The address a server is reached at: printed, and opened where there is a browser to open it in; for
// a room also as a QR code.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';

const SERVE_PORT = 4173;
/** How many ports after the first are tried. */
const PORTS_TRIED = 20;

// A port that was asked for is that port or an error; otherwise the next free one will do.
export function portOption(asked, otherwise) {
  return { port: asked === undefined ? otherwise : Number(asked), strictPort: asked !== undefined };
}

/** The same for a server of node's. */
export async function listen(server, { host, port: asked }) {
  const { port, strictPort } = portOption(asked, SERVE_PORT);
  for (let tried = 0; ; ++tried) {
    server.listen(port + tried, host);
    try {
      await once(server, 'listening');
      return;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || strictPort || tried === PORTS_TRIED) {
        console.error(`lab: port ${port + tried} is not to be had (${error.code}); try --port N`);
        process.exit(1);
      }
    }
  }
}

function openCommand() {
  if (process.platform === 'darwin') return 'open';
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}

export function announce(httpServer, open) {
  const address = `http://127.0.0.1:${httpServer.address().port}/`;
  console.log(`lab: the page is at ${address} (Ctrl-C ends)`);
  const command = open ? openCommand() : undefined;
  if (command === undefined) return;
  // No browser after all: the address is on the screen.
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** This machine's addresses in networks that others are in. */
export const localAddresses = () =>
  Object.values(networkInterfaces())
    .flat()
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

/** Two rows of squares a line. Light squares are drawn, since terminals are dark, or told to be. */
function inBlocks(rows) {
  const quiet = 2;
  const size = rows.length + 2 * quiet;
  const light = (x, y) => !rows[y - quiet]?.[x - quiet];
  const lines = Array.from({ length: Math.ceil(size / 2) }, (_, line) =>
    Array.from({ length: size }, (_, x) => {
      const [upper, lower] = [light(x, 2 * line), light(x, 2 * line + 1)];
      return upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ';
    }).join(''),
  );
  const coloured = process.stdout.isTTY && !process.env.NO_COLOR;
  return lines.map((line) => (coloured ? `\x1b[97;40m${line}\x1b[0m` : line)).join('\n');
}

export async function announceToRoom(httpServer, hosts) {
  if (hosts.length === 0) {
    console.log('lab: this machine is in no network that others could be in');
    return;
  }
  const addresses = hosts.map((host) => `http://${host}:${httpServer.address().port}/`);
  // The page's own code draws it; what loads TypeScript here is the bundler.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./web/src/charts/qr_code.ts', { configFile: false });
  console.log(`lab: for the room, ${addresses.join(' or ')}\n`);
  console.log(inBlocks(module.qrCode(addresses[0])));
}
