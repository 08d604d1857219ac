// Texts made of characters rather than of a grammar: strings, numbers, comments, line ends.

const pieces = [
  '{', '}', '(', ')', '[', ']', ':', '=', '@', '$', '!', '|', '&', '...', '..', '.', ',', ' ', '\t', '\n', '\r', '\r\n', '#', '# a\n', '"', '""', '"""', '\\"""', '\\', '\\u', '\\u{', '\\u{1F600}', '\\u00fc', '\\uD83D', '\\uDE00', '\\uD83D\\uDE00', '\\n', '\\x',
  '-', '+', '0', '1', '9', '00', '01', '1.', '1.5', '.5', '1e', '1e5', '1E+5', '1e-', '-0', '-1', '1.5e10', '123abc', '1_', '1.a', '1.e5', 'e5', 'a', '_', 'name', 'id', 'true', 'null', 'on', 'fragment', 'query', 'ü', '\u{1F600}', '\uFEFF', '\u0000', '\u0007', '\u007f', '\u0080', '\u00a0', '\u2028', '\u2029', "'", '%', ';', '<', '?', '^', '`', '~', '/', '*',
];

export function lexicalDocument(random) {
  const text = Array.from({ length: 1 + random.below(12) }, () => random.of(pieces)).join('');
  switch (random.below(6)) {
    case 0:
      return text;
    case 1:
      return `{ id${text} }`;
    case 2:
      return `{ echo(string: "${text}") }`;
    case 3:
      return `{ echo(string: """${text}""") }`;
    case 4:
      return `# ${text}\n{ echo(int: ${text}) }`;
    default:
      return `{ echo(any: [${text}, ${random.of(pieces)}]) }${text}`;
  }
}

const inside = [
  'a', ' ', '  ', '\t', 'ü', '\u{1F600}', '\\n', '\\"', '\\\\', '\\/', '\\b', '\\f', '\\r', '\\t', '\\u0041', '\\u{41}', '\\u{1F600}', '\\u{000041}', '\\uD83D\\uDE00', '\\uD83D', '\\uDC00', '\\u{D800}', '\\u{}', '\\u{110000}', '\\u{0000000041}', '\\u00g0', '#', "'", '\uFEFF', '\u007f', '\u0001', '\u2028',
];
const insideBlock = ['a', 'b', ' ', '  ', '    ', '\t', '\n', '\n', '\r', '\r\n', 'ü', '\u{1F600}', '\\n', '\\"""', '"', '""', '\\', '\\u0041', '#', '\uFEFF', '\u0001', '\u00a0', '\u2028', '\u0085'];
const digits = ['0', '1', '9', '12', '2147483647', '2147483648', '-', '+', '.', 'e', 'E', '00', '000000000000000000001', '_', 'a', '9007199254740993', '1e308', '1e309', '4.9e-324', '1e-400', '179769313486231570000', '0.1', '-0'];

/** A query that tells what a literal means; its arguments decide its answer. */
export function lexicalEcho(random) {
  const some = (from, most) => Array.from({ length: random.below(most) }, () => random.of(from)).join('');
  switch (random.below(5)) {
    case 0:
      return `{ echo(string: "${some(inside, 8)}") }`;
    case 1:
    case 2:
      return `{ echo(texts: ["""${some(insideBlock, 14)}"""]) }`;
    case 3:
      return `{ echo(${random.of(['int', 'float', 'id', 'any'])}: ${some(digits, 4)}) }`;
    default:
      return `{ echo(${random.of(['int', 'float', 'id', 'any'])}: ${random.of(['', '-'])}${random.of(digits)}${random.of(['', '.', '.5', 'e5', 'E-2', '.0e+3'])}) }`;
  }
}
