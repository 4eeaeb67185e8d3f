import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  /** Bytes are in an encoding of which the archive says nothing. */
  name: string | Uint8Array;
  data: string | Uint8Array;
  /** What the archive says instead of the true inflated size. */
  declared?: number;
}

/** What is left of nothing, deflated. */
const NOTHING = deflateRawSync('');

/** @returns a .zip with these parts, deflated; as lawless as the parts ask for. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, declared } of parts) {
    const bytes = Buffer.from(data);
    const packed = bytes.length === 0 ? NOTHING : deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(typeof name === 'string' ? 0x800 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const head = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
    directory.push(Buffer.concat([head, common, tail, title]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const isLong = parts.length > 0xffff;
  end.writeUInt16LE(isLong ? 0xffff : parts.length, 8);
  end.writeUInt16LE(isLong ? 0xffff : parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  const long = isLong ? longEnd(parts.length, offset, listed.length) : Buffer.alloc(0);
  return Buffer.concat([...bodies, listed, long, end]);
}

/** What zip64 has for an archive with more parts than the format could count first. */
function longEnd(count: number, start: number, length: number): Buffer {
  const end = Buffer.alloc(56);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  for (const [at, value] of [count, count, length, start].entries()) {
    end.writeBigUInt64LE(BigInt(value), 24 + 8 * at);
  }
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(start + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * @param rows the inside of `<sheetData>`
 * @param more further parts, such as a macro
 * @param after what follows `<sheetData>`, such as merged cells
 * @returns a .xlsx with one sheet, 表
 */
export function makeWorkbook(rows: string, more: readonly ZipPart[] = [], after = ''): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return makeZip([
    { name: '[Content_Types].xml', data: `<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      name: '_rels/.rels',
      data: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
          (more.some(({ name }) => name === 'xl/styles.xml')
            ? relation('r2', 'styles', 'styles.xml')
            : ''),
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
    ...more,
  ]);
}

/** @returns a row of `<sheetData>`: strings as they are, numbers as numbers; `undefined` leaves a gap. */
export function row(number: number, ...values: (string | number | undefined)[]): string {
  const cells = values.map((value, index) => {
    const at = `r="${String.fromCharCode(65 + index)}${number}"`;
    if (value === undefined) return '';
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
    if (value.startsWith('<'))
      return `<c ${at}${value.includes('<e/>') ? ' t="e"' : ''}>${value.replace('<e/>', '')}</c>`;
    return `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}
