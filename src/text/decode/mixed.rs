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
    detect::{Evidence, Verdict, judge, stands},
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

/// What is to be converted.
#[derive(Debug, Default)]
pub struct Reading<'a> {
    /// In text order.
    pub stretches: Vec<Stretch>,
    /// Everything that speaks for it, and against it in the same stretches.
    pub evidence: Evidence<'a>,
    /// Whether a line says that it is what it is: there are Vietnamese words outside the stretches.
    pub has_others: bool,
}

/// What is known of a line.
enum Line {
    /// Nothing to say: ASCII, or words that are Vietnamese both ways.
    Silent,
    /// Some words look wrong, and too few of them become right.
    Unsure,
    Converted(Encoding),
    /// It stays as it is, or in parts.
    Kept,
}

/// Finds what is to be converted in a text.
pub fn read(text: &str) -> Reading<'_> {
    let lines: Vec<(usize, &str)> = text
        .split_inclusive('\n')
        .scan(0, |at, line| Some((std::mem::replace(at, *at + line.len()), line)))
        .collect();
    let mut reading = Reading::default();
    let mut known: Vec<Line> = lines.iter().map(|&(at, line)| read_line(line, at, &mut reading)).collect();
    take_together(&lines, &mut known, &mut reading);
    follow_neighbours(&lines, &mut known, &mut reading);
    reading.has_others = known.iter().any(|line| matches!(line, Line::Kept | Line::Unsure));
    reading.stretches.sort_unstable_by_key(|stretch| stretch.start);
    reading
}

/// Whether a line is to be converted, whatever stands around it.
pub fn is_certain(line: &str) -> bool {
    DETECTED.iter().any(|&encoding| evidence_of(line, encoding).is_certain(encoding))
}

fn read_line<'a>(line: &'a str, at: usize, reading: &mut Reading<'a>) -> Line {
    let words: Vec<&str> = line.split_ascii_whitespace().collect();
    // Most lines are Vietnamese as they stand, and only signs of ASCII could say otherwise.
    let is_sound = words.iter().all(|word| word.is_ascii() || stands(word));
    if is_sound && !may_hold(line, Encoding::Viqr) {
        return if words.iter().any(|word| says_itself(word)) { Line::Kept } else { Line::Silent };
    }
    let best = DETECTED
        .into_iter()
        .filter(|&encoding| may_hold(line, encoding) && (!is_sound || encoding == Encoding::Viqr))
        .map(|encoding| {
            let verdicts: Vec<_> = words.iter().map(|word| judge(word, encoding)).collect();
            let runs = runs_of(&words, &verdicts, encoding);
            let weight: usize = runs.iter().map(|run| run.1.weight()).sum();
            (weight, encoding, verdicts, runs)
        })
        // The first of those that weigh the same.
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    let Some((_, encoding, verdicts, runs)) = best else { return Line::Silent };
    if runs.is_empty() {
        return match () {
            () if verdicts.iter().all(|verdict| *verdict == Verdict::Nothing) => Line::Silent,
            () if words.iter().any(|word| says_itself(word)) => Line::Kept,
            () => Line::Unsure,
        };
    }
    let is_whole = runs.len() == 1 && runs[0].0 == (0..words.len());
    for (run, evidence) in runs {
        let offset = |word: &str| at + (word.as_ptr() as usize - line.as_ptr() as usize);
        let last = words[run.end - 1];
        let (start, end) = (offset(words[run.start]), offset(last) + last.len());
        reading.stretches.push(Stretch { start, end, encoding });
        reading.evidence.join(evidence);
    }
    if is_whole { Line::Converted(encoding) } else { Line::Kept }
}

/// The runs of words to be converted, with what speaks for them.
fn runs_of<'a>(
    words: &[&'a str],
    verdicts: &[Verdict],
    encoding: Encoding,
) -> Vec<(Range<usize>, Evidence<'a>)> {
    let mut all = Evidence::default();
    words.iter().zip(verdicts).for_each(|(word, verdict)| all.add(word, *verdict));
    if all.is_clear(encoding) && !words.iter().any(|word| says_itself(word)) {
        return vec![(0..words.len(), all)];
    }
    let mut runs = Vec::new();
    let mut start = 0;
    for part in verdicts.split_inclusive(|verdict| *verdict == Verdict::Kept) {
        let kept = usize::from(part.last() == Some(&Verdict::Kept));
        let range = start..start + part.len() - kept;
        let range = up_to_the_mark(words, verdicts, range, start > 0, kept > 0);
        start += part.len();
        let mut evidence = Evidence::default();
        for i in range.clone() {
            evidence.add(words[i], verdicts[i]);
        }
        if evidence.is_certain(encoding) {
            runs.push((range, evidence));
        }
    }
    runs
}

