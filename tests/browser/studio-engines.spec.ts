import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { pack } from '../../src/studio/archive.ts';
import { until, type Engine } from './support/engines/engine.ts';
import { ENGINES } from './support/engines/engines.ts';

const ROOT = 'tests/fixtures/small-zone/content';
const PLACE = 'cases/demo-station/index.mdx';
const FRAME = 'document.querySelector("#studio-preview-panel iframe").contentDocument';

/** The small zone as an archive, in the alphabet that a script can carry; one text of it is hostile. */
async function archive(): Promise<string> {
  const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join(ROOT, name)).isFile());
  const files = new Map(
    names.map((name) => [name, new Uint8Array(readFileSync(`${ROOT}/${name}`))]),
  );
  const hostile = `${readFileSync(`${ROOT}/${PLACE}`, 'utf8')}\n\n<script>parent.__hit=1</script>\n\n[走](javascript:parent.__hit=1)\n`;
  files.set(PLACE, new TextEncoder().encode(hostile));
  return Buffer.from(await pack(files, 'content/')).toString('base64');
}

for (const { name, isThere, start, install } of ENGINES) {
  test.describe(name, () => {
    test.skip(!isThere, `${name}没有安装，跳过：apt-get install ${install}`);
    test.describe.configure({ mode: 'serial' });
    let engine: Engine;
    test.beforeAll(async () => {
      engine = await start();
      await engine.resize(1280, 900);
    });
    test.afterAll(async () => {
      await engine?.close();
    });

    test('opens an archive and shows a case as it will be published', async ({ baseURL }) => {
      await engine.open(`${baseURL!}/studio/?case=demo-station`);
      await until(engine, 'document.querySelector("#studio-status").dataset.state === "idle"');
      await engine.run(`(() => {
        const bytes = Uint8Array.from(atob(${JSON.stringify(await archive())}), (sign) => sign.charCodeAt(0));
        const given = new DataTransfer();
        given.items.add(new File([bytes], 'content.zip', { type: 'application/zip' }));
        const input = document.querySelector('#studio-open-zip');
        input.files = given.files;
        input.dispatchEvent(new Event('change'));
      })()`);
      await until(engine, 'document.querySelector("[contenteditable=true]")');
      await until(
        engine,
        'document.querySelector("#studio-status").textContent.includes("篇案例")',
      );
      await engine.run('document.querySelector("#studio-preview").click()');
      await until(engine, 'document.querySelector("#studio-preview-panel").open');
      await until(
        engine,
        `${FRAME}?.querySelector("article h1")?.textContent.includes("示例驿站")`,
      );
      expect(
        await engine.run(
          `${FRAME}.defaultView.getComputedStyle(${FRAME}.querySelector("h1")).fontFamily`,
        ),
      ).toContain('Songti SC');
      expect(await engine.run(`${FRAME}.querySelectorAll("figure svg").length`)).toBeGreaterThan(1);
      expect(await engine.run(`${FRAME}.defaultView.innerWidth`)).toBe(360);
      await until(
        engine,
        `[...${FRAME}.images].filter((image) => image.complete && image.naturalWidth > 0).length > 1`,
      );
    });

    test('opens the note of a number in it, without any program', async () => {
      await engine.run(`${FRAME}.querySelector(".prose .fact").click()`);
      await until(engine, `${FRAME}.querySelector("fact-notes section:popover-open")`);
    });

    test('runs nothing in it, whatever got there', async () => {
      expect(await engine.run(`${FRAME}.body.innerText`)).toContain(
        '<script>parent.__hit=1</script>',
      );
      await engine.run(`(() => {
        const inside = ${FRAME};
        inside.body.innerHTML = '<img src="x" onerror="parent.__hit=1"><a href="javascript:parent.__hit=1">走</a>';
        const script = inside.createElement('script');
        script.textContent = 'parent.__hit=1';
        inside.body.append(script);
        inside.querySelector('a').click();
      })()`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await engine.run('"__hit" in window')).toBe(false);
    });

    test('says before saving what the changes do', async () => {
      await engine.run('document.querySelector("#studio-preview-panel").close()');
      await engine.run('document.querySelector("#studio-review").click()');
      await until(engine, 'document.querySelector("#studio-review-panel").open');
      expect(await engine.run('document.querySelector(".report").textContent')).toBe(
        '没有内容改动。',
      );
    });
  });
}
