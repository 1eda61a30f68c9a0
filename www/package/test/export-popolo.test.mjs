import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import { ARTICLES, FIXTURE, written } from "./support/export.mjs";

const text = { type: "string", minLength: 1 };
const id = { type: "string", pattern: "^[0-9a-f-]{36}$" };
const link = { type: "object", required: ["url"], properties: { url: { type: "string", pattern: "^(?:https?|urn):\\S+$" }, note: text }, additionalProperties: false };
const sources = { type: "array", minItems: 1, items: link };

/** @param {readonly string[]} required @param {Record<string, object>} properties */
const list = (required, properties) => ({ type: "array", items: { type: "object", required, properties: { id, sources, ...properties }, additionalProperties: false } });

/** What https://www.popoloproject.com/specs/ says of the four classes, with the two words beyond it. */
const SCHEMA = {
  type: "object",
  required: ["persons", "organizations", "memberships", "posts"],
  properties: {
    persons: list(["id", "name"], {
      name: text,
      honorific_prefix: text,
      other_names: { type: "array", items: { type: "object", required: ["name"], properties: { name: text, note: text }, additionalProperties: false } },
    }),
    organizations: list(["id", "name"], { name: text, classification: text, level: text }),
    memberships: list(["id", "person_id"], {
      label: text,
      role: text,
      person_id: id,
      organization_id: { anyOf: [id, { type: "null" }] },
      post_id: { anyOf: [id, { type: "null" }] },
      status: { enum: ["current", "former", "late", "acting", "designate"] },
    }),
    posts: list(["id", "label", "role", "organization_id"], { label: text, role: text, organization_id: id }),
  },
  additionalProperties: false,
};
const schema = new Ajv({ strict: false }).compile(SCHEMA);
/** @param {unknown} value @returns {boolean} */
const validate = (value) => schema(value);

test("all articles are valid, every reference leads somewhere, and nothing is there twice", async () => {
  const data = JSON.parse(await written("popolo", [FIXTURE, ...ARTICLES], { furniture: true }));
  assert.ok(validate(data), JSON.stringify(schema.errors?.slice(0, 3)));
  const ids = (/** @type {string} */ name) => data[name].map((/** @type {any} */ item) => item.id);
  for (const name of ["persons", "organizations", "memberships", "posts"]) {
    assert.ok(data[name].length > 50, name);
    assert.equal(new Set(ids(name)).size, data[name].length, name);
  }
  for (const { person_id, organization_id, post_id } of data.memberships) {
    assert.ok(ids("persons").includes(person_id));
    assert.ok(organization_id === null || ids("organizations").includes(organization_id));
    assert.ok(post_id === null || ids("posts").includes(post_id));
    assert.equal(post_id === null, organization_id === null);
  }
  for (const { organization_id } of data.posts) assert.ok(ids("organizations").includes(organization_id));
  assert.equal(data.persons.length, [FIXTURE, ...ARTICLES].reduce((sum, { analysis }) => sum + analysis.officials.length, 0));
  assert.equal(data.memberships.length, [FIXTURE, ...ARTICLES].reduce((sum, { analysis }) => sum + analysis.officials.flatMap(({ positions }) => positions).length, 0));
});

test("an official is a person with posts in bodies, and the article as source", async () => {
  const { persons, organizations, memberships, posts } = JSON.parse(await written("popolo", [FIXTURE]));
  const [person] = persons;
  assert.deepEqual([person.name, person.honorific_prefix, person.other_names], ["Trần Văn Bình", "Ông", [{ name: "Bình", note: "as written" }]]);
  assert.match(person.sources[0].note.normalize("NFC"), /^Tỉnh khánh thành cầu – 👍 Sáng 14\/12, Chủ tịch UBND tỉnh Trần Văn Bình/);
  const held = memberships.filter((/** @type {any} */ { person_id }) => person_id === person.id);
  const nameOf = (/** @type {string} */ key) => organizations.find((/** @type {any} */ { id }) => id === key)?.name;
  assert.deepEqual(held.map((/** @type {any} */ { label, role, status, organization_id }) => [label, role, status, nameOf(organization_id)]), [
    ["Chủ tịch Ủy ban nhân dân tỉnh", "Chủ tịch", "current", "Ủy ban nhân dân tỉnh"],
    ["Bí thư Huyện ủy", "Bí thư", "former", "Huyện ủy"],
  ]);
  assert.deepEqual(organizations.map((/** @type {any} */ { name, classification, level }) => [name, classification, level])[0], ["Ủy ban nhân dân tỉnh", "government", "provincial"]);
  assert.ok(posts.some((/** @type {any} */ { label }) => label === "Bí thư Huyện ủy"));
});

test("people of one name in two articles stay two", async () => {
  const twice = JSON.parse(await written("popolo", [FIXTURE, { ...FIXTURE, record: { name: "khac.txt" } }]));
  const once = JSON.parse(await written("popolo", [FIXTURE]));
  for (const name of Object.keys(once)) assert.equal(new Set(twice[name].map((/** @type {any} */ item) => item.id)).size, 2 * once[name].length);
});
