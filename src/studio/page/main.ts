import { StudioPage } from './studio-page.ts';

customElements.define('studio-page', StudioPage);
