// Short codes, where the server of this page keeps them (`./lab serve`): a moment goes there, a code
// of four letters comes back. The server says in the page itself whether it does, so that nothing is
// asked of one that does not.

/** Where people in the room reach this page; of several places, the one that it was opened at. */
export function roomAddress(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=room-addresses]');
  const addresses = meta?.content.split(' ') ?? [];
  return addresses.find((address) => address.startsWith(location.origin)) ?? addresses[0];
}

export type ShortCode =
  | { kind: 'made'; address: string }
  | { kind: 'too_long' | 'refused' | 'no_answer' };

/** `moment`: what is behind the # of its link, that included. */
export async function shortCode(moment: string): Promise<ShortCode> {
  try {
    const response = await fetch('codes', { method: 'POST', body: moment });
    if (response.ok) return { kind: 'made', address: `${roomAddress()}${await response.text()}` };
    return { kind: response.status === 413 ? 'too_long' : 'refused' };
  } catch {
    return { kind: 'no_answer' };
  }
}
