// How long files are. (Functions: 70 lines, by clang-tidy and Biome.)
import { isCpp, isTypeScript, isUnder } from '../tree.mjs';

const limits = { file: 400, test: 500, median: 120, ninetieth: 300 };

// A ratchet: a file that is longer for a good reason stands here with its length, which may only fall.
// Under the limit again, it leaves the list.
export const granted = new Map([]);

const measured = (path) =>
  isCpp(path) || isTypeScript(path) || /\.(mjs|css|sh|cmake)$/.test(path) || path === 'lab';
const linesOf = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

function percentile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function sizes(tree, grants = granted) {
  const complaints = [];
  const lengths = [];
  for (const [path, text] of tree) {
    if (!measured(path)) continue;
    const lines = linesOf(text);
    lengths.push(lines);
    const limit = isUnder(path, 'tests') ? limits.test : limits.file;
    const grant = grants.get(path);
    if (grant !== undefined && lines <= limit) {
      complaints.push(`${path}: ${lines} lines are within ${limit}; take it off the granted list`);
    } else if (grant !== undefined && lines !== grant) {
      const verb = lines > grant ? 'grew' : 'shrank';
      complaints.push(
        `${path}: ${verb} from the granted ${grant} to ${lines} lines; ${verb === 'grew' ? 'split it' : 'lower the grant'}`,
      );
    } else if (grant === undefined && lines > limit) {
      complaints.push(`${path}: ${lines} lines, over ${limit}: is it still one subject? Split it`);
    }
  }
  lengths.sort((a, b) => a - b);
  for (const [name, part] of [
    ['median', 0.5],
    ['ninetieth', 0.9],
  ]) {
    const length = percentile(lengths, part);
    if (length > limits[name]) {
      complaints.push(`all files: the ${name} length is ${length} lines, over ${limits[name]}`);
    }
  }
  return complaints;
}
