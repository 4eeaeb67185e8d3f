/** What a preview has besides the site’s own styles; it stands after them, outside of their layers. */
export const PREVIEW_STYLES = `
.preview-banner {
  background: var(--cinnabar);
  color: var(--paper);
  padding: 0.7rem var(--gutter);
  font-size: 0.9375rem;
  line-height: 1.6;
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
}
.preview-banner strong {
  font-size: 1.125rem;
  margin-inline-end: 0.8em;
}
.preview-foot {
  margin-block: 3rem 2rem;
  padding-block-start: 1rem;
  border-block-start: 1px solid var(--line);
  color: var(--ink-2);
  font-size: 0.875rem;
}
.preview-notes {
  margin-block-start: 3rem;
  max-inline-size: var(--measure);
}
.preview-notes h2 {
  font-size: var(--s2);
  margin-block-end: 0.6rem;
}
.preview-notes section {
  position: static;
  inline-size: auto;
  max-inline-size: none;
  max-block-size: none;
  margin: 0;
  padding: 0.9rem 0;
  color: inherit;
  background: none;
  box-shadow: none;
  border-block-start: 1px solid var(--line);
  break-inside: avoid;
}
.preview-notes section:target,
.fact:target {
  background: var(--sand-wash);
}
@media (max-width: 56rem) {
  .spread {
    display: block;
  }
  .aside {
    margin-block-start: 2.5rem;
  }
}
@media print {
  a[data-site]::after {
    content: none;
  }
  body {
    display: block;
  }
  .spread {
    display: block;
  }
  .scroll-x {
    overflow: visible;
  }
  .scroll-x table {
    min-inline-size: 0;
    font-size: 9pt;
  }
}
`;
