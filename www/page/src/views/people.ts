import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { positionsOf } from '../components/person-positions';
import { View } from '../components/view';
import { peopleMessages } from '../i18n/people';
import type { Count, PeopleMessages } from '../i18n/people';
import { backOf } from '../model/back';
import type { Back } from '../model/back';
import { paragraphAt, paragraphStarts } from '../model/paragraphs';
import { listedOf } from '../model/findings';
import { groupPeople } from '../model/people-groups';
import type { Entry, OfficialEntry, PersonEntry } from '../model/types';
import { goToMention } from '../state/actions';
import { currentArticle, shownAnalysis } from '../state/state';
import type { State } from '../state/state';
import './views.css';
import './people.css';

/** Everybody in the article: officials by level and branch in the order of protocol, below them those without a position. */
class People extends View {
  #starts: readonly number[] = [];
  #back: Back | undefined;

  protected override depends(state: State): readonly unknown[] {
    const article = currentArticle(state);
    return [shownAnalysis(article), article.text, state.selection?.key, state.filter, state.shown.furniture];
  }

  protected override render(): unknown {
    const article = currentArticle(this.state);
    const analysis = shownAnalysis(article);
    if (!analysis) return nothing;
    const words = peopleMessages[this.t.code];
    const { lists, counts } = listedOf(analysis, this.state.shown.furniture);
    this.#back = backOf(this.state);
    this.#starts = paragraphStarts(article.result?.text ?? article.text);
    if (counts.official + counts.person === 0) return html`<p class="quiet-line view-none">${words.nobody}</p>`;
    return html`
      <p class="view-summary" role="status">${words.summary(this.#count(lists.official), this.#count(lists.person))}</p>
      ${groupPeople(lists.official).map(
        ({ level, branches }) => html`<section class="people-level" data-level=${level}>
          <h2>${words.levels[level]} <span class="count">${this.#share(branches.flatMap(({ entries }) => entries))}</span></h2>
          ${branches.map(
            ({ branch, entries }) => html`<section class="people-branch" data-branch=${branch}>
              <h3>${words.branch(branch, level)}</h3>
              <ul class="people-list">
                ${entries.map((entry) => this.#person(entry, words))}
              </ul>
            </section>`,
          )}
        </section>`,
      )}
      ${counts.person === 0
        ? nothing
        : html`<section class="people-level" data-level="none">
            <h2>${words.others} <span class="count">${this.#share(lists.person)}</span></h2>
            <ul class="people-list">
              ${lists.person.map((entry) => (entry.category === 'person' ? this.#person(entry, words) : nothing))}
            </ul>
          </section>`}
    `;
  }

  #count(entries: readonly Entry[]): Count {
    const isLeft = this.#back?.isLeft;
    return { of: entries.length, left: isLeft ? entries.filter(({ key }) => isLeft(key)).length : null };
  }

  /** All, or how many of them the filter leaves. */
  #share(entries: readonly Entry[]): string {
    const { of, left = null } = this.#count(entries);
    return left === null ? String(of) : this.t.filter.share(left, of);
  }

  #person(entry: OfficialEntry | PersonEntry, words: PeopleMessages): TemplateResult {
    const { key, person, mentions } = entry;
    const { nameNormalised: name, honorifics } = person;
    const go = (at: number) => () => {
      goToMention(key, at, mentions.length);
    };
    const places = new Map<number, { readonly first: number; count: number }>();
    mentions.forEach(({ start }, index) => {
      const paragraph = paragraphAt(this.#starts, start);
      const place = places.get(paragraph);
      if (place) place.count += 1;
      else places.set(paragraph, { first: index, count: 1 });
    });
    return html`<li class="person" ?data-selected=${this.state.selection?.key === key} ?data-back=${this.#back?.isBack(key)} ?data-excluded=${this.#back?.isExcluded(key)}>
      <p class="person-name" lang="vi">
        <button class="person-button" @click=${go(0)}>${name}</button>
        ${honorifics.length === 0 ? nothing : html`<span class="detail">${honorifics.join(', ')}</span>`}
      </p>
      ${entry.category === 'official' ? positionsOf(entry.person, this.t) : nothing}
      <p class="person-places detail">
        ${words.mentions(mentions.length)}:
        ${[...places].map(
          ([paragraph, { first, count }], index) =>
            html`${index === 0 ? '' : ', '}<button class="place-button" aria-label=${words.goTo(name, paragraph)} @click=${go(first)}>${words.paragraph(paragraph, count)}</button>`,
        )}
      </p>
    </li>`;
  }
}

customElements.define('db-people', People);
