/** Space between a mark and the note on it, in pixels; and how far from a mark a pointer still means it. */
const GAP = 8;
const REACH = 14;

let plates = 0;

/**
 * Makes a drawing explorable: one stop for the keyboard, arrow keys from mark to mark, each spoken;
 * a note by the mark under the pointer or the finger. All words come from the figure's own table,
 * which says the same without this script.
 */
class FigurePlate extends HTMLElement {
  readonly #rows = new Map<string, HTMLTableRowElement>();
  readonly #options: HTMLElement[] = [];
  readonly #list = document.createElement('div');
  readonly #note = document.createElement('div');
  #active = -1;

  connectedCallback(): void {
    const figure = this.closest('figure');
    for (const row of figure?.querySelectorAll<HTMLTableRowElement>(ROWS) ?? []) {
      const key = keyOf(row);
      if (this.querySelector(`svg ${key}`)) this.#rows.set(key, row);
    }
    if (this.#rows.size === 0) return;
    const title = figure?.querySelector('.title') ?? document.querySelector('h1');
    this.#build(title?.textContent.trim() ?? '');
    this.addEventListener('pointermove', (event) => this.#point(event));
    this.addEventListener('pointerdown', (event) => this.#point(event));
    this.addEventListener('pointerleave', () => this.#show(-1));
    this.#list.addEventListener('focus', () => this.#show(Math.max(0, this.#active)));
    this.#list.addEventListener('blur', () => this.#show(-1));
    this.#list.addEventListener('keydown', (event) => this.#press(event));
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#show(-1));
  }

  #build(title: string): void {
    plates += 1;
    this.#list.className = 'marks';
    this.#list.tabIndex = 0;
    this.#list.role = 'listbox';
    this.#list.ariaLabel = `逐项看图“${title}”：用方向键移动，回车看出处，Esc收起`;
    for (const row of this.#rows.values()) {
      const option = document.createElement('div');
      option.id = `mark-${plates}-${this.#options.length}`;
      option.role = 'option';
      option.ariaSelected = 'false';
      option.textContent = wordsOf(row).join('，');
      this.#options.push(option);
    }
    this.#list.append(...this.#options);
    this.#note.className = 'mark-note';
    this.#note.ariaHidden = 'true';
    this.#note.hidden = true;
    this.append(this.#list, this.#note);
  }

  #press(event: KeyboardEvent): void {
    const last = this.#options.length - 1;
    const target: Record<string, number> = {
      ArrowRight: this.#active + 1,
      ArrowDown: this.#active + 1,
      ArrowLeft: this.#active - 1,
      ArrowUp: this.#active - 1,
      Home: 0,
      End: last,
    };
    const next = target[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      [...this.#rows.values()][this.#active]?.querySelector('a')?.click();
    } else if (next !== undefined) {
      this.#show(Math.min(last, Math.max(0, next)));
    } else return;
    event.preventDefault();
  }

  #point({ target, clientX, clientY }: PointerEvent): void {
    if (this.#note.contains(target as Node)) return;
    const distance = (key: string) => {
      const marks = [...this.#visible(key)];
      if (marks.includes(target as SVGGraphicsElement)) return -1;
      return Math.min(
        ...marks.map((mark) => gapTo(mark.getBoundingClientRect(), clientX, clientY)),
      );
    };
    const gaps = [...this.#rows.keys()].map(distance);
    const nearest = Math.min(...gaps);
    this.#show(nearest <= REACH ? gaps.indexOf(nearest) : -1);
  }

  #show(index: number): void {
    if (index === this.#active && !this.#note.hidden) return;
    this.#active = index;
    for (const mark of this.querySelectorAll('[data-on]')) mark.removeAttribute('data-on');
    for (const [at, option] of this.#options.entries()) option.ariaSelected = String(at === index);
    const entry = [...this.#rows][index];
    this.#note.hidden = !entry;
    if (!entry) {
      this.#list.removeAttribute('aria-activedescendant');
      return;
    }
    const [key, row] = entry;
    const marks = [...this.#visible(key)];
    for (const mark of marks) mark.setAttribute('data-on', '');
    this.#list.setAttribute('aria-activedescendant', this.#options[index]!.id);
    this.#note.replaceChildren(
      ...wordsOf(row).map((words, place) => {
        const line = document.createElement(place === 1 ? 'b' : 'span');
        line.textContent = words;
        return line;
      }),
    );
    this.#place(marks);
  }

  /** Above the marks, or below where there is no room; never beyond the drawing's sides. */
  #place(marks: SVGGraphicsElement[]): void {
    const frame = this.getBoundingClientRect();
    const shapes = marks.filter(({ tagName }) => tagName !== 'text');
    const boxes = (shapes.length > 0 ? shapes : marks).map((mark) => mark.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const { offsetWidth: width, offsetHeight: height } = this.#note;
    const x = Math.min(Math.max(0, (left + right - width) / 2 - frame.left), frame.width - width);
    const above = top - height - GAP;
    const y = (above >= 0 ? above : bottom + GAP) - frame.top;
    this.#note.style.translate = `${Math.max(0, x)}px ${y}px`;
  }

  *#visible(key: string): Generator<SVGGraphicsElement> {
    for (const mark of this.querySelectorAll<SVGGraphicsElement>(`svg ${key}`)) {
      if (mark.getClientRects().length > 0) yield mark;
    }
  }
}

const ROWS = 'tr[data-record], tr[data-word]';

/** @returns the selector of the marks that a row of the table is about. */
function keyOf({ dataset }: HTMLElement): string {
  const { record, word } = dataset;
  return record === undefined ? `[data-word="${word}"]` : `[data-fact="${record}"]`;
}

/** The cells that say what a mark is; where it comes from is left to the table. */
function wordsOf(row: HTMLTableRowElement): string[] {
  const cells = [...row.cells].filter((cell) => !('aside' in cell.dataset));
  return cells.map((cell) => cell.textContent.replace(/\s*\n\s*/g, '').trim()).filter(Boolean);
}

function gapTo({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

customElements.define('figure-plate', FigurePlate);
