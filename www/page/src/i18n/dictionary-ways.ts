/** What leads into the personal dictionary from where one reads. */
export const dictionaryWays = {
  vi: { add: 'Thêm vào từ điển', edit: 'Sửa trong từ điển', selected: 'Vào từ điển riêng' },
  en: { add: 'Add to dictionary', edit: 'Edit in dictionary', selected: 'In the dictionary' },
} as const;
