/** @returns the place that a file names by a path from where it stands; it may begin with `../`. */
export function placeBeside(place: string, typed: string): string {
  const names = place.split('/').slice(0, -1);
  for (const name of typed.split('/')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/') + (typed.endsWith('/') ? '/' : '');
}
