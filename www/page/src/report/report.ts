/** What goes to the printer instead of the page: title and source, the marked text, then what was found as lists. */
import { html, nothing, render, svg } from 'lit';
import type { TemplateResult } from 'lit';

import { positionsOf } from '../components/person-positions';
import { quote } from '../components/quote';
import { describeDate } from '../format/edtf';
import { cellText, detailOf, valueParts } from '../format/figure-cells';
import { peopleMessages } from '../i18n/people';
import { reportMessages } from '../i18n/report';
import type { Part, ReportMessages } from '../i18n/report';
import { timelineMessages } from '../i18n/timeline';
import { messages } from '../i18n';
import type { Messages } from '../i18n';
import { firstLineOf, nameOfArticle, titleOfArticle } from '../model/article-name';
import { figureRows, sortRows } from '../model/figure-rows';
import { listedOf } from '../model/findings';
import type { Findings } from '../model/findings';
import { furnitureOf } from '../model/furniture';
import { groupPeople } from '../model/people-groups';
import { CATEGORIES } from '../model/types';
import type { Analysis, OfficialEntry, PersonEntry } from '../model/types';
import { currentArticle, shownAnalysis, store } from '../state/state';
import type { Article } from '../state/state';
import { drawing, drawingHeight } from '../views/timeline/drawing';
import { dayOf, timelineOf } from '../views/timeline/items';
import { labelled, shortName } from '../views/timeline/labels';
import { layOut } from '../views/timeline/layout';
import { apartList, dateList } from '../views/timeline/list';
import type { DateList } from '../views/timeline/list';
import { aroundStory, limitsOf, storyOf, windowAround } from '../views/timeline/window';
import { copyOfPaper, dropAround, markTitle } from './paper';
import '../views/timeline.css';
import './report.css';

/** Pixels of the drawing, which is scaled to the width of the paper. */
const WIDTH = 720;
const LANES = 16;

/** The element of the report for the article on the desk; null where there is nothing to print. */
export function reportOf(parts: ReadonlySet<Part>, isStoryOnly: boolean): HTMLElement | null {
  const article = currentArticle(store.value);
  const analysis = shownAnalysis(article);
  if (article.text === '') return null;
  const t = messages();
  const words = reportMessages[t.code];
  const paper = parts.has('text') ? copyOfPaper() : null;
  const title = titleOfArticle(article) ?? (firstLineOf(article) || nameOfArticle(article, t.files.untitled));
  const isTitled = paper !== null && markTitle(paper, title);
  const isRead = article.result?.text === article.text;
  const dropped = paper && analysis && isStoryOnly && isRead ? dropAround(paper, analysis) : 0;
  const findings = analysis && listedOf(analysis, store.value.shown.furniture);
  const report = document.createElement('main');
  report.id = 'report';
  report.lang = t.code;
  render(
    html`
      ${heading(article, analysis, isTitled ? null : title, t, words)}
      ${paper === null ? nothing : html`<section class="report-text">${findings ? keyOf(findings, t, words) : nothing}${paper}${dropped === 0 ? nothing : html`<p class="report-count" id="report-dropped">${words.dropped(dropped)}</p>`}</section>`}
      ${findings && parts.has('people') ? people(findings, t, words) : nothing}
      ${analysis && findings && parts.has('dates') ? dates(article, analysis, findings, t, words) : nothing}
      ${analysis && parts.has('figures') ? figures(article, analysis, t, words) : nothing}
    `,
    report,
  );
  return report;
}

function heading({ record }: Article, analysis: Analysis | null, title: string | null, t: Messages, words: ReportMessages): TemplateResult {
  const published = analysis?.published ?? null;
  const today = new Intl.DateTimeFormat(t.locale).format(new Date());
  const facts = [
    [t.record.source, record?.source?.value],
    [t.record.author, record?.author?.value],
    [words.published, published === null ? undefined : describeDate({ value: published, type: 'date' }, t)],
    [t.record.file, record ? [record.name, record.path].filter(Boolean).join(' › ') : undefined],
  ].filter((fact): fact is [string, string] => typeof fact[1] === 'string' && fact[1] !== '');
  return html`<header class="report-head">
    <p class="report-made">${words.made(today)}</p>
    ${title === null ? nothing : html`<h1 lang="vi">${title}</h1>`}
    ${facts.length === 0 ? nothing : html`<dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`}
  </header>`;
}

/** Which line means what: on paper there are no colours. */
function keyOf({ counts }: Findings, t: Messages, words: ReportMessages): TemplateResult | typeof nothing {
  const { shown } = store.value;
  const there = CATEGORIES.filter((category) => counts[category] > 0 && shown[category]);
  if (there.length === 0) return nothing;
  return html`<p class="report-key">${words.marks} ${there.map((category) => html`<span data-category=${category}><span class="sample">${t.layers[category]}</span></span> `)}</p>`;
}

