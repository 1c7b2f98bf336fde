// The system's Chromium: $CHROMIUM, or what scripts/setup.sh has put there.
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const chromiumPath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
