import type { Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';

/** What a number shows on the page, and what it says. */
export interface FactShown {
  shown: string;
  label: string;
}

export interface ChipOptions {
  facts: (id: string, show: string) => FactShown | undefined;
  /** @returns where the browser finds a picture of the write-up's folder. */
  pictures?: ((src: string) => string | undefined) | undefined;
  /** @returns what a figure is called. */
  figures?: ((id: string) => string | undefined) | undefined;
}

type Draw = (node: Node) => HTMLElement;

/** How what is no text stands in the editor: as one thing, with words for who cannot see it. */
export function chips(options: ChipOptions): Record<string, NodeViewConstructor> {
  return {
    fact: view((node) => fact(node, options)),
    figure: view(({ attrs: { id } }) =>
      block('figure', `图：${options.figures?.(String(id)) ?? String(id)}`, '图表'),
    ),
    raw: view(({ attrs: { src } }) => block('raw', String(src), '编辑器不认得的原文')),
    image: view((node) => image(node, options)),
    note: view(({ attrs: { label } }) => chip('note', String(label), `脚注${String(label)}的标记`)),
  };
}

function view(draw: Draw): NodeViewConstructor {
  return (node): NodeView => {
    const type = node.type;
    const dom = draw(node);
    return {
      dom,
      update(next) {
        if (next.type !== type || !next.hasMarkup(node.type, node.attrs, node.marks)) return false;
        return true;
      },
      // What is written into it is no change of the document.
      ignoreMutation: () => true,
    };
  };
}

function chip(kind: string, text: string, label: string): HTMLElement {
  const dom = document.createElement('span');
  dom.className = `chip ${kind}`;
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'img');
  dom.setAttribute('aria-label', label);
  dom.textContent = text;
  return dom;
}

function fact({ attrs: { id, show } }: Node, { facts }: ChipOptions): HTMLElement {
  const found = facts(String(id), String(show));
  const dom = found
    ? chip('fact', found.shown, `数字${found.shown}，${found.label}`)
    : chip('fact missing', String(id), `没有编号为${String(id)}的数字`);
  dom.dataset['fact'] = String(id);
  if (found) dom.title = `${found.label}；双击更正`;
  return dom;
}

function block(kind: string, text: string, label: string): HTMLElement {
  const dom = document.createElement('div');
  dom.className = `atom ${kind}`;
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', label);
  dom.textContent = text;
  return dom;
}

function image({ attrs: { src, alt } }: Node, { pictures }: ChipOptions): HTMLElement {
  const url = pictures?.(String(src));
  if (url === undefined)
    return chip('image', `图片：${String(alt || src)}`, `图片，${String(alt || '没有说明')}`);
  const dom = document.createElement('img');
  dom.src = url;
  dom.alt = String(alt);
  return dom;
}
