import { course, ranges } from './chart.js';
import { answersFor, committees } from './committees.js';
import { milestones } from './milestones.js';
import { begin, caller, element, find, take } from './page.js';
import { download, published } from './releases.js';
import { surveyTable } from './surveys.js';
import { current, text } from './texts.js';

const view = { releases: [], surveys: [], release: null, area: null, committee: '', own: null, milestone: null };

const day = (value) => new Intl.DateTimeFormat(current(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
const percent = (share) => new Intl.NumberFormat(current(), { maximumFractionDigits: 1 }).format(share * 100);

function period(name) {
  const [year, quarter] = name.split('-Q');
  return quarter ? text('quarter')(year, quarter) : year;
}

const title = (release) => text('tables')[release.table](period(release.period));
const figure = (one) => (one.fewerThan === null ? `${one.value}` : text('fewer')(one.fewerThan));
const isOfQuarter = (one) => one.share === null && one.period.includes('-Q');

async function enter(stands) {
  const me = await caller(stands);
  if (!me) return;
  const { releases, surveys } = await published();
  if (!stands()) return;
  // A committee is given its own field, and has no other to choose.
  [view.releases, view.surveys, view.own] = [releases, surveys, me.committee];
  find('figures').hidden = releases.length === 0;
  if (releases.length === 0) {
    find('message').textContent = text('nothing');
    showSurveys();
    return;
  }

  // What happened last comes before what there is: stocks are of whole associations only.
  view.release = releases.find((one) => (view.release ? one.id === view.release.id : one.table !== 'YEARLY_STOCKS')) ?? releases[0];
  view.committee = me.committee ?? view.committee;
  // The caller's own town first, where it has figures of its own.
  view.area ??= view.release.areas.find((area) => area.municipalities.includes(me.municipality))?.code ?? null;
  offer('release', releases.map((one) => [one.id, title(one)]), view.release.id);
  show();
}

function offer(id, options, chosen) {
  find(id).replaceChildren(...options.map(([value, name]) => element('option', { value, selected: value === chosen ? '' : undefined }, name)));
  find(id).value = chosen;
}

function show() {
  const { release } = view;
  const about = new Set(release.figures.map((one) => one.area));
  const areas = new Map(release.areas.filter((area) => about.has(area.code)).map((area) => [area.code, area.name]));
  if (!areas.has(view.area)) view.area = areas.keys().next().value;
  offer('area', [...areas], view.area);
  const area = areas.get(view.area);
  offer('committee', (view.own ? [view.own] : ['', ...Object.keys(committees)]).map((one) => [one, text('committees')[one]]), view.committee);
  const rows = release.figures.filter((one) => one.area === view.area && one.period === release.period && answersFor(view.committee, one.milestone));
  find('empty').hidden = rows.length > 0;
  find('release-title').textContent = `${area}, ${title(release)}`;
  find('promise').textContent = text('promise')(percent(release.advantage));
  find('remarks').hidden = release.remarks.length === 0;
  find('remarks').replaceChildren(...release.remarks.map((remark) => element('li', {}, remark)));
  drawInto('chart', ranges(text('chart')(area, title(release)), rows), rows);
  find('table').replaceChildren(...(rows.length === 0 ? [] : [table(`${area}, ${title(release)}`, text('of'), rows, (row) => row.name)]));
  showDownloads(release);
  showFacts(release, rows);
  showReached();
  showCourse(area);
  showSurveys();
}

function drawInto(id, picture, rows) {
  find(id).replaceChildren(...(rows.length === 0 ? [] : [element('figure', {}, picture, element('figcaption', {}, text('chartHint')))]));
}

function table(caption, head, rows, name) {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...[head, text('value'), text('interval')(percent(view.release.confidence))].map((one) => element('th', { scope: 'col' }, one)))),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element('tr', {}, element('th', { scope: 'row' }, name(row)), element('td', { class: 'number' }, figure(row)), element('td', {}, text('range')(row.low, row.high))),
      ),
    ),
  );
}

function showDownloads(release) {
  find('downloads').replaceChildren(
    release.downloads.length === 0 ? '' : text('downloads'),
    ...release.downloads.map((one) => {
      const button = element('button', { type: 'button', 'data-format': one.format }, one.name);
      button.addEventListener('click', () => take(() => download(one.path)));
      return button;
    }),
  );
}

function showFacts(release, rows) {
  const facts = {
    id: release.id,
    schema: release.schema,
    publishedOn: day(release.publishedOn),
    guarantee: release.guarantee,
    sigma: [...new Set(rows.map((row) => row.sigma))].join('; '),
    checkpoint: release.checkpoint,
    signature: release.signature,
  };
  find('facts').replaceChildren(
    ...Object.entries(facts)
      .filter(([, value]) => value)
      .flatMap(([name, value]) => [element('dt', {}, text('facts')[name]), element('dd', {}, value)]),
  );
}

function showReached() {
  const reached = milestones(view.releases, view.area).filter((one) => answersFor(view.committee, one.milestone));
  find('reached').hidden = reached.length === 0;
  find('reached')
    .querySelector('ul')
    .replaceChildren(...reached.map((one) => element('li', {}, text('atLeast')(one.atLeast, one.milestoneName, one.from, one.to))));
}

/** A report has what stood when it was made; else what stands. A committee is given none of it, so nothing is said of it. */
function showSurveys() {
  const report = view.release?.report;
  const rows = (report ? [...report.surveys, ...(report.volunteers ?? [])] : view.surveys).filter((one) => answersFor(view.committee, one.question));
  find('surveys').hidden = view.own !== null || (rows.length === 0 && !report);
  find('survey-table').replaceChildren(...(rows.length === 0 ? [element('p', {}, text('noSurveys'))] : [surveyTable(rows)]));
  find('volunteers').hidden = !report || report.volunteers !== null;
}

/** Every quarter of a step in an area, as it was published last. */
function quarters(area, milestone) {
  const found = new Map();
  for (const one of [...view.releases].reverse().flatMap((release) => release.figures)) {
    if (one.area === area && one.milestone === milestone && isOfQuarter(one)) found.set(one.period, one);
  }

  return [...found.values()].sort((one, other) => one.period.localeCompare(other.period)).map((one) => ({ ...one, short: one.period.replace('-', ' ') }));
}

function showCourse(area) {
  const counted = new Map();
  for (const one of view.releases.flatMap((release) => release.figures)) {
    if (one.area === view.area && isOfQuarter(one) && answersFor(view.committee, one.milestone)) counted.set(one.milestone, one.milestoneName);
  }

  find('course').hidden = counted.size === 0;
  if (counted.size === 0) return;
  if (!counted.has(view.milestone)) view.milestone = counted.keys().next().value;
  offer('milestone', [...counted], view.milestone);
  const rows = quarters(view.area, view.milestone);
  const name = text('courseOf')(counted.get(view.milestone), area);
  drawInto('line', course(name, rows), rows);
  find('line-table').replaceChildren(table(name, text('period'), rows, (row) => period(row.period)), element('p', {}, text('revised')));
}

for (const id of ['which', 'of']) find(id).addEventListener('submit', (event) => event.preventDefault());
for (const id of ['area', 'committee', 'milestone']) {
  find(id).addEventListener('change', () => {
    view[id] = find(id).value;
    show();
  });
}

find('release').addEventListener('change', () => {
  view.release = view.releases.find((one) => one.id === find('release').value);
  show();
});
find('print').addEventListener('click', () => print());
begin(enter);
