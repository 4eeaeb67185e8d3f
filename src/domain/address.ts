import { z } from 'zod';
import { fault } from './remedy.ts';

/** A path of this site: no browser takes it for another host's, however it is spelt. */
export const SITE_PATH = /^\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?(?:[?#][^\s\\]*)?$/;

/** Nothing that a browser passes over, or reads as a slash. */
const CLEAN = /^[^\s\p{Cc}\\]*$/u;

const OWN_COMPUTER =
  /^(?:[a-z]:[\\/\b\f\n\r\t]|file:|\\+[^\\/]|~[\\/]|\/(?:Users|home|Volumes|mnt|media)\/[^/])/i;

const PREVIEW =
  /^(?:(?:https?:)?\/\/)?(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])(?::\d+)?(?=$|[/?#])\/?(.*)$/i;

/** @returns whether a path leads to a file of the computer at which it was typed. */
export function isOwnComputer(typed: string): boolean {
  return OWN_COMPUTER.test(typed.trim());
}

/** @returns the path in an address of the preview, `http://localhost:4321/cases/…`. */
export function previewPath(url: string): string | undefined {
  const rest = PREVIEW.exec(url.trim())?.[1];
  return rest === undefined ? undefined : `/${rest}`;
}

/** @returns the address without the user and password that stand before its host, if any do. */
export function withoutUser(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { username, password } = new URL(url);
  if (username === '' && password === '') return undefined;
  return url.replace(/^([a-z]+:[/\\]*)[^/\\?#]*@/i, '$1');
}

/** @returns a web address as a browser takes it that was given white space or backslashes. */
export function cleanAddress(url: string): string {
  return url
    .replace(/[\s\p{Cc}]/gu, '')
    .replaceAll('\\', '/')
    .replace(/^("?https?:)\/*/i, '$1//');
}

/** @returns what keeps a text from being the address of a page on the web, if anything does. */
export function webAddressFault(
  url: string,
  protocol: 'https' | 'http' = 'http',
): ReturnType<typeof fault> | undefined {
  if (isOwnComputer(url)) return fault('这是你自己电脑上的路径，读者打不开', 'own-computer');
  const begins = protocol === 'https' ? /^https:/i : /^https?:/i;
  if (!begins.test(url) || !URL.canParse(url)) {
    const other = protocol === 'https' ? '' : '或 http:// ';
    return fault(`网址要写全，以 https:// ${other}开头`, 'whole-address');
  }
  if (!CLEAN.test(url) || !/^https?:\/\/[^/]/i.test(url)) {
    return fault('网址里不能有空格、换行和反斜杠，冒号后面是两个斜杠', 'clean-address');
  }
  if (withoutUser(url) === undefined) return undefined;
  return fault('网址里不能写用户名和密码', 'hide-user');
}

/** @returns a schema for the address of a page on the web, described for the people who type it. */
export const webAddress = (meaning: string, protocol?: 'https') =>
  z
    .string()
    .superRefine((url, context) => {
      const { error: message, params } = webAddressFault(url, protocol) ?? {};
      if (message) context.addIssue({ code: 'custom', message, params, continue: false });
    })
    .meta({ description: meaning, format: 'uri' });
