// What the browser waits for before it shows anything: little enough not to be waited for. The lab
// takes the place of what index.html has drawn.
import './styles/fonts.css';
import { restoreTheme } from './controllers/theme';

restoreTheme();
// The first scene is not what this address leads to.
document.documentElement.classList.toggle('elsewhere', location.hash + location.search !== '');

import('./start')
  .then(({ start }) => start())
  .catch((error: unknown) => {
    document.querySelector('.cannot-start')?.classList.add('now');
    console.error(error);
  });
