import { z } from 'zod';
import { webAddress, webAddressFault } from './address.ts';
import { exceptionsSchema } from './exception.ts';
import { id } from './id.ts';
import { shapedText } from './remedy.ts';

const MAILTO = /^mailto:[^\s@\\]+@[^\s@\\]+$/;

const NO_SLASH = '网址要以 / 结尾，写那个站点首页的地址';

/** Who publishes this site and what its front page shows: `content/site.json`. */
export const siteSchema = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  name: z.string().min(1).describe('站名'),
  zone: z.string().min(1).describe('收录哪里的案例'),
  description: z.string().min(1).describe('一句话介绍，用于搜索引擎和分享'),
  publisher: z.string().min(1).describe('编辑整理者'),
  baseUrl: webAddress('网站地址，例如 https://example.org/，决定站点地图和分享链接'),
  disclaimer: z.string().min(1).describe('页脚声明：本站是什么、不是什么'),
  contentLicence: z
    .strictObject({
      name: z.string().min(1).describe('许可名称'),
      url: webAddress('许可全文网址', 'https'),
    })
    .describe('文字与数据的使用许可'),
  contact: z
    .strictObject({
      label: z.string().min(1).describe('链接上的字'),
      url: z
        .string()
        .refine(
          (url) => MAILTO.test(url) || webAddressFault(url) === undefined,
          '写作 https://… 或 mailto:…，不带用户名和密码',
        )
        .meta({ description: '提交勘误的网址或邮箱', format: 'uri' }),
    })
    .optional()
    .describe('勘误渠道；没有就不填，页面不显示'),
  registration: z
    .strictObject({
      icp: shapedText({
        pattern: /^$|ICP[备证]\d/,
        sentence: '写作“蒙ICP备12345678号-1”的样子，没有备案号就写 ""',
        remedy: 'registration',
        meaning: 'ICP备案号，没有则留空',
      }),
      publicSecurity: shapedText({
        pattern: /^$|\d/,
        sentence: '写作“蒙公网安备12345678901234号”的样子，没有备案号就写 ""',
        remedy: 'registration',
        meaning: '公安联网备案号，没有则留空',
      }),
      siteIdCode: z
        .string()
        .min(1)
        .optional()
        .describe('政府网站标识码，写进网页标签SiteIDCode；不是政府网站就不填'),
    })
    .describe('备案号；留空则页脚不显示'),
  home: z
    .strictObject({
      headline: z.array(z.string().min(1)).min(1).describe('首页大标题，一行一项'),
      intro: z.string().min(1).describe('首页导语；数字写成 {数据编号}'),
      searches: z.array(z.string().min(1)).describe('首页“常查”的词'),
      figures: z.array(id('图表编号')).describe('首页展示的图表'),
      facts: z.array(id('数据编号')).describe('首页账本节选的数据'),
    })
    .describe('首页内容'),
  overview: z
    .strictObject({ figures: z.array(id('图表编号')).describe('“脉络”页展示的图表') })
    .optional()
    .describe('“脉络”页内容'),
  peers: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('那个站点的名称，显示在搜索结果里'),
        url: webAddress('那个站点首页的网址，以 / 结尾，例如 https://example.org/')
          .regex(/\/$/, NO_SLASH)
          .meta({ patternErrorMessage: `${NO_SLASH}。` }),
      }),
    )
    .optional()
    .describe('一并搜索的其他站点：用同一套程序建成的案例库；没有就不填'),
  studio: z
    .boolean()
    .optional()
    .describe('撰稿台：写 true，网站多一页 /studio/，在浏览器里写案例；不要就不填'),
  exceptions: exceptionsSchema,
});

export type Site = z.infer<typeof siteSchema>;

/** Front matter of standing pages such as 关于本站, and of the handbook's. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).describe('页面标题'),
  summary: z.string().min(1).describe('一句话说明，列在目录和搜索结果里'),
  order: z.int().nonnegative().describe('目录中的次序，小的在前'),
  exceptions: exceptionsSchema,
});

export type Page = z.infer<typeof pageSchema>;
