import { html } from 'lit';

import { setLanguage, setTheme } from '../state/actions';
import { openHelp } from '../state/keys';
import type { Theme } from '../state/settings';
import type { State } from '../state/state';
import './dictionary-button';
import './export-button';
import './file-buttons';
import './past-button';
import { icons } from './icons';
import { View } from './view';

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const THEME_ICON = { auto: icons.themeAuto, light: icons.themeLight, dark: icons.themeDark } as const;

/** Name of the page, ways to bring an article in, language and appearance. */
class Masthead extends View {
  protected override depends(state: State): readonly unknown[] {
    return [state.theme];
  }

  protected override render(): unknown {
    const { t, state } = this;
    const other = t.code === 'vi' ? 'en' : 'vi';
    const theme = `${t.theme.label}: ${t.theme[state.theme]}`;
    return html`
      <div class="brand">
        <h1 lang="vi">điểm báo</h1>
        <p>${t.tagline}</p>
      </div>
      <db-file-buttons></db-file-buttons>
      <db-export-button></db-export-button>
      <div class="settings">
        <button class="quiet icon-only" id="keys" title=${t.keys.title} aria-label=${t.keys.title} @click=${openHelp}>${icons.keys}</button>
        <db-dictionary-button></db-dictionary-button>
        <db-past-button></db-past-button>
        <button
          class="quiet"
          id="language"
          lang=${other}
          title=${t.language.switch}
          @click=${() => {
            setLanguage(other);
          }}
        >
          <span class="full">${t.language.other}</span><span class="short">${other.toUpperCase()}</span><span class="visually-hidden">: ${t.language.switch}</span>
        </button>
        <button
          class="quiet icon-only"
          id="theme"
          title=${theme}
          aria-label=${theme}
          @click=${() => {
            setTheme(NEXT_THEME[state.theme]);
          }}
        >
          ${THEME_ICON[state.theme]}
        </button>
      </div>
    `;
  }
}

customElements.define('db-masthead', Masthead);
