//! Lives told line by line: obituaries, lists of candidates, pages of personnel.
//!
//! ```text
//! Đồng chí ĐẶNG TRỌNG KHẢI                                a line that is little more than a name
//! Sinh ngày 12/5/1931; …; nguyên Bộ trưởng Bộ Thủy lợi    a line that begins as in biography.tsv
//! - 1962 - 1971: Phó Trưởng Ty rồi Trưởng Ty Thủy lợi     a line that begins with a time and a colon
//! ```
//!
//! The titles without a name in such lines are those of the person whom the line above names.

use std::ops::Range;

use super::link::{Bare, Linked, NameMention, TitleUse};
use crate::{
    lexicon::{Lexed, Table},
    text::Token,
};

/// Most words beside the name in a line that says whose life follows: "TÓM TẮT TIỂU SỬ ĐỒNG CHÍ …".
const HEADING: usize = 8;
/// Most other lines inside a life.
const STRAYED: usize = 2;
/// Most tokens of the time at the head of a line: "- Từ tháng 8/1955 đến tháng 3/1962:".
const TIME: usize = 16;

/// Whose life is being told.
#[derive(Default)]
pub struct Biography {
    /// Number of the name.
    subject: Option<usize>,
    /// Whether the sentence before was part of it.
    goes_on: bool,
    /// Lines since the last one that was.
    strayed: usize,
}

impl Biography {
    /// Gives the titles of one sentence to whose life it tells; `names` are those of the sentences before.
    pub fn read(
        &mut self,
        lexed: &Lexed,
        sentence: &Range<usize>,
        linked: &mut Linked,
        names: &mut [NameMention],
    ) {
        let begins_line = lexed.tokens[sentence.start].begins_line();
        let tells = if begins_line { begins_life(lexed, sentence) } else { self.goes_on };
        self.goes_on = tells;
        self.strayed = if tells { 0 } else { self.strayed + usize::from(begins_line) };
        if self.strayed > STRAYED {
            self.subject = None;
        }
        if let Some(subject) = self.subject.and_then(|i| names.get_mut(i)).filter(|_| tells) {
            let (titles, address): (Vec<Bare>, _) = linked.bare.iter().partition(|bare| !bare.address);
            linked.bare = address;
            subject.titles.extend(titles.iter().map(|t| TitleUse { from: t.from, to: t.to, status: None }));
        } else if let [name] = linked.names.as_slice()
            && begins_line
            && sentence.len() - (name.to - name.from) <= HEADING
            && lexed.tokens.get(sentence.end).is_none_or(Token::begins_line)
        {
            (self.subject, self.strayed) = (Some(names.len()), 0);
        }
    }
}

/// Whether a line begins as one about somebody's life does.
fn begins_life(lexed: &Lexed, line: &Range<usize>) -> bool {
    let Some(first) = line.clone().find(|&i| lexed.is_word(i) || lexed.is_number(i)) else { return false };
    if lexed.has(first, Table::Biography) {
        return true;
    }
    let mut at = first;
    while at < line.end.min(first + TIME) && !lexed.is_mark(at, ":") {
        let of_time = lexed.longest(at, Table::DateWords).map(|m| m.len);
        match of_time {
            Some(len) => at += len,
            None if lexed.is_word(at) => return false,
            None => at += 1,
        }
    }
    at > first
        && lexed.is_mark(at, ":")
        && (first..at).any(|i| lexed.is_number(i) && lexed.word(i).len() == 4)
}
