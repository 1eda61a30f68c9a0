/** Which texts the decoder is loaded for: all that it would convert, and few others. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

import { VietnameseConversion } from 'vietnamese-conversion';

import { decodeText, initDecoder } from '../../www/package/dist/decode/index.js';
import { load } from './support/sources.mjs';

const { mayBeOld } = await load('files/old.ts');
await initDecoder();

const folder = new URL('../articles/', import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
const articles = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));

/** Windows-1258 writes tones apart; what it has in other places than Windows-1252 is seen as that. */
const SEEN_1258 = new Map([...'Ă\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư₫'].map((letter, at) => [letter, 'ÃÌÐÒÕÝÞãìðòõýþ'[at] ?? '']));

/** @type {Record<string, (text: string) => string>} */
const WRITERS = {
  tcvn3: (text) => new VietnameseConversion(text, 'unicode').toCharset('tcvn3'),
  vni: (text) => new VietnameseConversion(text, 'unicode').toCharset('vni'),
  viqr: (text) => new VietnameseConversion(text, 'unicode').toCharset('viqr'),
  'windows-1258': (text) =>
    text
      .normalize('NFD')
      .replace(/[aeo]\u0302|[ao]\u031b|u\u031b|a\u0306/giu, (letter) => letter.normalize('NFC'))
      .replace(/([aeo])(\u0323)(\u0302|\u0306)/giu, (_, letter, tone, shape) => (letter + shape).normalize('NFC') + tone)
      .replace(/[^\0-\x7f]/gu, (letter) => SEEN_1258.get(letter) ?? letter),
  mojibake: (text) => new TextDecoder('latin1').decode(Buffer.from(text, 'utf8')),
};

test('articles of Unicode load nothing, but for those that name a Müller, a Peña and a Göbel', () => {
  const loading = ['hoi-thao-di-san-ca-hue.txt', 'lao-campuchia-cuba-2023.txt', 'my-chau-au-2017.txt'];
  assert.deepEqual(names.filter((_, at) => mayBeOld(articles[at] ?? '')), loading);
});

for (const [encoding, write] of Object.entries(WRITERS)) {
  test(`whatever would be converted from ${encoding} loads the decoder, however short`, () => {
    const missed = new Set();
    let converted = 0;
    for (const [, article = ''] of articles.entries()) {
      const words = article.normalize('NFC').split(/\s+/u);
      for (let at = 0; at + 5 < words.length; at += 5) {
        const seen = write(words.slice(at, at + 5).join(' '));
        if (decodeText(seen).conversions.length === 0) continue;
        converted += 1;
        if (!mayBeOld(seen)) missed.add(seen);
      }
    }
    assert.ok(converted > 500, `only ${converted} were converted`);
    assert.deepEqual([...missed], []);
  });
}

test('whatever is converted in the table of cases loads the decoder', async () => {
  const table = await readFile(new URL('../encodings/text.toml', import.meta.url), 'utf8');
  const seen = [...table.matchAll(/^seen = (".*")$/gmu)].map(([, string = '']) => JSON.parse(string));
  const converted = seen.filter((text) => decodeText(text).conversions.length > 0);
  assert.ok(converted.length > 15, `only ${converted.length} of ${seen.length} are converted`);
  assert.deepEqual(converted.filter((text) => !mayBeOld(text)), []);
});

test('what a Unicode text commonly has besides its letters loads nothing', () => {
  for (const text of ['A- A A+', '\u00a0', '“Hà Nội”, 30°C, 20 m², 5 km²', 'Côte d’Azur – São Paulo', '(a) Điều 3; b) 5 + 3', 'hoá, quý, xoá, tuần, quốc, thuế']) {
    assert.equal(mayBeOld(text), false, text);
  }
});
