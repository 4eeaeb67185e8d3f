import { exampleOf, type FigureExamples } from '../example.ts';
import type { MatrixSpec } from './spec.ts';

const example = exampleOf<MatrixSpec>('matrix', {
  sources: [{ source: 'example', locator: { paragraph: 1 } }],
});

export const matrixExamples: FigureExamples<MatrixSpec> = {
  right: [
    example('企业对应主题，格里写党组织的种类；空格是报道没有写', {
      title: '示范点的主题',
      corner: '企业',
      columns: ['劳动模范', '退役军人', '帮扶帮困'],
      rows: [
        { label: '甲公司', cells: ['公司党委', '', ''] },
        { label: '乙集团', cells: ['', '集团党委', ''] },
        { label: '丙公司', cells: ['', '', '党支部'] },
      ],
    }),
    example('列多、字多，窄处排成一行一行的清单', {
      title: '各部门的服务',
      corner: '部门',
      columns: ['政策宣传', '法律咨询', '纠纷调解', '就业帮扶与技能培训'],
      rows: [
        {
          label: '工会',
          cells: ['每季度一次', '', '劳动争议先行调解', '新就业形态劳动者“四季送服务”'],
        },
        { label: '司法部门', cells: ['进驻党群服务中心', '值班律师', '', ''] },
        { label: '人力资源和社会保障部门', cells: ['', '', '', '技能培训、岗位推荐'] },
        { label: '民政部门', cells: ['', '', '', ''] },
      ],
    }),
    example('两幅小图，列相同，一幅一处', {
      title: '各处的服务',
      corner: '驿站',
      columns: ['避暑取暖', '应急医疗'],
      panels: [
        { label: '北片区', rows: [{ label: '甲站', cells: ['全天', '药箱'] }] },
        {
          label: '南片区',
          rows: [
            { label: '乙站', cells: ['白天', ''] },
            { label: '丙站', cells: ['', '药箱、急救员'] },
          ],
        },
      ],
    }),
  ],
  wrong: [
    example('有一行少了格，后面的字会错到别的列', {
      title: '企业与主题',
      columns: ['劳动模范', '退役军人'],
      rows: [
        { label: '甲公司', cells: ['公司党委', ''] },
        { label: '乙集团', cells: ['集团党委'] },
      ],
    }),
  ],
};
