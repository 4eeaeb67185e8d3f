import { queriesOf, type ReaderQuery } from './reader-query.ts';

const slip = queriesOf('slip');
const pinyin = queriesOf('pinyin');
const initials = queriesOf('initials');
const mixed = queriesOf('mixed');
const traditional = queriesOf('traditional');

/** Queries that are not written as the page writes it. */
export const READER_SPELLINGS: readonly ReaderQuery[] = [
  slip('红色译站', '/cases/red-station/', '/glossary/#red-station'),
  slip('红色驿栈', '/cases/red-station/', '/glossary/#red-station'),
  slip('红驿站', '/cases/red-station/'),
  slip('司机只家', '/cases/drivers-home/', '/glossary/#drivers-home'),
  slip('司机家之', '/cases/drivers-home/', '/glossary/#drivers-home'),
  slip('昆鹏计划', '/cases/kunpeng-plan/'),
  slip('鹏鲲计划', '/cases/kunpeng-plan/'),
  slip('红描工程', '/cases/hongmiao-project/'),
  slip('梧铜树', '/cases/wutong-talent/'),
  slip('党群服务中新', '/cases/service-centres/', '/glossary/#service-centre'),
  slip('党服务中心', '/cases/service-centres/', '/glossary/#service-centre'),
  slip(
    '企业综和党委',
    '/cases/enterprise-party-committee/',
    '/glossary/#enterprise-party-committee',
  ),
  slip('铸魂工成', '/cases/soul-casting-project/'),
  slip('强机工程', '/cases/foundation-project/'),
  slip('付能工程', '/cases/empowerment-project/'),
  slip('五字孵化发', '/cases/five-character-incubation/', '/glossary/#five-character-incubation'),
  slip('联系点治度', '/cases/liaison-points/', '/glossary/#liaison-points'),
  slip('一企一品一典形', '/cases/one-firm-one-brand/', '/glossary/#one-firm-one-brand'),
  slip('助企舒困工作专班', '/cases/enterprise-relief-task-force/'),
  slip('创新事能', '/cases/innovation-potential/'),
  slip('瑞达化公', '/cases/ruida/'),

  pinyin('hongseyizhan', '/cases/red-station/', '/glossary/#red-station'),
  pinyin('hong se yi zhan', '/cases/red-station/', '/glossary/#red-station'),
  pinyin('sijizhijia', '/cases/drivers-home/', '/glossary/#drivers-home'),
  pinyin('kunpengjihua', '/cases/kunpeng-plan/'),
  pinyin('hongmiao', '/cases/hongmiao-project/'),
  pinyin('wutongshu', '/cases/wutong-talent/'),
  pinyin('dangqunfuwuzhongxin', '/cases/service-centres/', '/glossary/#service-centre'),
  pinyin('zhuhun', '/cases/soul-casting-project/'),
  pinyin('dakang', '/cases/dakang/'),
  pinyin('zhengweihuagong', '/cases/zhengwei/'),
  pinyin('caoyuanyingcai', '/cases/innovation-potential/', '/glossary/#prairie-talents'),
  pinyin('Chanxueyan', '/glossary/#industry-university-research'),

  initials('hsyz', '/cases/red-station/', '/glossary/#red-station'),
  initials('sjzj', '/cases/drivers-home/', '/glossary/#drivers-home'),
  initials('kpjh', '/cases/kunpeng-plan/'),
  initials('hmgc', '/cases/hongmiao-project/'),
  initials('dqfwzx', '/cases/service-centres/', '/glossary/#service-centre'),
  initials('qyzhdw', '/cases/enterprise-party-committee/', '/glossary/#enterprise-party-committee'),
  initials('yqypydx', '/cases/one-firm-one-brand/', '/glossary/#one-firm-one-brand'),
  initials('YJJJ', '/glossary/#set-up-where-due'),

  mixed('红色yizhan', '/cases/red-station/', '/glossary/#red-station'),
  mixed('kunpeng计划', '/cases/kunpeng-plan/'),
  mixed('司机zhijia', '/cases/drivers-home/', '/glossary/#drivers-home'),
  mixed('红miao', '/cases/hongmiao-project/'),
  mixed('梧桐shu', '/cases/wutong-talent/'),

  traditional('紅色驛站', '/cases/red-station/', '/glossary/#red-station'),
  traditional('司機之家', '/cases/drivers-home/', '/glossary/#drivers-home'),
  traditional('鯤鵬計劃', '/cases/kunpeng-plan/'),
  traditional('紅苗', '/cases/hongmiao-project/'),
  traditional('黨羣服務中心', '/cases/service-centres/', '/glossary/#service-centre'),
  traditional(
    '企業綜合黨委',
    '/cases/enterprise-party-committee/',
    '/glossary/#enterprise-party-committee',
  ),
  traditional('鑄魂工程', '/cases/soul-casting-project/'),
  traditional('雙帶頭人', '/cases/five-character-incubation/', '/glossary/#double-leaders'),
  traditional('瑞達化工集團', '/cases/ruida/'),
  traditional('應建盡建', '/glossary/#set-up-where-due'),
];
