import { fileName, shownPictures, wordsInAlt } from '../pictures/picture-files.ts';
import { isPicture } from '../pictures/picture.ts';
import { inText, type Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import { SMALL_PICTURES } from '../pictures/small-pictures.ts';

const DATA =
  /"?\btype"?\s*:\s*["'](?:FeatureCollection|Topology|GeometryCollection|(?:Multi)?Polygon|MultiLineString)["']/g;
export const DATA_FILE = /\.(?:geojson|topojson|kmz|kml|shp|shx|gpkg|mbtiles)$/i;
const IN_ALT =
  /行政区划图?|(?:区划|区位|疆域|边界|界线|界限)图|地图|(?:国|省|州|盟|市|旗|县)界(?![面定别])/g;
const IN_FILE_NAME =
  /行政区划|区划图|区位图|地图|(?<![a-z])(?:(?<!(?:mind|site|road|heat)[-_ ]?)maps?|ditu|quhua|geojson|boundar(?:y|ies))(?![a-z])/i;

/** No map with boundaries, neither drawn nor as data. */
export const mapBoundary: Rule = {
  id: 'map-boundary',
  title: '不放地图和边界数据',
  severity: 'error',
  why: '画有国界、省界和行政区域界线的地图，公开前须依规定送审，标注审图号；画错一段就是大事。',
  examples: {
    ok: [sound('驿站在园区东门内，未见地图。')],
    bad: [
      {
        ...faulty('![开发区行政区划图](./zone.png)', ['行政区划图']),
        also: { 'cases/station/zone.png': SMALL_PICTURES.png },
      },
    ],
  },
  check(workspace, report) {
    for (const shown of shownPictures(workspace)) {
      for (const { text, start, end } of wordsInAlt(shown, IN_ALT)) {
        report({
          ...inText(shown.document, start, end),
          message: `图片的说明里写着“${text}”，本站不放地图，截图和手绘的也不放。`,
          fix: '换成照片，位置用文字写。',
        });
      }
    }
    for (const document of workspace.documents) {
      for (const { 0: data, index } of document.text.matchAll(DATA)) {
        report({
          ...inText(document, index, index + data.length),
          message: '这是画地图用的边界数据，本站不放。',
          fix: '删去这些数据，位置用文字写。',
        });
      }
    }
    for (const { file, place, bytes } of workspace.assets) {
      const map = isPicture(place)
        ? IN_FILE_NAME.test(fileName(place)) || (/\.svg$/i.test(place) && drawsMap(bytes()))
        : DATA_FILE.test(place);
      if (!map) continue;
      report({
        file,
        position: 'unavailable',
        message: '这个文件是地图或边界数据，本站不放。',
        fix: '移走这个文件，位置用文字写；不是地图的，改个文件名。',
      });
    }
  },
};

function drawsMap(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return /行政区划|审图号|国界|省界|adcode|geojson|FeatureCollection/i.test(text);
}
