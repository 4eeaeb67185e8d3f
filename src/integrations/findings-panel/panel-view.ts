import { SEVERITY_LABELS } from '../../checks/finding.ts';
import type { PageFindings, ShownFinding } from './shown-finding.ts';

type Child = Node | string;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @returns one sentence: how many there are, and where. */
export function summaryOf({ checked, here, elsewhere, more }: PageFindings): string {
  if (!checked) return '正在检查……';
  const others = elsewhere.length + more;
  if (here.length + others === 0) return '内容没有问题';
  const own = here.length > 0 ? `本页${here.length}处` : '本页没有问题';
  return others > 0 ? `${own}，别处${others}处问题` : own;
}

/** @returns the colour of the panel, by the worst of all findings. */
export function stateOf({ here, elsewhere }: PageFindings): 'error' | 'warning' | 'good' {
  const all = [...here, ...elsewhere];
  if (all.some(({ severity }) => severity === 'error')) return 'error';
  return all.length > 0 ? 'warning' : 'good';
}

/** @returns the findings of the page, then the others. */
export function listsOf({ here, elsewhere, more }: PageFindings, base: string): Node[] {
  const lists: Node[] = [];
  if (here.length > 0) lists.push(element('h3', {}, `本页，${here.length}处`), listOf(here, base));
  if (elsewhere.length > 0) {
    lists.push(
      element('h3', {}, `别的文件，${elsewhere.length + more}处`),
      listOf(elsewhere, base),
    );
  }
  if (more > 0) {
    lists.push(element('p', {}, `另有${more}处没有列出，在终端里运行 npm run check 可以看全。`));
  }
  return lists;
}

function listOf(findings: readonly ShownFinding[], base: string): Node {
  return element('ol', {}, ...findings.map((finding) => itemOf(finding, base)));
}

function itemOf({ severity, where, file, message, fix, docs }: ShownFinding, base: string): Node {
  const inEditor = element('button', { type: 'button' }, '在编辑器里打开');
  inEditor.addEventListener('click', () => {
    // Vite answers for it outside the base.
    void fetch(`/__open-in-editor?file=${encodeURIComponent(file)}`);
  });
  const copy = element('button', { type: 'button' }, '复制位置');
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(where).then(() => {
      copy.textContent = '已复制';
    });
  });
  const address = encodeURI(file.startsWith('/') ? file : `/${file}`).replace(
    /[#?]/g,
    encodeURIComponent,
  );
  return element(
    'li',
    { 'data-severity': severity },
    element('p', {}, element('strong', {}, SEVERITY_LABELS[severity]), message),
    element('p', { class: 'fix' }, `怎么改：${fix}`),
    element('p', { class: 'where' }, element('a', { href: `vscode://file${address}` }, where)),
    element(
      'p',
      { class: 'acts' },
      inEditor,
      copy,
      element('a', { href: base + docs.slice(1) }, '规则说明'),
    ),
  );
}

/** @returns what the panel says where the page itself could not be shown. */
export function introOf(findings: PageFindings): { title: string; text: string } {
  const title = '这一页暂时显示不出来';
  if (!findings.checked) return { title, text: '正在查找原因，请稍等……' };
  if (findings.here.length + findings.elsewhere.length > 0) {
    const text = '下面是查出来的笔误。照着改好、保存，这一页会自己回来，不必重新打开。';
    return { title, text };
  }
  return {
    title,
    text: '内容没有查出笔误，问题可能在程序里。请把下面的原话发给维护网站的同事。',
  };
}
