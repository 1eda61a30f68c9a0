import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { VietnameseConversion } from "vietnamese-conversion";
import { ENCODINGS, decode, decodeText, encodingOfFont, initDecoder } from "../dist/decode/index.js";
import { createWorker } from "../dist/worker/index.js";
import { packagePath, readJson, rootPath, runModule } from "./help.mjs";

/** @typedef {import("../dist/decode/index.js").Encoding} Encoding */

/** Every Vietnamese letter that is none of ASCII, small and capital. */
const SMALL = [..."àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"];
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];
/** The capitals that TCVN3 has without a font of capitals. */
const TCVN3 = [...SMALL, ..."ĂÂĐÊÔƠƯ"];

/** @param {string} hex */
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

before(() => initDecoder());

/** @type {{ name: string, bytes: string, text: string, encoding: Encoding, damaged: number, hint?: Encoding, confidence?: number }[]} */
const cases = await readJson(rootPath("tests/encodings/bytes.json"));

for (const { name, bytes, text, encoding, damaged, hint, confidence } of cases) {
  test(`bytes are read as in Rust: ${name}`, () => {
    const decoded = decode(bytesOf(bytes), hint && { encoding: hint });
    const { confidence: sure, conversions } = decoded;
    assert.deepEqual([decoded.text, decoded.encoding, decoded.damaged], [text, encoding, damaged]);
    if (confidence !== undefined) assert.equal(sure, confidence);
    for (const { start, end, original } of conversions) assert.notEqual(text.slice(start, end), original);
  });
}

test("bytes are taken as a buffer, as a view of a part, and as a Node buffer", () => {
  const bytes = new TextEncoder().encode("xxHà Nội");
  for (const given of [bytes.slice(2).buffer, bytes.subarray(2), new DataView(bytes.buffer, 2), Buffer.from("Hà Nội")]) {
    assert.equal(decode(given).text, "Hà Nội");
  }
});

test("a run in a text of Unicode is converted alone, and can be taken back", () => {
  const seen = "👍 Văn bản ghi rõ: “Chñ tÞch ñy ban nh©n d©n tØnh ®· ký quyÕt ®Þnh”, rồi được gửi đi.";
  const { text, encoding, conversions } = decodeText(seen);
  assert.equal(text, "👍 Văn bản ghi rõ: “Chủ tịch ủy ban nhân dân tỉnh đã ký quyết định”, rồi được gửi đi.");
  assert.deepEqual([encoding, conversions.map((conversion) => conversion.encoding)], ["unicode", ["tcvn3"]]);
  const back = conversions.reduceRight((all, { start, end, original }) => all.slice(0, start) + original + all.slice(end), text);
  assert.equal(back, seen);
});

test("what is Vietnamese, English or French stays what it is", async () => {
  for (const file of ["languages/english.txt", "languages/french.txt", "articles/bao-lu-yen-bai.txt"]) {
    const given = await readFile(rootPath(`tests/${file}`), "utf8");
    const { text, encoding, confidence, conversions } = decodeText(given);
    assert.deepEqual([text, encoding, confidence, conversions], [given, "unicode", 1, []]);
  }
});

test("a font tells its encoding", () => {
  for (const [font, encoding] of /** @type {const} */ ([
    [".VnTime", "tcvn3"],
    [".vntime", "tcvn3"],
    [".VnArial Narrow", "tcvn3"],
    ["VnTime-BoldItalic", "tcvn3"],
    [".VnTimeH", "tcvn3-capitals"],
    ["BCDEEE+.VnTimeH,Bold", "tcvn3-capitals"],
    [".VnBook-AntiquaH", "tcvn3-capitals"],
    ["VNI-Times", "vni"],
    ["ABCDEF+VNI-Helve-Bold", "vni"],
    ["Arial", undefined],
    ["Vni", undefined],
    ["Vnu Serif", undefined],
  ])) {
    assert.equal(encodingOfFont(font), encoding, font);
  }
});

test("what is wrong has a code", async () => {
  /** @param {string} code */
  const withCode = (code) => ({ name: "DiembaoError", code });
  assert.throws(() => decode(/** @type {any} */ ("text")), withCode("invalid-bytes"));
  assert.throws(() => decodeText(/** @type {any} */ (7)), withCode("invalid-text"));
  assert.throws(() => decodeText("x", { encoding: /** @type {any} */ ("ebcdic") }), {
    code: "unknown-encoding",
    message: `"ebcdic" is no encoding; known are: auto ${ENCODINGS.join(" ")}`,
  });
  const code = `import { decodeText } from "dist/decode/index.js";
    try { decodeText("x"); } catch (error) { console.log(JSON.stringify(error.code)); }`;
  assert.equal(await runModule(code), "not-initialised");
});

test("a worker reads the same, and loads the decoder for it by itself", async () => {
  const worker = createWorker();
  const bytes = bytesOf(cases.find(({ name }) => name === "TCVN3")?.bytes ?? "");
  assert.deepEqual(await worker.decode(bytes), decode(bytes));
  assert.deepEqual(await worker.decodeText("Hµ Néi"), decodeText("Hµ Néi"));
  await assert.rejects(worker.decodeText("x", { encoding: /** @type {any} */ ("ebcdic") }), { code: "unknown-encoding" });
  worker.terminate();
});

