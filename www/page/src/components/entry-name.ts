import type { Messages } from '../i18n';
import { describeDate } from '../format/edtf';
import type { Entry } from '../model/types';

/** What an entry is called in the panel, in the card's heading and for screen readers. */
export function nameOf(entry: Entry, t: Messages): string {
  switch (entry.category) {
    case 'official':
    case 'person':
      return entry.person.nameNormalised;
    case 'date': {
      const [date] = entry.mentions;
      if (!date) return '';
      const words = describeDate(date, t);
      // What has no words of its own is called as the article does.
      return capitalised(words.includes(date.value) && !/^\d{4}$/u.test(date.value) ? date.text : words, t);
    }
    case 'figure':
      return entry.mentions[0]?.text ?? '';
  }
}

function capitalised(text: string, t: Messages): string {
  return text.charAt(0).toLocaleUpperCase(t.locale) + text.slice(1);
}
