import { MAX_CELL_TEXT_BYTES, MAX_TAG_BYTES } from './limits.ts';

const CODE = { lessThan: 0x3c, greaterThan: 0x3e, colon: 0x3a, slash: 0x2f, lastBlank: 0x20 };
/** Elements that begin a text of their own: a cell, and a string that cells share. */
const STARTS_TEXT: ReadonlySet<number> = new Set([0x63, 0x73_69]);
const OTHER_NAME = 0x1_0000;

/**
 * Is the text of one cell, or one tag, longer than any office program writes?
 *
 * Told while a part is being unpacked, because the spreadsheet library would
 * copy such a text several times over before anybody could look at it.
 */
export class XmlGuard {
  #isInTag = false;
  #isNameRead = false;
  /** Bytes of the tag's name without prefix, as one number; `OTHER_NAME` when it is too long to be one we look for. */
  #name = 0;
  #tagBytes = 0;
  #textBytes = 0;

  /** Looks at the next bytes of the part; true when they go too far. */
  goesTooFar(bytes: Uint8Array): boolean {
    if (this.hasGoneTooFar()) return true;
    for (const byte of bytes) {
      if (this.#isInTag ? this.#isTagTooLong(byte) : this.#isTextTooLong(byte)) return true;
    }
    return false;
  }

  hasGoneTooFar(): boolean {
    return this.#tagBytes > MAX_TAG_BYTES || this.#textBytes > MAX_CELL_TEXT_BYTES;
  }

  #isTextTooLong(byte: number): boolean {
    if (byte === CODE.lessThan) {
      this.#isInTag = true;
      this.#isNameRead = false;
      this.#name = 0;
      this.#tagBytes = 0;
      return false;
    }
    this.#textBytes += 1;
    return this.#textBytes > MAX_CELL_TEXT_BYTES;
  }

  #isTagTooLong(byte: number): boolean {
    this.#tagBytes += 1;
    if (byte === CODE.greaterThan) {
      this.#isInTag = false;
      if (STARTS_TEXT.has(this.#name)) this.#textBytes = 0;
    } else if (!this.#isNameRead) this.#readName(byte);
    return this.#tagBytes > MAX_TAG_BYTES;
  }

  #readName(byte: number): void {
    if (byte === CODE.colon) this.#name = 0;
    else if (byte === CODE.slash || byte <= CODE.lastBlank) this.#isNameRead = true;
    else this.#name = this.#name >= 0x100 ? OTHER_NAME : this.#name * 0x100 + byte;
  }
}
