import { pinyin } from 'pinyin-pro';
import type { Random } from './random.ts';

/** A name typed wrong once; undefined where this slip cannot be made of this name. */
export type Slip = (
  name: string,
  random: Random,
  characters: readonly string[],
) => string | undefined;

export const omission: Slip = (name, random) => {
  const at = random.whole(0, name.length - 1);
  return name.slice(0, at) + name.slice(at + 1);
};

export const substitution: Slip = (name, random, characters) => {
  const other = random.pick(characters);
  const at = random.whole(0, name.length - 1);
  return other === name[at] ? undefined : name.slice(0, at) + other + name.slice(at + 1);
};

export const swap: Slip = (name, random) => {
  const at = random.whole(0, name.length - 2);
  const [first = '', second = ''] = name.slice(at, at + 2);
  return first === second ? undefined : name.slice(0, at) + second + first + name.slice(at + 2);
};

export const homophone: Slip = (name, random, characters) => {
  const at = random.whole(0, name.length - 1);
  const sound = spell(name)[at];
  const alike = characters.filter((other) => other !== name[at] && spell(other)[0] === sound);
  if (alike.length === 0) return undefined;
  const typed = name.slice(0, at) + random.pick(alike) + name.slice(at + 1);
  return spell(typed).join(' ') === spell(name).join(' ') ? typed : undefined;
};

/** @returns a syllable without tone for each Han character; ü is written v. */
export function spell(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}
