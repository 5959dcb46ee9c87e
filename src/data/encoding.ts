export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Whether the encoding could only be supposed: the bytes are no UTF-8 and bear no mark. */
  readonly supposed: boolean;
  /** Whether the bytes are a text at all, and not a workbook, a picture or the like. */
  readonly isText: boolean;
}

const marks = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
];

/**
 * Bytes as text. The encoding is the one that is named, else that of the byte order mark, else UTF-16 where every
 * other byte of the beginning is mostly zero, else UTF-8 where the bytes are that, else Windows-1252, which holds all
 * of Latin-1. A named encoding that the platform does not know throws RangeError; bytes never do.
 */
export function decode(bytes: Uint8Array, named?: string): Decoded {
  if (zip.every((byte, i) => bytes[i] === byte)) return { text: "", encoding: "", supposed: false, isText: false };
  const found = named ?? marks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.encoding ?? wide(bytes);
  if (found !== undefined) return read(bytes, found, false);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8", supposed: false, isText: isText(text) };
  } catch {
    return read(bytes, "windows-1252", true);
  }
}

function read(bytes: Uint8Array, encoding: string, supposed: boolean): Decoded {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  return { text, encoding: decoder.encoding, supposed, isText: isText(text) };
}

/** UTF-16 without a mark: digits, delimiters and line ends have a zero byte before or after them. */
function wide(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 20 < start.length) return undefined;
  return odd > 4 * even ? "utf-16le" : even > 4 * odd ? "utf-16be" : undefined;
}

/** How zip files begin, and so the workbooks of spreadsheets. */
const zip = [0x50, 0x4b, 0x03, 0x04];

const isText = (text: string) => !text.includes("\0");
