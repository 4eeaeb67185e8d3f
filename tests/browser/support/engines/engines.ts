import { HAS_FIREFOX, startFirefox } from './firefox.ts';
import { HAS_WEBKIT, startWebKit } from './webkit.ts';

/** The engines besides Chromium, and the packages of Debian that bring them. */
export const ENGINES = [
  { name: 'Firefox', isThere: HAS_FIREFOX, start: startFirefox, install: 'firefox-esr' },
  { name: 'WebKit', isThere: HAS_WEBKIT, start: startWebKit, install: 'webkit2gtk-driver xvfb' },
];
