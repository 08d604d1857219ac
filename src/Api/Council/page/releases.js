import { ask, Refusal, token } from './server.js';
import { enumOf } from './texts.js';

const survey = 'question wave areaName respondents measure value low high source';

/** Everything that is published, the newest release first, and what surveys say, with what their codes are called. */
export async function published() {
  const { councilReleases, surveyFigures, milestones, shares, remarks, formats, questions } = await ask(
    `query($lang: LabelLanguage!) {
      councilReleases {
        id schema table period publishedOn guarantee lifetimeRho confidence checkpoint signature remarks
        areas { code name municipalities }
        figures { area milestone share period value sigma low high fewerThan }
        downloads { format path }
        report { surveys { ${survey} } volunteers { ${survey} } }
      }
      surveyFigures { ${survey} }
      milestones: codes(name: "Milestone") { code label(lang: $lang) }
      shares: codes(name: "StockShare") { code label(lang: $lang) }
      remarks: codes(name: "QualityRemark") { code label(lang: $lang) }
      formats: codes(name: "ReleaseFormat") { code label(lang: $lang) }
      questions: codes(name: "SurveyQuestion") { code label(lang: $lang) }
    }`,
    { lang: enumOf() },
  );
  if (!councilReleases) throw new Refusal('notFound');
  const named = (list) => new Map(list.map((one) => [one.code, one.label]));
  const names = { milestones: named(milestones), shares: named(shares), remarks: named(remarks), formats: named(formats), questions: named(questions) };
  const asked = (figures) => figures.map((one) => ({ ...one, name: names.questions.get(one.question) ?? one.question }));
  const releases = councilReleases.reverse().map((release) => ({
    ...release,
    advantage: advantage(Number(release.lifetimeRho)),
    remarks: release.remarks.map((code) => names.remarks.get(code)),
    downloads: release.downloads.map((one) => ({ ...one, name: names.formats.get(one.format) })),
    figures: release.figures.map((one) => ({
      ...one,
      milestoneName: names.milestones.get(one.milestone),
      name: one.share ? `${names.milestones.get(one.milestone)}: ${names.shares.get(one.share)}` : names.milestones.get(one.milestone),
    })),
    report: release.report && { surveys: asked(release.report.surveys), volunteers: release.report.volunteers && asked(release.report.volunteers) },
  }));
  return { releases, surveys: asked(surveyFigures) };
}

/** By how much at most somebody guesses better than by chance: the error function of half the root of rho, by its series. */
export function advantage(rho) {
  const x = Math.sqrt(rho) / 2;
  let [sum, term] = [x, x];
  for (let n = 1; n < 60; n++) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }

  return (2 / Math.sqrt(Math.PI)) * sum;
}

/** Fetches a file with the token of this tab, and hands it to the browser under its name. */
export async function download(path) {
  const response = await fetch(path, { headers: { authorization: `Bearer ${token.value}` } });
  if (!response.ok) throw new Refusal('failed');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = path.split('/').at(-1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
