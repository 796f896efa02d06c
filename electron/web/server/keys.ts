import { randomBytes } from 'node:crypto';
import { isSameSecret } from './guards.ts';

/** What lets a browser in. */
export type Keys = {
  /** Goes into the cookie, and into the address printed for the user; see `guards.ts`. */
  token: string;
  /** A key that lets in once: command lines, where our window gets its address from, are open to other accounts. */
  issueOnce: () => string;
  letsIn: (key: string) => boolean;
};

export const newSecret = (): string => randomBytes(32).toString('base64url');

export function createKeys(token: string): Keys {
  const unused = new Set<string>();
  return {
    token,
    issueOnce: () => {
      const key = newSecret();
      unused.add(key);
      return key;
    },
    letsIn: (key) => unused.delete(key) || isSameSecret(key, token),
  };
}
