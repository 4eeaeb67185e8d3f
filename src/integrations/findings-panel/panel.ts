import { PANEL_STYLE } from './panel-style.ts';
import { introOf, listsOf, stateOf, summaryOf } from './panel-view.ts';
import type { PageFindings } from './shown-finding.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const OPEN = 'findings-panel-open';
const SCROLLED = 'findings-panel-scrolled';

/** What is wrong with the content, in the corner of every page of the preview. */
class FindingsPanel extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #section = document.createElement('section');
  readonly #button = document.createElement('button');
  readonly #summary = document.createElement('span');
  readonly #body = document.createElement('div');
  readonly #title = document.createElement('h1');
  readonly #intro = document.createElement('p');
  readonly #details = document.createElement('details');
  readonly #words = document.createElement('pre');

  connectedCallback(): void {
    const style = document.createElement('style');
    style.textContent = PANEL_STYLE;
    this.#section.setAttribute('aria-label', '内容检查，只在预览里有');
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => this.#show(!this.#isOpen, true));
    const heading = document.createElement('h2');
    heading.append(this.#button);
    this.#button.setAttribute('aria-controls', 'findings');
    this.#body.id = 'findings';
    this.#body.className = 'body';
    this.#intro.className = 'intro';
    this.#summary.setAttribute('aria-live', 'polite');
    this.#button.append(this.#summary);
    this.#body.addEventListener('scroll', () => {
      sessionStorage.setItem(SCROLLED, String(this.#body.scrollTop));
    });
    const summary = document.createElement('summary');
    summary.textContent = '程序的原话（给维护网站的同事看）';
    this.#details.append(summary, this.#words);
    this.#details.hidden = true;
    this.#section.append(heading, this.#body);
    this.#root.append(style);
    if (this.#isWholePage) this.#root.append(this.#title, this.#intro);
    this.#root.append(this.#section);
    if (this.#isWholePage) this.#root.append(this.#details);
    void this.refresh();
  }

  /** Asks again what is wrong; what is open stays open and scrolled where it was. */
  async refresh(): Promise<void> {
    const path = `/${location.pathname.slice(BASE.length)}`;
    const answer = await fetch(`${BASE}__findings.json?page=${encodeURIComponent(path)}`);
    const findings = (await answer.json()) as PageFindings;
    const scrolled = Number(sessionStorage.getItem(SCROLLED));
    const state = stateOf(findings);
    this.#section.dataset['state'] = state;
    this.#summary.textContent = `检查：${summaryOf(findings)}`;
    this.#body.replaceChildren(...listsOf(findings, BASE));
    const asked = sessionStorage.getItem(OPEN);
    const faulty = findings.here.some(({ severity }) => severity === 'error');
    const wide = matchMedia('(width >= 60rem)').matches;
    this.#show(this.#isWholePage || (asked === null ? faulty && wide : asked === 'yes'));
    this.#body.scrollTop = scrolled;
    this.#button.disabled = findings.here.length + findings.elsewhere.length === 0;
    if (!this.#isWholePage) return;
    const { title, text } = introOf(findings);
    this.#title.textContent = title;
    this.#intro.textContent = text;
    this.#details.open = findings.checked && state === 'good';
  }

  /** What the program says about a page it could not show. */
  explain(words: string): void {
    this.#words.textContent = words;
    this.#details.hidden = false;
  }

  get #isOpen(): boolean {
    return this.#section.hasAttribute('data-open');
  }

  get #isWholePage(): boolean {
    return this.hasAttribute('data-whole-page');
  }

  #show(open: boolean, remember = false): void {
    this.#section.toggleAttribute('data-open', open);
    this.#button.setAttribute('aria-expanded', String(open));
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
