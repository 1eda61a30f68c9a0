//! Text → tokens: words, runs of digits, single punctuation marks.
//!
//! ```text
//! word   = letter (letter | mark | invisible | apostrophe letter)*
//! number = digit+
//! punct  = any other character that is not white space
//! ```
//!
//! Letters and digits never share a token: "9h30" is `9` `h` `30`, "TN&MT" is `TN` `&` `MT`; [`Gap::None`] tells that
//! they touch. A hyphen is a token of its own ("Jong-un" is three). Byte ranges point into the given text; nothing
//! is folded away. This file is shared with the build script, which cuts the word lists in the same way.

use std::str::Chars;

use super::fold::{is_combining, is_invisible};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Number,
    /// One other character.
    Punct,
}

/// How a word is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// The first letter is small, or the token is no word.
    Lower,
    /// The first letter is a capital: "Trọng", "`McCain`", "Ý".
    Capital,
    /// Two letters or more, all capitals: "TRỌNG", "UBND".
    Upper,
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing.
    None,
    /// White space on the same line.
    Space,
    /// White space with a tab in it: the next cell of a table.
    Tab,
    /// One line break.
    Line,
    /// An empty line, or the beginning of the text.
    Paragraph,
}

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// Byte after the last one.
    pub end: u32,
    /// What it is made of.
    pub kind: Kind,
    /// How it is capitalised.
    pub case: Case,
    /// What stands before it.
    pub gap: Gap,
}

impl Token {
    /// Whether it is a word with a capital first letter.
    #[must_use]
    pub fn is_capital(&self) -> bool {
        self.case != Case::Lower
    }

    /// Whether it touches the token before it.
    #[must_use]
    pub fn is_glued(&self) -> bool {
        self.gap == Gap::None
    }

    /// Whether it begins a line or a cell of a table.
    #[must_use]
    pub fn begins_cell(&self) -> bool {
        self.gap >= Gap::Tab
    }

    /// Whether it begins a line.
    #[must_use]
    pub fn begins_line(&self) -> bool {
        self.gap >= Gap::Line
    }
}

/// Cuts a text of at most 4 GiB into tokens.
#[must_use]
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 4);
    let mut cursor = Cursor { rest: text.chars(), len: text.len() };
    let mut gap = Gap::Paragraph;
    loop {
        let start = cursor.at();
        let Some(c) = cursor.rest.next() else { break };
        let (kind, case) = match c {
            _ if is_letter(c) => (Kind::Word, cursor.skip_word(c)),
            '0'..='9' => {
                cursor.skip_while(|c| c.is_ascii_digit());
                (Kind::Number, Case::Lower)
            }
            _ if c.is_whitespace() => {
                gap = gap.max(cursor.skip_space(c));
                continue;
            }
            _ if is_invisible(c) => continue,
            _ => {
                cursor.skip_while(is_combining);
                (Kind::Punct, Case::Lower)
            }
        };
        tokens.push(Token { start: offset(start), end: offset(cursor.at()), kind, case, gap });
        gap = Gap::None;
    }
    tokens
}

/// Offsets fit: `analyze` refuses longer texts.
#[allow(clippy::cast_possible_truncation, reason = "the caller has checked the length of the text")]
fn offset(at: usize) -> u32 {
    at as u32
}

pub(super) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ʸ' | '\u{1EA0}'..='\u{1EF9}' => true,
        '\0'..='\u{7F}' => false,
        _ => c.is_alphabetic(),
    }
}

pub(super) fn is_capital(c: char) -> bool {
    match c {
        'A'..='Z' => true,
        '\0'..='\u{7F}' => false,
        '\u{1EA0}'..='\u{1EF9}' => u32::from(c).is_multiple_of(2),
        _ => c.is_uppercase(),
    }
}

struct Cursor<'a> {
    rest: Chars<'a>,
    /// Bytes of the whole text.
    len: usize,
}

