import { check } from './proof.js';
import { begin, caller, element, find, take } from './page.js';
import { ask, Refusal } from './server.js';
import { current, enumOf, text } from './texts.js';

const view = { pathway: null, entries: [], step: 0 };

const instant = (value) => new Intl.DateTimeFormat(current(), { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(value));
const day = (value) => new Intl.DateTimeFormat(current(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));

async function enter(stands) {
  const me = await caller(stands);
  if (!me) return;
  const asked = new URLSearchParams(location.hash.slice(1)).get('pathway');
  if (asked) {
    find('pathway').value = asked;
    await open(asked, stands);
  } else if (me.role === 'AUDITOR') {
    await recent(stands);
  }
}

async function recent(stands) {
  const { auditTrail } = await ask(
    'query($lang: LabelLanguage!) { auditTrail(first: 50, order: [{ position: DESC }]) { nodes { pathwayId label(lang: $lang) recordedAt actor } } }',
    { lang: enumOf() },
  );
  if (!stands()) return;
  const latest = new Map();
  for (const entry of auditTrail?.nodes ?? []) {
    if (!latest.has(entry.pathwayId)) latest.set(entry.pathwayId, entry);
  }

  find('recent').hidden = latest.size === 0;
  find('recent').querySelector('ul').replaceChildren(
    ...[...latest.values()].slice(0, 15).map((entry) => {
      const button = element('button', { type: 'button' }, entry.pathwayId, element('small', {}, `${entry.label} · ${instant(entry.recordedAt)} · ${entry.actor}`));
      button.addEventListener('click', () => {
        find('pathway').value = entry.pathwayId;
        take((stands) => open(entry.pathwayId, stands));
      });
      return element('li', {}, button);
    }),
  );
}

async function open(id, stands) {
  const entries = [];
  for (let after = null, more = true; more; ) {
    const { pathway } = await ask(
      `query($id: ID!, $after: String, $lang: LabelLanguage!) {
        pathway(id: $id) {
          timeline(first: 100, after: $after) {
            nodes { id version label(lang: $lang) effectiveOn recordedAt actor role ruleSet correctedBy }
            pageInfo { hasNextPage endCursor }
          }
        }
      }`,
      { id, after, lang: enumOf() },
    );
    if (!stands()) return;
    if (!pathway) throw new Refusal('notFound');
    entries.push(...pathway.timeline.nodes);
    ({ hasNextPage: more, endCursor: after } = pathway.timeline.pageInfo);
  }

  entries.sort((one, other) => one.version - other.version);
  const same = view.pathway === id;
  Object.assign(view, { pathway: id, entries });
  history.replaceState(null, '', `#${new URLSearchParams({ pathway: id })}`);
  find('recent').hidden = true;
  find('replay').hidden = false;
  find('step').max = String(entries.at(-1)?.version ?? 0);
  find('entries').replaceChildren(...[null, ...entries].map(entryButton));
  await go(same ? Math.min(view.step, Number(find('step').max)) : Number(find('step').max), stands);
  if (!same) find('history-title').scrollIntoView();
}

function entryButton(entry) {
  const button = element(
    'button',
    { type: 'button', 'data-step': entry?.version ?? 0 },
    entry ? `${entry.version}. ${entry.label}` : text('start'),
    entry && element('small', {}, `${day(entry.effectiveOn)} · ${entry.actor}`),
  );
  button.addEventListener('click', () => take((stands) => go(entry?.version ?? 0, stands)));
  return element('li', {}, button);
}

async function go(step, stands) {
  view.step = step;
  const entry = view.entries.find((one) => one.version === step);
  find('step').value = String(step);
  const said = step === 0 ? text('start') : text('stepOf')(step, find('step').max);
  find('at').textContent = said;
  find('step').setAttribute('aria-valuetext', entry ? `${said}: ${entry.label}` : said);
  for (const button of find('entries').querySelectorAll('button')) {
    if (Number(button.dataset.step) === step) {
      button.setAttribute('aria-current', 'step');
      button.scrollIntoView({ block: 'nearest' });
    } else {
      button.removeAttribute('aria-current');
    }
  }

  const [shown] = await Promise.all([
    ask(
      `query($id: ID!, $step: Int!, $before: Int!, $day: LocalDate, $lang: LabelLanguage!) {
        replay(pathwayId: $id, upTo: $step, effective: $day) { state { path name(lang: $lang) text(lang: $lang) } }
        diff(pathwayId: $id, from: $before, to: $step, effective: $day) { differences { path name(lang: $lang) change beforeText(lang: $lang) afterText(lang: $lang) } }
      }`,
      { id: view.pathway, step, before: Math.max(0, step - 1), day: find('day').value || null, lang: enumOf() },
    ),
    showEntry(entry, stands),
    showProof(entry, stands),
  ]);
  if (!stands()) return;
  showDifference(shown.diff.differences);
  showState(shown.replay.state, new Set(shown.diff.differences.map((difference) => difference.path)));
}

async function showEntry(entry, stands) {
  const facts = entry
    ? [
        [text('what'), `${entry.version}. ${entry.label}`],
        [text('effectiveOn'), day(entry.effectiveOn)],
        [text('recordedAt'), instant(entry.recordedAt)],
        [text('actor'), entry.actor],
        [text('role'), entry.role],
        ...(entry.ruleSet ? [[text('ruleSet'), entry.ruleSet]] : []),
        ...(entry.correctedBy ? [['', text('corrected')]] : []),
      ]
    : [[text('what'), text('start')]];
  const write = () => find('entry').replaceChildren(...facts.flatMap(([name, value]) => [element('dt', {}, name || '·'), element('dd', {}, value)]));
  write();
  if (!entry?.ruleSet) return;

  const decided = await ask(
    'query($id: ID!) { decisionBasis(eventId: $id) { verdict { accepted message } } wouldBeToday(eventId: $id) { today { accepted message } differs } }',
    { id: entry.id },
  );
  if (!stands()) return;
  const said = (verdict) => (verdict.accepted ? text('accepted') : `${text('rejected')}: ${verdict.message}`);
  if (decided.decisionBasis) facts.push([text('verdict'), said(decided.decisionBasis.verdict)]);
  if (decided.wouldBeToday) facts.push([text('today'), decided.wouldBeToday.differs ? `${said(decided.wouldBeToday.today)} (${text('differs')})` : said(decided.wouldBeToday.today)]);
  write();
}

async function showProof(entry, stands) {
  const badge = find('proof');
  const show = (state, words) => {
    badge.dataset.state = state;
    badge.textContent = words;
  };
  if (!entry) {
    show('none', text('proof').none);
    return;
  }

  show('checking', text('proof').checking);
  const found = await check(entry.id);
  if (!stands()) return;
  show(found.state, found.state === 'proven' ? text('proof').proven(found.leafIndex + 1, found.treeSize) : found.state === 'pending' ? text('proof').pending : text('proof').broken(text('proof')[found.why]));
}

function table(caption, heads, rows) {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows),
  );
}

