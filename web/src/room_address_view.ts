// Where a room finds the moment that is shown: under a short code if the server of the page keeps
// them, else by its link.
import type { RoomAddressView } from './components/room_address';
import type { Session } from './core/contract';
import { encodeMoment } from './moment_link';
import { roomAddress, shortCode } from './origin/short_codes';

export async function roomAddressView(session: Session): Promise<RoomAddressView> {
  if (location.protocol === 'file:') return { address: '', why: 'file' };
  const moment = await encodeMoment(session);
  const here = new URL(moment, location.origin + location.pathname).href;
  if (roomAddress() === undefined) return { address: here, why: 'no_server' };
  const short = await shortCode(moment);
  if (short.kind !== 'made') return { address: here, why: short.kind };
  const { host, pathname } = new URL(short.address);
  return { address: short.address, typed: { host, path: pathname }, why: '' };
}
