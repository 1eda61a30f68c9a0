/**
 * Changes what a `<diem-bao>` holds and shows, step by step, and says after each what it fired and marked.
 *
 * @param {import("diembao/element").DiemBaoElement} element with an analysis already
 */
export async function checkElement(element) {
  const fired = () =>
    new Promise((resolve) => {
      for (const type of ["diembao-analysis", "diembao-error"]) element.addEventListener(type, resolve, { once: true });
    });
  const after = async (change) => {
    const event = fired();
    change();
    const { type, detail } = await event;
    const marks = [...element.querySelectorAll("mark")].map((mark) => mark.textContent);
    return [type, detail.code ?? detail.analysis.published, marks, element.analysis === (detail.analysis ?? null)];
  };
  return {
    shown: await after(() => element.setAttribute("show", "date figure")),
    grown: await after(() => element.insertAdjacentHTML("beforeend", "<p>Ngày 3/9/2025, 7 xã mất điện.</p>")),
    dated: await after(() => (element.published = "2025-09-02")),
    undatable: await after(() => element.setAttribute("published", "hôm qua")),
    undated: await after(() => (element.published = null)),
    moved: await after(() => document.body.prepend(element)),
    all: await after(() => element.removeAttribute("show")),
  };
}
