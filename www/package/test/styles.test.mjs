import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { EYES, contrast, difference } from "../../../tests/browser/support/colour.mjs";
import { packagePath } from "./help.mjs";

/** @typedef {import("../../../tests/browser/support/colour.mjs").Rgb} Rgb */

const css = await readFile(packagePath("dist/highlight.css"), "utf8");

/** Colours of the three kinds by theme. @type {Record<string, { ground: string, text: string, colours: Record<string, string> }>} */
const themes = {
  light: { ground: "#ffffff", text: "#1a1a1a", colours: {} },
  dark: { ground: "#121212", text: "#e6e6e6", colours: {} },
};

for (const [, kind, light, dark] of css.matchAll(/--diembao-(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  Object.assign(/** @type {any} */ (themes.light).colours, { [String(kind)]: light });
  Object.assign(/** @type {any} */ (themes.dark).colours, { [String(kind)]: dark });
}

/** @param {string} hex @returns {Rgb} */
const rgb = (hex) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
};

/** Part of a colour over another, as `color-mix(in srgb, …)`. @param {Rgb} top @param {Rgb} ground @returns {Rgb} */
const tinted = (top, ground) => {
  const [red = 0, green = 0, blue = 0] = top.map((value, i) => value * tint + (ground[i] ?? 0) * (1 - tint));
  return [red, green, blue];
};

/** The part of a colour in the ground of its mark. */
const tint = Number(/var\(--diembao-official\) (\d+)%/.exec(css)?.[1]) / 100;

for (const [theme, { ground, text, colours }] of Object.entries(themes)) {
  const kinds = Object.entries(colours).map(([kind, hex]) => ({ kind, line: rgb(hex), back: tinted(rgb(hex), rgb(ground)) }));

  test(`${theme}: text and underlines can be read on their marks`, () => {
    assert.deepEqual(Object.keys(colours), ["official", "date", "figure"]);
    for (const { kind, line, back } of kinds) {
      assert.ok(contrast(rgb(text), back) >= 7, `text on ${kind}: ${contrast(rgb(text), back)}`);
      assert.ok(contrast(line, back) >= 3, `underline of ${kind}: ${contrast(line, back)}`);
    }
  });

  for (const [name, eyes] of Object.entries(EYES)) {
    test(`${theme}: a ${name} tells the kinds apart`, () => {
      for (const [i, one] of kinds.entries()) {
        for (const other of kinds.slice(i + 1)) {
          const pair = `${one.kind} and ${other.kind}`;
          // 2.3 is what is just noticed.
          assert.ok(difference(one.line, other.line, eyes) >= 20, `${pair}: ${difference(one.line, other.line, eyes)}`);
          assert.ok(difference(one.back, other.back, eyes) >= 5, `${pair}: ${difference(one.back, other.back, eyes)}`);
        }
      }
    });
  }
}

test("every kind of highlight has an underline of its own", () => {
  const underlines = [...css.matchAll(/text-decoration-line: underline;\s*text-decoration-style: (\w+)/g)].map(([, style]) => style);
  assert.deepEqual([...underlines].sort(), ["dashed", "dotted", "double", "solid"]);
});
