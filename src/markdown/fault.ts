import type { VFileMessage } from 'vfile-message';
import { HTML_WORDS, wordOf } from '../domain/vocabulary.ts';
import type { Excess } from './limits.ts';
import {
  lastOpening,
  lineEnd,
  offsetOf,
  openBrace,
  openTag,
  partnerOf,
  spoiltTagEnd,
  TAG_NAME,
  tagEnd,
} from './tag-text.ts';

/** Kinds of fault of which the same is said whatever stands there. */
export type PlainKind = Excess | 'angle' | 'comment' | 'brace' | 'more' | 'unreadable';

/** A place where MDX cannot be read; offsets count UTF-16 units of the whole file. */
export interface MdxFault {
  kind:
    PlainKind | 'address' | 'tag' | 'closing' | 'unclosed' | 'unopened' | 'mismatch' | 'misplaced';
  start: number;
  end: number;
  /** The tag or text at fault, for the message. */
  text: string;
  /** The name of the tag that was expected, or that is at fault. */
  name?: string;
}

/** A fault and what is to be read as text so that the rest can be read on. */
export interface Recovery {
  fault: MdxFault;
  hide: [number, number][];
}

const ADDRESS = /^<(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.|[^\s<>@"'={}]+@)[^\s<>]*>/i;

/**
 * @param body the text as it was parsed
 * @returns what stopped the parser, found again in the text: the parser's words are English and its
 * place is often where it gave up, not where the mistake is.
 */
export function recoveryOf(error: VFileMessage, body: string): Recovery {
  const { place } = error;
  const point = place && ('start' in place ? place.start : place);
  const at = Math.min(
    point?.offset ?? offsetOf(body, error.line ?? 1, error.column ?? 1),
    body.length,
  );
  if (error.source === 'mdast-util-mdx-jsx') return fromTree(error, body, at);
  if (error.source === 'micromark-extension-mdx-jsx') return fromTag(body, at);
  const start = openBrace(body, at);
  return one(body, 'brace', start, start + 1);
}

function one(
  body: string,
  kind: MdxFault['kind'],
  start: number,
  end: number,
  name?: string,
  also: [number, number][] = [],
): Recovery {
  const text = body.slice(start, end);
  return {
    fault: { kind, start, end, text, ...(name && { name }) },
    hide: [[start, end], ...also],
  };
}

/** A tag that breaks off, or a `<` that begins none. */
function fromTag(body: string, at: number): Recovery {
  const start = openTag(body, at);
  const rest = body.slice(start, lineEnd(body, start));
  if (rest.startsWith('<!--')) {
    const close = body.indexOf('-->', start);
    return one(body, 'comment', start, close < 0 ? start + 4 : close + 3);
  }
  const address = ADDRESS.exec(rest)?.[0];
  if (address) return one(body, 'address', start, start + address.length);
  const name = TAG_NAME.exec(rest)?.[1];
  const known = name && (wordOf(name) ?? HTML_WORDS.includes(name));
  if (!name || (!known && (!/^[a-z]/i.test(name) || !/^[^<]*>/.test(rest.slice(1))))) {
    return one(body, 'angle', start, start + 1);
  }
  const ended = tagEnd(body, start);
  const end = body[ended - 1] === '>' ? ended : (spoiltTagEnd(body, start, name) ?? ended);
  const closed = /[/／]\s*[>＞]?$/.test(body.slice(start, end)) || rest.startsWith('</');
  const partner = closed ? undefined : partnerOf(body, end, name);
  return one(body, 'tag', start, end, name, partner && [partner]);
}

/** Tags that are well formed but do not pair. */
function fromTree({ reason }: VFileMessage, body: string, at: number): Recovery {
  const [, name = '', line, column] = /`<\/?([^`>]*)>`[^`]*? \((\d+):(\d+)/.exec(reason) ?? [];
  if (reason.startsWith('Expected a closing tag')) {
    return unclosed(body, offsetOf(body, Number(line), Number(column)), name);
  }
  const start = body[at] === '<' ? at : Math.max(0, body.lastIndexOf('<', at));
  const end = tagEnd(body, start);
  const own = TAG_NAME.exec(body.slice(start, end))?.[1] ?? '';
  if (reason.startsWith('Unexpected closing tag')) {
    const [, open = '', openLine, openColumn] =
      /closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
    const opened = offsetOf(body, Number(openLine), Number(openColumn));
    if (partnerOf(body, end, open)) return one(body, 'unopened', start, end, own);
    if (lastOpening(body, own, opened)) return unclosed(body, opened, open);
    return one(body, 'mismatch', start, end, open, [[opened, tagEnd(body, opened)]]);
  }
  if (reason.startsWith('Unexpected closing slash')) {
    return one(body, 'unopened', start, end, own);
  }
  const opening = lastOpening(body, own, start);
  const kind = reason.startsWith('Expected the closing tag') ? 'misplaced' : 'closing';
  return one(body, kind, start, end, own, opening && [opening]);
}

function unclosed(body: string, start: number, name: string): Recovery {
  const end = tagEnd(body, start);
  const partner = partnerOf(body, end, name);
  return partner
    ? one(body, 'misplaced', start, end, name, [partner])
    : one(body, 'unclosed', start, end, name);
}
