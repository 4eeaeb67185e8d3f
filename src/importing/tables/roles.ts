import { splitUnit } from './units.ts';

/**
 * What a column may hold: the name that staff write before the `=` of `--column`, and the words that
 * headers use for it. A measure has a name of its own; `value` has none.
 */
export const ROLE_WORDS = {
  period: {
    name: '时期',
    words:
      /^(?:统计|报告|数据)?(?:时期|时间|期间|时段|日期|年份|年度|年|月份|月|季度|报告期|期别|截止时间|截至时间|时点)$/,
  },
  name: {
    name: '名称',
    words:
      /^(?:数据|指标|统计|项目)?(?:名称|指标|项目|内容|事项)$|^(?:分类|类别|类型|行业|地区|区域|园区|街道|乡镇|苏木镇|企业名称|单位名称|年龄|年龄段|工龄|党龄|分组|分段|档次)$/,
  },
  value: {
    name: '数值',
    words:
      /^(?:数值|值|数|数量|数额|统计值|数据|本期|本期数|本年|本年数|绝对数|绝对量|绝对值|总量|实绩|完成数|完成值|实际数|实际完成|指标值)$/,
  },
  unit: { name: '单位', words: /^(?:计量)?单位$/ },
  scope: { name: '口径', words: /^(?:统计)?(?:口径|范围)$/ },
  source: { name: '来源', words: /^(?:数据|资料)?(?:来源|出处)(?:编号)?$/ },
  quote: { name: '原文', words: /^(?:原文|引文|原话|原句)(?:摘录)?$|^摘录$/ },
  locator: { name: '位置', words: /^(?:原文|出处)?(?:位置|页码|页|段落|段|章节)$/ },
  subject: { name: '主题', words: /^(?:主题|对象|所属工作|工作)$/ },
  notes: { name: '备注', words: /^(?:备注|说明|注|备考)$/ },
  ordinal: { name: '序号', words: /^(?:序号|序|行次|栏次|代码|编号|编码|行号|no\.?|#)$/i },
  private: {
    name: '个人信息',
    words:
      /^(?:姓名|联系人|负责人|法人|法定代表人|经办人|填表人|联系方式|联系电话|电话|手机|手机号码?|身份证|身份证号码?|邮箱|微信|住址)$/,
  },
} as const satisfies Record<string, { name: string; words: RegExp }>;

export type Role = keyof typeof ROLE_WORDS;

const ROLES = Object.keys(ROLE_WORDS) as Role[];

/** Tells the role that a header's words give a column; undefined for a name of its own. */
export function roleOf(header: string): Role | undefined {
  const plain = splitUnit(header).words.replace(/[\s:：]/g, '');
  return ROLES.find((role) => ROLE_WORDS[role].words.test(plain));
}

/** Finds the role that staff call by a name: “数值”, or by its id. */
export function roleNamed(name: string): Role | undefined {
  return ROLES.find((role) => role === name || ROLE_WORDS[role].name === name);
}

/** Tells whether a row's name makes it a sum of others: 合计, 总计, 小计. */
export function isTotal(name: string): boolean {
  return /^(?:合计|总计|小计|共计|总和|平均|平均值|均值)$/.test(name.replace(/\s/g, ''));
}

const NOTE =
  /^(?:注|说明|备注|附注|资料来源|数据来源|来源|填[报表]|制表|审核|统计负责人|单位负责人|打印|[*①-⑳])/;

export function isNote(words: string): boolean {
  return NOTE.test(words.replace(/\s/g, ''));
}
