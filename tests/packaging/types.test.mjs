import { test } from "node:test";
import { installed, pack, run, versionOf } from "./support/project.mjs";

const { tarball } = await pack();
const project = await installed("types", [tarball, await versionOf("typescript")]);

for (const resolution of ["NodeNext", "ESNext"]) {
  test(`a TypeScript project with modules of ${resolution} knows every type`, async () => {
    const settings = ["--module", resolution, "--moduleResolution", resolution === "NodeNext" ? "NodeNext" : "Bundler"];
    await run(process.execPath, ["node_modules/typescript/bin/tsc", "--project", ".", ...settings], project);
  });
}