test("a worker takes the decoder from elsewhere, and tries again when it was not there", async () => {
  const worker = createWorker();
  await assert.rejects(worker.initDecoder("nowhere.wasm"), { code: "init-failed" });
  await worker.initDecoder(await readFile(packagePath("wasm/decoder_bg.wasm")));
  assert.equal((await worker.decodeText("Hµ Néi", { encoding: "tcvn3" })).text, "Hà Nội");
  worker.terminate();
});

test("each module is loaded without the other, and once", async () => {
  const code = `
    const loaded = [];
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (source, imports) => {
      if (source.byteLength > 50_000) loaded.push(source.byteLength); // Node's own modules are smaller.
      return instantiate(source, imports);
    };
    const { initDecoder, decodeText } = await import("dist/decode/index.js");
    const { init, isInitialised, analyze } = await import("dist/index.js");
    await Promise.all([initDecoder(), initDecoder("nowhere.wasm")]);
    const { text } = decodeText("Ngµy 2/9/2025", { encoding: "tcvn3" });
    const before = [loaded.length, isInitialised()];
    await init();
    console.log(JSON.stringify([before, loaded.length, analyze(text).dates[0].value]));`;
  assert.deepEqual(await runModule(code), [[1, false], 2, "2025-09-02"]);
});

// Proof against others

/** Letters in another encoding by iconv; undefined where it does not know it. @param {string} encoding @param {string} text */
function byIconv(encoding, text) {
  const { status, stdout } = spawnSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: text });
  return status === 0 ? stdout : undefined;
}

test("iconv writes TCVN3 as it is read, where both have a letter", () => {
  assert.ok(byIconv("TCVN5712-1", "a"), "iconv knows no TCVN5712-1");
  // The first set of TCVN 5712 has the small letters and the seven capitals at the places of the third, which is TCVN3.
  for (const letter of TCVN3) {
    const bytes = byIconv("TCVN5712-1", letter);
    assert.ok(bytes);
    assert.equal(decode(bytes, { encoding: "tcvn3" }).text, letter);
  }
  // All other capitals stand where no font of TCVN3 has a letter, some of them at the places of quotation marks: a word tells.
  const capitals = LETTERS.filter((letter) => !TCVN3.includes(letter)).map((letter) => (/[ƯỪỨỬỮỰ]/u.test(letter) ? `${letter}ng` : `${letter}n`));
  for (const text of [capitals.join(" "), capitals.join(" ").toUpperCase(), "Ủy ban nhân dân tỉnh Ấn Độ, Á và Ở"]) {
    const bytes = byIconv("TCVN5712-1", text);
    assert.ok(bytes);
    assert.equal(decode(bytes, { encoding: "tcvn3" }).text, text);
  }
});

test("whole articles that iconv has written come back, found without a hint", async () => {
  assert.ok(byIconv("TCVN5712-1", "a"), "iconv knows no TCVN5712-1");
  for (const name of ["bao-lu-yen-bai", "phuong-moi-sau-sap-xep", "tin-buon-tieu-su"]) {
    const given = (await readFile(rootPath(`tests/articles/${name}.txt`), "utf8")).normalize("NFC").replace(/[–—]/gu, "-").replace(new RegExp(`[^\\0-\\x7f${LETTERS.join("")}]`, "gu"), "");
    for (const [iconv, encoding] of [["TCVN5712-1", "tcvn3"], ["CP1258", "windows-1258"]]) {
      const bytes = byIconv(String(iconv), given);
      assert.ok(bytes, `${name} has what ${iconv} has not`);
      const { text, encoding: found } = decode(bytes);
      assert.equal(found, encoding);
      const [words, others] = [given.split(/\s+/u), text.split(/\s+/u)];
      const wrong = words.filter((word, i) => word !== others[i]);
      assert.ok(wrong.length * 200 <= words.length, `${name}: ${wrong.join(" ")}`);
    }
  }
});

test("iconv writes Windows-1258 as it is read", () => {
  assert.ok(byIconv("CP1258", "a"), "iconv knows no CP1258");
  for (const letter of LETTERS) {
    const bytes = byIconv("CP1258", letter);
    assert.ok(bytes);
    assert.equal(decode(bytes, { encoding: "windows-1258" }).text, letter);
  }
});

/** Where the converter errs: VNI writes ỷ and ỹ as y with a mark, as all of y but ỵ, and it writes single characters. @type {Partial<Record<Encoding, string>>} */
const ERRS = { vni: "ỷỹỶỸ" };

for (const [encoding, letters] of /** @type {const} */ ([
  ["tcvn3", LETTERS],
  ["vni", LETTERS],
  ["viqr", LETTERS],
])) {
  test(`vietnamese-conversion writes ${encoding} as it is read`, () => {
    const wrong = letters.filter((letter) => {
      const seen = new VietnameseConversion(letter, "unicode").toCharset(encoding);
      return decodeText(seen, { encoding }).text !== letter;
    });
    assert.equal(wrong.join(""), ERRS[encoding] ?? "");
  });
}
