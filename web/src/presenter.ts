// What a lesson in front of a room needs beyond the lesson: fetched when it is first presented.
export { PresenterPage } from './presenter_page';
export { loadRoomWords } from './words/load';

/** So that loading the page again stays in front of the room. */
export function setInRoom(inRoom: boolean): void {
  const address = new URL(location.href);
  if (inRoom) address.searchParams.set('present', '');
  else address.searchParams.delete('present');
  history.replaceState(null, '', address);
}
