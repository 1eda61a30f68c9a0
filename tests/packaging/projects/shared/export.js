// Writes what was found in every format, each of which is loaded when it is used, and reads it back.

/** @param {typeof import("diembao/export")} exporting @param {{ text: string, analysis: import("diembao").Analysis }} article */
export async function checkExport({ EXPORTS, exportOf, readAnnotations, readState }, { text, analysis }) {
  const article = { text, analysis };
  const textIn = async (id) => (await exportOf(id).write([article]))[0].content;
  const written = [];
  for (const { id, write } of EXPORTS) for (const { name, content } of await write([article])) if (content.length > 0) written.push(`${id}: ${name}`);
  const [restored] = await readState(await textIn("state"));
  const { known, problems } = await readAnnotations(await textIn("annotations"), text, analysis);
  return { written, restored: restored.analysis, annotations: [known, problems.length] };
}
