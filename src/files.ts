import { csvFormat } from 'd3';

/** Excel and WPS take a CSV for UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @returns rows as a CSV response; the keys of the first row are its header. */
export function csvResponse(rows: object[]): Response {
  return new Response(BYTE_ORDER_MARK + csvFormat(rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}

/** @returns a value as an indented JSON response. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
