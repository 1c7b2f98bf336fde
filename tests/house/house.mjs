// core/house.txt: which folder may include which.

// Map from folder to the set of what its files may include, in the file's order.
export function parseHouse(text) {
  const house = new Map();
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [folder, allowed] = line.split(':');
    house.set(folder.trim(), new Set(allowed.trim().split(/\s+/).filter(Boolean)));
  }
  return house;
}

// The longest folder of the house that holds the file, or undefined.
export function folderOf(house, path) {
  return [...house.keys()]
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}
