const space = 'http://www.w3.org/2000/svg';

function drawn(name, attributes, ...children) {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Round steps, four to eight of them, from 0 to beyond the largest number. */
export function ticks(most) {
  const rough = Math.max(1, most) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough));
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, index) => index * step);
}

function picture(title, width, height, ...parts) {
  return drawn('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title }, ...parts);
}

/** A line for each row: its range, and a dot where the figure may be shown. */
export function ranges(title, rows) {
  const [width, line] = [900, 34];
  const names = Math.min(560, 20 + 7.5 * Math.max(...rows.map((row) => row.name.length)));
  const marks = ticks(Math.max(...rows.map((row) => row.high)));
  const at = (value) => names + (value / marks.at(-1)) * (width - names - 30);
  const height = rows.length * line + 30;
  return picture(
    title,
    width,
    height,
    ...marks.flatMap((mark) => [
      drawn('line', { class: 'tick', x1: at(mark), x2: at(mark), y1: 4, y2: height - 24 }),
      drawn('text', { x: at(mark), y: height - 6, 'text-anchor': 'middle' }, `${mark}`),
    ]),
    ...rows.flatMap((row, index) => {
      const y = index * line + line / 2;
      return [
        drawn('text', { x: 0, y: y + 5 }, row.name),
        drawn('line', { class: 'range', x1: at(row.low), x2: at(row.high), y1: y, y2: y }),
        ...(row.fewerThan === null ? [drawn('circle', { class: 'value', cx: at(row.value), cy: y, r: 7 })] : []),
      ];
    }),
  );
}

/** One upright line for each period. */
export function course(title, rows) {
  const [width, height, left, below] = [900, 320, 50, 50];
  const marks = ticks(Math.max(...rows.map((row) => row.high)));
  const up = (value) => height - below - (value / marks.at(-1)) * (height - below - 15);
  const along = (index) => left + ((index + 0.5) / rows.length) * (width - left - 10);
  // As many names as there is room for.
  const every = Math.ceil(rows.length / 9);
  return picture(
    title,
    width,
    height,
    ...marks.flatMap((mark) => [
      drawn('line', { class: 'tick', x1: left, x2: width, y1: up(mark), y2: up(mark) }),
      drawn('text', { x: left - 8, y: up(mark) + 5, 'text-anchor': 'end' }, `${mark}`),
    ]),
    ...rows.flatMap((row, index) => [
      drawn('line', { class: 'range', x1: along(index), x2: along(index), y1: up(row.low), y2: up(row.high) }),
      ...(row.fewerThan === null ? [drawn('circle', { class: 'value', cx: along(index), cy: up(row.value), r: 6 })] : []),
      ...(index % every === 0 ? [drawn('text', { x: along(index), y: height - below + 24, 'text-anchor': 'middle' }, row.short)] : []),
    ]),
  );
}
