// Archives made by hand, so that they can be wrong in every way.
import { crc32, deflateRawSync } from "node:zlib";

/**
 * @typedef {object} Made an entry; all but name and bytes is as it should be unless given
 * @property {string | Uint8Array} name
 * @property {string | Uint8Array} [bytes]
 * @property {number} [size] what the directory says it has unpacked
 * @property {number} [flags]
 * @property {number} [method]
 * @property {boolean} [isLarge] write its sizes as ZIP64 does
 */

/** @param {Made[]} entries @returns {Uint8Array} */
export function zip(entries) {
  /** @type {Buffer[]} */
  const files = [];
  /** @type {Buffer[]} */
  const directory = [];
  let at = 0;
  for (const { name, bytes = "", flags = 0x800, method = 8, isLarge = false, ...given } of entries) {
    const raw = Buffer.from(/** @type {any} */ (bytes));
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const size = given.size ?? raw.length;
    const label = Buffer.from(/** @type {any} */ (name));
    const extra = Buffer.alloc(isLarge ? 20 : 0);
    if (isLarge) {
      extra.writeUInt16LE(1);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
    }
    // Version, flags, method, time and date, checksum, sizes, lengths: the same in both heads.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(isLarge ? 0xffffffff : packed.length, 14);
    common.writeUInt32LE(isLarge ? 0xffffffff : size, 18);
    common.writeUInt16LE(label.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), common, label, extra, packed]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, rest, label, extra]));
    files.push(file);
    at += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, list, end]);
}
