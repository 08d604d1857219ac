/** Round numbers that are worth a word: 50, 100, 200, 500, 1000 … */
function round(number) {
  let found = 0;
  for (let power = 10; power <= number; power *= 10) {
    for (const factor of [1, 2, 5]) {
      if (factor * power >= 50 && factor * power <= number) found = factor * power;
    }
  }

  return found;
}

/**
 * What may be celebrated: from released figures alone, and only what is true even if every figure is at the lower end of its range.
 * @returns {{ milestone: string, milestoneName: string, atLeast: number, from: string, to: string }[]}
 */
export function milestones(releases, area) {
  const years = new Map();
  for (const release of releases.filter((one) => one.table === 'YEARLY_FLOWS')) {
    for (const figure of release.figures.filter((one) => one.area === area && one.period === release.period)) {
      years.set(figure.milestone, [...(years.get(figure.milestone) ?? []), figure]);
    }
  }

  return [...years.values()]
    .map((figures) => ({
      milestone: figures[0].milestone,
      milestoneName: figures[0].milestoneName,
      atLeast: round(figures.reduce((sum, figure) => sum + figure.low, 0)),
      from: figures.map((figure) => figure.period).sort()[0],
      to: figures.map((figure) => figure.period).sort().at(-1),
    }))
    .filter((one) => one.atLeast > 0);
}
