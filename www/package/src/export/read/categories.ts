import type { CorrectedCategory } from "../../corrections/types.js";
import type { Tag } from "./web-annotation.js";

/** How tools call what this package finds: names of the types of well-known tag sets, and words of people, folded. */
const NAMES: Readonly<Record<CorrectedCategory | "position", string>> = {
  official: "official officials politician officeholder nguoicochucvu canbo lanhdao quanchuc",
  person: "person people per pers name human individual nguoi nguoikhac nhanvat ten tennguoi",
  date: "date dates time datetime timex timex3 temporal day ngay ngaythang thoigian",
  figure: "figure figures number num quantity money percent cardinal measure amount value numeric solieu so conso tien",
  position: "position title role jobtitle chucvu chucdanh",
};

const CATEGORIES = new Map(
  (Object.entries(NAMES) as [CorrectedCategory | "position", string][]).flatMap(([category, names]) => names.split(" ").map((name) => [name, category] as const)),
);

/** What the bodies of an annotation say that it is, bodies that classify before others; null where none of them does. */
export function categoryOf(tags: readonly Tag[]): CorrectedCategory | "position" | null {
  const sorted = [...tags].sort((a, b) => Number(b.purpose === "classifying") - Number(a.purpose === "classifying"));
  for (const { value } of sorted) {
    // "https://schema.org/Person" and "B-PER" are their last words; "người có chức vụ" is without marks what is listed.
    const word = value.replace(/^.*[/#:]/u, "").replace(/^[BILU]-/u, "").normalize("NFD").replace(/[\p{M}\s_-]/gu, "").replace(/[đĐ]/gu, "d").toLowerCase();
    const category = CATEGORIES.get(word);
    if (category) return category;
  }
  return null;
}
