//! Texts of which only a part is in other characters: each line is judged by itself, then with its neighbours.
//!
//! ```text
//! line = (whatever it says itself | a run of words that says it is converted, up to the next word that says it is not)*
//! ```
//!
//! A line with words that are Vietnamese only as they stand is cut into runs, unless they are few and have letters of the West
//! only ("Müller", "Áron"); a run needs as many signs as a whole line. Lines
//! that say too little ("Sè: 12") are first taken together, then follow the lines next to them: "Sè: 12" behind or before one
//! of TCVN3 is TCVN3 if nothing speaks against it; if nothing in the text does, "Sè" alone is, too.

use std::ops::Range;

use super::{
    Encoding,
    evidence::{Evidence, Verdict, judge},
    word::Word,
};

/// What can be detected, the surest first.
const DETECTED: [Encoding; 5] =
    [Encoding::Mojibake, Encoding::Tcvn3, Encoding::Vni, Encoding::Windows1258, Encoding::Viqr];

/// A stretch of the given text that is to be converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last one.
    pub end: usize,
    /// What it is written in.
    pub encoding: Encoding,
}

/// One line of a text.
struct Line<'a> {
    text: &'a str,
    /// Where it begins.
    start: usize,
    known: Known,
    /// What is to be converted, as ranges of the line.
    runs: Vec<Range<usize>>,
}

/// What is known of a line.
#[derive(Clone, Copy, PartialEq)]
enum Known {
    /// Nothing to say: ASCII, or words that are Vietnamese both ways.
    Silent,
    /// Some words look wrong, and too few of them become right.
    Unsure,
    /// All of it, or some runs, and the rest is what it is.
    Converted(Encoding, Extent),
    Kept,
}

#[derive(Clone, Copy, PartialEq)]
enum Extent {
    Whole,
    Runs,
}

/// What else of a text there is than what is to be converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Others {
    /// Nothing that says anything.
    Silent,
    /// Words that may be foreign names.
    Doubtful,
    /// Lines of Unicode.
    Unicode,
}

/// What is to be converted of a text, in its order, and what else there is.
pub fn read(text: &str) -> (Vec<Stretch>, Others) {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        lines.push(read_line(line, start));
        start += line.len();
    }
    take_together(&mut lines);
    // In a text that is converted everywhere lines follow more readily.
    let is_everywhere = lines.iter().all(|line| line.is_open() || line.encoding().is_some());
    let everywhere = lines.iter().find_map(Line::encoding).filter(|_| is_everywhere);
    follow_neighbours(&mut lines.iter_mut(), everywhere);
    follow_neighbours(&mut lines.iter_mut().rev(), everywhere);

    let mut stretches: Vec<Stretch> = Vec::new();
    let mut others = Others::Silent;
    for line in &lines {
        others = others.max(match line.known {
            Known::Silent | Known::Converted(_, Extent::Whole) => Others::Silent,
            Known::Unsure | Known::Converted(..) => Others::Doubtful,
            Known::Kept => Others::Unicode,
        });
        let Known::Converted(encoding, _) = line.known else { continue };
        for run in &line.runs {
            let (start, end) = (line.start + run.start, line.start + run.end);
            match stretches.last_mut() {
                // Nothing but white space lies between.
                Some(last) if last.encoding == encoding && is_blank(&text[last.end..start]) => last.end = end,
                _ => stretches.push(Stretch { start, end, encoding }),
            }
        }
    }
    (stretches, others)
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|b| b <= b' ')
}

/// Whether a line is to be converted, whatever stands around it.
pub fn is_certain(line: &str) -> bool {
    DETECTED.iter().any(|&encoding| evidence_of(line, encoding).is_certain(encoding))
}

/// What the words of a text say of an encoding.
pub fn evidence_of(text: &str, encoding: Encoding) -> Evidence<'_> {
    let mut evidence = Evidence::default();
    add_words(&mut evidence, text, encoding);
    evidence
}

fn add_words<'t>(evidence: &mut Evidence<'t>, text: &'t str, encoding: Encoding) {
    for word in text.split_ascii_whitespace() {
        evidence.add(word, judge(word, encoding));
    }
}

fn read_line(text: &str, start: usize) -> Line<'_> {
    let mut line = Line { text, start, known: Known::Silent, runs: Vec::new() };
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    // Most lines are Vietnamese as they stand, and only signs of ASCII could say otherwise.
    let (mut is_sound, mut is_unicode) = (true, false);
    for word in words.iter().filter(|word| !word.is_ascii()) {
        let seen = Word::look(word);
        is_sound &= seen.stands() || !seen.is_marked && !seen.is_odd;
        is_unicode |= seen.is_unicode;
    }
    if is_unicode {
        line.known = Known::Kept;
    }
    let mut most = 0;
    for encoding in DETECTED {
        let is_viqr = encoding == Encoding::Viqr;
        if if is_viqr { !has_signs(text) } else { is_sound } {
            continue;
        }
        let verdicts: Vec<_> = words.iter().map(|word| judge(word, encoding)).collect();
        if line.known == Known::Silent && verdicts.iter().any(|verdict| *verdict != Verdict::Nothing) {
            line.known = Known::Unsure;
        }
        let (runs, weight) = runs_of(&words, &verdicts, encoding, is_unicode);
        if weight > most {
            most = weight;
            let is_whole = runs.len() == 1 && runs[0] == (0..words.len());
            line.known = Known::Converted(encoding, if is_whole { Extent::Whole } else { Extent::Runs });
            let offset = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
            let bytes = |run: &Range<usize>| {
                let last = words[run.end - 1];
                offset(words[run.start])..offset(last) + last.len()
            };
            line.runs = runs.iter().map(bytes).collect();
        }
    }
    line
}

