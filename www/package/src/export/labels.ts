import type { Analysis, DateMention, Figure, Official, Person, Position } from "../generated/analysis.js";
import type { Range } from "./sentences.js";

/** What a stretch of text is, for annotations: who, what somebody is, when, how much. */
export type Label =
  | ({ readonly kind: "official"; readonly official: Official; readonly by: "name" | "title" } & Place)
  | ({ readonly kind: "person"; readonly person: Person; readonly by: "name" | "title" } & Place)
  | ({ readonly kind: "position"; readonly official: Official; readonly position: Position } & Place)
  | ({ readonly kind: "date"; readonly date: DateMention } & Place)
  | ({ readonly kind: "figure"; readonly figure: Figure } & Place);

interface Place extends Range {
  /** Place of what it belongs to in the list of the analysis. */
  readonly index: number;
}

/** Every stretch that tells something, in text order, longer ones first; furniture tells nothing. */
export function labelsOf({ officials, people, dates, figures }: Analysis): Label[] {
  const labels: Label[] = [
    ...officials.flatMap((official, index) => [
      ...official.mentions.map(({ start, end, kind: by }) => ({ kind: "official", official, by, index, start, end }) as const),
      ...official.positions.flatMap((position) =>
        position.spans.map(({ start, end }) => ({ kind: "position", official, position, index, start, end }) as const),
      ),
    ]),
    ...people.flatMap((person, index) =>
      person.mentions.map(({ start, end, kind: by }) => ({ kind: "person", person, by, index, start, end }) as const),
    ),
    ...dates.map((date, index) => ({ kind: "date", date, index, start: date.start, end: date.end }) as const),
    ...figures.map((figure, index) => ({ kind: "figure", figure, index, start: figure.start, end: figure.end }) as const),
  ];
  return labels.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
}
