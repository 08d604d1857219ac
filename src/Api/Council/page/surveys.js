import { element } from './page.js';
import { current, text } from './texts.js';

const written = (value, measure) => `${new Intl.NumberFormat(current(), { maximumFractionDigits: 2 }).format(Number(value))}${measure === 'SHARE' ? ' %' : ''}`;

/** What surveys say: always with who has answered and who says so. */
export function surveyTable(rows) {
  const head = ['surveyQuestion', 'area', 'year', 'value', 'surveyRange', 'respondents', 'source'];
  return element(
    'table',
    {},
    element('caption', {}, text('surveys')),
    element('thead', {}, element('tr', {}, ...head.map((one) => element('th', { scope: 'col' }, text(one))))),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, row.name),
          element('td', {}, row.areaName),
          element('td', {}, `${row.wave}`),
          element('td', { class: 'number' }, written(row.value, row.measure)),
          element('td', {}, text('range')(written(row.low, row.measure), written(row.high, row.measure))),
          element('td', {}, `${row.respondents}`),
          element('td', {}, row.source),
        ),
      ),
    ),
  );
}
