//! Texts of which only a part is in other characters: each line is judged by itself, then with its neighbours.
//!
//! ```text
//! line = (whatever it says itself | a run of words that says it is converted, up to the next word that says it is not)*
//! ```
//!
//! A line with words that are Vietnamese only as they stand is cut into runs, unless they are few and have letters of the West
//! only ("Müller", "Áron"); a run needs as many signs as a whole line. Lines
//! that say too little ("Sè: 12") are first taken together, then follow the lines next to them: "Sè: 12" between two lines of
//! TCVN3 is TCVN3, and so it is behind one if nothing speaks against it.

use std::ops::Range;

use super::{
    Encoding,
    detect::{Evidence, Verdict, judge},
    word::Word,
};

/// What can be detected, the surest first.
const DETECTED: [Encoding; 5] =
    [Encoding::Mojibake, Encoding::Tcvn3, Encoding::Vni, Encoding::Windows1258, Encoding::Viqr];

/// A stretch of the given text that is to be converted: bytes from and to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub start: usize,
    pub end: usize,
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

/// What is to be converted of a text, in its order, and whether anything else in it says that it is what it is.
pub fn read(text: &str) -> (Vec<Stretch>, bool) {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        lines.push(read_line(line, start));
        start += line.len();
    }
    take_together(&mut lines);
    follow_neighbours(&mut lines);
    let mut stretches = Vec::new();
    let mut has_others = false;
    for line in lines {
        let Known::Converted(encoding, extent) = line.known else {
            has_others |= line.known != Known::Silent;
            continue;
        };
        has_others |= extent == Extent::Runs;
        for run in line.runs {
            stretches.push(Stretch { start: line.start + run.start, end: line.start + run.end, encoding });
        }
    }
    (stretches, has_others)
}

/// Whether a line is to be converted, whatever stands around it.
pub fn is_certain(line: &str) -> bool {
    DETECTED.iter().any(|&encoding| evidence_of(line, encoding).is_certain(encoding))
}

/// What the words of a text say of an encoding.
#[inline(never)]
pub fn evidence_of(text: &str, encoding: Encoding) -> Evidence<'_> {
    let mut evidence = Evidence::default();
    for word in text.split_ascii_whitespace() {
        evidence.add(word, judge(word, encoding));
    }
    evidence
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
        if !may_hold(text, encoding) || is_sound && !is_viqr {
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
    let evidence = |range: Range<usize>| {
        let mut evidence = Evidence::default();
        for i in range {
            evidence.add(words[i], verdicts[i]);
        }
        evidence
    };
    let all = evidence(0..words.len());
    if all.is_clear(encoding) && !is_unicode {
        return (vec![0..words.len()], all.weight());
    }
    let (mut runs, mut weight) = (Vec::new(), 0);
    let mut start = 0;
    for end in 0..=words.len() {
        let is_end = end == words.len();
        if !is_end && verdicts[end] != Verdict::Kept {
            continue;
        }
        let run = up_to_the_mark(words, verdicts, start..end, start > 0, !is_end);
        let found = evidence(run.clone());
        if found.is_certain(encoding) {
            weight += found.weight();
            runs.push(run);
        }
        start = end + 1;
    }
    (runs, weight)
}

/// Words that say nothing belong to those with whom no punctuation parts them.
fn up_to_the_mark(
    words: &[&str],
    verdicts: &[Verdict],
    run: Range<usize>,
    has_before: bool,
    has_after: bool,
) -> Range<usize> {
    let is_gained = |i: &usize| matches!(verdicts[*i], Verdict::Gained { .. });
    let ends = |i: &usize| ends_phrase(words[*i]);
    let (Some(first), Some(last)) = (run.clone().find(is_gained), run.clone().rfind(is_gained)) else {
        return run;
    };
    let start = (run.start..first).rfind(ends).filter(|_| has_before).map_or(run.start, |i| i + 1);
    let end = (last..run.end).find(ends).filter(|_| has_after).map_or(run.end, |i| i + 1);
    start..end
}

#[inline(never)]
fn ends_phrase(word: &str) -> bool {
    matches!(word.chars().next_back(), Some(',' | '.' | ';' | ':' | '!' | '?' | ')' | '”' | '"'))
}

/// Whether a text has any character that means something else in the encoding.
fn may_hold(text: &str, encoding: Encoding) -> bool {
    if encoding != Encoding::Viqr {
        return !text.is_ascii();
    }
    text.as_bytes().windows(2).any(|pair| {
        matches!(pair[0] | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
            && matches!(pair[1], b'^' | b'(' | b'+' | b'*' | b'~' | b'`' | b'\'')
    })
}

/// Lines that say too little each may say enough together: a list, a form.
fn take_together(lines: &mut [Line]) {
    for encoding in DETECTED {
        let mut all = Evidence::default();
        for line in lines.iter().filter(|line| line.known == Known::Unsure) {
            for word in line.text.split_ascii_whitespace() {
                all.add(word, judge(word, encoding));
            }
        }
        if all.is_certain(encoding) {
            for line in lines.iter_mut().filter(|line| line.known == Known::Unsure) {
                if evidence_of(line.text, encoding).is_for(encoding) {
                    line.convert(encoding);
                }
            }
        }
    }
}

fn follow_neighbours(lines: &mut [Line]) {
    // Beyond the ends of a text that is converted everywhere stands more of the same.
    let is_everywhere = !lines.iter().any(|line| line.says() == Some(None));
    let edge = lines.iter().find_map(Line::says).filter(|_| is_everywhere).flatten();
    let mut below = vec![edge; lines.len()];
    for i in (1..lines.len()).rev() {
        below[i - 1] = lines[i].says().unwrap_or(below[i]);
    }
    let mut above = edge;
    for (line, below) in lines.iter_mut().zip(below) {
        for encoding in [above, below].into_iter().flatten() {
            if line.says().is_none() && may_hold(line.text, encoding) {
                let evidence = evidence_of(line.text, encoding);
                if evidence.is_for(encoding) || above == below && evidence.is_balanced() {
                    line.convert(encoding);
                }
            }
        }
        above = line.says().unwrap_or(above);
    }
}

impl Line<'_> {
    /// The encoding of a whole line, nothing inside for a line that is what it is; nothing at all if the line does not say.
    fn says(&self) -> Option<Option<Encoding>> {
        match self.known {
            Known::Converted(encoding, Extent::Whole) => Some(Some(encoding)),
            Known::Converted(_, Extent::Runs) | Known::Kept => Some(None),
            Known::Silent | Known::Unsure => None,
        }
    }

    fn convert(&mut self, encoding: Encoding) {
        let text = self.text.trim_ascii();
        let start = text.as_ptr() as usize - self.text.as_ptr() as usize;
        self.runs = vec![start..start + text.len()];
        self.known = Known::Converted(encoding, Extent::Whole);
    }
}
