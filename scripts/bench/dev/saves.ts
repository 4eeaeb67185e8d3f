/** A change that someone saves, which shows on the page of one case. */
export interface Save {
  name: string;
  /** The file, under the content root. */
  place: string;
  /** @returns the text with a mark that the page will show; an earlier mark is taken out. */
  change: (text: string, mark: string) => string;
}

const CASE = 'cases/red-station/index.mdx';

export const SAVES: readonly Save[] = [
  {
    name: 'a sentence',
    place: CASE,
    change: (text, mark) =>
      text.replace(/\n\n试写.。/, '').replace(/^## 做法$/m, `## 做法\n\n${mark}。`),
  },
  {
    name: 'a title',
    place: CASE,
    change: (text, mark) => text.replace(/^(title: .*?)(?:试写.)?$/m, `$1${mark}`),
  },
  {
    name: 'a fact',
    place: 'facts/stations.json',
    change: (text, mark) =>
      text.replace(/("id": "red-stations"[\s\S]*?"unit": ")[^"]*/, `$1${mark}`),
  },
];
