import { describe, expect, it } from 'vitest';
import { pageRecords } from '../../../src/search/records/page.ts';

const DECLARED = JSON.stringify({
  kind: '服务阵地',
  aliases: ['驿站'],
  date: '2025-03-01',
  facets: { audience: ['骑手'], year: ['2025'] },
});

const page = (body: string, main = `data-search-record='${DECLARED}'`) => ({
  url: '/demo/cases/station/',
  html: `<!doctype html><html><head><title>不要</title></head><body><header>站名</header>
    <main ${main}>${body}</main><fact-notes>注释</fact-notes></body></html>`,
});

const sectionsOf = (body: string, apart: string[] = []) =>
  pageRecords(page(body), new Set(apart))[0]?.sections;

const textsOf = (body: string) => sectionsOf(body)?.flatMap(({ paragraphs }) => paragraphs);

describe('the record of a page', () => {
  it('has the title, and what the page says of itself', () => {
    expect(pageRecords(page('<h1>红色<em>驿站</em></h1><p>导语。</p>'))).toEqual([
      {
        url: '/demo/cases/station/',
        title: '红色驿站',
        kind: '服务阵地',
        aliases: ['驿站'],
        date: '2025-03-01',
        sections: [{ anchor: '', heading: '', paragraphs: ['导语。'] }],
        facets: { audience: ['骑手'], year: ['2025'], kind: ['服务阵地'] },
      },
    ]);
  });

  it('is missing for a page that says nothing of itself', () => {
    expect(pageRecords(page('<h1>案例</h1>', ''))).toEqual([]);
  });

  it('says in its title what it is one of, where the page does', () => {
    const rule = `data-search-record='${JSON.stringify({ kind: '编写指南', of: '检查规则' })}'`;
    expect(pageRecords(page('<h1>图片有说明</h1>', rule))[0]?.title).toBe('检查规则：图片有说明');
  });

  it('leaves out its entries, each of which is a record of its own', () => {
    const body = `<h1>存疑</h1><p>导语</p><section id="count" data-search-entry>
      <h2 id="count-topic">驿站的数目</h2><p>甲说15个</p><p>乙说14个</p></section>`;
    const [whole, entry, ...others] = pageRecords(page(body));
    expect(whole?.sections).toEqual([{ anchor: '', heading: '', paragraphs: ['导语'] }]);
    expect(entry).toMatchObject({
      url: '/demo/cases/station/#count',
      title: '驿站的数目',
      kind: '服务阵地',
      aliases: [],
      sections: [{ anchor: 'count', heading: '', paragraphs: ['甲说15个', '乙说14个'] }],
    });
    expect(others).toEqual([]);
  });

  it('has a section for each heading of the second and third rank, with its place', () => {
    const body = `<h1>题</h1><p>导语</p><div><h2 id="背景">背景</h2><p>甲</p></div>
      <h3 id="more">更<b>多</b></h3><p>乙</p><h4>小题</h4><p>丙</p>
      <section id="entry"><h2>没有自己的编号</h2><p>丁</p></section>`;
    expect(sectionsOf(body)).toEqual([
      { anchor: '', heading: '', paragraphs: ['导语'] },
      { anchor: '背景', heading: '背景', paragraphs: ['甲'] },
      { anchor: 'more', heading: '更多', paragraphs: ['乙', '小题', '丙'] },
      { anchor: 'entry', heading: '没有自己的编号', paragraphs: ['丁'] },
    ]);
  });

  it('has a line for each paragraph, item, row, caption and pair of name and value', () => {
    const body = `<p>一<a href="#">个</a>
      <span>段落</span></p><ul><li>甲</li><li><p>乙</p><p>丙</p></li></ul>
      <table><tr><th>年份</th><th>处</th></tr><tr><th>2024年</th><td>12处</td></tr></table>
      <figure><figcaption>图注</figcaption></figure>
      <dl><div><dt>对象</dt><dd>骑手</dd></div></dl><p>一行<br>两行</p>`;
    expect(textsOf(body)).toEqual([
      '一个 段落',
      '甲',
      '乙',
      '丙',
      '年份｜处',
      '2024年｜12处',
      '图注',
      '对象：骑手',
      '一行 两行',
    ]);
  });

  it('keeps neighbours apart that have no word between them, and names with what they stand for', () => {
    const body = `<ul><li><a href="#">报道</a><span>示例日报</span></li></ul>
      <dl><dt>发布者</dt><dd>示例日报</dd><dt>案例</dt><dd><a>甲</a><a>乙</a></dd>
      <dt>说明</dt><dd><p>一段</p><p>两段</p></dd></dl><p>设<b>驿站</b><a>15个</a></p>`;
    expect(textsOf(body)).toEqual([
      '报道；示例日报',
      '发布者：示例日报',
      '案例：甲；乙',
      '说明：',
      '一段',
      '两段',
      '设驿站15个',
    ]);
  });

  it('has nothing of navigation, notes, drawings, programs or what is hidden', () => {
    const body = `<h1>题</h1><nav>首页</nav><p>正文<sup><a data-footnote-ref href="#">1</a></sup></p>
      <section popover>浮出的注</section><svg><text>图上的字</text></svg>
      <figure-plate data-search-ignore>图</figure-plate><script>1</script><p hidden>藏</p>
      <button>按钮</button><span aria-hidden="true">标</span><template><p>模板</p></template>`;
    expect(textsOf(body)).toEqual(['正文']);
  });

  it('leaves out what is a record of its own', () => {
    const body = '<h1>术语</h1><p>共两条</p><dl><div id="a"><dt>甲</dt><dd>释</dd></div></dl>';
    expect(sectionsOf(body, ['a'])).toEqual([{ anchor: '', heading: '', paragraphs: ['共两条'] }]);
  });
});
