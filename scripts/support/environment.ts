/** Names that Astro takes from the shell into `import.meta.env`, over its own values. */
const OVERRULING = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'DEV', 'PROD', 'MODE', 'SSR'];

/** Keeps the shell out of a command: a stray DEV would publish drafts, a BASE_URL break every link. */
export function settleEnvironment(mode: 'production' | 'development'): void {
  process.env.NODE_ENV = mode;
  for (const name of OVERRULING) Reflect.deleteProperty(process.env, name);
}
