// What the sandbox needs beyond a lesson: fetched when it is first opened.
import './components/lamp_detail';
import './components/sandbox_sides';

export { default as sandboxText } from './sandbox.json?raw';
export { SandboxPage } from './sandbox_page';
export { loadSandboxWords } from './words/load';
