import { dev } from 'astro';

await dev({});
