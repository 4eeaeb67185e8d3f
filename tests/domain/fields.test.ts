import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../../src/domain/fields.ts';
import { SCHEMAS } from '../../src/content/records.ts';

describe('the fields of a schema', () => {
  it('stand after the field that holds them, lists with brackets', () => {
    const schema = z.strictObject({
      name: z.string().describe('名称'),
      rows: z.array(z.strictObject({ id: z.string().describe('编号') })).describe('各行'),
    });
    expect(fieldsOf(schema).map(({ name }) => name)).toEqual(['name', 'rows', 'rows[].id']);
  });

  it('are required only if every form of a union requires them', () => {
    const schema = z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('a').describe('甲'),
        both: z.string(),
        first: z.string(),
      }),
      z.strictObject({ status: z.enum(['b', 'c']).describe('乙或丙'), both: z.string() }),
    ]);
    const fields = fieldsOf(schema);
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'status',
      'both',
    ]);
    expect(fields[0]).toMatchObject({ description: '甲；乙或丙', values: ['a', 'b', 'c'] });
  });

  it.each(Object.entries(SCHEMAS))('of %s are all explained in Chinese', (_kind, schema) => {
    const silent = fieldsOf(schema).filter(({ description }) => !/\p{sc=Han}/u.test(description));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
