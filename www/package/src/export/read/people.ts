// Who is annotated, and what of it is told otherwise than it was found.
import * as v from "valibot";
import { anchorOf, applyCorrections } from "../../corrections/index.js";
import type { CorrectedCategory, CorrectedPosition, Correction, PersonReference } from "../../corrections/types.js";
import type { Analysis, Person, Position } from "../../generated/analysis.js";
import type { Range } from "../sentences.js";
import { categoryOf } from "./categories.js";
import { anchorAt } from "./quote.js";
import { positionSchema } from "./schema.js";
import type { WebAnnotation } from "./web-annotation.js";

/** An annotation with its place in the text, in UTF-16 code units. */
export type Placed = WebAnnotation & { readonly place: Range; readonly category: CorrectedCategory };

/** Somebody of whom annotations say everything, as those do that diembao wrote. */
interface Told {
  readonly name: string;
  readonly positions: CorrectedPosition[] | null;
  readonly places: Range[];
}

type Found = Person & { readonly positions?: readonly Position[] };

/** Several mentions of one person become one; what is told of people who are there already is compared with what was found. */
export class AnnotatedPeople {
  readonly #text: string;
  readonly #analysis: Analysis;
  readonly #mentions: ReadonlySet<string>;
  readonly #known = new Map<string, PersonReference>();
  readonly #told = new Map<string, Told>();
  /** Who is told to be at a place. */
  readonly #at = new Map<string, Told>();
  /** Annotations of mentions that are there, by whom they tell of. */
  readonly #repeated = new Map<Told, number>();
  #plain = 0;

  constructor(text: string, analysis: Analysis) {
    this.#text = text;
    this.#analysis = analysis;
    const people = peopleIn(analysis);
    this.#mentions = new Set(people.flatMap(({ mentions }) => mentions.map(keyOf)));
    for (const { nameNormalised: name, mentions } of people) {
      const [first] = mentions;
      if (first) this.#known.set(name.toLowerCase(), { name, at: anchorAt(text, first) });
    }
  }

  /** What makes a mention of words that are none; null for those that are one. */
  add(annotation: Placed): Correction | null {
    const { place } = annotation;
    const told = this.#remember(annotation);
    if (!this.#mentions.has(keyOf(place))) return this.#added(annotation);
    if (told) this.#repeated.set(told, (this.#repeated.get(told) ?? 0) + 1);
    else this.#plain++;
    return null;
  }

  /** The first mention of somebody makes a person, the others are added to it. */
  #added({ data, tags, place, category }: Placed): Correction {
    const at = anchorAt(this.#text, place);
    const tag = tags.find(({ purpose, value }) => purpose === "tagging" && categoryOf([{ purpose, value }]) === null)?.value;
    const name = nameIn(data) ?? tag ?? at.exact.replace(/\s+/gu, " ");
    const person = this.#known.get(name.toLowerCase()) ?? null;
    if (person === null) this.#known.set(name.toLowerCase(), { name, at });
    return { type: "add-person", at, person, name, positions: person === null && category === "official" ? (positionsIn(data) ?? []) : [] };
  }

  #remember({ data, source, place }: Placed): Told | null {
    const name = nameIn(data);
    if (name === null) return null;
    const number = v.safeParse(v.object({ person: v.number() }), data);
    const key = JSON.stringify([source, number.success ? number.output.person : null, name]);
    const told = this.#told.get(key) ?? { name, positions: positionsIn(data), places: [] };
    told.places.push(place);
    this.#told.set(key, told);
    this.#at.set(keyOf(place), told);
    return told;
  }

