import { isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredInputField } from 'graphql';
import { Tokens } from './tokens.mjs';

const ints = ['0', '-0', '1', '7', '42', '-13', '2147483647', '-2147483648'];
const floats = ['0.0', '-0.0', '1.5', '-2.25e3', '1e2', '6.0221E23', '1E-7', '0.1', '123456789.125', '5e-324', '1.7976931348623157e308'];
const strings = [
  '""', '"a"', '"ümlaut"', '"\\u00fc"', '"\\u{1F600}"', '"\\uD83D\\uDE00"', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"# no comment"', '"\u{1F600}"', '"\t"',
  '""""""', '"""a"""', '"""\n    two\n      lines\n    """', '""" \\""" """', '"""\r\n  a\r  b\n\n"""', '"""\\n"""', '"""  first\n  second"""', '"\\u{0}"', '"\\u{10FFFF}"',
];

/** Writes a literal of the type. @param leaf Called where a variable may stand instead: true when it has written one. */
export function writeLiteral(tokens, type, random, depth, leaf, hasDefault = false) {
  if (leaf(type, hasDefault)) return;
  if (isNonNullType(type)) {
    writeNonNull(tokens, type.ofType, random, depth, leaf);
  } else if (random.once(8)) {
    tokens.add('null', 'null');
  } else {
    writeNonNull(tokens, type, random, depth, leaf);
  }
}

function writeNonNull(tokens, type, random, depth, leaf) {
  if (isListType(type)) {
    const item = type.ofType;
    if (random.once(5) && !isListType(item)) {
      writeNonNull(tokens, isNonNullType(item) ? item.ofType : item, random, depth, leaf);
      return;
    }

    tokens.add('[');
    for (let n = random.below(depth > 3 ? 2 : 4); n > 0; n--) writeLiteral(tokens, item, random, depth + 1, leaf);
    tokens.add(']');
  } else if (isInputObjectType(type)) {
    writeObject(tokens, type, random, depth, leaf);
  } else if (isEnumType(type)) {
    tokens.add(random.of(type.getValues()).name, 'enum');
  } else {
    writeScalar(tokens, type.name, random, depth);
  }
}

function writeObject(tokens, type, random, depth, leaf) {
  const fields = Object.values(type.getFields());
  tokens.add('{');
  if (type.isOneOf) {
    const simple = fields.filter((field) => depth < 3 || !isInputObjectType(field.type));
    const field = random.of(simple);
    tokens.add(field.name, 'inputField').add(':');
    if (!leaf(field.type, false, true)) writeNonNull(tokens, field.type, random, depth + 1, leaf);
  } else {
    for (const field of random.shuffled(fields)) {
      if (isRequiredInputField(field) || random.once(depth > 2 ? 6 : 3)) {
        tokens.add(field.name, 'inputField').add(':');
        writeLiteral(tokens, field.type, random, depth + 1, leaf, field.default !== undefined || field.defaultValue !== undefined);
      }
    }
  }

  tokens.add('}');
}

function writeScalar(tokens, name, random, depth) {
  switch (name) {
    case 'Int':
      return tokens.add(random.of(ints), 'int');
    case 'Float':
      return random.once(4) ? tokens.add(random.of(ints), 'int') : tokens.add(random.of(floats), 'float');
    case 'Boolean':
      return tokens.add(random.of(['true', 'false']), 'boolean');
    case 'ID':
      return random.once(3) ? tokens.add(random.of([...ints, '9007199254740993']), 'int') : tokens.add(random.of(strings), 'string');
    case 'String':
      return tokens.add(random.of(strings), 'string');
    default:
      return writeAnything(tokens, random, depth);
  }
}

function writeAnything(tokens, random, depth) {
  switch (random.below(depth > 3 ? 5 : 7)) {
    case 0:
      return tokens.add(random.of(ints), 'int');
    case 1:
      return tokens.add(random.of(floats), 'float');
    case 2:
      return tokens.add('ANY_NAME', 'enum');
    case 3:
      return tokens.add('true', 'boolean');
    case 4:
      return tokens.add(random.of(strings), 'string');
    case 5:
      tokens.add('[');
      for (let n = random.below(3); n > 0; n--) writeAnything(tokens, random, depth + 1);
      return tokens.add(']');
    default:
      tokens.add('{');
      for (const name of ['a', 'b'].slice(random.below(3))) {
        tokens.add(name, 'inputField').add(':');
        writeAnything(tokens, random, depth + 1);
      }
      return tokens.add('}');
  }
}

const jsonInts = [0, -0, 1, 42, -7, 2147483647, -2147483648, 1.0, 1e2];
const jsonTexts = ['', 'a', 'ü', '\u{1F600}', 'line\nbreak', '"', '12', 'LOW', 'DE'];
const strange = [null, true, 0, 1.5, -2147483649, 2147483648, -1.25, 'x', '', [], [null], {}, { a: 1 }, [[1]], 'LOW', '7'];

/** A JSON value of the type; now and then one that is not. */
export function jsonOf(type, random, depth, wrongOnceIn) {
  if (wrongOnceIn > 0 && random.once(wrongOnceIn)) return random.of(strange);
  if (isNonNullType(type)) return nonNullJson(type.ofType, random, depth, wrongOnceIn);
  return random.once(8) ? null : nonNullJson(type, random, depth, wrongOnceIn);
}

function nonNullJson(type, random, depth, wrongOnceIn) {
  if (isListType(type)) {
    if (random.once(6) && !isListType(type.ofType)) return jsonOf(type.ofType, random, depth + 1, wrongOnceIn) ?? [];
    return Array.from({ length: random.below(depth > 3 ? 2 : 4) }, () => jsonOf(type.ofType, random, depth + 1, wrongOnceIn));
  }

  if (isInputObjectType(type)) return objectJson(type, random, depth, wrongOnceIn);
  if (isEnumType(type)) return random.of(type.getValues()).name;
  switch (type.name) {
    case 'Int':
      return random.of(jsonInts);
    case 'Float':
      return random.of([...jsonInts, 1.5, -2.25e3, 1e300, 5e-324]);
    case 'Boolean':
      return random.once(2);
    case 'ID':
      return random.of([...jsonTexts, 7, -3, 0]);
    case 'String':
      return random.of(jsonTexts);
    default:
      return random.of([true, 1, 1.5, 'text', [1, [2]], { b: 1, a: [null] }]);
  }
}

function objectJson(type, random, depth, wrongOnceIn) {
  const fields = Object.values(type.getFields());
  const value = {};
  if (type.isOneOf) {
    const field = random.of(fields.filter((candidate) => depth < 3 || !isInputObjectType(candidate.type)));
    value[field.name] = nonNullJson(field.type, random, depth + 1, wrongOnceIn);
    if (wrongOnceIn > 0 && random.once(wrongOnceIn)) value[random.of(fields).name] = null;
  } else {
    for (const field of random.shuffled(fields)) {
      if (random.once(depth > 2 ? 6 : 3) || (isRequiredInputField(field) && !(wrongOnceIn > 0 && random.once(wrongOnceIn)))) {
        value[field.name] = jsonOf(field.type, random, depth + 1, wrongOnceIn);
      }
    }
  }

  if (wrongOnceIn > 0 && random.once(wrongOnceIn)) value.unknown = 1;
  return value;
}
