const STYLE =
  '.label{font:400 20px "Noto Sans SC",sans-serif;fill:#1f1b16}' +
  '.strong{font:600 20px "Noto Sans SC",sans-serif;fill:#1f1b16}' +
  '.series-1{fill:#a4262c}';

/** @returns a stand-alone drawing of 300 by 100 with marks on a ground, as the site writes them. */
export function drawing(...marks: string[]): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100" role="img" aria-labelledby="t">' +
    `<title id="t">示例</title><desc>虚构的图。</desc><style>${STYLE}</style>` +
    `<rect fill="#faf7f1" x="0" y="0" width="300" height="100"/>${marks.join('')}</svg>`
  );
}