/// The runs of words to be converted, and how much speaks for them.
fn runs_of(
    words: &[&str],
    verdicts: &[Verdict],
    encoding: Encoding,
    is_unicode: bool,
) -> (Vec<Range<usize>>, u32) {
    let all = evidence_in(words, verdicts);
    let (mut runs, mut weight) = (Vec::new(), 0);
    if all.is_clear(encoding) && !is_unicode {
        runs.push(0..words.len());
        return (runs, all.weight());
    }
    let mut start = 0;
    while start < words.len() {
        let kept = verdicts[start..].iter().position(|verdict| *verdict == Verdict::Kept);
        let end = kept.map_or(words.len(), |kept| start + kept);
        let run = up_to_the_mark(words, verdicts, start..end);
        let found = evidence_in(&words[run.clone()], &verdicts[run.clone()]);
        if found.is_certain(encoding) {
            weight += found.weight();
            runs.push(run);
        }
        start = end + 1;
    }
    (runs, weight)
}

fn evidence_in<'a>(words: &[&'a str], verdicts: &[Verdict]) -> Evidence<'a> {
    let mut evidence = Evidence::default();
    for (word, verdict) in words.iter().zip(verdicts) {
        evidence.add(word, *verdict);
    }
    evidence
}

/// Words that say nothing belong to those with whom no punctuation parts them.
fn up_to_the_mark(words: &[&str], verdicts: &[Verdict], run: Range<usize>) -> Range<usize> {
    let mut start = run.start;
    let (mut has_gained, mut cut) = (false, None);
    for i in run.clone() {
        if matches!(verdicts[i], Verdict::Gained { .. }) {
            (has_gained, cut) = (true, None);
        }
        if ends_phrase(words[i]) {
            if !has_gained && run.start > 0 {
                start = i + 1;
            } else if has_gained && cut.is_none() {
                cut = Some(i + 1);
            }
        }
    }
    let end = cut.filter(|_| run.end < words.len()).unwrap_or(run.end);
    start..end
}

fn ends_phrase(word: &str) -> bool {
    matches!(word.chars().next_back(), Some(',' | '.' | ';' | ':' | '!' | '?' | ')' | '”' | '"'))
}

/// Whether a text may be VIQR: a sign stands behind a vowel.
fn has_signs(text: &str) -> bool {
    let mut before = b' ';
    text.bytes().any(|b| {
        let vowel = std::mem::replace(&mut before, b) | 0x20;
        matches!(b, b'^' | b'(' | b'+' | b'*' | b'~' | b'`' | b'\'')
            && matches!(vowel, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
    })
}

/// Lines that say too little each may say enough together: a list, a form.
fn take_together(lines: &mut [Line]) {
    for encoding in DETECTED {
        let mut all = Evidence::default();
        for line in &*lines {
            if line.known == Known::Unsure {
                add_words(&mut all, line.text, encoding);
            }
        }
        let is_certain = all.is_certain(encoding);
        for line in &mut *lines {
            if is_certain && line.known == Known::Unsure && evidence_of(line.text, encoding).is_for(encoding)
            {
                line.convert(encoding);
            }
        }
    }
}

/// Lines that say too little follow the one before, in the order in which they are given.
fn follow_neighbours<'l, 't: 'l>(
    lines: &mut dyn Iterator<Item = &'l mut Line<'t>>,
    everywhere: Option<Encoding>,
) {
    let mut near = everywhere;
    for line in lines {
        if let (true, Some(encoding)) = (line.is_open(), near) {
            let evidence = evidence_of(line.text, encoding);
            if evidence.is_for(encoding) || everywhere.is_some() && evidence.is_balanced() {
                line.convert(encoding);
            }
        }
        near = if line.is_open() { near } else { line.encoding() };
    }
}

impl Line<'_> {
    /// Whether the line itself does not say what it is.
    fn is_open(&self) -> bool {
        matches!(self.known, Known::Silent | Known::Unsure)
    }

    /// The encoding of a line that is converted as a whole.
    fn encoding(&self) -> Option<Encoding> {
        match self.known {
            Known::Converted(encoding, Extent::Whole) => Some(encoding),
            _ => None,
        }
    }

    fn convert(&mut self, encoding: Encoding) {
        let text = self.text.trim_ascii();
        let start = text.as_ptr() as usize - self.text.as_ptr() as usize;
        self.runs.clear();
        self.runs.push(start..start + text.len());
        self.known = Known::Converted(encoding, Extent::Whole);
    }
}
