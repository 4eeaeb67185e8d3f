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

/** A draft in Word, as WPS writes it. */
const DRAFT = 'tests/fixtures/importing/docx/wps-brief.docx';

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
    workshop.bring(DRAFT, '稿件.docx');
    return workshop.terminal('import', ['稿件.docx', '--list'], 24);
  },

  /** The studio: a case, and what is found in it. */
  studio: (workshop) =>
    workshop.studio(
      async (page) => {
        await page.locator('#studio-findings > li').first().waitFor();
        await page.locator('[contenteditable="true"]').evaluate((element) => {
          element.scrollIntoView();
          scrollBy(0, -260);
        });
        return page.screenshot();
      },
      () => {
        workshop.edit(WRITE_UP, FACT, `${FACT}，又添20个`);
      },
    ),

  /** The numbers of a document in the studio, before any is taken. */
  'studio-import': (workshop) =>
    workshop.studio(async (page) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '导入Word、Excel、CSV' }).click(),
      ]);
      await chooser.setFiles(DRAFT);
      const offers = page.locator('.offers').first();
      await offers.waitFor();
      await offers.evaluate((element) => {
        element.scrollIntoView();
        scrollBy(0, -100);
      });
      return page.screenshot();
    }),

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
