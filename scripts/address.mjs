// The address a server is reached at: printed, and opened where there is a browser to open it in.
import { spawn } from 'node:child_process';

// A port that was asked for is that port or an error; otherwise the next free one will do.
export function portOption(asked, otherwise) {
  return { port: asked === undefined ? otherwise : Number(asked), strictPort: asked !== undefined };
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
