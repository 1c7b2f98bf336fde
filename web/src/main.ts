// What the browser waits for before it shows anything: little enough not to be waited for. The lab
// takes the place of what index.html has drawn.
import './styles/fonts.css';
import { restoreTheme } from './controllers/theme';
import { languages, wishedLanguage } from './words/languages';

restoreTheme();
const root = document.documentElement;
root.lang = wishedLanguage();
// What index.html has drawn stands, without its words, where the lab will say it in others.
root.classList.toggle('in-other-words', root.lang !== languages()[0]);
// The first scene is not what this address leads to.
const asked = new URLSearchParams(location.search);
asked.delete('lang');
root.classList.toggle('elsewhere', location.hash !== '' || asked.size > 0);

import('./start')
  .then(({ start }) => start())
  .catch((error: unknown) => {
    document.querySelector('.cannot-start')?.classList.add('now');
    console.error(error);
  });
