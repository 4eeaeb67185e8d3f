const PLAIN = '删去标签，只留文字。';

/** What to type instead of an element of HTML. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...same(['b', 'strong'], '加粗写作 **文字**。'),
  ...same(['i', 'em'], '强调写作 *文字*。'),
  ...same(['s', 'del', 'strike'], '删除线写作 ~~文字~~。'),
  ...same(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], '小标题写作 ## 标题，前后各空一行。'),
  ...same(['p'], '段落之间空一行就行，不用标签。'),
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

export function htmlFix(name: string): string {
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name]! : PLAIN;
}
