import { createProcessor } from '@mdx-js/mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';

/** What authors may use, written out again: the oracle does not trust the vocabulary. */
const TAGS = ['Fact', 'Figure', 'Gap', 'Term', 'br', 'sub', 'sup'];

interface Syntax {
  type: string;
  [key: string]: unknown;
}

/**
 * Compiles a write-up with MDX's own compiler and looks at the program, not at the Markdown.
 * @returns everything in the program that could run, load or lead where it must not
 */
export async function dangersOf(text: string): Promise<string[]> {
  let program: Syntax | undefined;
  const capture = () => (tree: unknown) => {
    program = structuredClone(tree) as Syntax;
  };
  const remarkPlugins = [remarkGfm, remarkCjkFriendly];
  await createProcessor({ jsx: true, remarkPlugins, recmaPlugins: [capture] }).process(text);
  const dangers: string[] = [];
  for (const node of everyNode(program)) {
    if (/^Import|^Export(All|Named)|Spread/.test(node.type) && !isOfCompiler(node)) {
      dangers.push(node.type);
    } else if (node.type === 'JSXExpressionContainer' && !isText(node['expression'])) {
      dangers.push(`expression ${JSON.stringify(node['expression']).slice(0, 200)}`);
    } else if (node.type === 'JSXAttribute') {
      dangers.push(...attributeDangers(node));
    } else if (node.type === 'JSXOpeningElement') {
      const name = nameOf(node['name'] as Syntax);
      if (!/^_components\.[a-z][a-z0-9]*$|^MDX(Content|Layout)$|^_createMdxContent$/.test(name)) {
        if (!TAGS.includes(name)) dangers.push(`<${name}>`);
      }
    }
  }
  return dangers;
}

function* everyNode(value: unknown): Generator<Syntax> {
  if (Array.isArray(value)) for (const item of value) yield* everyNode(item);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as Syntax;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'position' && key !== 'loc') yield* everyNode(inner);
    }
  }
}

/** `{..._components}`, `{...props}` and the like: what the compiler adds around every write-up. */
function isOfCompiler(node: Syntax): boolean {
  const spread = (node['argument'] ?? {}) as Syntax;
  if (spread.type === 'Identifier') return spread['name'] === 'props';
  return spread.type === 'MemberExpression' && JSON.stringify(spread).includes('"components"');
}

function isText(expression: unknown): boolean {
  const { type, value } = expression as Syntax;
  return type === 'Literal' && typeof value === 'string';
}

function attributeDangers(attribute: Syntax): string[] {
  const name = nameOf(attribute['name'] as Syntax);
  const value = attribute['value'] as Syntax | null;
  const words = value?.type === 'JSXExpressionContainer' ? (value['expression'] as Syntax) : value;
  if (/:|^on|^srcdoc$|^is$/i.test(name)) return [`${name}=`];
  if (value === null || typeof words?.['value'] !== 'string') {
    return value === null ? [`${name} without a value`] : [];
  }
  if (name !== 'href' && name !== 'src') return [];
  const base = 'https://base.invalid/cases/a/';
  // An address that no browser can read leads nowhere.
  if (!URL.canParse(words['value'], base)) return [];
  const { protocol, host } = new URL(words['value'], base);
  const ours = host === 'base.invalid';
  if (name === 'src') return ours ? [] : [`src=${words['value']}`];
  const fine = protocol === 'mailto:' || ours || /^https?:\/\//i.test(words['value']);
  return fine && /^(https?|mailto):$/.test(protocol) ? [] : [`href=${words['value']}`];
}

function nameOf(name: Syntax): string {
  if (name.type === 'JSXMemberExpression') {
    return `${nameOf(name['object'] as Syntax)}.${nameOf(name['property'] as Syntax)}`;
  }
  if (name.type === 'JSXNamespacedName') {
    return `${nameOf(name['namespace'] as Syntax)}:${nameOf(name['name'] as Syntax)}`;
  }
  return String(name['name']);
}
