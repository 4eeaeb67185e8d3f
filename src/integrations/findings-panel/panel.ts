import { PANEL_STYLE } from './panel-style.ts';
import { introOf, listsOf, stateOf, summaryOf } from './panel-view.ts';
import type { PageFindings } from './shown-finding.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const OPEN = 'findings-panel-open';
const SCROLLED = 'findings-panel-scrolled';

/** Title, lead and details are for a page that cannot be shown. */
const SKELETON = `<style>${PANEL_STYLE}</style>
<h1 hidden></h1>
<p class="intro" hidden></p>
<section aria-label="内容检查，只在预览里有">
<h2><button type="button" aria-controls="findings"><span aria-live="polite"></span></button></h2>
<div id="findings" class="body"></div>
</section>
<details hidden><summary>程序的原话（给维护网站的同事看）</summary><pre></pre></details>`;

/** What is wrong with the content, in the corner of every page of the preview. */
class FindingsPanel extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    this.#root.innerHTML = SKELETON;
    this.#find('h1').hidden = !this.#isWholePage;
    this.#find('p').hidden = !this.#isWholePage;
    this.#find('button').addEventListener('click', () => this.#show(!this.#isOpen, true));
    const body = this.#find('div');
    body.addEventListener('scroll', () => {
      sessionStorage.setItem(SCROLLED, String(body.scrollTop));
    });
    void this.refresh();
  }

  /** Asks again what is wrong; what is open stays open and scrolled where it was. */
  async refresh(): Promise<void> {
    const path = `/${location.pathname.slice(BASE.length)}`;
    const answer = await fetch(`${BASE}__findings.json?page=${encodeURIComponent(path)}`);
    const findings = (await answer.json()) as PageFindings;
    const scrolled = Number(sessionStorage.getItem(SCROLLED));
    const state = stateOf(findings);
    this.#find('section').dataset['state'] = state;
    this.#find('span').textContent = `检查：${summaryOf(findings)}`;
    const body = this.#find('div');
    body.replaceChildren(...listsOf(findings, BASE));
    const asked = sessionStorage.getItem(OPEN);
    const faulty = findings.here.some(({ severity }) => severity === 'error');
    const wide = matchMedia('(width >= 60rem)').matches;
    this.#show(this.#isWholePage || (asked === null ? faulty && wide : asked === 'yes'));
    body.scrollTop = scrolled;
    this.#find('button').disabled = findings.here.length + findings.elsewhere.length === 0;
    if (!this.#isWholePage) return;
    const { title, text } = introOf(findings);
    this.#find('h1').textContent = title;
    this.#find('p').textContent = text;
    this.#find('details').open = findings.checked && state === 'good';
  }

  /** What the program says about a page it could not show. */
  explain(words: string): void {
    if (!this.#isWholePage) return;
    this.#find('pre').textContent = words;
    this.#find('details').hidden = false;
  }

  get #isOpen(): boolean {
    return this.#find('section').hasAttribute('data-open');
  }

  get #isWholePage(): boolean {
    return this.hasAttribute('data-whole-page');
  }

  #find<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    return this.#root.querySelector(name)!;
  }

  #show(open: boolean, remember = false): void {
    this.#find('section').toggleAttribute('data-open', open);
    this.#find('button').setAttribute('aria-expanded', String(open));
    if (remember) sessionStorage.setItem(OPEN, open ? 'yes' : 'no');
  }
}

customElements.define('findings-panel', FindingsPanel);

// A figure set into another page has no room for it.
if (window.top === window) {
  const panel =
    document.querySelector<FindingsPanel>('findings-panel') ??
    document.body.appendChild(new FindingsPanel());
  import.meta.hot?.on('content:findings', () => void panel.refresh());
  import.meta.hot?.on('vite:error', ({ err }) => panel.explain(`${err.message}\n\n${err.stack}`));
}
