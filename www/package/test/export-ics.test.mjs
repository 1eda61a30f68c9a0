import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { analysisOf } from "./help.mjs";
import { ARTICLES, articleOf, written } from "./support/export.mjs";

const STAMP = new Date("2026-11-30T08:00:05Z");

/** The events of a calendar, as an independent reader reads them. @param {string} ics */
function eventsIn(ics) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  assert.deepEqual(["version", "prodid", "calscale"].map((name) => calendar.getFirstPropertyValue(name)), ["2.0", "-//diembao//diembao//EN", "GREGORIAN"]);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const start = component.getFirstProperty("dtstart");
    return {
      uid: event.uid,
      start: String(event.startDate),
      end: component.hasProperty("dtend") ? String(event.endDate) : null,
      isDay: event.startDate.isDate,
      zone: start?.getParameter("tzid") ?? null,
      summary: event.summary,
      description: event.description,
      rule: component.hasProperty("rrule") ? String(component.getFirstPropertyValue("rrule")) : null,
      stamp: String(component.getFirstPropertyValue("dtstamp")),
      url: component.getFirstPropertyValue("url"),
    };
  });
}

/** @param {string} value @param {any} [more] */
const date = (value, more) => ({
  ...{ value, earliest: null, latest: null, type: "date", partOfDay: null, calendar: "gregorian", resolvedFrom: "text", start: 0, end: 1, text: "N" },
  ...more,
});
/** @param {any[]} dates @param {any} [more] */
const calendarOf = async (dates, more) => eventsIn(await written("ics", [{ text: "Ngày đó.", analysis: analysisOf({ dates, published: "2021-12-14", ...more }) }], { stamp: STAMP }));

test("days are all day long, and end before the day after", async () => {
  const [event] = await calendarOf([date("2021-12-31", { earliest: "2021-12-31", latest: "2021-12-31" })]);
  assert.deepEqual([event?.start, event?.end, event?.isDay, event?.stamp], ["2021-12-31", "2022-01-01", true, "2026-11-30T08:00:05Z"]);
});

test("intervals and months have their days, longer stretches are left out", async () => {
  const events = await calendarOf([
    date("2023-12-19/2023-12-23", { earliest: "2023-12-19", latest: "2023-12-23", type: "interval" }),
    date("2024-02", { earliest: "2024-02-01", latest: "2024-02-29" }),
    date("2024-01-01/2024-12-31", { earliest: "2024-01-01", latest: "2024-12-31", type: "interval" }),
    date("2021", { earliest: "2021-01-01", latest: "2021-12-31" }),
    date("2021-33", { earliest: "2021-01-01", latest: "2021-03-31" }),
    date("2021/2030", { earliest: "2021-01-01", latest: "2030-12-31", type: "interval" }),
    date("2021/..", { earliest: "2021-01-01", type: "interval" }),
    date("XXXX-12-14"),
    date("XXXX"),
  ]);
  assert.deepEqual(events.map(({ start, end }) => [start, end]), [["2023-12-19", "2023-12-24"], ["2024-02-01", "2024-03-01"], ["2024-01-01", "2025-01-01"]]);
});

test("times are those of Vietnam", async () => {
  const day = { earliest: "2021-12-14", latest: "2021-12-14" };
  const events = await calendarOf([date("2021-12-14T02:12", day), date("2021-12-14T08:00/2021-12-14T10:30", { ...day, type: "interval" })]);
  assert.deepEqual(events.map(({ start, end, zone }) => [start, end, zone]), [
    ["2021-12-14T02:12:00", null, "Asia/Ho_Chi_Minh"],
    ["2021-12-14T08:00:00", "2021-12-14T10:30:00", "Asia/Ho_Chi_Minh"],
  ]);
  const ics = await written("ics", [{ text: "x", analysis: analysisOf({ dates: /** @type {any} */ ([date("2021-12-14T02:12", day)]) }) }]);
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const zone = new ICAL.Timezone(/** @type {any} */ (calendar.getFirstSubcomponent("vtimezone")));
  const event = new ICAL.Event(/** @type {any} */ (calendar.getFirstSubcomponent("vevent")));
  assert.equal(event.startDate.convertToZone(ICAL.Timezone.utcTimezone).toString(), "2021-12-13T19:12:00Z");
  assert.equal(zone.tzid, "Asia/Ho_Chi_Minh");
});

test("days of every year come every year from that of publication, other recurring ones not at all", async () => {
  const dates = [
    date("XXXX-07-27", { type: "set" }),
    date("XXXX-02-29", { type: "set" }),
    date("XXXX-03-10", { type: "set", calendar: "lunar" }),
    date("XXXX-XX-XX", { type: "set" }),
    date("XXXX-07", { type: "set" }),
  ];
  assert.deepEqual((await calendarOf(dates)).map(({ start, end, rule }) => [start, end, rule]), [["2021-07-27", "2021-07-28", "FREQ=YEARLY"], ["2024-02-29", "2024-03-01", "FREQ=YEARLY"]]);
  assert.deepEqual(await calendarOf(dates, { published: null }), []);
});

test("a date that is named twice is one event with both sentences", async () => {
  const text = "Ngày 2/9/2025, họp; chi 5 tỷ, 3 xã\\phường. Rồi ngày 2/9/2025 về 👍.";
  const article = { ...articleOf(text), record: { name: "thư/bai.eml", url: "https://bao.example/1?a=1&b=2" } };
  const [event, ...rest] = eventsIn(await written("ics", [article]));
  assert.deepEqual(rest, []);
  assert.equal(event?.summary, "Ngày 2/9/2025, họp; chi 5 tỷ, 3 xã\\phường.");
  assert.equal(event?.description, `Ngày 2/9/2025, họp; chi 5 tỷ, 3 xã\\phường.\n\nRồi ngày 2/9/2025 về 👍.\n\n${text} · thư/bai.eml`);
  assert.equal(event?.url, "https://bao.example/1?a=1&b=2");
});

test("of all articles every line has 75 octets at most and ends as it should, and no event is there twice", async () => {
  const ics = await written("ics", ARTICLES, { stamp: STAMP, language: "vi" });
  assert.ok(ics.startsWith("BEGIN:VCALENDAR\r\n") && ics.endsWith("END:VCALENDAR\r\n"));
  for (const line of ics.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75 && !/[\n\r]/.test(line), line);
    assert.ok(!line.includes("\ufffd"));
  }
  assert.ok(ics.split("\r\n ").length > 100);
  const events = eventsIn(ics);
  assert.ok(events.length > 100);
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  assert.equal(ics, await written("ics", ARTICLES, { stamp: STAMP, language: "vi" }));
});

test("written again after an edit further down an event is the same", async () => {
  const text = `Ngày 2/9/2025, mít tinh. ${"Trời đẹp. ".repeat(60)}`;
  const [before] = eventsIn(await written("ics", [articleOf(text)]));
  const [after] = eventsIn(await written("ics", [articleOf(`${text}Thêm 5 xã.`)], { stamp: STAMP }));
  const [other] = eventsIn(await written("ics", [articleOf(text, { name: "khac.txt" })]));
  assert.equal(before?.uid, after?.uid);
  assert.notEqual(before?.uid, other?.uid);
});
