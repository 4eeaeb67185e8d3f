import { existsSync, readdirSync, rmSync } from 'node:fs';

/** The package `node` brings 67 MB of headers for compiling add-ons; nothing is compiled here. */
const packages = 'node_modules/node/node_modules';
for (const name of existsSync(packages) ? readdirSync(packages) : []) {
  rmSync(`${packages}/${name}/include`, { recursive: true, force: true });
}
