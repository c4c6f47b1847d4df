// A script of its own, with what draws codes: who pays otherwise does not load it.
import { encode } from "uqr";

// What scanners need around a code, in modules (ISO/IEC 18004).
const quietZone = 4;

/**
 * A text as a QR code.
 * @param {string} text
 * @returns {{ size: number, path: string }} size: width and height in modules; path: the dark ones, one rectangle for each run in a row
 */
export function codeOf(text) {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (row[x]) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
    }
  });
  return { size, path };
}
