// Applies a reader's own settings before the first paint; a module would come too late.
// @ts-check
for (const name of ['theme', 'size']) {
  try {
    const value = localStorage.getItem(`reading-${name}`);
    if (value) document.documentElement.dataset[name] = value;
  } catch {
    // Storage is closed to this page; the system's settings apply.
  }
}
