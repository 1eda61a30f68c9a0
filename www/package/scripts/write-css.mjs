// Writes dist/highlight.css from the styles that the custom element uses, after tsc.
import { writeFile } from "node:fs/promises";
import { styles } from "../dist/highlight/styles.js";

await writeFile(new URL("../dist/highlight.css", import.meta.url), styles);
