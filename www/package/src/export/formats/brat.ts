import type { ExportArticle } from "../article.js";
import { CodePoints } from "../code-points.js";
import { type Label, labelsOf } from "../labels.js";

/** The two files that brat has for a text, and how it is to show them: `annotation.conf` is the same for all. */
export interface BratFiles {
  readonly txt: string;
  readonly ann: string;
}

/** What brat must know of the types below; it lies in the folder of the files. */
export const BRAT_CONFIGURATION = `[entities]
Official
Person
Position
Date
Figure

[relations]
Holds	Arg1:Official, Arg2:Position
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[attributes]
RefersBy	Arg:Official|Person, Value:name|title
Level	Arg:Position, Value:central|provincial|district|commune|foreign|international|enterprise|other
Branch	Arg:Position, Value:party|state|government|assembly|judiciary|military|police|front|other
Status	Arg:Position, Value:current|former|late|acting|designate
DateType	Arg:Date, Value:date|interval|set
Calendar	Arg:Date, Value:gregorian|lunar
PartOfDay	Arg:Date, Value:early_morning|morning|noon|afternoon|evening|night
Kind	Arg:Figure, Value:count|ratio|percent|money|measure|duration|age|score|rank|ordinal
Qualifier	Arg:Figure, Value:exact|about|more_than|at_least|less_than|almost|at_most
Change	Arg:Figure, Value:up|down

[events]
`;

/**
 * brat standoff: entities with attributes and notes, dates and units normalised, mentions of one person as `Equiv`, and
 * `Holds` between a person and a position. Offsets are code points of the text file, whose line ends are `\n`; what
 * stands on several lines is an entity of several fragments.
 */
export function bratOf({ text, analysis }: ExportArticle): BratFiles {
  return new Annotations(text).write(labelsOf(analysis));
}

/** What begins the ids of lines: entities, attributes, what they are normalised to, relations, notes. */
type Line = "T" | "A" | "N" | "R" | "#";

class Annotations {
  /** The text as it is written. */
  readonly #text: string;
  readonly #points: CodePoints;
  /** Where a carriage return was left out, in code units of the text that was given. */
  readonly #dropped: readonly number[];
  readonly #lines: string[] = [];
  readonly #counts: Record<Line, number> = { T: 0, A: 0, N: 0, R: 0, "#": 0 };

  constructor(text: string) {
    this.#dropped = Array.from(text.matchAll(/\r(?=\n)/g), ({ index }) => index);
    this.#text = text.replace(/\r\n?/g, "\n");
    this.#points = new CodePoints(this.#text);
  }

  write(labels: readonly Label[]): BratFiles {
    const ids = labels.map((label) => this.#entity(label));
    labels.forEach((label, at) => ids[at] !== null && this.#attributes(label, ids[at] as string));
    this.#links(labels, ids);
    return { txt: this.#text, ann: this.#lines.map((line) => `${line}\n`).join("") };
  }

  /** The line of an entity and its id; null for what is nothing but blanks. */
  #entity(label: Label): string | null {
    const [start, end] = [this.#placeOf(label.start), this.#placeOf(label.end)];
    const fragments = Array.from(this.#text.slice(start, end).matchAll(/[^\s](?:[^\n]*[^\s])?/g), ({ 0: part, index }) => ({
      part,
      from: this.#points.before(start + index),
      to: this.#points.before(start + index + part.length),
    }));
    if (fragments.length === 0) return null;
    const ranges = fragments.map(({ from, to }) => `${from} ${to}`).join(";");
    return this.#line("T", `${TYPES[label.kind]} ${ranges}\t${fragments.map(({ part }) => part).join(" ")}`);
  }

  #placeOf(given: number): number {
    let [low, high] = [0, this.#dropped.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#dropped[middle] as number) < given) low = middle + 1;
      else high = middle;
    }
    return given - low;
  }

  #attributes(label: Label, id: string): void {
    const attribute = (name: string, value: string | null) => value !== null && this.#line("A", `${name} ${id} ${value}`);
    switch (label.kind) {
      case "official":
      case "person": {
        attribute("RefersBy", label.by);
        this.#note(id, (label.kind === "official" ? label.official : label.person).nameNormalised);
        break;
      }
      case "position": {
        const { level, branch, status, title, organisation } = label.position;
        attribute("Level", level);
        attribute("Branch", branch);
        attribute("Status", status);
        this.#note(id, organisation === null ? title : `${title} (${organisation})`);
        break;
      }
      case "date": {
        const { value, type, calendar, partOfDay, text } = label.date;
        attribute("DateType", type);
        attribute("Calendar", calendar);
        attribute("PartOfDay", partOfDay);
        if (/\d/.test(value)) this.#line("N", `Reference ${id} EDTF:${value}\t${oneLine(text)}`);
        break;
      }
      case "figure": {
        const { kind, qualifier, change, unit, value, low, high, of, text } = label.figure;
        attribute("Kind", kind);
        attribute("Qualifier", qualifier);
        attribute("Change", change);
        if (unit !== null) this.#line("N", `Reference ${id} ${kind === "money" ? "ISO4217" : "UCUM"}:${unit}\t${oneLine(text)}`);
        const said = [`${value}`, low !== null && high !== null ? `${low}..${high}` : "", of === null ? "" : `/ ${of}`];
        this.#note(id, said.filter((part) => part !== "").join(" "));
      }
    }
  }

  #note(id: string, text: string): void {
    this.#line("#", `AnnotatorNotes ${id}\t${oneLine(text)}`);
  }

  #links(labels: readonly Label[], ids: readonly (string | null)[]): void {
    /** The first mention of every official, to which positions are tied. */
    const first = new Map<number, string>();
    const people = new Map<string, string[]>();
    labels.forEach((label, at) => {
      const id = ids[at];
      if (id == null || (label.kind !== "official" && label.kind !== "person")) return;
      const key = `${label.kind}:${label.index}`;
      const mentions = people.get(key);
      if (mentions) mentions.push(id);
      else people.set(key, [id]);
      if (label.kind === "official" && !first.has(label.index)) first.set(label.index, id);
    });
    for (const mentions of people.values()) if (mentions.length > 1) this.#lines.push(`*\tEquiv ${mentions.join(" ")}`);
    labels.forEach((label, at) => {
      const [id, holder] = [ids[at], first.get(label.index)];
      if (label.kind === "position" && id != null && holder !== undefined) this.#line("R", `Holds Arg1:${holder} Arg2:${id}`);
    });
  }

  #line(type: Line, rest: string): string {
    const id = `${type}${++this.#counts[type]}`;
    this.#lines.push(`${id}\t${rest}`);
    return id;
  }
}

const TYPES: Readonly<Record<Label["kind"], string>> = { official: "Official", person: "Person", position: "Position", date: "Date", figure: "Figure" };

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