function people({ lists, counts }: Findings, t: Messages, words: ReportMessages): TemplateResult | typeof nothing {
  if (counts.official + counts.person === 0) return nothing;
  const names = peopleMessages[t.code];
  const person = (entry: OfficialEntry | PersonEntry): TemplateResult => html`<li>
    <p><b lang="vi">${entry.person.nameNormalised}</b>${entry.person.honorifics.length === 0 ? nothing : html` <span lang="vi">(${entry.person.honorifics.join(', ')})</span>`} </p>
    ${entry.category === 'official' ? positionsOf(entry.person, t) : nothing}
    <span class="report-count">${names.mentions(entry.mentions.length)}</span>
  </li>`;
  return html`<section class="report-part">
    <h2>${words.people} <span class="report-count">${names.summary({ of: counts.official }, { of: counts.person })}</span></h2>
    ${groupPeople(lists.official).map(
      ({ level, branches }) => html`${branches.map(
        ({ branch, entries }) => html`<div class="report-group">
          <h3>${names.levels[level]} – ${names.branch(branch, level)}</h3>
          <ul>
            ${entries.map(person)}
          </ul>
        </div>`,
      )}`,
    )}
    ${counts.person === 0
      ? nothing
      : html`<div class="report-group">
          <h3>${names.others}</h3>
          <ul>
            ${lists.person.map((entry) => (entry.category === 'person' ? person(entry) : nothing))}
          </ul>
        </div>`}
  </section>`;
}

function dates(article: Article, analysis: Analysis, findings: Findings, t: Messages, words: ReportMessages): TemplateResult | typeof nothing {
  const { items, apart } = timelineOf(findings, furnitureOf(analysis));
  if (items.length + apart.length === 0) return nothing;
  const names = timelineMessages[t.code];
  const published = dayOf(analysis.published);
  const list: DateList = { text: article.result?.text ?? article.text, t, words: names, published, selected: null, back: null, go: null };
  return html`<section class="report-part">
    <h2>${words.dates} <span class="report-count">${t.counted('date', findings.counts.date)}</span></h2>
    ${items.length < 2 ? nothing : line(items, published, t)}
    ${items.length === 0 ? nothing : dateList(items, list)}
    ${apart.length === 0 ? nothing : html`<h3>${names.apart} – ${names.apartHint}</h3>${apartList(apart, list)}`}
  </section>`;
}

/** The days of the story on the line; the list below has all others. */
function line(items: Parameters<typeof labelled>[0], published: number | null, t: Messages): TemplateResult {
  const names = timelineMessages[t.code];
  const all = labelled(items, t, `13px ${getComputedStyle(document.body).fontFamily}`);
  const story = storyOf(all.filter(({ isAside }) => !isAside), published);
  const window = windowAround(story.length > 0 ? aroundStory(story, all) : all, WIDTH, limitsOf(all).shortest);
  const layout = layOut(all, WIDTH / (window.to - window.from), LANES);
  const height = drawingHeight(layout);
  const before = all.filter(({ to }) => to <= window.from);
  const after = all.filter(({ from }) => from >= window.to);
  const earlier = before.length > 0 ? before.reduce((a, b) => (b.to > a.to ? b : a)) : undefined;
  const [later] = after;
  const edges = [earlier && `${names.before(before.length)}: ${shortName(earlier, t)}`, later && `${names.after(after.length)}: ${shortName(later, t)}`].filter(Boolean);
  return html`<figure class="report-line">
    ${svg`<svg class="line-drawing" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${names.label}>${drawing({ items: all, layout, window, width: WIDTH, published, t, words: names, entrance: null, selected: null, back: null })}</svg>`}
    ${edges.length === 0 ? nothing : html`<figcaption>${edges.join(' · ')}</figcaption>`}
  </figure>`;
}

function figures(article: Article, analysis: Analysis, t: Messages, words: ReportMessages): TemplateResult | typeof nothing {
  const text = article.result?.text ?? article.text;
  const listed = figureRows(analysis, text).filter(({ isAside }) => !(isAside && store.value.shown.furniture));
  const rows = sortRows(listed, { column: 'place', isDescending: false }, () => '');
  if (rows.length === 0) return nothing;
  return html`<section class="report-part">
    <h2>${words.figures} <span class="report-count">${t.counted('figure', rows.length)}</span></h2>
    <table class="report-figures">
      <thead>
        <tr><th scope="col">${words.numbers.value}</th><th scope="col">${words.numbers.what}</th><th scope="col">${words.numbers.sentence}</th></tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const { whole, fraction } = valueParts(row, t);
          const { figure } = row;
          const unit = cellText(row, 'unit', t);
          const what = [figure.noun ?? t.figure.kinds[figure.kind], detailOf(row, t)].filter(Boolean).join('; ');
          return html`<tr ?data-aside=${row.isAside}>
            <td>${whole}${fraction}${unit === '' || unit === '%' ? unit : `\u00a0${unit}`}</td>
            <td>${what}</td>
            <td>${quote(text, figure, 'figure')}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}
