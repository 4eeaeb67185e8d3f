import type { APIContext, InferGetStaticPropsType } from 'astro';
import { encodeQR } from 'qr';
import { loadLibrary } from '../../../collections.ts';
import { absolute, routes } from '../../../routes.ts';

export async function getStaticPaths() {
  const { cases } = await loadLibrary();
  return [...cases.keys()].map((slug) => ({ params: { slug }, props: { slug } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The address of a case as a QR code, to be put on a board or a slide. */
export function GET({ props, site }: APIContext<Props>): Response {
  // Four modules of white around it: ISO/IEC 18004 wants them.
  const svg = encodeQR(absolute(routes.case(props.slug), site), 'svg', {
    ecc: 'medium',
    border: 4,
  });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
