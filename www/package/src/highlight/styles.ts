/**
 * The default styles of highlights, for light and dark pages by their `color-scheme`.
 *
 * The colours are of the palette of Okabe and Ito, which colour-blind people can tell apart, and every kind has an underline
 * of its own. The rules have no specificity, so that any rule of the page comes before them.
 */
export const styles = `:where(mark.diembao-mark) {
  --diembao-colour: CanvasText;
  color: inherit;
  background-color: color-mix(in srgb, var(--diembao-colour) 18%, transparent);
  border-radius: 0.15em;
  text-decoration: underline solid 0.12em var(--diembao-colour);
  text-underline-offset: 0.2em;
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}

:where(mark.diembao-mark[data-diembao-kind~="furniture"]) {
  background-color: transparent;
  text-decoration: none;
  opacity: 0.6;
}

:where(mark.diembao-mark[data-diembao-kind~="figure"]) {
  --diembao-colour: light-dark(#b5588c, #cc79a7);
  text-decoration: underline double 0.08em var(--diembao-colour);
}

:where(mark.diembao-mark[data-diembao-kind~="date"]) {
  --diembao-colour: light-dark(#b87a00, #e69f00);
  text-decoration: underline dashed 0.12em var(--diembao-colour);
}

:where(mark.diembao-mark[data-diembao-kind~="person"]) {
  --diembao-colour: light-dark(#0072b2, #56b4e9);
  background-color: transparent;
  text-decoration: underline dotted 0.12em var(--diembao-colour);
}

:where(mark.diembao-mark[data-diembao-kind~="official"]) {
  --diembao-colour: light-dark(#0072b2, #56b4e9);
  background-color: color-mix(in srgb, var(--diembao-colour) 18%, transparent);
  text-decoration: underline solid 0.12em var(--diembao-colour);
}

@media (forced-colors: active) {
  :where(mark.diembao-mark) {
    --diembao-colour: CanvasText;
  }
}
`;
