// The page with hot reload. A change in the C++ rebuilds the module; Vite sees the new file and
// reloads. What the compiler says is printed here and shown over the page. [--port N]
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { announce, portOption } from './address.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' } } });

const server = await createServer({
  configFile: 'web/vite.config.ts',
  logLevel: 'info',
  server: { host: '127.0.0.1', ...portOption(values.port, 5173) },
});
await server.listen();
announce(server.httpServer, false);

let building = false;
let changedMeanwhile = false;

function rebuild() {
  if (building) {
    changedMeanwhile = true;
    return;
  }
  building = true;
  changedMeanwhile = false;
  const build = spawn('cmake', ['--build', '--preset', 'wasm', '--target', 'lab_page']);
  let output = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text) => (output += text));
  build.on('close', (code) => {
    building = false;
    if (code === 0) {
      console.log('lab: the core is rebuilt');
    } else {
      console.error(output);
      server.ws.send({ type: 'error', err: { message: 'the core does not build', stack: output } });
    }
    if (changedMeanwhile) rebuild();
  });
}

server.watcher.add(['core', 'web']);
server.watcher.on('all', (_event, path) => {
  if (/\.(cpp|hpp)$/.test(path)) rebuild();
});
