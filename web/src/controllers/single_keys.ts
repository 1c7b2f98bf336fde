// Whether letters and signs alone do something: they can be switched off, which is kept on the
// device where that is allowed.
const KEY = 'cqrs-lab-single-keys';
const OFF = 'off';

let on: boolean | undefined;

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

export function singleKeysAreOn(): boolean {
  on ??= kept();
  return on;
}

export function switchSingleKeys(wanted: boolean): void {
  on = wanted;
  try {
    if (wanted) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Closed to us: it holds for this visit.
  }
}
