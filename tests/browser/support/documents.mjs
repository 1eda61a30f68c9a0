/** Documents of every kind, each made from the same article by a program that has nothing to do with this one. */
import { Buffer } from 'node:buffer';

import { bodyOf, written } from '../../../www/package/test/support/office.mjs';
import { LAYOUTS } from '../../../www/package/test/support/pages.mjs';
import { pdfOf, printed, saved } from '../../../www/package/test/support/print.mjs';
import { zip } from '../../../www/package/test/support/zip.mjs';

/** @typedef {{ name: string, content: string | number[] | Uint8Array }} TestFile */

export const TITLE = 'Thị trấn Nà Hin có cầu mới';

/** Days that hang on the publication date, an official, a figure. */
export const LINES = [
  'Sáng nay, Chủ tịch UBND tỉnh Phan Quốc Trường cắt băng thông xe cầu Nà Hin, bắc qua sông Tà Sung.',
  'Cầu dài 412 m, tổng vốn đầu tư 325 tỷ đồng. Hôm qua, đoàn xe đầu tiên đã chạy thử qua cầu.',
  'Ông Phan Quốc Trường đề nghị các xã hai bên sông giữ gìn đường dẫn và trồng thêm cây trong tuần này.',
  'Theo Sở Xây dựng, công trình do 120 công nhân làm trong 18 tháng, sớm hơn kế hoạch hai tháng.',
];

/** A page of a paper with menus and footers, which says when it was published. */
export const PAGE = LAYOUTS['paper']?.({ title: TITLE, lines: LINES, author: 'Minh Huyền', published: '2024-03-05T08:00:00+07:00', site: 'Báo Hòa Lạng' }) ?? '';

const DESCRIBED = { name: 'cau', title: TITLE, body: bodyOf(LINES), header: 'Đầu trang', footer: 'Trang' };
const PROTECTED = 'writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"mat-khau"}}';

/** @type {Map<string, Promise<Uint8Array>>} */
const office = new Map();

/**
 * The article as LibreOffice writes it; made when it is first asked for.
 *
 * @param {'docx' | 'odt' | 'rtf' | 'pdf' | 'doc' | 'protected.pdf'} kind
 */
export function officeFile(kind) {
  const file = office.get(kind) ?? (kind === 'protected.pdf' ? written([DESCRIBED], 'pdf', PROTECTED) : written([DESCRIBED], kind)).then((files) => files.get('cau') ?? new Uint8Array());
  office.set(kind, file);
  return file;
}

/** The page as Chromium prints it, and as it saves it. */
export async function chromiumFiles() {
  const pages = [{ name: 'cau', html: PAGE }];
  const [pdf, mhtml] = [(await printed(pages)).get('cau'), (await saved(pages)).get('cau')];
  return { pdf: pdf ?? new Uint8Array(), mhtml: mhtml ?? new Uint8Array() };
}

/** A mail with the article as letter, and with attachments. @param {Record<string, Uint8Array>} attachments */
export function mail(attachments) {
  const parts = Object.entries(attachments).map(
    ([name, bytes]) =>
      `--ranh\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`,
  );
  const letter = Buffer.from(LINES.join('\r\n\r\n')).toString('base64');
  const head = 'From: =?utf-8?B?TWluaCBIdXnhu4Fu?= <huyen@bao.example.vn>\r\nSubject: =?utf-8?B?QsOgaSBj4bqndSBOw6AgSGlu?=\r\nDate: Tue, 05 Mar 2024 08:00:00 +0700\r\nMIME-Version: 1.0\r\n';
  return Buffer.from(
    `${head}Content-Type: multipart/mixed; boundary=ranh\r\n\r\n--ranh\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${letter}\r\n${parts.join('')}--ranh--\r\n`,
  );
}

/** Archives by hand. */
export const archive = zip;

/** A PDF whose only page holds nothing. */
export const scannedPdf = () => pdfOf('');
