// Whole web pages around an article, in the manner of those that papers and portals have: nothing is copied from any.

/** What surrounds the article, line by line; none of it may come back. */
export const AROUND = [
  ...["Trang chủ", "Thời sự", "Thế giới", "Kinh doanh", "Pháp luật", "Giải trí", "Thể thao", "Đọc nhiều nhất"],
  "Giá vàng sáng nay vượt 90 triệu đồng một lượng",
  "Chủ tịch UBND tỉnh Trần Văn Menu kiểm tra đê điều ngày 5/5/2005",
  "Bộ trưởng Lê Thị Bên Lề trả lời chất vấn",
  "Cơ quan chủ quản: Sở Thông tin và Truyền thông",
  "Tổng Biên tập: Phạm Văn Chân Trang",
  "Giấy phép số 123/GP-BTTTT cấp ngày 7/7/2007",
];

const [home = "", ...sections] = AROUND;
const MENU = [home, ...sections.slice(0, 6)];
const TEASERS = AROUND.slice(8, 11);
const FOOTER = AROUND.slice(11);

/** @typedef {{ title: string, lines: string[], author: string, published: string, site: string }} Article */

/** @param {string} text */
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** @param {string[]} items @param {string} [className] */
const list = (items, className = "") =>
  `<ul class="${className}">${items.map((item, i) => `<li><a href="/muc-${i}.html">${escape(item)}</a></li>`).join("\n")}</ul>`;

/** A table for lines with tabs, paragraphs for the others. @param {string[]} lines */
const body = (lines) =>
  lines
    .map((line) => {
      if (!line.includes("\t")) return `<p>${escape(line)}</p>`;
      return `<table><tr>${line.split("\t").map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr></table>`;
    })
    .join("\n")
    .replaceAll("</table>\n<table>", "");

/** Layouts by name. @type {Record<string, (article: Article) => string>} */
export const LAYOUTS = {
  // A paper of today: semantic elements, JSON-LD and Open Graph.
  paper: ({ title, lines, author, published, site }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>${escape(title)} - ${site}</title>
<meta property="og:title" content="${escape(title)}"><meta property="og:site_name" content="${site}">
<meta property="article:published_time" content="${published}">
<script type="application/ld+json">${JSON.stringify({
    ...{ "@context": "https://schema.org", "@graph": [{ "@type": "WebSite", name: "Trang" }] },
  })}</script>
<script type="application/ld+json">${JSON.stringify({
    ...{ "@context": "https://schema.org", "@type": "NewsArticle", headline: title, datePublished: published },
    ...{ author: [{ "@type": "Person", name: author }], publisher: { "@type": "Organization", name: site } },
  })}</script>
<style>p{color:#222}</style></head><body>
<header><div class="logo"><a href="/">${site}</a></div><nav>${list(MENU)}</nav></header>
<main><article><h1 class="title-detail">${escape(title)}</h1>
<div class="share"><a href="#">Facebook</a><button>Chia sẻ</button></div>
<div class="fck_detail">${body(lines)}</div></article>
<aside class="sidebar"><h3>${AROUND[7]}</h3>${list(TEASERS)}</aside></main>
<footer>${FOOTER.map((line) => `<p>${escape(line)}</p>`).join("")}</footer>
<script>document.write("<p>Quảng cáo</p>")</script></body></html>`,

  // Divisions within divisions, as content management systems of 2012 make them.
  divisions: ({ title, lines, author, published, site }) => `<!DOCTYPE html><html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${escape(title)}</title>
<meta name="author" content="${escape(author)}"><meta name="pubdate" content="${published}">
<meta property="og:site_name" content="${site}"></head>
<body><div id="wrapper"><div id="header"><div class="menu-top">${list(MENU, "menu")}</div></div>
<div id="content"><div class="col-left"><div class="breadcrumb"><a href="/">${home}</a> &raquo; <a href="/t">${sections[0]}</a></div>
<div class="detail"><div class="detail-title"><h1>${escape(title)}</h1></div>
<div class="social-share"><iframe src="//example.org/like"></iframe></div>
<div class="detail-content">${body(lines).replaceAll("<p>", '<p style="text-align: justify;"><span style="font-size:14px">').replaceAll("</p>", "</span></p>")}</div></div></div>
<div class="col-right sidebar"><div class="box"><h2>${AROUND[7]}</h2>${list(TEASERS, "related")}</div></div></div>
<div id="footer">${FOOTER.map((line) => `<div>${escape(line)}</div>`).join("")}</div></div></body></html>`,

  // Tables within tables, fonts and upper-case tags, as portals of 2005 made them.
  tables: ({ title, lines, site }) => `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8">
<TITLE>${site} :: ${escape(title)}</TITLE></HEAD><BODY bgColor=#ffffff><TABLE width=980 border=0><TR><TD colSpan=3>
<TABLE><TR>${MENU.map((item) => `<TD><A href="x.asp"><FONT face=Arial size=2>${item}</FONT></A>`).join("")}</TR></TABLE>
<TR><TD vAlign=top width=180>${TEASERS.map((item) => `<A href="y.asp"><FONT size=1>${escape(item)}</FONT></A><BR>`).join("\n")}
<TD vAlign=top><FONT face=Arial size=4><B>${escape(title)}</B></FONT><BR>
${body(lines).replaceAll("<p>", '<P align=justify><FONT face="Times New Roman">').replaceAll("</p>", "</FONT>")}
<TR><TD colSpan=3 align=center>${FOOTER.map((line) => `<FONT size=1>${escape(line)}</FONT><BR>`).join("")}</TABLE></BODY></HTML>`,

  // A weblog: the date in a <time>, paragraphs cut by line breaks.
  weblog: ({ title, lines, author, published, site }) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${site}: ${escape(title)}</title></head>
<body><div class="navbar"><div class="tabs">${list(MENU)}</div></div><div class="blog-posts hfeed"><div class="post hentry">
<h3 class="post-title entry-title">${escape(title)}</h3><time datetime="${published}">hôm ấy</time>
<a rel="author" href="/a">${escape(author)}</a>
<div class="post-body entry-content">${lines.map((line) => (line.includes("\t") ? body([line]) : `${escape(line)}<br>`)).join("\n<br>\n")}</div></div></div>
<div class="sidebar section"><div class="widget">${list(TEASERS)}</div></div>
<div class="footer">${FOOTER.map(escape).join(" | ")}</div></body></html>`,
};
