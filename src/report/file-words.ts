/** "Phú Thành A" as every system, mail filter and identity accepts it: "Phu-Thanh-A". */
export function asciiWords(text: string): string {
  return text
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