  /**
   * What brings the people, as they are after `before`, to what is told of them, and how many annotations say only what is there:
   * first who is who, then names and positions.
   */
  changes(before: readonly Correction[]): { corrections: Correction[]; known: number } {
    const corrections: Correction[] = [];
    const now = (): Found[] => peopleIn(applyCorrections(this.#text, this.#analysis, [...before, ...corrections]).analysis);
    const changed = new Set<Told>();
    let people = now();
    const take = (told: Told, more: readonly Correction[]): void => {
      if (more.length === 0) return;
      corrections.push(...more);
      changed.add(told);
      people = now();
    };
    for (const told of this.#told.values()) take(told, this.#joined(told, people));
    for (const told of this.#told.values()) take(told, this.#called(told, people));
    let known = this.#plain;
    for (const [told, count] of this.#repeated) if (!changed.has(told)) known += count;
    return { corrections, known };
  }

  /** Puts the mentions of one person together, whoever they were found to mention. */
  #joined(told: Told, people: readonly Found[]): Correction[] {
    const holders = people.filter(({ mentions }) => mentions.some((mention) => this.#at.get(keyOf(mention)) === told));
    const isShared = ({ mentions }: Found): boolean => mentions.some((mention) => (this.#at.get(keyOf(mention)) ?? told) !== told);
    const whole = holders.filter((holder) => isNamed(holder, told.name) || !isShared(holder));
    const host = whole.find((holder) => isNamed(holder, told.name)) ?? whole[0];
    return holders.flatMap((holder): Correction[] => {
      if (holder === host) return [];
      const person = this.#reference(holder);
      if (host && !isShared(holder)) return [{ type: "merge", person, into: this.#reference(host) }];
      const mentions = holder.mentions.filter((mention) => this.#at.get(keyOf(mention)) === told);
      return [{ type: "split", person, mentions: mentions.map((mention) => anchorOf(this.#text, mention.start, mention.end)), name: host?.nameNormalised ?? told.name }];
    });
  }

  /** Gives a person the name and the positions that are told. */
  #called({ name, positions, places: [first] }: Told, people: readonly Found[]): Correction[] {
    const found = first && people.find(({ mentions }) => mentions.some((mention) => keyOf(mention) === keyOf(first)));
    if (!found) return [];
    const held = found.positions ?? [];
    const isOther = positions !== null && saidBy(held) !== saidBy(positions);
    if (found.nameNormalised === name && !isOther) return [];
    const person = this.#reference(found);
    if (found.nameNormalised === name && positions?.length === 0) return [{ type: "not-official", person }];
    return [{ type: "person", person, name, positions: isOther ? renamedFrom(held, positions) : null }];
  }

  #reference({ nameNormalised: name, mentions: [first] }: Found): PersonReference {
    return { name, at: anchorOf(this.#text, first?.start ?? 0, first?.end ?? 0) };
  }
}

export function keyOf({ start, end }: Range): string {
  return `${start}-${end}`;
}

function peopleIn({ officials, people }: Analysis): Found[] {
  return [...people, ...officials];
}

function isNamed({ nameNormalised }: Found, name: string): boolean {
  return compared(nameNormalised) === compared(name);
}

/** As corrections compare names. */
function compared(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLocaleLowerCase("vi");
}

/** What positions say, in whatever order. */
function saidBy(positions: readonly CorrectedPosition[]): string {
  return JSON.stringify(positions.map(({ title, role, organisation, level, branch, status }) => JSON.stringify([title, role, organisation, level, branch, status])).sort());
}

/** Where one position became another, the words of the text belong to that. */
function renamedFrom(held: readonly CorrectedPosition[], told: readonly CorrectedPosition[]): CorrectedPosition[] {
  const gone = held.filter(({ title }) => !told.some((other) => other.title === title));
  const come = told.filter(({ title }) => !held.some((other) => other.title === title));
  const [from] = gone;
  return told.map((position) => (from && gone.length === 1 && come.length === 1 && position === come[0] ? { ...position, from: from.title } : position));
}

function nameIn(data: unknown): string | null {
  const result = v.safeParse(v.object({ name: v.pipe(v.string(), v.minLength(1)) }), data);
  return result.success ? result.output.name : null;
}

function positionsIn(data: unknown): CorrectedPosition[] | null {
  const result = v.safeParse(v.object({ positions: v.array(positionSchema) }), data);
  return result.success ? result.output.positions : null;
}
