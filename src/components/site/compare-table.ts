const CELLS = ['period', 'scope', 'origin'];

/** @returns a row of the table, its words and its number copied from a row of the page. */
export function rowOf(source: HTMLElement, bar: Bar | undefined): HTMLElement {
  const part = (name: string) =>
    [...(source.querySelector(`[data-part="${name}"]`)?.childNodes ?? [])].map((node) =>
      node.cloneNode(true),
    );
  const head = element('th');
  head.scope = 'row';
  head.append(...part('label'));
  const number = element('td');
  number.append(...part('number'), ...(bar ? [drawn(bar)] : []));
  const cells = CELLS.map((name) => {
    const cell = element('td');
    cell.append(...part(name));
    return cell;
  });
  const row = element('tr');
  row.append(head, number, ...cells);
  return row;
}

/** @returns a row that names what follows it. */
export function titleRow(title: string): HTMLElement {
  const name = element('th', title);
  name.colSpan = 2 + CELLS.length;
  name.scope = 'rowgroup';
  const row = element('tr');
  row.append(name);
  return row;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** The policy of the pages forbids style attributes, and lets a script set properties. */
function drawn({ zero, start, length, negative }: Bar): HTMLElement {
  const mark = element('span');
  mark.className = negative ? 'bar negative' : 'bar';
  const track = element('span');
  track.className = 'track';
  track.ariaHidden = 'true';
  for (const [name, part] of Object.entries({ zero, start, length })) {
    track.style.setProperty(`--${name}`, String(part));
  }
  track.append(mark);
  return track;
}

/** A bar on a track from 0 to 1 that holds zero and every value. */
interface Bar {
  zero: number;
  start: number;
  length: number;
  /** Ends at zero instead of beginning there. */
  negative: boolean;
}

/** @returns the bars of finite values on one scale that includes zero. */
export function barsOf(values: readonly number[]): Bar[] {
  const lowest = Math.min(0, ...values);
  const span = Math.max(0, ...values) - lowest || 1;
  return values.map((value) => ({
    zero: (0 - lowest) / span,
    start: (Math.min(value, 0) - lowest) / span,
    length: Math.abs(value) / span,
    negative: value < 0,
  }));
}
