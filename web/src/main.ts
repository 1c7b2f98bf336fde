import './styles/fonts.css';
import { compile } from './core/compile';
import { instantiate } from './core/load';
import LabWorker from './worker/worker?worker&inline';

const module = await compile();
const lab = await instantiate(module);
const worker = new LabWorker();
worker.onmessage = (message) => {
  const line = document.createElement('p');
  line.textContent = `core ${lab.version()}, in the worker ${message.data}`;
  document.querySelector('main')?.replaceChildren(line);
};
worker.postMessage(module);
