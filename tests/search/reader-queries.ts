import { queriesOf, type ReaderQuery } from './reader-query.ts';
import { READER_SPELLINGS } from './reader-spellings.ts';

const whole = queriesOf('name');
const half = queriesOf('half name');
const alias = queriesOf('alias');
const term = queriesOf('glossary');
const number = queriesOf('number');
const spelling = queriesOf('other spelling');
const words = queriesOf('words');
const figure = queriesOf('figure');
const source = queriesOf('source');
const guide = queriesOf('guide');
const latin = queriesOf('latin');
const question = queriesOf('question');
const everyday = queriesOf('everyday');

/** Written from the content, before the search was tried on them. */
export const READER_QUERIES: readonly ReaderQuery[] = [
  whole('红色驿站', '/cases/red-station/', '/glossary/#red-station'),
  whole('司机之家', '/cases/drivers-home/', '/glossary/#drivers-home'),
  whole('党群服务中心', '/cases/service-centres/', '/glossary/#service-centre'),
  whole('“鲲鹏计划”', '/cases/kunpeng-plan/'),
  whole('梧桐树人才向党', '/cases/wutong-talent/'),
  whole(
    '党建工作指导员',
    '/cases/party-building-instructors/',
    '/glossary/#party-building-instructor',
  ),

  half('红色驿', '/cases/red-station/', '/glossary/#red-station'),
  half('驿站', '/cases/red-station/'),
  half('鲲鹏', '/cases/kunpeng-plan/'),
  half('红苗', '/cases/hongmiao-project/'),
  half('梧桐', '/cases/wutong-talent/'),
  half('人才向党', '/cases/wutong-talent/'),
  half('综合党委', '/cases/enterprise-party-committee/'),
  half('联系点', '/cases/liaison-points/', '/glossary/#liaison-points'),
  half('孵化法', '/cases/five-character-incubation/', '/glossary/#five-character-incubation'),
  half('铸魂', '/cases/soul-casting-project/'),
  half('强基', '/cases/foundation-project/'),
  half('赋能', '/cases/empowerment-project/'),
  half('达康', '/cases/dakang/'),
  half('瑞达', '/cases/ruida/'),
  half('正维', '/cases/zhengwei/'),
  half('专班', '/cases/enterprise-relief-task-force/', '/glossary/#task-force'),
  half('创新势', '/cases/innovation-potential/'),
  half('服务效', '/cases/service-effectiveness/'),
  half('发展动', '/cases/development-momentum/'),
  half('经费保障', '/cases/party-building-funds/'),
  half('一企一品', '/cases/one-firm-one-brand/', '/glossary/#one-firm-one-brand'),
  half('帮扶帮困', '/cases/zhengwei/'),

  alias('骑手', '/cases/red-station/', '/glossary/#couriers-riders'),
  alias('外卖员', '/cases/red-station/'),
  alias('骑手驿站', '/cases/red-station/'),
  alias('卡友', '/glossary/#truckers'),
  alias('卡车司机', '/cases/drivers-home/', '/glossary/#truckers'),
  alias('党群中心', '/cases/service-centres/'),
  alias('品牌矩阵', '/cases/one-firm-one-brand/', '/glossary/#one-firm-one-brand'),
  alias('高企', '/cases/development-momentum/', '/glossary/#high-tech-enterprise'),
  alias('固投', '/glossary/#fixed-asset-investment'),
  alias('书记工作补贴', '/cases/party-building-funds/', '/data/#party-activity-funds'),
  alias('退役军人党建示范点', '/cases/ruida/'),
  alias('动态台账', '/cases/foundation-project/'),
  alias('线上学习', '/cases/soul-casting-project/'),
  alias('门急诊', '/glossary/#outpatient', '/data/#hospital-visits'),
  alias('12345热线', '/glossary/#hotline-12345', '/cases/party-building-instructors/'),
  alias('六帮一体验', '/cases/hongmiao-project/'),
  alias('助企信用贷', '/cases/hongmiao-project/'),
  alias('百个两新', '/cases/one-firm-one-brand/', '/data/#case-award-consecutive-years'),
  alias('阿拉善经济开发区', '/about/'),

  term('两个覆盖', '/cases/foundation-project/', '/glossary/#two-coverages'),
  term('应建尽建', '/glossary/#set-up-where-due'),
  term('柔性引才', '/glossary/#flexible-talent'),
  term('小巨人', '/glossary/#little-giant'),
  term('产学研', '/glossary/#industry-university-research'),
  term('嘎查', '/glossary/#gacha-sumu'),
  term('同比', '/glossary/#year-on-year'),
  term('盟', '/glossary/#league'),
  term('四送', '/cases/service-effectiveness/', '/glossary/#four-sends'),
  term('三新', '/glossary/#three-news'),
  term('联合党支部', '/glossary/#joint-branch'),
  term('北疆六个行动', '/glossary/#six-actions'),
  term('人社', '/glossary/#human-resources-dept'),
  term('双带头人', '/cases/five-character-incubation/', '/glossary/#double-leaders'),
  term('草原英才', '/cases/innovation-potential/', '/glossary/#prairie-talents'),
  term('党工委', '/cases/liaison-points/', '/glossary/#party-working-committee'),

  number('红色驿站15个', '/data/#red-stations'),
  number('党组织75个', '/data/#party-organisations'),
  number('99名指导员', '/data/#party-building-instructors', '/cases/party-building-instructors/'),
  number('179件', '/data/#enterprise-problems-solved'),
  number('123亿元', '/data/#fixed-asset-investment-2024'),
  number('21.3%', '/data/#fixed-asset-investment-2024-yoy'),
  number('146.6', '/data/#party-activity-funds'),
  number('41313人次', '/data/#hospital-visits'),
  number('2637', '/data/#skilled-talents-trained'),
  number('8400万人', '/data/#national-new-employment-2023'),
  number('党支部63个', '/data/#htz-2025-10-branches'),

  spelling('12000', '/data/#four-sends-workers'),
  spelling('1.2万', '/data/#four-sends-workers'),
  spelling('12,000人次', '/data/#four-sends-workers'),
  spelling('１４６．６万元', '/data/#party-activity-funds'),
  spelling('60100人', '/data/#region-riders-2025'),
  spelling('95700000元', '/data/#special-funds-2025'),
  spelling('3万人', '/data/#zone-people'),

  words('红色驿站 人数', '/cases/red-station/'),
  words('司机之家 地点', '/cases/drivers-home/'),
  words('指导员 职责', '/cases/party-building-instructors/'),
  words('专班 成员', '/cases/enterprise-relief-task-force/'),
  words('草原英才 阿拉善英才', '/cases/innovation-potential/'),
  words('综合党委 委员', '/data/#htz-2025-10-committee', '/cases/enterprise-party-committee/'),
  words('发明专利 123件', '/data/#invention-patents'),
  words('银川机场', '/data/#dist-yinchuan-airport'),

  figure('到周边机场的距离', '/figures/airport-distances/'),
  figure('企业 嘎查 结对', '/figures/paired-2021/'),
  figure('固定资产投资的构成', '/figures/fai-composition/'),

  source('从两新到三新', '/sources/guizhou-social-work-2025/'),
  source('关爱新业态', '/sources/chinanews-2026-02/'),
  source('以升促建', '/data/#upgrade-list-2021', '/sources/science-dept-2022-07/'),

  guide('第一篇案例', '/guide/first-case/'),
  guide('更正 数字', '/guide/correct-a-number/'),
  guide('背景与对照', '/background/'),

  latin('12345', '/cases/party-building-instructors/'),
  latin('Alshaa', '/sources/china-daily-2019-11/', '/sources/china-daily-2022-10/'),

  question('司机之家收不收费', '/cases/drivers-home/'),
  question('在企身边是干什么的', '/cases/party-building-instructors/'),
  question('红色驿站什么时候设立的', '/cases/red-station/'),
  question('示范区哪年建的', '/data/#demo-zone-founded'),
  question('书记一个月补贴多少', '/cases/party-building-funds/'),
  question('工会经费退给了多少家', '/data/#union-funds-enterprises'),
  question('高新区有多大', '/data/#zone-plan-area'),
  question('25年前五月新建项目投资增长多少', '/data/#fai-2025-01-05-new'),
  question('hongse yizhan zai nali', '/cases/red-station/', '/glossary/#red-station'),
  everyday('退伍', '/glossary/#veterans'),
  everyday('冲凉', '/cases/drivers-home/', '/glossary/#drivers-home'),
  everyday('微波炉', '/cases/red-station/'),
  everyday('碳达峰', '/glossary/#energy-per-output'),

  ...READER_SPELLINGS,
];