function showDifference(differences) {
  find('difference').replaceChildren(
    differences.length === 0
      ? element('p', {}, text('nothing'))
      : table(
          text('stepOf')(view.step, find('step').max),
          [text('field'), text('before'), text('after')],
          differences.map((one) =>
            element('tr', { 'data-change': one.change }, element('th', { scope: 'row' }, `${one.name} (${text('change')[one.change]})`), element('td', {}, one.beforeText ?? '–'), element('td', {}, one.afterText ?? '–')),
          ),
        ),
  );
}

/** A value's first place, and what it is called there: items of lists by their number. */
function place(name) {
  const [first, ...rest] = name.split(' › ');
  if (rest.length === 0) return { group: '', field: first };
  const item = /^(.*) (\d+)$/.exec(first);
  return { group: item?.[1] ?? first, field: [...(item ? [item[2]] : []), ...rest].join(' › ') };
}

function showState(values, changed) {
  const groups = Map.groupBy(values, (value) => place(value.name).group);
  find('state').replaceChildren(
    ...(values.length === 0 ? [element('p', {}, text('empty'))] : []),
    ...[...groups].map(([group, members]) =>
      element(
        'div',
        {},
        ...(group ? [element('h3', {}, group)] : []),
        table(group || text('state'), [text('field'), text('value')], members.map((value) =>
          element('tr', changed.has(value.path) ? { 'data-change': '' } : {}, element('th', { scope: 'row' }, place(value.name).field), element('td', {}, value.text)),
        )),
      ),
    ),
  );
}

find('which').addEventListener('submit', (event) => {
  event.preventDefault();
  take((stands) => open(find('pathway').value.trim(), stands));
});
find('step').addEventListener('input', () => take((stands) => go(Number(find('step').value), stands)));
find('day').addEventListener('change', () => take((stands) => go(view.step, stands)));
find('any-day').addEventListener('click', () => {
  find('day').value = '';
  take((stands) => go(view.step, stands));
});
begin(enter);
