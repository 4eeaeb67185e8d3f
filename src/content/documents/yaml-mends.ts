import { withCurlyQuotes } from './json-tokens.ts';
import { applyMends, mergeLines, type Mend } from './mends.ts';

/** A slip as a pattern of a line: what it becomes, and what is said of it. */
interface Slip {
  pattern: RegExp;
  /** From the groups `before` and `slip`, of which only the second changes. */
  text: (slip: string, groups: Record<string, string>) => string;
  message: string;
  fix: (text: string) => string;
}

const write = (text: string) => `写作 ${text}。`;

const SPACED = (text: string) => `冒号后加一个空格：写作“${text}”。`;

/** What a reader of YAML takes as plain words, while its author meant a list or a quotation. */
const MISTAKEN: readonly Slip[] = [
  {
    pattern:
      /^(?<before>(?:title|summary):\s+)(?<slip>(?<words>[^"'[{|>#\s][^"]*?\s#[ \t]*[^\s"][^"]*?))(?=\s*$)/d,
    text: (_, { words = '' }) => JSON.stringify(words),
    message: '空格和井号后面的字会被当作注释，读者看不到。',
    fix: (text) => `写作 ${text}；不给读者看的，删去井号和后面的字。`,
  },
  {
    pattern: /^(?<before>\s*(?:-\s+)?)(?<slip>(?<key>[A-Za-z]+):(?<value>["“[{].*))$/d,
    text: (_, { key = '', value = '' }) => `${key}: ${value}`,
    message: '冒号后面没有空格，网站认不出这一项。',
    fix: SPACED,
  },
  {
    pattern: /^(?<before>\s*(?:[A-Za-z]+:|-)\s+)(?<slip>[[{].*[\]}])(?=\s*$)/d,
    text: (slip) =>
      slip.replace(/"(?:[^"\\]|\\.)*"|(?<=[{,]\s*[A-Za-z]+)(?::(?=["“[{\d])|：\s*)/g, (found) =>
        found.startsWith('"') ? found : ': ',
      ),
    message: '冒号要用半角的，后面空一格，不然网站认不出这一项。',
    fix: SPACED,
  },
  {
    pattern:
      /^(?<before>\s*(?:[A-Za-z]+:|-)\s+)(?!"[^"]*"\s*$)(?<slip>[“”＂"](?<words>[^“”＂"]*)[“”＂"])(?=\s*$)/d,
    text: (_, { words = '' }) => JSON.stringify(words),
    message: '这里用了中文引号，网站会把它当作文字的一部分。',
    fix: (text) => `写作 ${text}；名称本来就带引号的，外面再加一对半角双引号。`,
  },
  {
    pattern: /^(?<before>\s*[A-Za-z]+:\s+)(?<slip>[【［](?<words>[^\]】［］"]*)[\]】］])(?=\s*$)/d,
    text: (_, { words = '' }) => `[${words.split(/[,，、]\s*/).join(', ')}]`,
    message: '列表用了全角方括号。',
    fix: write,
  },
  {
    pattern: /^(?<before>\s*[A-Za-z]+:\s+)(?<slip>\[[^\]"']*[，、][^\]"']*\])(?=\s*$)/d,
    text: (slip) => slip.replace(/\s*[，、]\s*/g, ', '),
    message: '列表里用了全角逗号，几项会连成一项。',
    fix: write,
  },
  {
    pattern:
      /^(?<before>\s*[A-Za-z]+:\s+)(?<slip>[[{][^\]}]*[:,[{]\s*“[^“”]*”\s*[,\]}].*)(?=\s*$)/d,
    text: (slip) => slip.replace(/(?<=[[{,:]\s*)“([^“”]*)”(?=\s*[,\]}])/g, '"$1"'),
    message: '这里用了中文引号，网站会把它当作文字的一部分。',
    fix: write,
  },
  {
    pattern: /^(?<before>\s*[A-Za-z]+:\s+)(?<slip>｛.*[｝}])(?=\s*$)/d,
    text: (slip) =>
      slip.replace(/^｛/, '{').replace(/｝$/, '}').replace(/：\s*/g, ': ').replace(/[“”]/g, '"'),
    message: '这里用了全角花括号。',
    fix: write,
  },
];

/** What keeps YAML from being read at all. */
const BROKEN: readonly Slip[] = [
  {
    pattern: /^(?<before>\s*)(?<slip>(?<key>[A-Za-z]+):[\u3000\u00a0]\s*(?<value>.*))$/d,
    text: (_, { key = '', value = '' }) => `${key}: ${value}`,
    message: '冒号后面的空格不是半角的，网站认不出这一项。',
    fix: (text) => `换成一个半角空格：写作“${text}”。`,
  },
  {
    pattern: /^(?<before> *)(?<slip>\t[\t ]*)(?=\S)/d,
    text: () => '  ',
    message: '缩进用了制表符（Tab 键），读不出来。',
    fix: () => '改成两个空格。',
  },
  {
    pattern: /^(?<before>\s*)(?<slip>(?<key>[A-Za-z]+)\s*：[ \t\u3000]*(?<value>.*))$/d,
    text: (_, { key = '', value = '' }) => `${key}: ${value}`,
    message: '冒号是全角的，网站认不出这一项。',
    fix: (text) => `冒号用半角，后面空一格：写作“${text}”。`,
  },
  {
    pattern: /^(?<before>\s*)(?<slip>(?<key>[A-Za-z]+):(?=[^\s/])(?<value>.*))$/d,
    text: (_, { key = '', value = '' }) => `${key}: ${value}`,
    message: '冒号后面没有空格，网站认不出这一项。',
    fix: SPACED,
  },
  {
    pattern: /^(?<before>\s*[A-Za-z]+:\s+)(?<slip>(?<words>[^"'[{|>\s][^"]*?:\s[^"]*?))(?=\s*$)/d,
    text: (_, { words = '' }) => {
      const wide = words.replace(/(?<=[\p{Script=Han}”》）])\s*:\s+/gu, '：');
      return /:\s/.test(wide) ? JSON.stringify(words) : wide;
    },
    message: '文字里有半角冒号，网站会当作另一项。',
    fix: (text) => `写作“${text}”。`,
  },
  {
    pattern:
      /^(?<before>\s*(?:[A-Za-z]+:|-)\s+)(?<slip>(?:\[.*)?".*"(?:.*[^\s"].*)?|'.*'.*')(?=\s*$)/d,
    text: curled,
    message: '双引号里面又有半角双引号，网站分不清到哪里为止。',
    fix: (text) => `里面的引号用“”：写作 ${text}。`,
  },
  {
    pattern: /^(?<before>\s*[A-Za-z]+:\s+)(?<slip>"(?<words>(?:[^"\\]|\\.)*?)[”“＂]?)(?=\s*$)/d,
    text: (_, { words = '' }) => JSON.stringify(words),
    message: '引号没有成对。',
    fix: write,
  },
  {
    pattern: /^(?<before>\s*[A-Za-z]+:\s+)(?<slip>(?<words>[^"'[{|>\s][^"]*)")(?=\s*$)/d,
    text: (_, { words = '' }) => JSON.stringify(words),
    message: '引号没有成对。',
    fix: write,
  },
];

/** Quotation marks that close nothing — neither the line nor an item of a list — stand for “ ”. */
function curled(typed: string): string {
  if (/^"[^"]*"[^"\s,\]].*[^"]$/.test(typed)) return JSON.stringify(withCurlyQuotes(typed));
  const single = /^'(.*)'$/.exec(typed)?.[1];
  if (single !== undefined) return JSON.stringify(withCurlyQuotes(single, "'"));
  return typed.replace(
    /"((?:[^"\\]|\\.|"(?!\s*(?:[,\]]|$)))*)"(?=\s*(?:[,\]]|$))/g,
    (_, words: string) => `"${withCurlyQuotes(words)}"`,
  );
}

/**
 * @param isBroken whether YAML's own reader stops at the text
 * @returns slips of typing in front matter, in order, each with what belongs there
 */
export function mendYaml(yaml: string, isBroken: (yaml: string) => boolean): Mend[] {
  const mistaken = mendsOf(yaml, MISTAKEN);
  const read = mistaken.length > 0 ? applyMends(yaml, mistaken).text : yaml;
  if (!isBroken(read)) return mergeLines(yaml, mistaken);
  const kept = [...mistaken];
  for (const slip of BROKEN) {
    const found = mendsOf(yaml, [slip]).filter(
      ({ start, end }) => !kept.some((other) => other.start < end && start < other.end),
    );
    kept.push(...found);
    if (found.length > 0 && !isBroken(applyMends(yaml, kept).text)) break;
  }
  return mergeLines(yaml, kept);
}

function mendsOf(yaml: string, slips: readonly Slip[]): Mend[] {
  const mends: Mend[] = [];
  let at = 0;
  for (const whole of yaml.split('\n')) {
    const line = whole.replace(/\r$/, '');
    for (const { pattern, text: instead, message, fix } of slips) {
      const found = pattern.exec(line);
      const place = found?.indices?.groups?.['slip'];
      if (!found || !place) continue;
      const { slip = '', ...groups } = found.groups ?? {};
      const text = instead(slip, groups);
      if (text === slip) continue;
      mends.push({ start: at + place[0], end: at + place[1], text, message, fix: fix(text) });
      break;
    }
    at += whole.length + 1;
  }
  return mends;
}
