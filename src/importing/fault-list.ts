import { harmless } from '../checks/reporters/cells.ts';
import { placeOf, type Finding } from '../checks/finding.ts';
import type { ImportFault } from './proposal.ts';

/** @returns a fault of a file with the file's name, where it is about the whole of it or a place. */
export function faultIn(name: string, { where, ...fault }: ImportFault): ImportFault {
  return { ...fault, where: where === '整个文件' ? name : `${name}的${where}` };
}

/** @returns faults as lines: where, what, what to do. */
export function faultList(faults: readonly ImportFault[]): string {
  return faults.map(({ where, message, fix }) => harmless(`${where}：${message}${fix}`)).join('\n');
}

/** @returns the same for who ran a command. */
export function refusal(faults: readonly ImportFault[]): string {
  return `${faultList(faults)}\n什么都没有写。`;
}

export function findingList(findings: readonly Finding[]): string[] {
  return findings.map((finding) =>
    harmless(`  ${placeOf(finding)}  ${finding.message}${finding.fix}`),
  );
}

/** Puts words on one line, cut after so many characters. */
export function shortened(words: string, most: number): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  const characters = [...plain];
  return characters.length > most ? `${characters.slice(0, most).join('')}……` : plain;
}
