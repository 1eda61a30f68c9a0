import type { Layer } from '../model/types';
import { en as correct } from './correct';
import { keeping } from './keeping';
import type { Messages } from './messages';
import { byCount, counted, gb } from './numbers';
import { offline } from './offline';
import { en as reading } from './reading';

export const en: Messages = {
  ...reading,
  code: 'en',
  locale: 'en-GB',
  title: 'điểm báo – who, when and how much in a Vietnamese news article',
  tagline: 'Who, when, how much',
  skip: 'Skip to the article',
  privacy: 'Articles are read on this machine and sent nowhere.',

  language: { label: 'Language', other: 'Tiếng Việt', switch: 'Chuyển sang tiếng Việt' },
  theme: { label: 'Appearance', auto: 'System', light: 'Light', dark: 'Dark' },

  layers: { official: 'Officials', person: 'Other people', date: 'Dates', figure: 'Figures', furniture: 'Not the story' },
  layersLabel: 'Show in the text',
  layerHint: (layer, shown) =>
    layer === 'furniture'
      ? shown
        ? 'Bylines, captions, related stories and the like are dimmed, and not listed'
        : 'Bylines, captions, related stories and the like look like the rest, and are listed'
      : shown
        ? 'Highlighted in the text; press to hide'
        : 'Hidden; press to highlight in the text',
  counted: (layer, count) => counted(count, ...layers[layer]),
  nothingFound: 'Nothing was found in the text.',

  engine: {
    loading: 'Loading the reader …',
    failed: 'The reader could not be loaded, so nothing can be found yet. Check the connection and try again.',
    retry: 'Try again',
    reading: 'Reading …',
  },
  analysisFailed: (code) =>
    code === 'text-too-long' ? 'This text is too long to be read. Split it into several.' : `This text could not be read (error: ${code}).`,

  empty: {
    label: 'Text of the article',
    placeholder: 'Paste or type an article here',
    how: 'Paste, type or drop a Vietnamese news article onto this page, or many files, even folders: Word, PDF, ODT, RTF, web pages, mails, ZIP, text.',
    found: 'appear at once, coloured in the text and listed beside it.',
    privacy: 'Everything happens on this machine; nothing is sent anywhere.',
    example: 'Show an example',
  },
  dictionary: { name: 'Dictionary', title: 'Personal dictionary' },
  export: 'Export',
  copyEntry: 'Copy',
  exportFailed: 'What exports could not be loaded. Check the connection and try again.',
  keeping: keeping.en,
  offline: offline.en,
  drop: 'Drop files or folders here to read them',
  files: {
    choose: 'Choose files …',
    example: 'Example',
    add: 'New article',
    list: 'Articles',
    untitled: 'Untitled article',
    remove: (name) => `Remove “${name}”`,
    chooseFolder: 'Choose a folder …',
    previous: 'Previous article',
    next: 'Next article',
    all: (at, of) => `${gb(at)}/${gb(of)} articles`,
    filter: 'Filter by file name or title',
    more: (count) => `Show more (${gb(count)} left)`,
    none: 'No such article.',
    removeAll: 'Remove all',
  },
  batch: {
    label: 'Reading files',
    pasting: 'Reading what was pasted …',
    reading: (files, of) => `${gb(files)} of ${counted(of, 'file', 'files')} read`,
    cancel: 'Stop',
    finished: (documents, failed) =>
      [
        documents > 0 ? `${counted(documents, 'document was', 'documents were')} read.` : '',
        failed > 0 ? `${gb(failed)} could not be read.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    cancelled: (documents, failed, left) =>
      `Stopped: ${counted(documents, 'document was', 'documents were')} read, ${failed > 0 ? `${gb(failed)} could not be read, ` : ''}${counted(left, 'file is', 'files are')} left.`,
    nothing: 'There is no document in it.',
    failed: 'Files that could not be read',
    left: (count) => `and ${gb(count)} more`,
    dismiss: 'Dismiss',
  },
  faults: {
    unreadable: 'The file could not be opened. It was moved or deleted, or may not be read; drop it again.',
    'not-loaded': 'The reader of documents could not be loaded. Check the connection and drop the file again.',
    crashed: 'The reader has broken off over this file. Drop it again; if that does not help, save it anew.',
    'no-place': 'These annotations belong to no article that is open. Open the article first, then drop the file again.',
    'not-restored': 'This file of điểm báo was changed, cut off, or saved by a later version. Take the original again, or reload the page and drop it once more.',
    full: 'The page is full. Remove some articles, then drop these files again.',
  },
  record: {
    file: 'File',
    title: 'Title',
    source: 'Source',
    author: 'Author',
    warnings: {
      damaged: 'Some characters could not be read and show as \ufffd.',
      'whole-page': 'No article was found in the page, so all of its text was taken.',
      'pages-without-text': 'Some pages are pictures without text.',
      'not-all': 'Not all of the document could be read.',
    },
  },
  formats: {
    text: 'text',
    markdown: 'Markdown',
    html: 'web page',
    mhtml: 'MHTML',
    docx: 'DOCX',
    odt: 'ODT',
    rtf: 'RTF',
    pdf: 'PDF',
    mail: 'mail',
    zip: 'ZIP',
  },
  provenance: {
    'json-ld': 'JSON-LD',
    'open-graph': 'Open Graph',
    meta: 'meta element',
    'time-element': 'time element',
    heading: 'heading',
    'title-element': 'title element',
    byline: 'byline',
    'mail-header': 'mail header',
    'docx-properties': 'DOCX properties',
    'odt-properties': 'ODT properties',
    'rtf-properties': 'RTF properties',
    'pdf-info': 'PDF properties',
    'file-name': 'file name',
  },

  encoding: {
    found: (names, isWhole) => `Recognised ${list.format(names)}${isWhole ? '' : ' in a part of the text,'} and converted it to Unicode.`,
    byFont: (names, isWhole) => `By its fonts, ${isWhole ? 'the text' : 'a part of the text'} is in ${list.format(names)}; it was converted to Unicode.`,
    chosen: (name) => `You chose ${name}; the text was converted to Unicode.`,
    kept: 'The text is shown as it was, not converted to Unicode.',
    undo: 'Leave it as it was',
    other: 'Another encoding',
    auto: 'As recognised',
    names: {
      tcvn3: 'TCVN3',
      'tcvn3-capitals': 'TCVN3 capitals',
      vni: 'VNI-Windows',
      'windows-1258': 'Windows-1258',
      viqr: 'VIQR',
      mojibake: 'misread UTF-8',
    },
    dismiss: 'Close the message',
  },

  reader: {
    article: 'Article',
    edit: 'Edit',
    done: 'Done',
    hint: 'Left and right arrow keys walk through the highlights; Enter opens a card.',
    furniture: {
      menu: 'Menu',
      dateline: 'Dateline',
      byline: 'Byline',
      caption: 'Caption',
      credit: 'Photo credit',
      teaser: 'Related story',
      duplicate: 'Repeated line',
    },
  },

  panel: {
    label: 'Found in the text',
    none: {
      official: 'Nobody with a position.',
      person: 'Nobody else.',
      date: 'No dates.',
      figure: 'No figures.',
    },
    times: (count) => `${count} ${byCount(count, 'mention', 'mentions')}`,
    withAside: (count) => `${count} more outside the story`,
    withoutAside: (count) => `Without ${count} outside the story`,
    asideHint: 'Named in menus, captions, related stories, comments and the like alone, and not in the story',
  },
  view: { label: 'View', article: 'Article', found: 'Found', details: 'Details' },
  tabs: {
    label: 'Look at the article as',
    names: { text: 'Article', people: 'People', timeline: 'Timeline', figures: 'Figures' },
    print: 'Print …',
    loading: 'Opening …',
    failed: 'This view could not be loaded. Check the connection and try again.',
  },
  step: {
    label: (name) => `Mentions of ${name}`,
    previous: 'Previous mention',
    next: 'Next mention',
    position: (at, of) => `${at}/${of}`,
    close: 'Clear selection',
  },

  published: {
    label: 'Published',
    from: { option: 'set by you', text: 'found in the text', none: 'not found in the text' },
    said: (provenance, isGuess) => (isGuess ? `guessed from ${provenance}` : `from ${provenance}`),
    set: 'Set publication date',
    reset: 'As in the text',
    resetToFile: 'As in the file',
    unknown: 'unknown',
  },

  card: {
    close: 'Close',
    honorifics: 'Addressed as',
    asWritten: 'As written',
    positions: 'Positions',
    noPosition: 'The article names no position of this person.',
    mentions: 'Mentions',
    value: 'Value',
    edtf: 'EDTF',
    covers: 'From – to',
    partOfDay: 'Time of day',
    calendar: 'Calendar',
    lunar: 'lunar',
    resolved: 'Known from',
    kind: 'Kind',
    qualifier: 'Precision',
    range: 'Range',
    unit: 'Unit',
    noun: 'Counts',
    of: 'Out of',
    change: 'Change',
  },

  correct,

  levels: {
    central: 'central',
    provincial: 'provincial',
    district: 'district',
    commune: 'commune',
    foreign: 'foreign',
    international: 'international',
    enterprise: 'enterprise',
    other: '',
  },
  branches: {
    party: 'Party',
    state: 'State',
    government: 'government',
    assembly: 'assembly',
    judiciary: 'judiciary',
    military: 'military',
    police: 'police',
    front: 'Front and mass organisations',
    other: '',
  },
  statuses: { current: '', former: 'former', late: 'late', acting: 'acting', designate: 'designate' },

  date: {
    weekday: (day) => weekdays[day] ?? '',
    day: (year, month, day) => `${day} ${months[month - 1]}${year === null ? '' : ` ${year}`}`,
    month: (year, month) => `${months[month - 1]}${year === null ? '' : ` ${year}`}`,
    year: (year) => year,
    season: (season, year) => `${['spring', 'summer', 'autumn', 'winter'][season - 1]}${year === null ? '' : ` ${year}`}`,
    quarter: (quarter, year) => `Q${quarter}${year === null ? '' : ` ${year}`}`,
    half: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year ?? 'the year'}`,
    decade: (firstYear) => `${firstYear}s`,
    century: (number) => `${ordinal(number)} century`,
    time: (clock, day) => `${clock}, ${day}`,
    approximate: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    interval: (from, to) => `${from} – ${to}`,
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
    every: (date) => `recurring: ${date}`,
    partOfDay: {
      early_morning: 'early morning',
      morning: 'morning',
      noon: 'noon',
      afternoon: 'afternoon',
      evening: 'evening',
      night: 'night',
    },
    resolvedFrom: { text: 'written in full', published: 'the publication date', context: 'a date nearby' },
    unresolved: 'year unknown, cannot be placed on the calendar',
    unknown: 'day unknown: it hangs on the publication date',
  },

  figure: {
    kinds: {
      count: 'count',
      ratio: 'ratio',
      percent: 'percentage',
      money: 'money',
      measure: 'measure',
      duration: 'duration',
      age: 'age',
      score: 'score',
      rank: 'rank',
      ordinal: 'ordinal',
    },
    qualifiers: {
      exact: '',
      about: 'about',
      more_than: 'more than',
      at_least: 'at least',
      less_than: 'less than',
      almost: 'almost',
      at_most: 'at most',
    },
    change: { up: 'up', down: 'down' },
    times: (value) => `${value} times`,
    age: (value) => `aged ${value}`,
    ordinal: (value) => `no. ${value}`,
  },
};

const list = new Intl.ListFormat('en-GB');

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(value: number): string {
  return `${value}${suffixes[ordinals.select(value)] ?? 'th'}`;
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)),
);

const weekdays = Array.from({ length: 7 }, (_, day) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 2 + day)),
);

const layers: Readonly<Record<Layer, readonly [one: string, other: string]>> = {
  official: ['official', 'officials'],
  person: ['other person', 'other people'],
  date: ['date', 'dates'],
  figure: ['figure', 'figures'],
  furniture: ['part that is not the story', 'parts that are not the story'],
};
