import { getLocation, parse, print, visit } from 'graphql';

/** What two verdicts on a document disagree in, as text; null when they agree. */
export function disagreement(ours, theirs, { document }) {
  const difference = differenceOf(ours, theirs);
  if (difference === null || !ours.errors || theirs.syntax) return difference;
  const errors = withoutTypeNames(ours.errors, document);
  if (errors.length === 0) return theirs.printed === undefined ? difference : null;
  return differenceOf({ errors }, theirs);
}

function differenceOf(ours, theirs) {
  const [left, right] = [told(ours, reprinted), told(theirs, (printed) => printed)];
  return same(left, right) ? null : `engine:    ${JSON.stringify(left)}\nreference: ${JSON.stringify(right)}`;
}

/** To the reference, __typename has no type in the rule about fields that share a name; in the specification it is String!. */
function withoutTypeNames(errors, text) {
  const places = new Set();
  const document = parse(text);
  visit(document, { Field: (node) => void (node.name.value === '__typename' && places.add(node.loc.start)) });
  const isTypeName = new Set([...places].map((start) => getLocation(document.loc.source, start)).map(({ line, column }) => `${line}:${column}`));
  return errors.filter(({ message, locations }) => !message.includes('they return conflicting types') || !locations.some((place) => isTypeName.has(place)));
}

/** What two verdicts on a schema disagree in: which of its rules a schema breaks is told in many ways, so the verdict counts. */
export function schemaDisagreement(ours, theirs) {
  // A directive on a directive definition: only a later draft has it.
  if (theirs.laterDraft || ours.syntax?.[0].message === 'Syntax Error: Expected "on", found "@".') return null;
  // The reference does not look for directives that refer to themselves, by their arguments or the types of these.
  if (!theirs.errors && !theirs.syntax && ours.errors?.every(({ message }) => message.endsWith('must not reference itself directly or indirectly.'))) return null;
  const verdict = ({ failure, syntax, errors }) => failure ?? (syntax ? 'syntax' : errors ? 'invalid' : 'valid');
  return verdict(ours) === verdict(theirs) && (!ours.syntax || differenceOf(ours, theirs) === null)
    ? null
    : `engine:    ${JSON.stringify(ours)}\nreference: ${JSON.stringify(theirs)}`;
}

function told(verdict, printing) {
  if (verdict.failure) return verdict;
  if (verdict.syntax) return { syntax: errorsOf(verdict.syntax) };
  if (verdict.errors) return { errors: errorsOf(withoutDefinitions(verdict.errors)) };
  const printed = printing(verdict.printed);
  if (!verdict.responses) return { printed };
  const responses = verdict.responses.map(answered);
  return { printed, answers: responses.map(({ errors, ...rest }) => rest), errors: responses.flatMap(({ errors }) => errors) };
}

function answered({ data, errors = [] }, event) {
  // Variables do not fit: the verdict counts and where, not the wording. A source that fails says where.
  if (data === undefined) return { refused: [...new Set(errors.flatMap(({ locations }) => placesOf(locations)))].sort(), errors: [] };
  return { data: JSON.stringify(data), errors: errorsOf(errors.map((error) => ({ ...error, path: [event, ...(error.path ?? [])], locations: placesOf(error.locations) }))) };
}

/** What else is wrong does not matter where definitions do not belong in the document. */
function withoutDefinitions(errors) {
  const misplaced = errors.filter(({ message }) => message.endsWith('is not executable.'));
  return misplaced.length > 0 ? misplaced : errors;
}

const placesOf = (locations = []) => locations.map(({ line, column }) => `${line}:${column}`);

/** What the engine printed may be laid out otherwise, but it is the same document. */
const reprinted = (text) => print(parse(text));

function errorsOf(errors) {
  return errors.map((error) => ({ place: [...error.locations].sort().join(' '), path: error.path?.join('.'), message: wording(error.message) })).sort(byKey);
}

const key = ({ place, path, message }) => `${place}|${path}|${message}`;
const byKey = (one, other) => (key(one) < key(other) ? -1 : 1);

/**
 * Wordings that differ on purpose: the engine tells nobody what a schema has instead, names arguments alone, and shows an
 * object in a place of a scalar as it is written, with its variables. Layout does not count.
 */
function wording(message) {
  return message
    .toWellFormed()
    .replace(/ Did you mean .*\?$/s, '')
    .replace(/^Argument "[\w.]+\((\w+):\)" has/, 'Argument "$1" has')
    .replace(/(non[ -][\w -]+ value: )[[{].*$/s, '$1...')
    .replace(/[\s,]+/g, '');
}

function same(left, right) {
  if (JSON.stringify(left) === JSON.stringify(right)) return true;
  const lists = ['syntax', 'errors'].filter((name) => left[name] || right[name]);
  const rest = ({ syntax, errors, ...others }) => JSON.stringify(others);
  return rest(left) === rest(right) && lists.every((name) => sameErrors(left[name] ?? [], right[name] ?? []));
}

function sameErrors(left, right) {
  const [merging, others] = [left, right].reduce(([within, without], errors) => [[...within, errors.filter(isMerging)], [...without, errors.filter((error) => !isMerging(error))]], [[], []]);
  return sameMerging(...merging) && others[0].length === others[1].length && others[0].every((error, i) => sameError(error, others[1][i]));
}

/** The engine cuts long values short in its messages. */
function sameError(left, right) {
  const isCut = left.message.endsWith('...') && right.message.startsWith(left.message.slice(0, -3).replace(/\.$/, ''));
  // Of several things wrong with an argument the engine tells the first in the document, the reference the first in the schema.
  const start = /^Argument"\w+"hasinvalidvalueat/.exec(left.message)?.[0];
  if (start && right.message.startsWith(start)) return left.path === right.path;
  return left.place === right.place && left.path === right.path && (isCut || left.message === right.message);
}

const isMerging = ({ message }) => message.startsWith('Fields"');

/** Of equal fields the engine compares one, which is what makes it linear: so it finds the same conflicts, but not each of their copies. */
function sameMerging(left, right) {
  const [ours, theirs] = [left, right].map(conflictsOf);
  return ours.size === theirs.size && [...ours].every(([reasons, places]) => theirs.has(reasons) && [...places].every((place) => theirs.get(reasons).has(place)));
}

function conflictsOf(errors) {
  const conflicts = new Map();
  for (const { place, message } of errors) {
    const reasons = [...new Set(message.replace(/\.Usedifferentaliases.*$/, '').split(/and(?=subfields")|because(?=subfields")/))].sort().join();
    conflicts.set(reasons, new Set([...(conflicts.get(reasons) ?? []), ...place.split(' ')]));
  }

  return conflicts;
}
