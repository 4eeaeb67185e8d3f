/**
 * The link to the search, which opens a dialog. Kept small, as it is on every page: what searches is
 * loaded when first wanted.
 */
export class QuickSearchLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const dialog = this.querySelector('dialog');
    if (!link || !dialog) return;
    const open = () => {
      const box = document.querySelector<HTMLInputElement>('search-page .search-box input');
      if (box) {
        box.focus();
        box.select();
        return;
      }
      if (!dialog.open) dialog.showModal();
      // At once: what is typed while the tool loads is neither lost nor selected.
      const input = dialog.querySelector('input');
      input?.focus();
      input?.select();
      import('./quick-search.ts')
        .then(({ QuickSearch }) => QuickSearch.of(dialog).open())
        .catch(() => location.assign(link.href));
    };
    // Its backdrop counts as the dialog itself.
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || target === dialog.querySelector('.close')) dialog.close();
    });
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    });
    document.addEventListener('keydown', (event) => {
      if (event.isComposing || event.altKey) return;
      const typing =
        event.target instanceof Element &&
        event.target.closest('input, select, textarea, [contenteditable]');
      const command = event.ctrlKey || event.metaKey;
      const wanted = command
        ? event.key.toLowerCase() === 'k' && !event.shiftKey
        : event.key === '/' && !typing;
      if (!wanted) return;
      event.preventDefault();
      open();
    });
  }
}
