// Workers of a page that read documents load parts of themselves when they need them, which is for modules alone.
export default { worker: { format: "es" } };
