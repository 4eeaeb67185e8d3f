/** `<p…>`: whatever stands in the tag goes with it. */
const plain = (name: string) => `删去 <${name}…> 和 </${name}>，里面的文字留下`;

/** What to type instead of an element of HTML. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...same(['b', 'strong'], '加粗写作 **文字**。'),
  ...same(['i', 'em'], '强调写作 *文字*。'),
  ...same(['s', 'del', 'strike'], '删除线写作 ~~文字~~。'),
  ...same(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], '小标题写作 ## 标题，前后各空一行。'),
  p: `${plain('p')}；段落之间空一行就行。`,
  div: `${plain('div')}；段落之间空一行就行。`,
  ...same(['ul', 'li'], '列表每项一行，以 - 和空格开头。'),
  ...same(['ol'], '编号列表每项一行，以 1. 和空格开头。'),
  ...same(['table', 'thead', 'tbody', 'tr', 'td', 'th'], '表格用竖线写：| 项目 | 说明 |。'),
  ...same(['a'], '链接写作 [文字](/cases/编号/)。'),
  ...same(['img', 'picture', 'figure'], '图片写作 ![说明](./文件名)。'),
  ...same(['hr'], '分隔线单独一行写 ---，上下空一行。'),
  ...same(['blockquote'], '引文以 > 和空格开头。'),
  ...same(['code', 'pre', 'kbd'], '照样显示的文字放在反引号里：`文字`。'),
  ...same(['script', 'style', 'iframe', 'object', 'embed'], '整段删去：案例里不能有程序和样式。'),
  ...same(['video', 'audio'], '删去；音频、视频写明出处，用文字说明。'),
  ...same(['details', 'summary'], '删去标签；内容直接写出来，或另写一节。'),
};

function same(names: string[], fix: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, fix]));
}

/**
 * @param tag the tag as it is typed, or its address alone, where that is known
 * @returns what to type instead of an element
 */
export function htmlFix(name: string, tag = ''): string {
  const address = /(?:src|href)=["“]?([^"”\s>]+)/.exec(tag)?.[1];
  if (address && name === 'img') return `写作 ![图里有什么](${address})，方括号里说图里有什么。`;
  if (address && name === 'a') return `链接写作 [文字](${address})。`;
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name]! : `${plain(name)}。`;
}
