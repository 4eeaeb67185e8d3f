/** Who signs in at the office's server. It lives in the memory of the page only. */
export interface Account {
  login: string;
  password: string;
}

/** Why the server or the way to it did not do what was asked, in words for the one who asked. */
export class ServerFault extends Error {}

/** @returns the header that says who asks; a name or password may be in Chinese. */
export function authorizationOf({ login, password }: Account): string {
  const bytes = new TextEncoder().encode(`${login}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
