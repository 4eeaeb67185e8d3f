import { describe, expect, it } from 'vitest';
import { shortScopes } from '../../src/integrations/lean-bundle.ts';

type Transform = (this: { error: (text: string) => never }, code: string) => { code: string };
const plugin = () => {
  const transform = shortScopes().transform as unknown as Transform;
  const error = (text: string): never => {
    throw new Error(text);
  };
  return (code: string) => transform.call({ error }, code).code;
};

describe('shortScopes', () => {
  it('gives a component and its styles the same short attribute', () => {
    const shorten = plugin();
    expect(shorten('<p class="a" data-astro-cid-no2ovhz5>')).toBe('<p class="a" data-s-no2o>');
    expect(shorten('.a[data-astro-cid-no2ovhz5]{color:red}')).toBe('.a[data-s-no2o]{color:red}');
  });

  it('refuses two components whose attributes would become one', () => {
    const shorten = plugin();
    shorten('<p data-astro-cid-no2ovhz5>');
    expect(() => shorten('<p data-astro-cid-no2oaaaa>')).toThrow('raise KEPT');
  });
});
