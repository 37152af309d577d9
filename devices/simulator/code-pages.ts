/**
 * The code pages a simulated printer can read: 0 (PC437), 52 (Windows-1258) and 30 (TCVN-3, the old Vietnamese ABC
 * fonts). Vietnamese text comes out in NFC. Any other page gives null for bytes above 7E.
 */
const PC437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';

/** TCVN 5712:1993 from A1 to FE; B0 to B4 are combining tones. */
const TCVN3_FROM_A1 =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽ' +
  'éẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ';

const windows1258 = new TextDecoder('windows-1258');

/** The text of `bytes` in a code page, or null when this page's letters are not known. */
export function textOf(bytes: Uint8Array, page: number): string | null {
  if (bytes.every((byte) => byte <= 0x7e)) return Buffer.from(bytes).toString('latin1');
  if (page === 0) return letters(bytes, (byte) => PC437[byte - 0x80]);
  if (page === 30) return letters(bytes, (byte) => TCVN3_FROM_A1[byte - 0xa1])?.normalize('NFC') ?? null;
  if (page === 52) return windows1258.decode(bytes).normalize('NFC');
  return null;
}

function letters(bytes: Uint8Array, high: (byte: number) => string | undefined): string | null {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : (high(byte) ?? '\ufffd');
  return text;
}
