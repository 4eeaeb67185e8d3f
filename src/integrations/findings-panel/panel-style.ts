/** The panel's own style, in its shadow: it takes the site's tokens and touches nothing of a page. */
export const PANEL_STYLE = `
:host {
  --edge: 1rem;
  position: fixed;
  inset-block-end: 0;
  inset-inline-end: var(--edge);
  z-index: 1000;
  inline-size: min(34rem, calc(100vw - 2 * var(--edge)));
  font-family: var(--sans);
  font-size: 0.9375rem;
  line-height: 1.65;
  color: var(--ink);
  overflow-wrap: anywhere;
  text-autospace: normal;
}
:host([data-whole-page]) {
  position: static;
  display: block;
  inline-size: auto;
  max-inline-size: 46rem;
  margin-inline: auto;
  padding: clamp(1.5rem, 6vw, 4rem) var(--edge) 4rem;
}
@media print { :host { display: none; } }
section {
  display: flex;
  flex-direction: column;
  max-block-size: min(70vh, 40rem);
  background: var(--paper);
  border: 1px solid var(--line);
  border-block-start: 3px solid var(--lake);
  box-shadow: 0 0 1.5rem rgb(0 0 0 / 12%);
}
section[data-state='error'] { border-block-start-color: var(--cinnabar); }
section[data-state='warning'] { border-block-start-color: var(--sand); }
:host([data-whole-page]) section { max-block-size: none; box-shadow: none; border-inline: 0; border-block-end: 0; background: none; }
section:not([data-open]) { inline-size: fit-content; margin-inline-start: auto; }
h1 { font: 700 clamp(1.7rem, 6vw, 2.4rem) / 1.35 var(--serif); margin: 0 0 0.6rem; }
.intro { margin: 0 0 1.6rem; color: var(--ink-2); font-size: 1rem; }
h2 { margin: 0; font: inherit; }
h2 button {
  display: flex;
  align-items: baseline;
  gap: 0.7em;
  inline-size: 100%;
  padding: 0.55rem 0.9rem;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  font-weight: 600;
  text-align: start;
  cursor: pointer;
}
h2 button::after { content: '展开'; margin-inline-start: auto; font-weight: 400; font-size: 0.875rem; color: var(--ink-2); white-space: nowrap; }
section[data-open] h2 button::after { content: '收起'; }
:host([data-whole-page]) h2 { display: none; }
.body { overflow: auto; padding: 0 0.9rem 0.9rem; border-block-start: 1px solid var(--line); overscroll-behavior: contain; }
:host([data-whole-page]) .body { padding-inline: 0; border: 0; overflow: visible; }
section:not([data-open]) .body { display: none; }
h3 { font: 600 0.875rem/1.6 var(--sans); color: var(--ink-2); margin: 0.9rem 0 0.2rem; }
ol { list-style: none; margin: 0; padding: 0; }
li { padding-block: 0.7rem; border-block-end: 1px solid var(--line); }
li:last-child { border-block-end: 0; }
p { margin: 0; }
strong { color: var(--cinnabar); font-weight: 600; margin-inline-end: 0.4em; }
li[data-severity='warning'] strong { color: var(--sand); }
.fix { margin-block: 0.2rem; }
.where, .acts { font-size: 0.875rem; color: var(--ink-2); }
.acts { display: flex; flex-wrap: wrap; column-gap: 1.2em; }
a { color: inherit; text-decoration-color: var(--cinnabar); text-underline-offset: 0.25em; }
a:hover, .acts button:hover { color: var(--cinnabar); }
.acts button {
  border: 0;
  background: none;
  padding: 0;
  color: inherit;
  font: inherit;
  text-decoration: underline 1px var(--cinnabar);
  text-underline-offset: 0.25em;
  cursor: pointer;
}
.acts button, .acts a { padding-block: 0.25rem; }
:focus-visible { outline: 3px solid var(--sand); outline-offset: 2px; }
details { margin-block-start: 1.6rem; font-size: 0.875rem; color: var(--ink-2); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.8125rem; }
[hidden] { display: none; }
`;
