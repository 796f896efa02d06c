/**
 * What crosses between the page and main, as JSON text: plain data and bytes.
 *
 * Electron clones more kinds of value than this. The contract uses none of
 * them, so anything else is refused here as Electron refuses a function.
 *
 * Both functions run in Node and, as source text, in the page: each stands alone.
 */
export function encode(value: unknown): string {
  const pack = (each: unknown): unknown => {
    if (each === undefined) return { $: 'undefined' };
    if (each === null || ['string', 'number', 'boolean'].includes(typeof each)) return each;
    if (each instanceof Uint8Array) {
      let text = '';
      for (let at = 0; at < each.length; at += 8192)
        text += String.fromCharCode(...each.subarray(at, at + 8192));
      return { $: 'bytes', base64: btoa(text) };
    }
    if (Array.isArray(each)) return each.map(pack);
    if (typeof each === 'object' && Object.prototype.toString.call(each) === '[object Object]')
      return { $: 'object', entries: Object.entries(each).map(([key, inner]) => [key, pack(inner)]) };
    throw new Error('An object could not be cloned.');
  };
  return JSON.stringify(pack(value));
}

export function decode(text: string): unknown {
  const unpack = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(unpack);
    if (typeof each !== 'object' || each === null) return each;
    const packed = each as { $: string; base64: string; entries: [string, unknown][] };
    if (packed.$ === 'undefined') return undefined;
    if (packed.$ === 'bytes') return Uint8Array.from(atob(packed.base64), (letter) => letter.charCodeAt(0));
    return Object.fromEntries(packed.entries.map(([key, inner]) => [key, unpack(inner)]));
  };
  return unpack(JSON.parse(text));
}
