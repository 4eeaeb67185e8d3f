import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { reportPage } from './report-page.ts';
import type { Workshop } from './workshop.ts';

type Take = (workshop: Workshop) => Promise<Buffer>;

const PAGE = '/cases/station/';
const WRITE_UP = 'cases/station/index.mdx';
const FACT = '<Fact id="stations" />';
const LEDGER = 'facts/stations.json';
const RIGHT = '"value": 15,';
const WRONG = '"value": 25,';

/** Each picture of the handbook, by its file name without ending. */
export const PICTURES = {
  /** A number's explanation on a page. */
  number: (workshop) =>
    workshop.preview(PAGE, 'good', async (page) => {
      await page.locator('main a[data-fact], main [data-fact] a').first().click();
      return page.screenshot();
    }),

  /** A check that has found something. */
  check: async (workshop) => {
    workshop.edit(WRITE_UP, FACT, '<Fact id="station" />');
    const picture = await workshop.terminal('check');
    workshop.restore();
    return picture;
  },

  /** The preview with its panel. */
  panel: async (workshop) => {
    workshop.edit(WRITE_UP, FACT, '<Fact id="station" />15个');
    const picture = await workshop.preview(PAGE, 'error', async (page) => {
      await page.locator('findings-panel').getByRole('button').first().click();
      return page.screenshot();
    });
    workshop.restore();
    return picture;
  },

  /** The numbers of a document, before any is taken. */
  import: async (workshop) => {
    workshop.bring('tests/fixtures/importing/docx/wps-brief.docx', '稿件.docx');
    return workshop.terminal('import', ['稿件.docx', '--list'], 24);
  },

  /** What a change does: a number typed wrong is put right. */
  review: async (workshop) => {
    workshop.edit(LEDGER, RIGHT, WRONG);
    workshop.commit();
    workshop.edit(LEDGER, WRONG, RIGHT);
    const report = workshop.run('review', ['HEAD']);
    workshop.restore();
    const { code } = await (await createMarkdownProcessor()).render(report);
    return workshop.paper(reportPage(code));
  },
} as const satisfies Record<string, Take>;
