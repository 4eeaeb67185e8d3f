/** Parts of which the fictional names of the corpus are put together; none is a real body. */
export const PLACES =
  '青禾口 双柳滩 白杨镇 沙泉 石门坪 红柳沟 云岭 榆林堡 长岗 清水湾 金沙梁 北岭 东台 南屏 西渠 望湖 古井 松坪 百川 临港'.split(
    ' ',
  );

export const BODIES =
  '盐化工公司 新材料公司 物流园 快递站 物业公司 电商协会 律师事务所 民办学校 养老院 货运车队 外卖配送站 互联网企业 商会 社会组织 合作社 研究院 牧场 煤化工集团 骑手驿站 产业园'.split(
    ' ',
  );

export const TOPICS =
  '红色驿站 司机之家 先锋岗 党建联建 暖心服务 流动党员 人才工程 双融双促 网格联动 石榴籽家园 助企纾困 志愿服务队 阳光议事 新风行动 技能大赛'.split(
    ' ',
  );

export const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];

export const LATIN =
  'AI 5G LNG App VR C919 ISO9001 PVC ERP GDP e-mail WiFi BDO CNG 2.0版 B2B'.split(' ');

export const UNITS = ['个', '家', '名', '人次', '万元', '亿元', '件', '场次'];

export const STRANDS = ['三个强化', '三个转化', '三大工程'];

export const AUDIENCES = ['快递外卖小哥', '货车司机', '企业', '党员', '职工', '人才'];
