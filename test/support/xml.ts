/** A small strict XML reader: elements, attributes, text. Throws on anything that is not well-formed. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

type Open = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Control characters other than tab and line ends: XML 1.0 forbids them, and the C1 ones are never meant. */
const forbidden = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u;

function decode(text: string): string {
  if (forbidden.test(text)) throw new Error('Control character in text');
  return text.replace(/&([^;]*);/gu, (_, name: string) => {
    const numeric = /^#(x?)([0-9a-fA-F]+)$/u.exec(name);
    if (numeric) return String.fromCodePoint(Number.parseInt(numeric[2] ?? '', numeric[1] === 'x' ? 16 : 10));
    const character = entities[name];
    if (character === undefined) throw new Error(`Unknown entity &${name};`);
    return character;
  });
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = source.replace(
    /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu,
    (_, name: string, a?: string, b?: string) => {
      if (name in attributes) throw new Error(`Attribute ${name} twice`);
      attributes[name] = decode(a ?? b ?? '');
      return '';
    },
  );
  if (rest.trim() !== '') throw new Error(`Not an attribute: ${rest}`);
  return attributes;
}

export function parseXml(source: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  const top = () => stack.at(-1) ?? root;
  const token =
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/gu;
  let position = 0;
  for (const match of source.matchAll(token)) {
    if (match.index !== position) throw new Error(`Not XML at ${position}`);
    position += match[0].length;
    const [, closing, opening, attributes = '', selfClosing, text] = match;
    if (closing !== undefined) {
      if (stack.length < 2 || top().name !== closing)
        throw new Error(`</${closing}> does not match <${top().name}>`);
      stack.pop();
    } else if (opening !== undefined) {
      const element: Open = { name: opening, attributes: readAttributes(attributes), children: [] };
      top().children.push(element);
      if (selfClosing === '') stack.push(element);
    } else if (text !== undefined && (stack.length > 1 || text.trim() !== '')) {
      top().children.push(decode(text));
    }
  }
  if (position !== source.length) throw new Error(`Not XML at ${position}`);
  if (stack.length !== 1) throw new Error(`<${top().name}> is not closed`);
  const [element, ...more] = root.children;
  if (element === undefined || typeof element === 'string' || more.length > 0)
    throw new Error('Not one root element');
  return element;
}

export function childElements(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function childElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childElements(element, name)[0];
}

export function descendants(element: XmlElement, name?: string): readonly XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(name === undefined || child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
