import { SEVERITY_LABELS } from '../../checks/finding.ts';
import { pageOf } from '../../checks/reporters/reporter.ts';
import { element } from '../../search/client/markup.ts';
import type { Findings, ShownFinding } from '../messages.ts';

/** What can be done about a finding. */
export interface FindingSteps {
  /** The base of the site, without a slash at its end. */
  base: string;
  show: (finding: ShownFinding) => void;
  mend: (finding: ShownFinding) => void;
  /** Puts the number that a finding means on record. */
  register: (finding: ShownFinding) => void;
}

/** What is done to a picture. */
const MENDS = { strip: '去掉照片里的信息', remove: '删掉这张图片' };

/** More of other files would be no list that anyone reads. */
const MOST_ELSEWHERE = 100;

/** Writes the findings of what is being written, and those of everything else. */
export function showFindings(
  place: { here: HTMLElement; elsewhere: HTMLDetailsElement; summary: HTMLElement },
  { here, elsewhere, errors }: Findings,
  steps: FindingSteps,
): void {
  place.here.replaceChildren(...here.map((finding) => item(finding, steps, true)));
  const list = elsewhere.slice(0, MOST_ELSEWHERE).map((finding) => item(finding, steps));
  place.elsewhere.hidden = list.length === 0;
  place.elsewhere.querySelector('summary')!.textContent = `别处还有${elsewhere.length}处`;
  place.elsewhere.querySelector('ol')!.replaceChildren(...list);
  place.summary.textContent =
    here.length > 0
      ? `这一篇有${here.length}处要看`
      : errors > 0
        ? '这一篇没有要改的，别处有错误'
        : '没有错误';
}

function item(finding: ShownFinding, steps: FindingSteps, isHere = false): HTMLLIElement {
  const { rule, severity, place, span, message, mend } = finding;
  // A record goes into the text that is open.
  const number = isHere ? finding.number : undefined;
  // Here nobody writes code: a button does what the checks ask for.
  const fix = number ? '点“登记这个数字”，填上出处；不是数据的，换个说法。' : finding.fix;
  const made = element(
    'li',
    {},
    element('p', { className: 'message' }, `${SEVERITY_LABELS[severity]}：${message}`),
    element('p', { className: 'fix' }, fix),
  );
  made.dataset['rule'] = rule;
  made.dataset['severity'] = severity;
  const isText = isHere && span !== undefined && place.endsWith('.mdx');
  const show = element('button', { type: 'button' }, isText ? '看在哪里' : place);
  show.title = place;
  show.addEventListener('click', () => steps.show(finding));
  const row = element('p', { className: 'steps' }, show);
  if (mend) {
    const words =
      'text' in mend ? mendWords(mend.text) : MENDS['strip' in mend ? 'strip' : 'remove'];
    const button = element('button', { type: 'button', className: 'mend' }, words);
    button.addEventListener('click', () => steps.mend(finding));
    row.append(button);
  }
  if (number) {
    const button = element('button', { type: 'button', className: 'mend' }, '登记这个数字');
    button.addEventListener('click', () => steps.register(finding));
    row.append(button);
  }
  row.append(element('a', { href: steps.base + pageOf(rule), target: '_blank' }, '说明'));
  made.append(row);
  return made;
}

function mendWords(text: string): string {
  if (text.trim() === '') return '删去';
  return [...text].length > 20 ? '照办' : `改成“${text}”`;
}