impl Cursor<'_> {
    fn at(&self) -> usize {
        self.len - self.rest.as_str().len()
    }

    fn skip_while(&mut self, belongs: impl Fn(char) -> bool) {
        while self.rest.clone().next().is_some_and(&belongs) {
            self.rest.next();
        }
    }

    /// Skips the white space that begins with `first`, which the cursor has passed.
    fn skip_space(&mut self, first: char) -> Gap {
        let (mut lines, mut tab) = (0, false);
        let mut c = first;
        loop {
            let next = self.rest.clone().next();
            tab |= c == '\t';
            lines += match c {
                '\r' if next == Some('\n') => 0,
                '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' => 1,
                '\u{2029}' => 2,
                _ => 0,
            };
            match next.filter(|c| c.is_whitespace()) {
                Some(space) => c = space,
                None => break,
            }
            self.rest.next();
        }
        match lines {
            0 if tab => Gap::Tab,
            0 => Gap::Space,
            1 => Gap::Line,
            _ => Gap::Paragraph,
        }
    }

    /// Skips the word that begins with `first`, which the cursor has passed.
    fn skip_word(&mut self, first: char) -> Case {
        let capital = is_capital(first);
        let (mut single, mut upper) = (true, capital);
        loop {
            let mut rest = self.rest.clone();
            let Some(c) = rest.next() else { break };
            if is_letter(c) {
                single = false;
                upper = upper && is_capital(c);
            } else if c.is_ascii() && c != '\'' {
                break;
            } else if is_apostrophe(c) || is_invisible(c) {
                if !joins_word(c, rest.as_str()) {
                    break;
                }
            } else if !is_combining(c) {
                break;
            }
            self.rest = rest;
        }
        match (capital, upper && !single) {
            (true, true) => Case::Upper,
            (true, false) => Case::Capital,
            _ => Case::Lower,
        }
    }
}

/// Whether a word goes on behind a mark inside it: "H'Yim" does, "Trump's" and a closing quote do not.
fn joins_word(mark: char, rest: &str) -> bool {
    let genitive = is_apostrophe(mark) && rest.starts_with('s') && !rest[1..].starts_with(is_letter);
    rest.starts_with(|c| is_letter(c) || (is_invisible(mark) && is_combining(c))) && !genitive
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokenize(text).iter().map(|t| &text[t.start as usize..t.end as usize]).collect()
    }

    #[test]
    fn letters_digits_and_marks_part() {
        assert_eq!(
            cut("9h30, TN&MT, COVID-19"),
            ["9", "h", "30", ",", "TN", "&", "MT", ",", "COVID", "-", "19"]
        );
        assert_eq!(cut("1.200 tỷ"), ["1", ".", "200", "tỷ"]);
    }

    #[test]
    fn apostrophes_join_names_but_not_quotes() {
        assert_eq!(cut("H'Yim Kđoh, K’Brêl"), ["H'Yim", "Kđoh", ",", "K’Brêl"]);
        assert_eq!(cut("'Nắng Ba Đình'"), ["'", "Nắng", "Ba", "Đình", "'"]);
        assert_eq!(cut("Trump's"), ["Trump", "'", "s"]);
    }

    #[test]
    fn decomposed_letters_stay_whole() {
        assert_eq!(cut("Hu\u{1EF3}nh Pho\u{301}"), ["Huỳnh", "Pho\u{301}"]);
    }

    #[test]
    fn case_and_gaps() {
        let tokens = tokenize("UBND tỉnh\r\nÝ\u{A0}Yên\n \nHà");
        let cases: Vec<_> = tokens.iter().map(|t| t.case).collect();
        assert_eq!(cases, [Case::Upper, Case::Lower, Case::Capital, Case::Capital, Case::Capital]);
        let gaps: Vec<_> = tokens.iter().map(|t| t.gap).collect();
        assert_eq!(gaps, [Gap::Paragraph, Gap::Space, Gap::Line, Gap::Space, Gap::Paragraph]);
    }
}
