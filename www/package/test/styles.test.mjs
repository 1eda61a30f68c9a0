import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { SIGHTS, contrast, distance, mix } from "./colours.mjs";
import { packagePath } from "./help.mjs";

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

/** The part of a colour in the ground of its mark. */
const tint = Number(/var\(--diembao-official\) (\d+)%/.exec(css)?.[1]) / 100;

for (const [theme, { ground, text, colours }] of Object.entries(themes)) {
  const kinds = Object.entries(colours);

  test(`${theme}: text and underlines can be read on their marks`, () => {
    assert.deepEqual(Object.keys(colours), ["official", "date", "figure"]);
    for (const [kind, colour] of kinds) {
      const behind = mix(colour, ground, tint);
      assert.ok(contrast(text, behind) >= 7, `text on ${kind}: ${contrast(text, behind)}`);
      assert.ok(contrast(colour, behind) >= 3, `underline of ${kind}: ${contrast(colour, behind)}`);
    }
  });

  for (const [name, sight] of Object.entries(SIGHTS)) {
    test(`${theme}: kinds are told apart with ${name}`, () => {
      for (const [i, [kind, colour]] of kinds.entries()) {
        for (const [other, otherColour] of kinds.slice(i + 1)) {
          const apart = distance(colour, otherColour, sight);
          assert.ok(apart >= 0.1, `${kind} and ${other}: ${apart}`);
          const tints = [colour, otherColour].map((each) => mix(each, ground, tint));
          const grounds = distance(String(tints[0]), String(tints[1]), sight);
          assert.ok(grounds >= 0.02, `grounds of ${kind} and ${other}: ${grounds}`);
        }
      }
    });
  }
}

test("every kind of highlight has an underline of its own", () => {
  const underlines = [...css.matchAll(/text-decoration: underline (\w+)/g)].map(([, style]) => style);
  assert.deepEqual([...underlines].sort(), ["dashed", "dotted", "double", "solid"]);
});
