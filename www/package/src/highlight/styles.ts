/**
 * The default styles of highlights, for light and dark pages by their `color-scheme`.
 *
 * Three colours from Okabe and Ito's palette, made darker or lighter until colour-blind people tell them apart on either
 * ground, and an underline of its own for every kind; WebKit knows no shorthand for underlines. The rules have no
 * specificity, so that those of the page go before.
 */
export const styles = `:where(mark.diembao-mark) {
  --diembao-official: light-dark(#0072b2, #45a5df);
  --diembao-date: light-dark(#b07200, #e69f00);
  --diembao-figure: light-dark(#7a1f5c, #ffc2e0);
  color: inherit;
  background-color: transparent;
  border-radius: 0.15em;
  text-underline-offset: 0.2em;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}

:where(mark.diembao-mark[data-diembao-kind~="furniture"]) {
  opacity: 0.6;
}

:where(mark.diembao-mark[data-diembao-kind~="figure"]) {
  background-color: color-mix(in srgb, var(--diembao-figure) 20%, transparent);
  text-decoration-line: underline;
  text-decoration-style: double;
  text-decoration-thickness: 0.1em;
  text-decoration-color: var(--diembao-figure);
}

:where(mark.diembao-mark[data-diembao-kind~="date"]) {
  background-color: color-mix(in srgb, var(--diembao-date) 20%, transparent);
  text-decoration-line: underline;
  text-decoration-style: dashed;
  text-decoration-thickness: 0.12em;
  text-decoration-color: var(--diembao-date);
}

:where(mark.diembao-mark[data-diembao-kind~="person"]) {
  background-color: transparent;
  text-decoration-line: underline;
  text-decoration-style: dotted;
  text-decoration-thickness: 0.12em;
  text-decoration-color: var(--diembao-official);
}

:where(mark.diembao-mark[data-diembao-kind~="official"]) {
  background-color: color-mix(in srgb, var(--diembao-official) 20%, transparent);
  text-decoration-line: underline;
  text-decoration-style: solid;
  text-decoration-thickness: 0.12em;
  text-decoration-color: var(--diembao-official);
}

@media (forced-colors: active) {
  :where(mark.diembao-mark) {
    text-decoration-color: currentColor;
  }
}
`;
