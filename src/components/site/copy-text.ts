/** Copies a text and says so on the button; where the browser does not let it, shows the text. */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.dataset['copied'] = '';
    if (button.textContent.trim()) button.textContent = '已复制';
    else button.ariaLabel = '已复制';
  } catch {
    // Not over plain HTTP, and not where a reader has forbidden it.
    prompt('请复制', text);
  }
}
