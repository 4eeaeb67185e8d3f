import type { ServerResponse } from 'node:http';

/** What the preview loads from its own server; the base stands before every address. */
interface Addresses {
  base: string;
  /** The panel's module, under the project. */
  panel: string;
}

/** Instead of the empty page and the English trace that Astro sends when a page fails. */
function faultPage({ base, panel }: Addresses): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>这一页暂时显示不出来</title>
<link rel="stylesheet" href="${base}layers.css">
${['tokens', 'reset', 'base'].map((name) => `<link rel="stylesheet" href="${base}src/styles/${name}.css?direct">`).join('\n')}
<script src="${base}reading.js"></script>
<script type="module" src="${base}@vite/client"></script>
<script type="module" src="${base}${panel}"></script>
</head>
<body>
<findings-panel data-whole-page></findings-panel>
<noscript>这一页暂时显示不出来。请在终端里运行 npm run check，看哪里有笔误。</noscript>
</body>
</html>
`;
}

/** Answers with the page of faults where Astro would answer with an error of its own. */
export function replaceFault(response: ServerResponse, addresses: Addresses): void {
  const { writeHead, end } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !String(JSON.stringify(rest)).includes('text/html')) {
      return writeHead.call(response, status, ...(rest as []));
    }
    writeHead.call(response, 500, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.write = () => true;
    response.end = () => end.call(response, faultPage(addresses), 'utf8');
    return response;
  };
}
