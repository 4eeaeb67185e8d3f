/** What is said of a file that cannot be read. */
interface Told {
  message: string;
  fix: string;
}

export const NO_FRONT_MATTER: Told = {
  message: '文件开头没有用 --- 围起来的文件头，网站不知道这是哪一篇。',
  fix: '从别的案例抄来两行 --- 和中间的内容，贴在最前面再改；或用 npm run new 新建案例。',
};

export const UNREAD_JSON: Told = {
  message: '不是合格的 JSON，从这里起读不懂。',
  fix: '检查这一处和上一行：引号、冒号、逗号用半角的，引号和括号成对，每项之间有逗号。',
};

export const OTHER_FAULT: Told = {
  message: '文件头从这里起读不懂。',
  fix: '检查这一行和上一行：每项写作“名字: 内容”，冒号用半角的，引号和括号成对。',
};

/** By the codes of YAML’s own reader. */
export const YAML_FAULTS: Record<string, Told> = {
  DUPLICATE_KEY: { message: '同一个字段写了两次。', fix: '删去这一行，或前面那一行。' },
  BAD_INDENT: {
    message: '缩进不对，网站看不出这一行属于哪一项。',
    fix: '同级的行左边对齐，下一级多空两格。',
  },
  MISSING_CHAR: {
    message: '缺少逗号、冒号、引号或括号。',
    fix: '检查这一行和上一行，把引号、括号补成对。',
  },
  UNEXPECTED_TOKEN: {
    message: '这里多了字符，或上一项后面缺少逗号。',
    fix: '删去多的字符，或补上逗号。',
  },
  BAD_DQ_ESCAPE: { message: '双引号里的反斜杠写法不对。', fix: '把一个反斜杠写成两个。' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '文字里有冒号，网站会当作另一项。',
    fix: '用半角双引号把冒号后面的整段文字括起来。',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行读不懂：引号没有成对，或含冒号的文字没有用引号括起来。',
    fix: '把引号补成对，或用半角双引号把整段文字括起来。',
  },
};
