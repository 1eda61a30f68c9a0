/** Short articles for the tests, written for them. */

/** One official twice, two days, a percentage and an amount. */
export const WATER = `Hòa Lạng: Khánh thành nhà máy nước

Sáng 18/11/2025, Chủ tịch UBND tỉnh Phan Quốc Trường cắt băng khánh thành nhà máy nước Nà Hin. Nhà máy được khởi công ngày 2/9/2024.

Ông Phan Quốc Trường cho biết, 91,5% số hộ trong tỉnh đã có nước sạch; tổng vốn đầu tư là 1.250 tỷ đồng.`;

/** Another official, another day. */
export const ROAD = `Ngày 5/3/2024, Bộ trưởng Bộ Xây dựng Đinh Thế Bảo kiểm tra tuyến đường ven hồ Tà Sung dài 27,5 km.`;

/** The same as a page of a paper, with what does not belong to it. */
export const ROAD_HTML = `<!doctype html><html><head><title>Báo</title><meta charset="utf-8">
<style media="screen">p::after { content: "</p>" } a > b { color: red }</style></head><body onload="document.title = 'ran'">
<script>document.title = 'ran'; fetch('https://example.org/');</script>
<img src="https://example.org/picture.png" onerror="document.title = 'ran'">
<h1 style="color: blue" title='1 > 0 & "2 < 3"'>Kiểm tra tuyến đường</h1>
<!-- <p>Không in</p> --><textarea>gõ</textarea><svg><text>hình</text></svg>
<p>Ngày 5/3/2024, Bộ trưởng Bộ Xây dựng
   <b>Đinh Thế Bảo</b> kiểm tra tuyến đường.</p><p>Tuyến đường dài 27,5 km.</p></body></html>`;
