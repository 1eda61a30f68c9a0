// Reads documents whose readers need libraries, workers or both; what comes out is for the test to look at.

const PDF = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>
endobj
4 0 obj
<< /Length 67 >>
stream
BT /F 12 Tf 50 800 Td (C\u00e9ng h\u00dfa x\u00b7 h\u00e9i ch\u00f1 ngh\u00dca Vi\u00d6t Nam) Tj ET\u0020\u0020\u0020
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+.VnTime /Encoding /WinAnsiEncoding >>
endobj
trailer
<< /Size 6 /Root 1 0 R >>
%%EOF
`;

const MAIL = "From: a@example.vn\r\nSubject: Tin\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>5 xã<p>7 xã";

/** @param {Pick<typeof import("diembao/documents"), "readDocument" | "textOfClipboard">} documents */
export async function checkDocuments({ readDocument, textOfClipboard }) {
  const textOf = async (name, source) => (await readDocument(new File([source], name))).text;
  return {
    page: await textOf("a.html", '<p>5 xã<script>throw 1</script><img src="/nowhere.png"><p style="color: red">7 xã'),
    mail: await textOf("a.eml", MAIL),
    rtf: await textOf("a.rtf", "{\\rtf1\\ansi 5 x\\'e3\\par 7 x\\'e3}"),
    pdf: await textOf("a.pdf", Uint8Array.from(PDF, (letter) => letter.charCodeAt(0))),
    clipboard: await textOfClipboard("<ul><li>5 xã<li>7 xã</ul>"),
    failure: await readDocument(new File(["GIF89a"], "a.txt")).catch((error) => [error.name, error.code]),
  };
}
