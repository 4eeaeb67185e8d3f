import { describe, expect, test } from 'vitest';
import { disagreements } from '../../../src/domain/numbers/agreement.ts';
import { scanNumbers } from '../../../src/domain/numbers/scan.ts';

const counted = (text: string) =>
  scanNumbers(text).filter(({ kind, indefinite }) => kind !== 'ordinal' && !indefinite);
const stated = (text: string) =>
  counted(text).map(({ kind, text: words, value, unit, qualifier }) =>
    kind === 'vague' ? `~${words}` : [value, unit, qualifier].join(' '),
  );

describe('In the sentences of reports', () => {
  test.each<[string, string[]]>([
    // A scaled number goes on in smaller ones.
    ['发放补贴１２万３千元', ['123000 元 exact']],
    ['成本1万2千余元', ['12000 元 over']],
    ['资金3亿零5百万元', ['305000000 元 exact']],
    ['一共1万2', ['~1万2']],
    ['一共2千5', ['~2千5']],
    ['一共3亿2000', ['~3亿2000']],
    ['一共3亿2000万元', ['320000000 元 exact']],
    // What two units say together is one quantity.
    ['用时缩短3小时20分', ['~3小时20分']],
    ['用时缩短三小时二十分钟', ['~三小时二十分钟']],
    ['历时两年零三个月', ['~两年零三个月']],
    ['历时1年3个月', ['~1年3个月']],
    ['羊重45斤3两', ['~45斤3两']],
    ['身高1米75以上', ['~1米75以上']],
    ['卖到3块5一斤', ['~3块5']],
    ['补助180元5角', ['~180元5角']],
    ['涉及12户34人', ['12 户 exact', '34 人 exact']],
    ['培训3天12人', ['3 天 exact', '12 人 exact']],
    // 峰 and 把 make words with a small numeral; with a long one they count.
    ['双峰驼十二万峰左右', ['120000 峰 about']],
    ['两峰骆驼', ['2 峰 exact']],
    ['三百尾鱼苗，二百七十眼机井', ['300 尾 exact', '270 眼 exact']],
    ['二十三度电，三十二把椅子', ['23 度 exact', '32 把 exact']],
    ['二十四副担架，一百二十包煤', ['24 副 exact', '120 包 exact']],
    ['考核九十五分以上', ['95 分 or-more']],
    ['三日内答复，三十日晚', ['3 日 at-most']],
    ['全嘎查一百三四十口人', ['~一百三四十口']],
    ['走了二三十里路', ['~二三十里']],
    ['十八里堡，二十里铺村，十六字方针，二十三班，二十五日晚', []],
    ['十分满意，十二分满意，三五日', []],
    // 上 and 下 behind another word are no part of what follows.
    ['落实以下六项举措', ['6 项 exact']],
    ['提出如下五条建议', ['5 条 exact']],
    ['线上两场、线下五场', ['2 场 exact', '5 场 exact']],
    ['旗下三家公司，签下两份订单', ['3 家 exact', '2 份 exact']],
    ['上下两层，上两年欠账，下三个月安排，上一级，下一步', []],
    // How many hundred or thousand is left open, and no unit follows.
    ['总投资达数十亿。', ['~数十亿']],
    ['骑手数百，客商数千。', ['~数百', '~数千']],
    ['客流破万，订单过千', ['~破万', '~过千']],
    ['突破千万大关', ['~破千万']],
    ['万把块钱，百把人', ['~万把块', '~百把人']],
    ['等了半天，不到半年', ['~半天', '~半年']],
    ['上半年、半年报、半日游', []],
    ['三十出头，四十开外', ['30  over', '40  over']],
    ['年过七旬的老人，上旬', ['~七旬']],
    ['占百分之七八十', ['~百分之七八十']],
    ['占3分之1，8分之3', ['~3分之1', '~8分之3']],
    // A slip of the hand or of the machine that reads a scan.
    ['新建站点l5个', ['~l5个']],
    ['改造厕所2O个', ['~2O个']],
    ['改造l2家、1O户', ['~l2家', '~1O户']],
    ['占3O％', ['~3O％']],
    ['培训三O户', ['~三O户']],
    ['培训一0五户', ['~一0五户']],
    ['培训2〇户', ['~2〇户']],
    ['收入1. 2万元', ['~1. 2万元']],
    ['收入3 .5亿元', ['~3 .5亿元']],
    ['收入3。5亿元', ['~3。5亿元']],
    ['收入3,5亿元', ['~3,5亿元']],
    ['一是达到3。5月开工', ['3  exact']],
    // What 百 and 千 alone stand for is open.
    ['叶片长达百米，不足百人，达到千户', ['~长达百米', '~不足百人', '~达到千户']],
    ['直达万家，到达百姓', []],
    ['来了二三百号人，30号人，1号人物，3号楼', ['~二三百号', '30 号 exact']],
    ['零到6岁儿童，零至三岁', ['~零到6岁', '~零至三岁']],
    ['日供气5万方，3方面', ['50000 方 exact', '3 方面 exact']],
    // Below nought, in Chinese numerals too.
    ['最低气温零下三十度，增速为负百分之三点二', ['-30 度 exact', '-3.2 % exact']],
    ['一共四五千。', ['~四五千']],
    // Measures.
    ['讲党课3堂，充电桩30枪', ['3 堂 exact', '30 枪 exact']],
    ['152万羊单位、1.2万个羊单位', ['1520000 羊单位 exact', '12000 羊单位 exact']],
    ['每瓶500ml', ['500 ml exact']],
    ['跌破5万吨，跌破40%', ['50000 吨 under', '40 % under']],
    ['没有达到30%，未能达到5家', ['30 % under', '5 家 under']],
    ['同比↓5.6%', ['-5.6 % exact']],
    ['男女比例112.3:100', ['~112.3:100']],
    ['106部/百户，托位2.8个/千人', ['106 部/百户 exact', '2.8 个/千人 exact']],
    ['4个板块、12大类、56小类', ['4 个 exact', '12 大类 exact', '56 小类 exact']],
    ['开垦二十余顷，拆除1.3万平', ['20 顷 over', '13000 平方米 exact']],
    ['总值3.62亿元人民币', ['3.62 亿元 exact']],
    // 10w and 3k as people type them on a telephone; W is a watt.
    ['阅读量10w+，转发3k余次', ['100000  or-more', '3000 次 over']],
    ['安装200W路灯', ['200 W exact']],
    // Words of the dictionary that no report has.
    ['登记骑手近500名，培训班超30期', ['500 名 near', '30 期 over']],
    ['共约30家，工期约30天，宽约5米', ['30 家 about', '30 天 about', '5 米 about']],
    ['巴彦浩特约500名，管网约47公里', ['500 名 about', '47 公里 about']],
    ['需要约30人，环节约20个，全村超500人', ['30 人 about', '20 个 about', '500 人 over']],
    ['集中超30家，行走近3公里', ['30 家 over', '3 公里 near']],
    ['村规民约12条，线上预约200人', ['12 条 exact', '200 人 exact']],
    // What follows a hedge, or a measure, and begins a word of its own.
    ['500名以上学生，30家左右开业', ['500 名 or-more', '30 家 about']],
    ['500人以内发放，30人以内蒙古', ['500 人 at-most', '30 人 exact']],
    ['15名优秀党员，15人工作专班', ['15 名 exact', '15 人 exact']],
    ['12户主动报名，15名单', ['12 户 exact', '15  exact']],
    ['硬化道路3条约30公里', ['3 条 exact', '30 公里 about']],
    ['侦破30起，合约30份，就近8个站点', ['30 起 exact', '30 份 exact', '8 个 exact']],
    ['列全区103个旗县第16位', ['103 个 exact', '16 位 rank']],
    // By how much, and to what.
    ['回落2.1个百分点至4.3%', ['-2.1 个百分点 exact', '4.3 % exact']],
    ['培训期近30天，近30天内', ['30 天 near']],
    ['由-0.4%升至0.7%', ['-0.4 % exact', '0.7 % exact']],
    ['热值5500大卡，储物柜36格', ['5500 大卡 exact', '36 格 exact']],
    // What the highest is is so much; what is granted at the highest is so much or less.
    ['最高500元，最高可贷30万元', ['500 元 at-most', '30 万元 at-most']],
    ['给予最高100万元的奖励', ['100 万元 at-most']],
    ['最高气温38℃，价格最高36元', ['38 ℃ exact', '36 元 exact']],
    // A long numeral in 万 or 亿 counts whatever follows.
    ['十四亿人民', ['1400000000  exact']],
    ['等了个把月', ['~个把月']],
    // One unit stands for all of a list.
    ['选出12、15和18家', ['12 家 exact', '15 家 exact', '18 家 exact']],
    ['分别完成3、7、8处', ['3 处 exact', '7 处 exact', '8 处 exact']],
    ['分别为3、7、8万吨', ['30000 吨 exact', '70000 吨 exact', '80000 吨 exact']],
    ['分别为3、7、8万元', ['3 万元 exact', '7 万元 exact', '8 万元 exact']],
  ])('scanNumbers(%j) states %j', (text, numbers) => expect(stated(text)).toEqual(numbers));

  test.each([
    ...['三天打鱼两天晒网', '五花八门', '四通八达', '三番两次', '一波三折', '十年树木百年树人'],
    ...['2.0版政策', '“3·15”维权', '“6·18”活动', '3.15晚会', '东经105度、北纬38°50′'],
    ...['96119举报电话', '400-800-1234', '119消防宣传日', '初二（3）班', '三星级、5星级'],
    ...['两位数增长', '不管三七二十一', '4、5、6号楼', '2#锅炉', '3楼东侧', 'Ⅲ类及以上水体'],
    ...['订单号2024001'],
    ...['一百单八将', '十万火急', '8k视频', '十一届旗委第六次全体会议', '营业到22点'],
    ...['花园街18号3栋2单元501室', '2021、2022、2023年', '2024上半年', '截至20240630，'],
    ...['采用DN200管材、Φ500管道', '建旗六十周年', '十二年一贯制', '不怕一万只怕万一'],
  ])('“%s” counts nothing', (text) => expect(stated(text)).toEqual([]));

  test.each([
    ['二类疫苗', [true]],
    ['二期开工，三类地区', [true, true]],
    ['分为三类，办培训班三期', [false, false]],
    ['二本上线12人', [true, false]],
    ['覆盖率过九成，游客过10万人次', [true, true]],
    ['超过3家，通过3家，经过3年', [false, false, false]],
    ['“三单”制度', [true]],
    ['“1357”工作法', [true]],
    ['200户不等', [true]],
    ['距城区300米以外', [true]],
    ['大畜6.2万头（匹、峰）', [true]],
    ['苗木600万株（穴）', [true]],
    ['在五万元以上、十万元以下', [true, true]],
    ['24小时“不打烊”', [true]],
    ['分别为3、7、8处', [true, true, true]],
    ['螺栓M20只', [true]],
    ['设A、B、C三个展区', [false]],
    ['100M宽带，两个半城区，两个半岛', [true, true, false]],
    ['15个商圈，6个自助柜，15分钟服务圈', [false, false, true]],
    ['24小时值班制度，24小时内办结', [true, false]],
    ['GDP123亿元', [false]],
  ])('of the numbers of “%s” %j are doubtful', (text, doubted) =>
    expect(counted(text).map(({ doubts }) => doubts.length > 0)).toEqual(doubted),
  );

  test.each([
    [3000, '元', '收入3千元'],
    [3, '千元', '收入3000元'],
    [0.3, '万元', '收入3千元'],
  ])('a record of %s %s agrees with “%s”', (value, unit, quote) =>
    expect(disagreements({ quote, value, unit, qualifier: 'exact' })).toEqual([]),
  );
});
