/** Stands in a browser for `astro:assets`, which makes smaller pictures in a build. */
export { default as Image } from './Image.astro';
