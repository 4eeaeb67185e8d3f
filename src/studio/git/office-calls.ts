import type { Unpacked } from '../archive.ts';
import type { Desk } from '../desk.ts';
import type { Account } from './account.ts';
import type { Choices, Office, Sent } from './office.ts';

/**
 * What the page asks of an office's server. The program for it is loaded when somebody signs in.
 * @param deskNow the content root that lies on the desk, if there is one
 * @param hear is told what the server says while it looks at what was sent
 */
export function officeCalls(deskNow: () => Desk | undefined, hear: (words: string) => void) {
  let office: Office | undefined;
  return {
    /** Signs in at an office's server. @returns the content root that it holds */
    async signIn(url: string, account: Account): Promise<Unpacked | { fault: string }> {
      const { Office } = await import('./office.ts');
      return orFault(async () => {
        const signedIn = await Office.signIn(url, account, hear);
        office = signedIn.office;
        return signedIn.latest;
      });
    },

    /** @returns how many files are changed, and a sentence for the commit. */
    changedOnDesk(): { size: number; message: string } {
      const desk = deskNow();
      const places = [...(desk?.changed().keys() ?? [])];
      return { size: places.length, message: desk ? messageFor(desk, places) : '' };
    },

    /** Sends what is changed to the office's server, on top of what others sent since. */
    async send(message: string, choices: Choices | undefined): Promise<Sent | { fault: string }> {
      const desk = deskNow();
      if (!office || !desk) throw new Error('nobody has signed in');
      const at = office;
      return orFault(() => at.send(desk.opened, desk.changed(), message, choices));
    },
  };
}

/** A fault that the server or the way to it has is said in its own words. */
async function orFault<T>(work: () => Promise<T>): Promise<T | { fault: string }> {
  const { ServerFault } = await import('./account.ts');
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServerFault) return { fault: error.message };
    throw error;
  }
}

function messageFor(desk: Desk, places: readonly string[]): string {
  const slugs = new Set(places.map((place) => /^cases\/([^/]+)\//.exec(place)?.[1]));
  const titles = desk
    .list()
    .cases.filter(({ slug }) => slugs.has(slug))
    .map(({ title }) => `“${title}”`);
  if (titles.length === 0) return `改${places.length}个文件`;
  return titles.length > 3 ? `改${titles.length}篇案例` : `改${titles.join('、')}`;
}
