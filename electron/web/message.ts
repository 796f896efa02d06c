/**
 * The contract's arguments and answers as bytes, both ways.
 *
 * Four bytes, big-endian: the length of the JSON. The JSON, in UTF-8, with
 * `{"$bytes": length}` in place of each byte array. Then those arrays, in
 * order. Base64 would need a third more and a string as long as the file.
 */
const HEAD_BYTES = 4;
const MARK = '$bytes';

/** Longest JSON part, in bytes. Ours is names and dates; the limit is against hostile nesting and size. */
const MAX_JSON_BYTES = 1024 * 1024;

export function encodeMessage(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: Uint8Array[] = [];
  const json = new TextEncoder().encode(
    JSON.stringify(value, (_key, part: unknown) => {
      if (!(part instanceof Uint8Array)) return part;
      arrays.push(part);
      return { [MARK]: part.byteLength };
    }),
  );
  const total = arrays.reduce((sum, array) => sum + array.byteLength, HEAD_BYTES + json.byteLength);
  const message = new Uint8Array(total);
  new DataView(message.buffer).setUint32(0, json.byteLength);
  message.set(json, HEAD_BYTES);
  let at = HEAD_BYTES + json.byteLength;
  for (const array of arrays) {
    message.set(array, at);
    at += array.byteLength;
  }
  return message;
}

/** The value again, its byte arrays being views of `message`; undefined when this is no message of ours. */
export function decodeMessage(message: Uint8Array): unknown {
  if (message.byteLength < HEAD_BYTES) return undefined;
  const jsonBytes = new DataView(message.buffer, message.byteOffset).getUint32(0);
  const start = HEAD_BYTES + jsonBytes;
  if (jsonBytes > MAX_JSON_BYTES || start > message.byteLength) return undefined;
  let at = start;
  function takeBytes(length: unknown): Uint8Array {
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
      throw new RangeError('bad length');
    if (at + length > message.byteLength) throw new RangeError('cut short');
    at += length;
    return message.subarray(at - length, at);
  }
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(HEAD_BYTES, start));
    const value: unknown = JSON.parse(json, (_key, part: unknown) =>
      isMarked(part) ? takeBytes(part[MARK]) : part,
    );
    return at === message.byteLength ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMarked(part: unknown): part is { [MARK]: unknown } {
  return typeof part === 'object' && part !== null && MARK in part;
}
