/** Tokens with their roles, so that a document can be broken where it matters and written with any spacing. */
export class Tokens {
  list = [];

  /** @param role What the token is: name roles such as field, type and argument; value roles such as int; or punctuator. */
  add(text, role = 'punctuator') {
    this.list.push({ text, role });
    return this;
  }

  punctuators(text) {
    for (const one of text.split(' ')) this.add(one);
    return this;
  }

  append(tokens) {
    this.list.push(...tokens.list);
    return this;
  }
}

const spaces = [' ', ' ', ' ', '\n', '  ', ',', ', ', '\t', '\r\n', '\r', '\n\n', ' # why\n', '\n#"\u{1F600}\n', ',,\n', '\uFEFF'];
const isWord = /^[-_A-Za-z0-9]/;
const endsWord = /[_A-Za-z0-9]$/;

/** The text of tokens: on a line, or with whatever may stand between tokens. */
export function written(list, random) {
  const plain = random.once(3);
  let text = !plain && random.once(20) ? '\uFEFF' : '';
  list.forEach((token, i) => {
    const before = list[i - 1]?.text ?? '';
    const must = (endsWord.test(before) && (isWord.test(token.text) || token.text === '...')) || (before.endsWith('"') && token.text.startsWith('"'));
    if (plain) text += must || (i > 0 && random.once(2)) ? ' ' : '';
    else if (must || random.once(3)) text += random.of(spaces);
    text += token.text;
  });
  return text;
}
