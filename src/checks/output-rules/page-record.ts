import { ledgerOf, LEDGER_FILE } from '../built/built-ledger.ts';
import { fileIn } from '../built/built-site.ts';
import type { OutputRule } from '../rule.ts';
import { SMALL_ARTICLE, smallPage } from '../built/small-site.ts';
import { FOR_MAINTAINERS } from './records/context.ts';
import { checkDataFiles } from './records/data-files.ts';
import { checkFigurePage, checkStatedTexts } from './records/stated-texts.ts';
import { checkRestatedRecords } from './records/restated-records.ts';
import { checkShownFacts } from './records/shown-facts.ts';

/** Whatever the built site says of a fact is what its published ledger says. */
export const pageRecord: OutputRule = {
  id: 'page-record',
  title: '网页与账本不一致',
  severity: 'error',
  reads: 'site',
  why: '同一个数字在句子、图、数据表、出处卡片和下载文件里必须一个样，都与数据账本相同；读者点开任何一处，看到的都是同一条记录。',
  examples: {
    ok: [{ place: 'cases/station/index.html', text: smallPage(SMALL_ARTICLE) }],
    bad: [
      {
        place: 'cases/station/index.html',
        text: smallPage(SMALL_ARTICLE.replace('>15个</a>', '>16个</a>')),
        marks: ['16个'],
      },
      {
        place: 'cases/station/index.html',
        text: smallPage(SMALL_ARTICLE.replace('>15个</text>', '>51个</text>')),
        marks: ['51个'],
      },
    ],
  },
  check(site, report) {
    const ledger = ledgerOf(site);
    const file = fileIn(site.root, LEDGER_FILE);
    const missing = ledger?.missing() ?? [];
    if (!ledger || missing.length > 0) {
      const message = ledger
        ? `账本文件提到了“${missing.join('、')}”，里面却没有这些记录，网页无从核对。`
        : '账本文件读不出来，网页无从核对。';
      return {
        end: () => {
          report({ file, position: 'unavailable', message, fix: FOR_MAINTAINERS });
        },
      };
    }
    const context = { site, ledger, report };
    return {
      page(page) {
        checkShownFacts(page, context);
        checkRestatedRecords(page, context);
        checkStatedTexts(page, context);
        checkFigurePage(page, context);
      },
      end() {
        checkDataFiles(context);
      },
    };
  },
};