/// Words that say nothing belong to those with whom no punctuation parts them.
fn up_to_the_mark(
    words: &[&str],
    verdicts: &[Verdict],
    range: Range<usize>,
    has_before: bool,
    has_after: bool,
) -> Range<usize> {
    let is_gained = |i: &usize| matches!(verdicts[*i], Verdict::Gained { .. });
    let ends = |i: &usize| words[*i].ends_with([',', '.', ';', ':', '!', '?', ')', '”', '"']);
    let (Some(first), Some(last)) = (range.clone().find(is_gained), range.clone().rfind(is_gained)) else {
        return range;
    };
    let start = (range.start..first).rfind(ends).filter(|_| has_before).map_or(range.start, |i| i + 1);
    let end = (last..range.end).find(ends).filter(|_| has_after).map_or(range.end, |i| i + 1);
    start..end
}

/// Whether a word says by itself that the text is Unicode: it has a letter that no code page of the West has.
fn says_itself(word: &str) -> bool {
    word.chars().any(|c| {
        matches!(
            c,
            'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1EA0}'..='\u{1EF9}'
        )
    })
}

/// Whether a line has any character that means something else in the encoding.
fn may_hold(line: &str, encoding: Encoding) -> bool {
    match encoding {
        Encoding::Viqr => {
            let signs = |pair: &[u8]| {
                matches!(pair[0].to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
                    && matches!(pair[1], b'^' | b'(' | b'+' | b'*' | b'~' | b'`' | b'\'')
            };
            line.as_bytes().windows(2).any(signs)
        }
        _ => !line.is_ascii(),
    }
}

fn evidence_of(line: &str, encoding: Encoding) -> Evidence<'_> {
    let mut evidence = Evidence::default();
    line.split_ascii_whitespace().for_each(|word| evidence.add(word, judge(word, encoding)));
    evidence
}

/// Lines that say too little each may say enough together: a list, a form.
fn take_together<'a>(lines: &[(usize, &'a str)], known: &mut [Line], reading: &mut Reading<'a>) {
    for encoding in DETECTED {
        let mut all = Evidence::default();
        for (&(_, line), _) in lines.iter().zip(&*known).filter(|(_, known)| matches!(known, Line::Unsure)) {
            all.join(evidence_of(line, encoding));
        }
        if !all.is_certain(encoding) {
            continue;
        }
        for (&line, known) in lines.iter().zip(&mut *known).filter(|(_, known)| matches!(known, Line::Unsure))
        {
            let evidence = evidence_of(line.1, encoding);
            if evidence.is_for(encoding) {
                convert(line, known, encoding, reading);
                reading.evidence.join(evidence);
            }
        }
    }
}

fn follow_neighbours<'a>(lines: &[(usize, &'a str)], known: &mut [Line], reading: &mut Reading<'a>) {
    // Beyond the ends of a text that is converted everywhere stands more of the same.
    let edge = if known.iter().any(|line| matches!(line, Line::Kept)) {
        None
    } else {
        known.iter().fold(None, |nearest, line| said(line, nearest))
    };
    let mut below: Vec<_> = known
        .iter()
        .rev()
        .scan(edge, |nearest, line| Some(std::mem::replace(nearest, said(line, *nearest))))
        .collect();
    let mut above = edge;
    for (&line, known) in lines.iter().zip(known) {
        let below = below.pop().flatten();
        if matches!(known, Line::Unsure | Line::Silent) {
            for encoding in
                [above, below].into_iter().flatten().filter(|&encoding| may_hold(line.1, encoding))
            {
                let evidence = evidence_of(line.1, encoding);
                if evidence.is_for(encoding) || above == below && evidence.is_balanced() {
                    convert(line, known, encoding, reading);
                    reading.evidence.join(evidence);
                    break;
                }
            }
        }
        above = said(known, above);
    }
}

/// What the nearest line that says something says: its encoding, or nothing for one that is kept.
fn said(line: &Line, before: Option<Encoding>) -> Option<Encoding> {
    match line {
        Line::Converted(encoding) => Some(*encoding),
        Line::Kept => None,
        Line::Silent | Line::Unsure => before,
    }
}

fn convert((at, line): (usize, &str), known: &mut Line, encoding: Encoding, reading: &mut Reading<'_>) {
    let start = at + line.len() - line.trim_ascii_start().len();
    reading.stretches.push(Stretch { start, end: at + line.trim_ascii_end().len(), encoding });
    *known = Line::Converted(encoding);
}
