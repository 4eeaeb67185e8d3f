/** Characters that count, right behind what asks how many. */
export const MEASURE =
  '个名家人位条次处项类种所支座场件年天月公里倍岁期批届户辆亩只句块斤吨股成万亿元本门样步轮台份篇幅张';

/** Says what is measured of something, and nothing of what it is. */
const HOW_MEASURED =
  /^(?:同比|环比|平均|人均|年均|增长率?|增速|增幅|涨幅?|跌|下降|提高|[占比]比|比例|比重|排名|名次|面积|距离|金额|数量?|总[数量额]|人数|个数)$/u;

/** Whether words say only what is measured, not of what: 增长 of GDP增长. */
export function areMeasures(words: readonly string[]): boolean {
  return words.every((word) => HOW_MEASURED.test(word));
}
