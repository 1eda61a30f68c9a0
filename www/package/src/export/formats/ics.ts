// RFC 5545, written here: of the kept libraries ical-generator needs a newer Node than the package and reads times without a zone
// in the zone of the machine, and ics brings a validator of forms along. Tests read it with ical.js.
import type { DateMention } from "../../generated/analysis.js";
import { type ExportArticle, type ExportOptions, type Writer, fileOf, publishedOf, titleOf } from "../article.js";
import { articleIdOf, uuidOf } from "../identity.js";
import { sentenceAround, sentencesOf } from "../sentences.js";
import { storyOf } from "../story.js";
import { spansIn } from "../tables.js";
import { wordsIn } from "../words.js";

/** Octets of a line without its end. */
const LINE = 75;
/** Days of a month or a week fill a calendar usefully, those of a year do not; whoever says from when to when may mean a year. */
const MOST_DAYS = 31;
const MOST_DAYS_OF_INTERVAL = 366;
const LONGEST_SUMMARY = 120;

/** Vietnam has had one time all year round since 1975. */
const ZONE = ["BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19750613T000000", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE"];

/**
 * A calendar of the dates of articles: days, weeks, months and intervals all day long, times in the time of Vietnam, days of every
 * year as such. What has no place on a calendar is left out: dates without a year, years and longer stretches, other
 * recurring ones. An article's date is one event however often it is named, with the same `UID` whenever it is written again.
 */
export function icsOf({ language, furniture = false, stamp = new Date(0) }: ExportOptions = {}): Writer {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//diembao//diembao//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", `X-WR-CALNAME:${escape(wordsIn(language).review)}`];
  return {
    begin: () => written([...head, ...ZONE]),
    article: (article) => written(eventsOf(article, stamp, furniture)),
    end: () => written(["END:VCALENDAR"]),
  };
}

function eventsOf(article: ExportArticle, stamp: Date, furniture: boolean): string[] {
  const { text, analysis, record } = article;
  const sentences = sentencesOf(text, spansIn(analysis));
  const year = publishedOf(article)?.slice(0, 4) ?? null;
  const events = new Map<string, { when: readonly string[]; said: string[]; category: string }>();
  const isListed = storyOf(analysis, furniture);
  for (const date of analysis.dates) {
    const when = whenOf(date, year);
    if (when === null || !isListed([date])) continue;
    const sentence = sentenceAround(sentences, text, date);
    const known = events.get(when.join());
    if (!known) events.set(when.join(), { when, said: [sentence], category: date.value });
    else if (!known.said.includes(sentence)) known.said.push(sentence);
  }
  const origin = [titleOf(article), record?.source?.value ?? "", fileOf(article)].filter((part, at, all) => part !== "" && all.indexOf(part) === at);
  const id = articleIdOf(article);
  return [...events.values()].flatMap(({ when, said }) => [
    "BEGIN:VEVENT",
    `UID:${uuidOf(["event", id, ...when])}@diembao`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    ...when,
    `SUMMARY:${escape(shortened(said[0] ?? ""))}`,
    `DESCRIPTION:${escape([...said, origin.join(" · ")].join("\n\n"))}`,
    ...(record?.url !== undefined && URL.canParse(record.url) ? [`URL:${new URL(record.url).href}`] : []),
    // Nobody is busy because a paper wrote of a day.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
}

/** When an event is, as properties; null for what has no place on a calendar. */
function whenOf({ value, earliest, latest, type, calendar }: DateMention, year: string | null): string[] | null {
  if (type === "set") {
    const day = /^XXXX-(\d\d)-(\d\d)$/.exec(value);
    // A day of the lunar calendar is another one every year.
    return day && year !== null && /^\d{4}$/.test(year) && calendar === "gregorian" ? yearly(Number(year), `${day[1]}`, `${day[2]}`) : null;
  }
  const [from = "", to = from] = value.replace(/[~?%]/g, "").split("/");
  const [start, end] = [timeIn(from), timeIn(to)];
  if (start !== null && end !== null) {
    const stop = end > start ? [`DTEND;TZID=Asia/Ho_Chi_Minh:${end}`] : [];
    return [`DTSTART;TZID=Asia/Ho_Chi_Minh:${start}`, ...stop];
  }
  if (earliest === null || latest === null) return null;
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1;
  if (!(days >= 1 && days <= (type === "interval" ? MOST_DAYS_OF_INTERVAL : MOST_DAYS))) return null;
  return allDay(earliest, latest);
}

/** From a day to another; the end of an event is the day after. */
function allDay(first: string, last: string): string[] {
  const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
  return [`DTSTART;VALUE=DATE:${first.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${after.replaceAll("-", "")}`];
}

/** From the year of publication on; the 29th of February from a year that has one. */
function yearly(year: number, month: string, day: string): string[] | null {
  for (let first = year; first < year + 8; first++) {
    const date = new Date(`${String(first).padStart(4, "0")}-${month}-${day}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().slice(8, 10) === day) {
      const whole = date.toISOString().slice(0, 10);
      return [...allDay(whole, whole), "RRULE:FREQ=YEARLY"];
    }
  }
  return null;
}

function timeIn(value: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(value);
  return match && `${match[1]}${match[2]}${match[3]}T${match[4]}${match[5]}${match[6] ?? "00"}`;
}

function shortened(text: string): string {
  return text.length <= LONGEST_SUMMARY ? text : `${text.slice(0, LONGEST_SUMMARY).replace(/\s\S*$/u, "")} …`;
}

/** A value of type TEXT; other control characters must not stand in it at all. */
function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
}

function written(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Lines of no more than 75 octets, none of which ends within a character. */
function folded(line: string): string {
  let [out, octets] = ["", 0];
  for (const character of line) {
    const code = character.codePointAt(0) as number;
    const length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + length > LINE) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += length;
  }
  return out;
}
