import type { FailureCode } from '#contract/contract.ts';

const CODE_BY_SYSTEM_ERROR: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EFBIG: 'too-large',
  EISDIR: 'wrong-kind',
  // What open(2) says of a symbolic link under O_NOFOLLOW.
  ELOOP: 'wrong-kind',
  EIO: 'unavailable',
  ENODEV: 'unavailable',
  ENXIO: 'unavailable',
  ETIMEDOUT: 'unavailable',
};

/** The system error code (`ENOSPC`, …) something thrown carries, if any. */
export function systemErrorOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/** Which answer of the contract a failed file operation is. What we do not recognise is `unknown`. */
export function failureCodeOf(thrown: unknown): FailureCode {
  return CODE_BY_SYSTEM_ERROR[systemErrorOf(thrown) ?? ''] ?? 'unknown';
}
