/** What an empty dictionary shows, the sample file holds, and the form gives as examples. */
export const SAMPLE = {
  people: [{ name: 'Lò Seo Páo', positions: ['Chủ tịch UBND xã Nà Hin'], alsoKnownAs: ['Tư Páo'] }],
  titles: ['Tổng đạo diễn chương trình'],
  bodies: ['Tổ Nước sạch'],
  abbreviations: [{ short: 'BQLX', full: 'Ban Quản lý khu xử lý' }],
};
