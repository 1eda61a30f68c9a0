import { LitElement } from 'lit';
import type { PropertyValues } from 'lit';

import { messages } from '../i18n';
import type { Messages } from '../i18n';
import { store } from '../state/state';
import type { State } from '../state/state';

/**
 * A component that shows a part of the state.
 *
 * Components render into the document itself, not into shadow roots: labels, descriptions and the one stylesheet
 * reach everywhere.
 */
export abstract class View extends LitElement {
  #unwatch: (() => void) | undefined;
  #seen: readonly unknown[] = [];

  /** What of the state is shown; the view renders again when one of these is another. */
  protected abstract depends(state: State): readonly unknown[];

  protected get t(): Messages {
    return messages();
  }

  protected get state(): State {
    return store.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = store.watch(() => {
      const seen = this.#dependencies();
      if (seen.some((value, index) => value !== this.#seen[index])) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#seen = this.#dependencies();
  }

  #dependencies(): readonly unknown[] {
    return [this.state.language, ...this.depends(this.state)];
  }
}
