// An older project's way in: it works because no module of the package awaits anything while it loads.
const { analyze, init } = require("diembao");

init().then(() => console.log(analyze("Ngày 2/9/2025").dates[0].value));
