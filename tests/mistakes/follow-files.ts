import { bytesOf, SMALL_PICTURES } from '../../src/checks/pictures/small-pictures.ts';
import { ORDER, type Files } from './order.ts';
import { replace } from './place.ts';
import { withFiles, type Step, type Task } from './step.ts';
import { typedWords } from './words.ts';

const NAME = String.raw`[^\s，。；：、“”]+`;

/** What messages say to do with files: saved anew, renamed, moved, taken away. */
export const FILE_STEPS: readonly Step[] = [
  {
    says: /编码选 UTF-8/,
    act: ({ files, place }) => withFiles(files, { [place]: decoded(files.get(place)!) }),
  },
  { says: /存回原名/, act: ({ files, place }) => withFiles(files, { [place]: pictureFor(place) }) },
  {
    says: new RegExp(`另存为 ${NAME}`),
    act(task) {
      const [, name = ''] = new RegExp(`另存为 (${NAME})`).exec(task.words)!;
      return renamed(task, beside(task.place, name), pictureFor(name));
    },
  },
  {
    says: new RegExp(`(?:移到|移进) ${NAME}`),
    act(task) {
      const [, target = ''] = new RegExp(`移[到进] (${NAME})`).exec(task.words)!;
      const name = target.endsWith('/') ? target + fileName(task.place) : target;
      return target === 'content' ? without(task) : renamed(task, name);
    },
  },
  {
    says: new RegExp(`把图片放进 ${NAME}，文件名是 `),
    act({ files, words }) {
      const [, folder = '', name = ''] = new RegExp(`放进 (${NAME})，文件名是 (${NAME})`).exec(
        words,
      )!;
      return withFiles(files, { [folder + name]: pictureFor(name) });
    },
  },
  {
    says: new RegExp(`把文件夹改名为 ${NAME}`),
    act({ files, place, words }) {
      const [, name = ''] = new RegExp(`改名为 (${NAME})`).exec(words)!;
      const folder = place.slice(0, place.lastIndexOf('/') + 1);
      const target = folder.replace(/[^/]+\/$/, `${name}/`);
      return new Map(
        [...files].map(([one, bytes]) => [
          one.startsWith(folder) ? one.replace(folder, target) : one,
          bytes,
        ]),
      );
    },
  },
  {
    says: new RegExp(`把文件改名为 ${NAME}，这里写作`),
    act({ files, place, marked, words }) {
      const [, name = ''] = new RegExp(`改名为 (${NAME})`).exec(words)!;
      const typed = marked.text.slice(marked.start, marked.end);
      const picture = beside(place, fileName(/\((.*)\)/.exec(typed)![1]!));
      return withFiles(files, {
        [picture]: undefined,
        [beside(place, name)]: files.get(picture),
        [place]: replace(marked, typedWords(words.slice(words.indexOf('写作') + 2))!),
      });
    },
  },
  {
    says: new RegExp(`改名为 ${NAME}`),
    act(task) {
      const [, name = ''] = new RegExp(`改名为 (${NAME})`).exec(task.words)!;
      return renamed(task, beside(task.place, name));
    },
  },
  {
    says: new RegExp(`把 ${NAME} 改回 ${NAME}`),
    act({ files, words }) {
      const [, now = '', before = ''] = new RegExp(`把 (${NAME}) 改回 (${NAME})`).exec(words)!;
      return new Map(
        [...files].map(([one, bytes]) => [
          one.startsWith(now) ? one.replace(now, before) : one,
          bytes,
        ]),
      );
    },
  },
  {
    says: new RegExp(`把 ${NAME} 的 [a-z]+ 改回 `),
    act({ files, words }) {
      const [, place = '', field = '', value = ''] = new RegExp(
        `把 (${NAME}) 的 ([a-z]+) 改回 (${NAME})`,
      ).exec(words)!;
      const text = new TextDecoder().decode(files.get(place));
      return withFiles(files, {
        [place]: text.replace(new RegExp(`^${field}: .*$`, 'm'), `${field}: ${value}`),
      });
    },
  },
  {
    says: /删去这个文件夹（/,
    act({ files, words }) {
      const [, folder = ''] = /（(.*?)）/.exec(words)!;
      return new Map([...files].filter(([one]) => !one.startsWith(`${folder}/`)));
    },
  },
  { says: /恢复文件/, act: ({ files }) => new Map([...ORDER, ...files]) },
  { says: /移走|删去这个文件/, act: without },
];

function without({ files, place }: Task): Files {
  return withFiles(files, { [place]: undefined });
}

/** A file under another name; where the message says so, its name in the texts too. */
function renamed({ files, place, words }: Task, target: string, bytes = files.get(place)!): Files {
  const changed = withFiles(files, { [place]: undefined, [target]: bytes });
  const written = new RegExp(`文中(?:的写法)?(?:写作|改成) (${NAME})`).exec(words)?.[1];
  if (!written) return changed;
  const texts = [...changed].filter(([one]) => one.endsWith('.mdx'));
  return withFiles(
    changed,
    Object.fromEntries(
      texts.map(([one, text]) => [
        one,
        new TextDecoder().decode(text).replaceAll(`./${fileName(place)}`, written),
      ]),
    ),
  );
}

function beside(place: string, name: string): string {
  return place.slice(0, place.lastIndexOf('/') + 1) + name;
}

function fileName(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1);
}

/** A picture in order, of the format that a name says. */
function pictureFor(name: string): Uint8Array {
  return bytesOf(/\.jpe?g$/.test(name) ? SMALL_PICTURES.jpg : SMALL_PICTURES.png);
}

/** As an editor reads and saves a file that is no UTF-8. */
function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'gb18030').decode(bytes);
}
