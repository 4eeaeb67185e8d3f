import { one } from '../../search/client/markup.ts';
import type { Unpacked } from '../archive.ts';
import type { Caller } from '../call.ts';
import { ELSEWHERE, type Claim } from './claim.ts';
import { canOpenFolder, chooseFolder, type OpenedFolder } from './folder.ts';
import { ROOT_LIMITS } from '../root-folder.ts';
import type { Status } from './status.ts';

type Open = (name: string, unpacked: Unpacked | OpenedFolder) => Promise<void>;

interface OpeningParts {
  caller: Caller;
  status: Status;
  claim: Claim;
}

/** Opens what a person chooses or drops: an archive of a content root, or a folder that holds one. */
export function listenForContent(
  page: HTMLElement,
  { caller, status, claim }: OpeningParts,
  open: Open,
): void {
  const openZip = async (file: File) => {
    if (!(await claim.isGiven())) return status.tell('failed', ELSEWHERE);
    if (file.size > ROOT_LIMITS.bytes) {
      return status.tell('failed', `“${file.name}”太大，不像内容目录的压缩包，没有打开。`);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const unpacked = await status.during(`正在打开“${file.name}”`, () =>
      caller.ask('unpack', bytes),
    );
    if (unpacked && 'fault' in unpacked) status.tell('failed', unpacked.fault);
    else if (unpacked) await open(file.name, unpacked);
  };
  const zip = one<HTMLInputElement>(page, '#studio-open-zip');
  one(page, '#studio-choose-zip').addEventListener('click', () => zip.click());
  zip.addEventListener('change', () => {
    const [file] = zip.files ?? [];
    if (file) void openZip(file);
    // The same file can be chosen again.
    zip.value = '';
  });
  const button = one(page, '#studio-open-folder');
  button.hidden = !canOpenFolder;
  button.addEventListener('click', () => void openFolder(status, open));
  page.addEventListener('dragover', (event) => event.preventDefault());
  page.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file || !/\.zip$/i.test(file.name)) return;
    event.preventDefault();
    void openZip(file);
  });
}

async function openFolder(status: Status, open: Open): Promise<void> {
  const chosen = await status.during('正在打开文件夹', chooseFolder);
  if (!chosen) return;
  if ('fault' in chosen) status.tell('failed', chosen.fault);
  else await open(chosen.handle.name, chosen);
}
